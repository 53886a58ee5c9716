package nl.waarborg.evidence;

import nl.waarborg.evidence.tree.Merkle;

/**
 * The hash of one event: the RFC 6962 leaf hash of its {@link EventLeaf}, so that the same value stands in the chain of
 * the case and in the log over all cases.
 */
public final class LeafHash {

    /** What stands for "the previous event" before the first event of a case: 32 zero bytes. */
    private static final byte[] BEFORE_THE_FIRST = new byte[32];

    private LeafHash() {
    }

    /**
     * Gives the 32-byte hash of an event.
     *
     * @param origin   the name of the log, so that an event of one municipality cannot be shown as another's
     * @param event    the event as stored
     * @param prevHash the hash of the event before it in its case, {@link #beforeTheFirst()} for the first
     */
    public static byte[] of(String origin, StoredEvent event, byte[] prevHash) {
        return Merkle.leaf(new EventLeaf(origin, event, prevHash).bytes()).bytes();
    }

    /** Gives the previous hash of a first event. */
    public static byte[] beforeTheFirst() {
        return BEFORE_THE_FIRST.clone();
    }
}
