package nl.waarborg.domain.actor;

import java.time.LocalDate;

/**
 * The circumstances of an act: who, in which capacity, on which day. Made by the server, travels beside command and
 * event as metadata.
 *
 * @param actor who acts
 * @param capacity the role used for this act, or null while it is not yet decided (a command on its way in)
 * @param today the day on which gates are read: the clock's, or for an imported path the day it happened
 * @param importedHistory the act lies before this software; it is recorded as a fact, its shut gates as findings
 */
public record By(Actor actor, Role capacity, LocalDate today, boolean importedHistory) {

    private static final String IMPORT = "import";

    /** An ordinary act today; the capacity follows from the command. */
    public static By of(Actor actor, LocalDate today) {
        return new By(actor, null, today, false);
    }

    /** Whether the act was told to this software afterwards: it was recorded on another day than the one it is about. */
    public boolean isTold() {
        return importedHistory || IMPORT.equals(actor.issuer());
    }

    /** The same act in a decided capacity. */
    public By as(Role role) {
        return new By(actor, role, today, importedHistory);
    }
}
