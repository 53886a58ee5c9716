package nl.waarborg.evidence.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import nl.waarborg.evidence.tree.Hash;
import nl.waarborg.evidence.tree.Merkle;

/**
 * The last event of a case at some size of the log.
 *
 * @param caseId  the case
 * @param lastSeq the seq of its last event
 * @param hash    the hash of that event, which is that of its leaf
 */
public record CaseHead(String caseId, long lastSeq, Hash hash) {

    private static final byte[] VERSION = "v1".getBytes(StandardCharsets.US_ASCII);

    /** The hash of its leaf in the case map. */
    public Hash leafHash() {
        return Merkle.leaf(bytes());
    }

    /** The leaf: four fields, each a four-byte big-endian length and its bytes: "v1", case id, last seq (eight bytes), hash. */
    public byte[] bytes() {
        byte[] id = idBytes();
        return ByteBuffer.allocate(4 * Integer.BYTES + VERSION.length + id.length + Long.BYTES + Hash.BYTES)
                .putInt(VERSION.length).put(VERSION)
                .putInt(id.length).put(id)
                .putInt(Long.BYTES).putLong(lastSeq)
                .putInt(Hash.BYTES).put(hash.bytes()).array();
    }

    byte[] idBytes() {
        return caseId.getBytes(StandardCharsets.UTF_8);
    }
}
