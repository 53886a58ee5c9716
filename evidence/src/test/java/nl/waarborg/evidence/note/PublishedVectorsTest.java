package nl.waarborg.evidence.note;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import nl.waarborg.evidence.note.VerifierKey.Verdict;
import nl.waarborg.evidence.tree.Hash;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.junit.jupiter.api.Test;

/** Values that others published: keys, signatures and messages that must come out byte for byte. */
class PublishedVectorsTest {

    private static final Instant THEN = Instant.ofEpochSecond(1679315147);

    /** From the tests of golang.org/x/mod/sumdb/note, the first implementation of signed notes. */
    @Test
    void aNoteOfAnotherImplementationIsReadAndWritten() {
        String vkey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        String skey = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
        String text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
        String line = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

        SignedNote note = SignedNote.read(text + "\n" + line);
        assertEquals(Verdict.GENUINE, VerifierKey.read(vkey).check(note));
        assertEquals(text + "\n" + line, note.format());
        SigningKey key = SigningKey.read(skey);
        assertEquals(vkey, key.verifier().vkey());
        assertEquals(line, key.sign(text, THEN).line() + "\n");
        assertEquals(skey, key.line());
    }

    /** RFC 8032 section 7.1, tests 1 to 3: seed, public key, message, signature. */
    @Test
    void ed25519IsThatOfTheRfc() {
        String[][] tests = {
            {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"},
            {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"},
            {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
                "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
                "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"}};
        for (String[] test : tests) {
            assertArrayEquals(hex(test[1]), Ed25519.publicKey(hex(test[0])));
            assertArrayEquals(hex(test[3]), Ed25519.sign(hex(test[0]), hex(test[2])));
            assertTrue(Ed25519.verifies(hex(test[1]), hex(test[2]), hex(test[3])));
            assertFalse(Ed25519.verifies(hex(test[1]), hex(test[2] + "00"), hex(test[3])));
        }
    }

    /** C2SP/CCTV ML-DSA/accumulated: keys and deterministic signatures of an empty message from 100 seeds. */
    @Test
    void mlDsa44IsThatOfTheAccumulatedVector() {
        SHAKEDigest seeds = new SHAKEDigest(128);
        SHAKEDigest results = new SHAKEDigest(128);
        for (int i = 0; i < 100; i++) {
            byte[] seed = new byte[32];
            seeds.doOutput(seed, 0, seed.length);
            byte[] key = MlDsa44.publicKey(seed);
            byte[] signature = MlDsa44.sign(seed, new byte[0]);
            results.update(key, 0, key.length);
            results.update(signature, 0, signature.length);
            assertTrue(MlDsa44.verifies(key, new byte[0], signature));
        }
        byte[] result = new byte[32];
        results.doFinal(result, 0, result.length);
        assertEquals("d51148e1f9f4fa1a723a6cf42e25f2a99eb5c1b378b3d2dbbd561b1203beeae4", HexFormat.of().formatHex(result));
    }

    /** The message that the text of tlog-cosignature gives as an example for Ed25519. */
    @Test
    void theMessageOfAnEd25519CosignatureIsThatOfTheSpecification() {
        String text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
        assertEquals("cosignature/v1\ntime 1679315147\n" + text, new String(
                KeyType.COSIGNATURE_ED25519.message("witness.example.com/w1", text, THEN.getEpochSecond()), StandardCharsets.UTF_8));
    }

    /** The structure {@code cosigned_message} of tlog-cosignature, laid out by hand. */
    @Test
    void theMessageOfAnMlDsa44SignatureIsThatOfTheSpecification() {
        String root = "42".repeat(32);
        String text = new Checkpoint("b", 0x1718191a1b1c1d1eL, Hash.ofHex(root)).text();
        assertEquals("737562747265652f76310a00" + "0161" + "0102030405060708" + "0162" + "0000000000000000" + "1718191a1b1c1d1e" + root,
                HexFormat.of().formatHex(KeyType.ML_DSA_44.message("a", text, 0x0102030405060708L)));
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
