package nl.waarborg.evidence.note;

import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.signers.MLDSASigner;

/** ML-DSA-44 (FIPS 204, with an empty context, the deterministic variant) on raw keys and a seed of 32 bytes. */
final class MlDsa44 {

    private static final MLDSAParameters PARAMETERS = MLDSAParameters.ml_dsa_44;

    private MlDsa44() {
    }

    static byte[] publicKey(byte[] seed) {
        return new MLDSAPrivateKeyParameters(PARAMETERS, seed).getPublicKey();
    }

    static byte[] sign(byte[] seed, byte[] message) {
        MLDSASigner signer = new MLDSASigner();
        signer.init(true, new MLDSAPrivateKeyParameters(PARAMETERS, seed));
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("Expected to sign with ML-DSA-44, but " + e.getMessage(), e);
        }
    }

    static boolean verifies(byte[] publicKey, byte[] message, byte[] bytes) {
        MLDSASigner signer = new MLDSASigner();
        signer.init(false, new MLDSAPublicKeyParameters(PARAMETERS, publicKey));
        signer.update(message, 0, message.length);
        return signer.verifySignature(bytes);
    }
}
