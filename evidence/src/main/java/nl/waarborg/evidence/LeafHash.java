package nl.waarborg.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hash of one event, version 1.
 *
 * <p>The leaf is this list of fields, each written as a four-byte big-endian length and then its bytes:
 * {@code "v1"}, origin, event id, aggregate type, aggregate id, seq (eight bytes, big-endian), timestamp text,
 * payload type, revision, payload, metadata, hash of the previous event of the case. Texts are UTF-8; an absent
 * revision has length 0xFFFFFFFF and no bytes. The hash is SHA-256 over one zero byte and the leaf: the leaf hash of
 * RFC 6962 section 2.1, so that the same value stands in the chain of the case and in the log over all cases.
 */
public final class LeafHash {

    /** What stands for "the previous event" before the first event of a case: 32 zero bytes. */
    private static final byte[] BEFORE_THE_FIRST = new byte[32];

    private static final byte[] VERSION = utf8("v1");
    private static final int ABSENT = -1;

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
        MessageDigest digest = sha256();
        digest.update((byte) 0);
        field(digest, VERSION);
        field(digest, utf8(origin));
        field(digest, utf8(event.eventId()));
        field(digest, utf8(event.aggregateType()));
        field(digest, utf8(event.caseId()));
        field(digest, ByteBuffer.allocate(Long.BYTES).putLong(event.seq()).array());
        field(digest, utf8(event.timestamp()));
        field(digest, utf8(event.payloadType()));
        field(digest, event.revision() == null ? null : utf8(event.revision()));
        field(digest, event.payload());
        field(digest, event.metadata());
        field(digest, prevHash);
        return digest.digest();
    }

    /** Gives the previous hash of a first event. */
    public static byte[] beforeTheFirst() {
        return BEFORE_THE_FIRST.clone();
    }

    private static void field(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes == null ? ABSENT : bytes.length).array());
        if (bytes != null) {
            digest.update(bytes);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every Java runtime, but it is absent", e);
        }
    }
}
