package nl.waarborg.ui.again;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.project.ReassessmentCommand.Trigger;

/**
 * One round over several projects.
 *
 * @param id             names it in the events, so that no project is reached twice
 * @param municipalities whose projects are in it
 * @param selection      how they were picked, as an address
 * @param person         issuer and subject of who made it
 * @param cases          the projects as they were picked
 */
public record Round(
        String id, List<String> municipalities, Trigger trigger, String explanation, LocalDate dueOn, String selection,
        String person, Instant madeAt, List<Reached> cases) {

    /** How far it is with a project. */
    public enum Result { WAITING, DONE, SKIPPED }

    /**
     * One project of a round.
     *
     * @param why  the key of the refusal for a project that was skipped; null for another
     * @param date the date in that refusal; may be null
     */
    public record Reached(String project, String name, Result result, String why, LocalDate date) {}

    /** How many projects are so far. */
    public long count(Result result) {
        return cases.stream().filter(one -> one.result() == result).count();
    }

    /** Whether nothing waits. */
    public boolean isDone() {
        return count(Result.WAITING) == 0;
    }
}
