package nl.waarborg.evidence;

/**
 * An event that does not follow on what is recorded of its case: a link was taken away, or another transaction's events were
 * seen before they were committed. Who meets it looks once more at what is committed; if it stays, the log does not hold.
 */
public final class ChainHole extends IllegalStateException {

    ChainHole(String message) {
        super(message);
    }
}
