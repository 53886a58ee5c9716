package nl.waarborg.evidence.note;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * A private key under its name. Written as {@code PRIVATE+KEY+<name>+<key id>+<base64 of type and seed>}: the id is taken
 * from the public key, so that a damaged line is found when it is read.
 */
public final class SigningKey {

    private static final String PREFIX = "PRIVATE+KEY+";
    private static final int SEED = 32;

    private final VerifierKey verifier;
    private final byte[] seed;

    private SigningKey(String name, KeyType type, byte[] seed) {
        if (seed.length != SEED) {
            throw new IllegalArgumentException("Expected a seed of 32 bytes, but got " + seed.length);
        }
        this.seed = seed;
        this.verifier = new VerifierKey(name, type, type == KeyType.ML_DSA_44 ? MlDsa44.publicKey(seed) : Ed25519.publicKey(seed));
    }

    /** Makes a new key. */
    public static SigningKey create(String name, KeyType type) {
        byte[] seed = new byte[SEED];
        new SecureRandom().nextBytes(seed);
        return new SigningKey(name, type, seed);
    }

    /** Makes the key of a seed of 32 bytes. */
    static SigningKey ofSeed(String name, KeyType type, byte[] seed) {
        return new SigningKey(name, type, seed.clone());
    }

    /** Reads a line; refuses one that is damaged. The message never contains the line. */
    static SigningKey read(String line) {
        try {
            String[] parts = line.split("\\+", 5);
            byte[] typed = Base64.getDecoder().decode(parts[4]);
            SigningKey read = new SigningKey(parts[2], KeyType.of(typed[0]), Arrays.copyOfRange(typed, 1, typed.length));
            if (read.line().equals(line)) {
                return read;
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("Expected a private key, but the line is damaged");
        }
        throw new IllegalArgumentException("Expected a private key, but the line is damaged");
    }

    String line() {
        String[] vkey = verifier.vkey().split("\\+", 3);
        byte[] typed = ByteBuffer.allocate(1 + SEED).put(verifier.type().code()).put(seed).array();
        return PREFIX + vkey[0] + "+" + vkey[1] + "+" + Base64.getEncoder().encodeToString(typed);
    }

    /** The public key that goes with it. */
    public VerifierKey verifier() {
        return verifier;
    }

    /**
     * Signs a text.
     *
     * @param text a note text; for ML-DSA-44 that of a {@link Checkpoint}
     * @param at   when; a kind without time ignores it
     */
    public NoteSignature sign(String text, Instant at) {
        KeyType type = verifier.type();
        byte[] message = type.message(verifier.name(), text, at.getEpochSecond());
        byte[] bytes = type == KeyType.ML_DSA_44 ? MlDsa44.sign(seed, message) : Ed25519.sign(seed, message);
        ByteBuffer line = ByteBuffer.allocate(type.lineBytes());
        if (type.timed()) {
            line.putLong(at.getEpochSecond());
        }
        return new NoteSignature(verifier.name(), verifier.keyId(), line.put(bytes).array());
    }

    @Override
    public String toString() {
        return "private key of " + verifier.name();
    }
}
