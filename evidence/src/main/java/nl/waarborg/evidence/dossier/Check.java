package nl.waarborg.evidence.dossier;

import java.util.Locale;

/** What is checked of a dossier, in this order, each under a fixed word (section 4 of the format). */
public enum Check {
    /** The container is of the one plain kind, with the entries of a dossier in their order. */
    ZIP,
    /** Every entry can be read. */
    FORMAT,
    /** The notes are signed by every key of whoever verifies. */
    SIGNATURE,
    /** The entries are those that were sealed. */
    MANIFEST,
    /** Each event is in the log. */
    INCLUSION,
    /** Each event follows the one before it. */
    CHAIN,
    /** The case ends where the log says it ends: nothing was left out. */
    CASE_MAP,
    /** The log only grew since earlier checkpoints. */
    CONSISTENCY,
    /** Nothing is dated before or after its time. */
    TIME,
    /** The models that ran are there, unchanged. */
    MODEL,
    /** What is missing was taken out by order. */
    REDACTION;

    /** The word in reports: {@code case-map}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
