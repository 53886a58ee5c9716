package nl.waarborg.ui.planning;

import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.planning.PlanStep;
import nl.waarborg.ui.frame.FieldError;

/**
 * The planning of a project as it is shown.
 *
 * @param asked     the question in the address
 * @param goLive    the planned first day of processing; may be null
 * @param event     the event; may be null
 * @param target    the date that is planned back from; null when there is none, and then nothing below is there
 * @param heading   what is planned back from, in a sentence
 * @param receipts  by when the AP must have a request
 * @param courses   the four courses of the AP
 * @param rows      the remaining steps with their latest dates in each course
 * @param timeline  the same as bars; null when nothing remains
 * @param movable   the steps that the reader can move
 * @param councilOpen whether nobody determined yet if the council is asked
 * @param mayChange whether the reader may make the date the planned start
 * @param told      reminders and reports so far, newest first
 */
public record PlanView(
        PlanQuestion asked, LocalDate goLive, LocalDate event, LocalDate target, String heading, List<Receipt> receipts,
        List<Course> courses, List<Row> rows, Timeline timeline, List<Movable> movable, boolean councilOpen, boolean mayChange,
        List<Told> told) {

    /** What could not be read of the question. */
    public List<FieldError> errors() {
        return asked.errors();
    }

    /** A last day for the AP, with what it leads to and whether it has passed. */
    public record Receipt(String name, LocalDate on, String text, boolean past) {
    }

    /**
     * One course of the AP.
     *
     * @param name     what the AP does
     * @param look     {@code ok}, {@code bad} or {@code closed}
     * @param verdict  whether it can be made, in words
     * @param slack    how much room there is, in words; may be null
     * @param critical the step with the least room, in a sentence; may be null
     * @param works    what would work, when this does not
     */
    public record Course(String name, String look, String verdict, String slack, String critical, List<String> works) {
    }

    /** A remaining step with its latest dates, a cell for each course. */
    public record Row(String step, String stand, List<Cell> cells) {
    }

    /** The latest dates of a step in one course; without dates where the step is not there. */
    public record Cell(String course, String begin, String done, boolean late) {
    }

    /** A step that can be moved. */
    public record Movable(PlanStep step, String name) {
    }

    /** Who was told of which term. */
    public record Told(LocalDate on, String what, String to) {
    }
}
