package nl.waarborg.evidence.note;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;

/** A public key under its name. Written as {@code <name>+<key id>+<base64 of type and key>}, which is called a vkey. */
public final class VerifierKey {

    /** What a note says by a key. */
    public enum Verdict {
        /** Nothing: the key did not sign. */
        ABSENT,
        /** It signed this text. */
        GENUINE,
        /** There is a signature under its name that it did not make. */
        FALSE
    }

    private final String name;
    private final KeyType type;
    private final byte[] key;
    private final int keyId;

    VerifierKey(String name, KeyType type, byte[] key) {
        NoteSignature.requireName(name);
        if (SignedNote.utf8(name).length > Checkpoint.MAX_ORIGIN) {
            throw new IllegalArgumentException("Expected a key name of at most %d bytes, but it is longer".formatted(Checkpoint.MAX_ORIGIN));
        }
        if (key.length != type.keyBytes()) {
            throw new IllegalArgumentException("Expected a key of %d bytes, but got %d".formatted(type.keyBytes(), key.length));
        }
        this.name = name;
        this.type = type;
        this.key = key.clone();
        this.keyId = ByteBuffer.wrap(digest()).getInt();
    }

    /** Reads a vkey; refuses a key id that does not belong to the key, an unknown type, and everything not canonical. */
    public static VerifierKey read(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Expected name+id+key, but got \"%s\"".formatted(vkey));
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length < 2) {
            throw new IllegalArgumentException("Expected a type and a key, but got \"%s\"".formatted(vkey));
        }
        VerifierKey read = new VerifierKey(parts[0], KeyType.of(typed[0]), Arrays.copyOfRange(typed, 1, typed.length));
        if (!read.vkey().equals(vkey)) {
            throw new IllegalArgumentException("Expected the key id and base64 of this key, but got \"%s\"".formatted(vkey));
        }
        return read;
    }

    /** The vkey. */
    public String vkey() {
        byte[] typed = ByteBuffer.allocate(1 + key.length).put(type.code()).put(key).array();
        return name + "+" + HexFormat.of().toHexDigits(keyId) + "+" + Base64.getEncoder().encodeToString(typed);
    }

    /** The name under which it signs. */
    public String name() {
        return name;
    }

    int keyId() {
        return keyId;
    }

    /** The kind of key. */
    public KeyType type() {
        return type;
    }

    /** SHA-256 over name, type and key, for people to compare: 64 hexadecimal digits, of which the first eight are the key id. */
    public String fingerprint() {
        return HexFormat.of().formatHex(digest());
    }

    /** What a note says by this key. Each signature under its name and id must be genuine. */
    public Verdict check(SignedNote note) {
        List<NoteSignature> mine = mine(note);
        if (mine.isEmpty()) {
            return Verdict.ABSENT;
        }
        return mine.stream().allMatch(signature -> verifies(note.text(), signature)) ? Verdict.GENUINE : Verdict.FALSE;
    }

    /** Seconds since 1970 at which this key says it signed; empty if it did not, or its kind has no time. Check first. */
    public OptionalLong signedAt(SignedNote note) {
        return mine(note).stream().filter(signature -> type.timed() && signature.bytes().length == type.lineBytes())
                .mapToLong(signature -> ByteBuffer.wrap(signature.bytes()).getLong()).max();
    }

    /** The signatures of a note that carry the name and id of this key. */
    public List<NoteSignature> mine(SignedNote note) {
        return note.signatures().stream().filter(signature -> signature.keyId() == keyId && signature.name().equals(name)).toList();
    }

    private boolean verifies(String text, NoteSignature signature) {
        if (signature.bytes().length != type.lineBytes()) {
            return false;
        }
        ByteBuffer line = ByteBuffer.wrap(signature.bytes());
        long seconds = type.timed() ? line.getLong() : 0;
        byte[] bytes = new byte[line.remaining()];
        line.get(bytes);
        if (seconds < 0) {
            return false;
        }
        try {
            byte[] message = type.message(name, text, seconds);
            return type == KeyType.ML_DSA_44 ? MlDsa44.verifies(key, message, bytes) : Ed25519.verifies(key, message, bytes);
        } catch (IllegalArgumentException noCheckpoint) {
            return false;
        }
    }

    private byte[] digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(SignedNote.utf8(name));
            digest.update((byte) '\n');
            digest.update(type.code());
            return digest.digest(key);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256, which every Java has, but it is missing", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && vkey().equals(that.vkey());
    }

    @Override
    public int hashCode() {
        return keyId;
    }

    @Override
    public String toString() {
        return vkey();
    }
}
