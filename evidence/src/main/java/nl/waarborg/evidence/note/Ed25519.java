package nl.waarborg.evidence.note;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/** Ed25519 (RFC 8032) of the JDK on raw keys of 32 bytes. */
final class Ed25519 {

    private static final String NAME = "Ed25519";
    private static final byte[] PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte[] PRIVATE = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private Ed25519() {
    }

    /** The JDK signs with a seed but does not tell its public key; Bouncy Castle does. */
    static byte[] publicKey(byte[] seed) {
        return new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded();
    }

    static byte[] sign(byte[] seed, byte[] message) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(joined(PRIVATE, seed))));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected to sign with Ed25519, but " + e.getMessage(), e);
        }
    }

    static boolean verifies(byte[] publicKey, byte[] message, byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(joined(PUBLIC, publicKey))));
            signature.update(message);
            return signature.verify(bytes);
        } catch (SignatureException | InvalidKeySpecException | InvalidKeyException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected Ed25519, which every Java since 15 has, but it is missing", e);
        }
    }

    private static byte[] joined(byte[] head, byte[] key) {
        byte[] whole = new byte[head.length + key.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(key, 0, whole, head.length, key.length);
        return whole;
    }
}
