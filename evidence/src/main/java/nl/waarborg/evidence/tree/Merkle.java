package nl.waarborg.evidence.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** How leaves and nodes are hashed (RFC 6962 section 2.1). The two begin differently, so that none passes for the other. */
public final class Merkle {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(Merkle::sha256);

    private Merkle() {
    }

    /** The hash of a leaf: SHA-256 over a zero byte and its contents. */
    public static Hash leaf(byte[] contents) {
        MessageDigest digest = SHA256.get();
        digest.update(LEAF);
        return Hash.owning(digest.digest(contents));
    }

    /** The hash of a node: SHA-256 over a one byte, the hash on the left and the hash on the right. */
    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = SHA256.get();
        digest.update(NODE);
        digest.update(left.own());
        return Hash.owning(digest.digest(right.own()));
    }

    /** The root of a tree without leaves: SHA-256 over nothing. */
    public static Hash emptyRoot() {
        return Hash.owning(SHA256.get().digest(new byte[0]));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256, which every Java has, but it is missing", e);
        }
    }
}
