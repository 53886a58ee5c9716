package nl.waarborg.evidence.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The kinds of signature that are known here, and what each of them is made over. */
public enum KeyType {

    /** Ed25519 over the text of the note (C2SP signed-note). */
    ED25519(0x01, 32, 64, false),
    /** Ed25519 over a time and the text (C2SP tlog-cosignature): the largest tree that the witness saw until then. */
    COSIGNATURE_ED25519(0x04, 32, 64, true),
    /** ML-DSA-44 over the name of the key, a time, and the origin, size and root of a checkpoint (C2SP tlog-cosignature). */
    ML_DSA_44(0x06, 1312, 2420, true);

    private static final byte[] SUBTREE = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);

    private final int code;
    private final int keyBytes;
    private final int signatureBytes;
    private final boolean timed;

    KeyType(int code, int keyBytes, int signatureBytes, boolean timed) {
        this.code = code;
        this.keyBytes = keyBytes;
        this.signatureBytes = signatureBytes;
        this.timed = timed;
    }

    static KeyType of(int code) {
        for (KeyType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw new IllegalArgumentException("Expected a key of type 1, 4 or 6, but got type " + code);
    }

    byte code() {
        return (byte) code;
    }

    int keyBytes() {
        return keyBytes;
    }

    /** Length of the signature line's bytes after the key id. */
    int lineBytes() {
        return signatureBytes + (timed ? Long.BYTES : 0);
    }

    /** Whether a signature says when it was made. */
    boolean timed() {
        return timed;
    }

    /**
     * The bytes that are signed.
     *
     * @param name    name of the key
     * @param text    text of the note
     * @param seconds since 1970; nothing where the type has no time
     * @throws IllegalArgumentException if this type signs checkpoints only and the text is none
     */
    byte[] message(String name, String text, long seconds) {
        return switch (this) {
            case ED25519 -> SignedNote.utf8(text);
            case COSIGNATURE_ED25519 -> SignedNote.utf8("cosignature/v1\ntime " + seconds + "\n" + text);
            case ML_DSA_44 -> subtree(SignedNote.utf8(name), Checkpoint.read(text), seconds);
        };
    }

    private static byte[] subtree(byte[] name, Checkpoint checkpoint, long seconds) {
        byte[] origin = SignedNote.utf8(checkpoint.origin());
        ByteBuffer message = ByteBuffer.allocate(SUBTREE.length + 1 + name.length + 1 + origin.length + 3 * Long.BYTES + 32);
        message.put(SUBTREE).put((byte) name.length).put(name).putLong(seconds);
        message.put((byte) origin.length).put(origin).putLong(0).putLong(checkpoint.size());
        checkpoint.root().writeTo(message);
        return message.array();
    }
}
