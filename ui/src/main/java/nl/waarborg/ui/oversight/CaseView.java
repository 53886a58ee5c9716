package nl.waarborg.ui.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.actor.Role;

/**
 * What the questions across projects ask of one project. Days are stored as days since 1970 too where they are reckoned with.
 *
 * @param search            name and number in lower case
 * @param ideaOn            the day of the idea; null where the project came in with a DPIA
 * @param ideaDay           the same day as a number
 * @param lead              how far it came from idea to adopted DPIA
 * @param adoptedOn         the day on which a DPIA was first adopted; null before
 * @param adoptedSeq        that decision's place in the project; null before
 * @param leadDays          calendar days from idea to that day; null before
 * @param inUse             whether processing was started and not ended
 * @param paused            whether it is paused
 * @param reassessing       whether a re-assessment is going on
 * @param reassessmentDueOn the day on which it must have been looked at again; null before use
 * @param lookedAtOn        the last day on which a DPIA was adopted or a re-assessment concluded; null before
 * @param people            one act of each person who advised or decided
 * @param escalatedTo       to whom its being late was last reported since then; null when never
 * @param dpiaStartedOn     the day on which a DPIA was first begun; null before
 * @param startDays         calendar days from idea to that day; null before
 * @param themes            names of the domains of municipal life in which it falls
 * @param findings          what stands in it and deserves a look, though it shuts no gate
 */
record CaseView(
        String id, String municipality, String name, String search, LocalDate ideaOn, Long ideaDay, Lead lead,
        LocalDate adoptedOn, Long adoptedSeq, Long leadDays, boolean inUse, boolean paused, boolean reassessing,
        LocalDate reassessmentDueOn, LocalDate lookedAtOn, String escalatedTo, List<Decided> decisions,
        List<Departed> departures, List<Act> people, LocalDate dpiaStartedOn, Long startDays, List<String> themes,
        List<Noted> findings) {

    /** How far a project came from idea to adopted DPIA. */
    enum Lead {
        ADOPTED,
        UNDER_WAY,
        /** It was decided that no DPIA is needed, and none was submitted since. */
        NOT_NEEDED,
        /** Withdrawn, rejected or closed before a DPIA was adopted. */
        STOPPED,
        /** It came in with a DPIA; there was no idea. */
        BROUGHT_IN
    }

    /**
     * Something to look at.
     *
     * @param key  what it is
     * @param name about whom or what
     */
    record Noted(String key, String name) {}

    /**
     * Who decided and when.
     *
     * @param on         the day on which it was decided
     * @param recordedAt when it was recorded
     * @param index      place in the log over all projects, which is the order of recording
     * @param seq        place in the project, 0 for the first event
     * @param capacity   in which capacity
     * @param person     issuer and subject together
     * @param onBehalfOf subject of who delegated; null when nobody did
     * @param imported   whether it was recorded as history from before this software
     */
    record Act(
            LocalDate on, Instant recordedAt, long index, long seq, Role capacity, String issuer, String subject,
            String person, String onBehalfOf, boolean imported) {}

    /**
     * An advice, a view or a decision.
     *
     * @param event   name of the event
     * @param outcome path of the constant that says what was decided; may be null
     */
    record Decided(Kind kind, String event, String outcome, Act act) {}

    /**
     * A point of the FG's advice from which the decider departed.
     *
     * @param version    the version of the DPIA that the advice is about
     * @param advice     path of the constant that says what the FG advised
     * @param advisedOn  the day of the advice
     * @param advisedSeq the advice's place in the project
     * @param point      what the point is about; null for the whole of a negative advice
     * @param said       what the FG advised on it; may be null
     * @param reaction   path of the constant that says how far; null for the whole of a negative advice
     * @param motive     why; null where nobody said
     * @param postscript what the FG said to it afterwards; may be null
     */
    record Departed(
            String version, String advice, LocalDate advisedOn, long advisedSeq, String point, String said, String reaction,
            String motive, String postscript, Act act) {

        Departed with(String words) {
            return new Departed(version, advice, advisedOn, advisedSeq, point, said, reaction, motive,
                    postscript == null ? words : postscript + "\n" + words, act);
        }
    }
}
