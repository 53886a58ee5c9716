package nl.waarborg.domain.dpia;

import java.time.LocalDate;
import nl.waarborg.domain.form.MayBeEmpty;
import nl.waarborg.domain.form.Text;

/**
 * A measure of the DPIA (paragraph 17). Whether it has been carried out and verified is no part of the DPIA's content:
 * verifying a measure does not make a new version.
 *
 * @param id short id, unique within the DPIA
 * @param description what is done
 * @param kind technical, organisational or legal
 * @param owner the function that carries it out
 * @param beforeGoLive whether processing may not start before it is verified (gate G11)
 * @param status whether somebody promised to carry it out; null where that was never asked, which counts as promised
 * @param dueOn the day on which it is to be in place, or null
 */
public record Measure(
        String id,
        @Text String description,
        @MayBeEmpty Kind kind,
        @MayBeEmpty String owner,
        boolean beforeGoLive,
        @AddedLater @MayBeEmpty Status status,
        @AddedLater @MayBeEmpty LocalDate dueOn) {

    /** A measure of which only is told what was asked at first. */
    public Measure(String id, String description, Kind kind, String owner, boolean beforeGoLive) {
        this(id, description, kind, owner, beforeGoLive, null, null);
    }

    /** Kinds of measures. */
    public enum Kind {
        TECHNICAL,
        ORGANISATIONAL,
        LEGAL
    }

    /** What a measure is worth while nobody has carried it out. */
    public enum Status {
        /** An idea: it lowers no risk yet. */
        PROPOSED,
        /** Whoever must carry it out has promised to. */
        COMMITTED
    }

    /** Whether it counts for the risk that remains (SPEC A.6). */
    public boolean isCommitted() {
        return status != Status.PROPOSED;
    }
}
