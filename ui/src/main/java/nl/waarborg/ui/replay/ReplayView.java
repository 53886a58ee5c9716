package nl.waarborg.ui.replay;

import java.time.LocalDate;
import java.util.List;
import nl.waarborg.ui.project.DiagramView;
import nl.waarborg.ui.project.ProjectView;

/**
 * One moment of a project as the page shows it.
 *
 * @param project  the project as it was; null when it cannot be told any more
 * @param where    where the reader stands
 * @param proof    whether the history is as it was recorded
 * @param steering how to go to other moments
 * @param moment   the events that make up this moment
 * @param day      the day on which gates and terms are read
 * @param event    the event itself; null for one that cannot be read any more
 * @param why      why it was allowed; null for what nothing guards
 * @param changes  what the event changed
 * @param form     what was filled in; null for an event that cannot be read
 * @param diagrams the processes as they stood
 * @param running  what ran, by name
 * @param models   which version of which model ran
 * @param compared the difference with another moment; null when none was chosen
 * @param unknownDay what was typed as a day and is none; null when it could be read
 */
public record ReplayView(
        ProjectView project, Where where, Proof proof, Steering steering, Moment moment, LocalDate day, EventDetails event,
        Why why, List<Change> changes, FilledForm form, List<DiagramView> diagrams, List<DiagramView.StepState> running, List<String> models,
        List<OpenTask> tasks, List<Clocks.Clock> clocks, List<Clocks.Parameter> parameters, List<GateLines.Line> gates,
        boolean startAllowed, Comparison compared, String unknownDay) {

    /**
     * How to go to other moments.
     *
     * @param first    the first moment
     * @param previous the one before; null at the first
     * @param next     the one after; null at the last
     * @param last     the last moment
     * @param size     how many events are stored
     * @param facts    how many of them are no technical steps
     */
    public record Steering(
            int first, Integer previous, Integer next, int last, int size, int facts, List<Timeline.Entry> entries,
            boolean earlier, boolean later, List<Timeline.Mark> marks) {}

    /** What differs between two moments, the earlier one first. */
    public record Comparison(int from, String fromTitle, LocalDate fromDay, int to, String toTitle, LocalDate toDay, List<Change> changes) {}

    /** Whether the reader looks at the past. */
    public boolean past() {
        return steering.next() != null || where.op() != null;
    }

    /** How many gates are shut. */
    public long shut() {
        return gates.stream().filter(line -> line.value() == GateLines.Value.SHUT).count();
    }
}
