package nl.waarborg.ui.advice;

import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.project.FgCommand.Advice;
import nl.waarborg.domain.project.FgCommand.Reaction;
import nl.waarborg.domain.project.FgCommand.Weight;

/**
 * One advice of the FG with all that belongs to it; before the FG advised, only the questions about a version.
 *
 * @param version      the version it is about
 * @param counts       whether it is on the version that counts now
 * @param stale        whether the DPIA says something else now than it was given on
 * @param replaced     whether the FG gave a later advice on the same version
 * @param advice       what the FG advised; null before that
 * @param motivation   why; null before that
 * @param monitoring   what was agreed on monitoring; may be null
 * @param apNeeded     whether the FG finds that the AP must be consulted
 * @param points       the points with what the decider does with each
 * @param respondedOn  the day of the decider's response; null without one
 * @param postscripts  what the FG wrote to that response
 * @param confirmation the FG's word that the conditions are met; null without one
 * @param exchanges    the questions of the FG with their answers, oldest first
 */
public record Round(
        String version, boolean counts, boolean stale, boolean replaced, Advice advice, Said motivation, String monitoring, boolean apNeeded,
        List<PointLine> points, LocalDate respondedOn, List<Said> postscripts, Said confirmation, List<Exchange> exchanges) {

    /** Somebody's words: who, on which day. */
    public record Said(String who, LocalDate on, String text) {}

    /** A question and its answer; the answer is null while it waits. */
    public record Exchange(Said question, Said answer) {}

    /** One point of advice; the reaction is null while the decider has not answered it. */
    public record PointLine(String subject, Weight weight, String advice, Reaction reaction, String motivation) {

        /** The look of the reaction's badge. */
        public String look() {
            return reaction == null ? "" : switch (reaction) {
                case ADOPTED -> "ok";
                case PARTLY_DEPARTED -> "warn";
                case DEPARTED -> "bad";
            };
        }

        /** The look of the weight's badge. */
        public String heavy() {
            return weight == null ? "" : switch (weight) {
                case ATTENTION -> "info";
                case CONDITION -> "warn";
                case BLOCKING -> "bad";
            };
        }
    }

    /** The look of the advice's badge. */
    public String look() {
        return advice == null ? "" : advice.isNegative() ? "bad" : advice.needsResponse() ? "warn" : "ok";
    }

    /** Whether the decider still has to answer it before adopting. */
    public boolean waitsForResponse() {
        return advice != null && counts && !replaced && advice.needsResponse() && respondedOn == null && confirmation == null;
    }
}
