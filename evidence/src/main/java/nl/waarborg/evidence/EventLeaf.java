package nl.waarborg.evidence;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One event as a leaf of the log, version 1: everything that is proven about it, as bytes.
 *
 * <p>The bytes are this list of fields, each written as a four-byte big-endian length and then its bytes: {@code "v1"},
 * origin, event id, aggregate type, aggregate id, seq (eight bytes, big-endian), timestamp text, payload type, revision,
 * payload, metadata, hash of the previous event of the case (32 bytes). Texts are UTF-8; an absent revision has length
 * 0xFFFFFFFF and no bytes.
 *
 * @param origin   the name of the log
 * @param event    the event as stored
 * @param prevHash the hash of the event before it in its case, {@link LeafHash#beforeTheFirst()} for the first
 */
public record EventLeaf(String origin, StoredEvent event, byte[] prevHash) {

    private static final String VERSION = "v1";
    private static final int ABSENT = -1;
    private static final int FIELDS = 12;
    private static final int HASH = 32;

    /**
     * Reads a leaf.
     *
     * @throws IllegalArgumentException for anything that {@link #bytes()} would not have written
     */
    public static EventLeaf read(byte[] bytes) {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        try {
            if (!VERSION.equals(text(field(from)))) {
                throw new IllegalArgumentException("Expected a leaf of version 1, but it begins otherwise");
            }
            String origin = text(field(from));
            String eventId = text(field(from));
            String aggregateType = text(field(from));
            String caseId = text(field(from));
            long seq = ByteBuffer.wrap(exactly(Long.BYTES, field(from))).getLong();
            String timestamp = text(field(from));
            String payloadType = text(field(from));
            byte[] revision = field(from);
            byte[] payload = field(from);
            byte[] metadata = field(from);
            byte[] prevHash = exactly(HASH, field(from));
            if (from.hasRemaining()) {
                throw new IllegalArgumentException("Expected the end of the leaf, but %d bytes follow".formatted(from.remaining()));
            }
            return new EventLeaf(origin, new StoredEvent(eventId, aggregateType, caseId, seq, timestamp, payloadType,
                    revision == null ? null : text(revision), payload, metadata), prevHash);
        } catch (BufferUnderflowException | NullPointerException | CharacterCodingException e) {
            throw new IllegalArgumentException("Expected the twelve fields of a leaf, but they do not fit its bytes", e);
        }
    }

    /** The bytes of which the hash is taken, as the class describes. */
    public byte[] bytes() {
        byte[][] fields = {
            utf8(VERSION), utf8(origin), utf8(event.eventId()), utf8(event.aggregateType()), utf8(event.caseId()),
            ByteBuffer.allocate(Long.BYTES).putLong(event.seq()).array(), utf8(event.timestamp()), utf8(event.payloadType()),
            event.revision() == null ? null : utf8(event.revision()), event.payload(), event.metadata(), prevHash};
        int length = FIELDS * Integer.BYTES;
        for (byte[] field : fields) {
            length += field == null ? 0 : field.length;
        }
        ByteBuffer leaf = ByteBuffer.allocate(length);
        for (byte[] field : fields) {
            leaf.putInt(field == null ? ABSENT : field.length);
            if (field != null) {
                leaf.put(field);
            }
        }
        return leaf.array();
    }

    private static byte[] field(ByteBuffer from) {
        int length = from.getInt();
        if (length == ABSENT) {
            return null;
        }
        if (length < 0 || length > from.remaining()) {
            throw new IllegalArgumentException("Expected a field within the leaf, but it says %d bytes".formatted(length));
        }
        byte[] field = Arrays.copyOfRange(from.array(), from.position(), from.position() + length);
        from.position(from.position() + length);
        return field;
    }

    private static byte[] exactly(int length, byte[] field) {
        if (field.length != length) {
            throw new IllegalArgumentException("Expected a field of %d bytes, but got %d".formatted(length, field.length));
        }
        return field;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Refuses bytes that are no UTF-8, which would be read as something else than was hashed. */
    private static String text(byte[] field) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(field)).toString();
    }
}
