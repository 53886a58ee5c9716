package nl.waarborg.evidence.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import nl.waarborg.evidence.note.VerifierKey.Verdict;
import nl.waarborg.evidence.tree.Merkle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    private static final String ORIGIN = "waarborg.example/stad";
    private static final String LINE = "— a AAAAAQA=\n";
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Checkpoint CHECKPOINT = new Checkpoint(ORIGIN, 7, Merkle.leaf(new byte[] {7}));

    private static SignedNote signed(SigningKey... keys) {
        String text = CHECKPOINT.text();
        return new SignedNote(text, List.of(keys).stream().map(key -> key.sign(text, NOW)).toList());
    }

    @Test
    void textMayHoldEmptyLinesAndTheLastOneEndsIt() {
        SignedNote note = SignedNote.read("a\n\nb\n\n" + LINE);
        assertEquals("a\n\nb\n", note.text());
        assertEquals(List.of(1), note.signatures().stream().map(NoteSignature::keyId).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "\n", "a\n", "a\n\n", "a\n\n— a AAAAAQA=", "a\n\n- a AAAAAQA=\n", "a\n\n—  AAAAAQA=\n", "a\n\n— a+b AAAAAQA=\n",
        "a\n\n— a AAAAAQ==\n", "a\n\n— a AAAAAQB=\n", "a\n\n— a AAAAAQA\n", "a\n\n— a AAAA AQA=\n", "a\n\n— a\u00a0b AAAAAQA=\n",
        "a\r\n\n— a AAAAAQA=\n", "a\tb\n\n— a AAAAAQA=\n", "a\n\n— a AAAAAQA=\nx\n", "a\n\n— a AAAAAQA= \n", "a\n\n—a AAAAAQA=\n"})
    void anythingThatIsNotExactlyANoteIsRefused(String note) {
        assertThrows(IllegalArgumentException.class, () -> SignedNote.read(note));
    }

    @Test
    void sizeNumberOfLinesAndEncodingAreLimited() {
        SignedNote.read("a\n\n" + LINE.repeat(SignedNote.MAX_SIGNATURES));
        assertThrows(IllegalArgumentException.class, () -> SignedNote.read("a\n\n" + LINE.repeat(SignedNote.MAX_SIGNATURES + 1)));
        assertThrows(IllegalArgumentException.class, () -> SignedNote.read("a".repeat(SignedNote.MAX_BYTES) + "\n\n" + LINE));
        assertThrows(IllegalArgumentException.class, () -> SignedNote.read(("\u00e9\n\n" + LINE).getBytes(StandardCharsets.ISO_8859_1)));
        assertThrows(IllegalArgumentException.class, () -> SignedNote.read("\ud800\n\n" + LINE));
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void aKeyOfEachKindSignsAndAnotherDoesNotPassForIt(KeyType type) {
        SigningKey key = SigningKey.create(ORIGIN, type);
        SignedNote note = SignedNote.read(signed(key, SigningKey.create(ORIGIN, type)).bytes());
        VerifierKey verifier = VerifierKey.read(key.verifier().vkey());
        assertEquals(Verdict.GENUINE, verifier.check(note));
        assertEquals(Verdict.ABSENT, SigningKey.create(ORIGIN, type).verifier().check(note));
        assertEquals(type.timed() ? OptionalLong.of(NOW.getEpochSecond()) : OptionalLong.empty(), verifier.signedAt(note));

        SignedNote other = new SignedNote(new Checkpoint(ORIGIN, 8, CHECKPOINT.root()).text(), note.signatures());
        assertEquals(Verdict.FALSE, verifier.check(other));
        assertEquals(Verdict.FALSE, verifier.check(note.with(new NoteSignature(ORIGIN, verifier.keyId(), new byte[type.lineBytes()]))));
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void noChangedBitOfASignatureIsAccepted(KeyType type) {
        SigningKey key = SigningKey.create(ORIGIN, type);
        NoteSignature genuine = signed(key).signatures().get(0);
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = genuine.bytes().clone();
            bytes[i < 8 ? i : random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            SignedNote note = new SignedNote(CHECKPOINT.text(), List.of(new NoteSignature(ORIGIN, genuine.keyId(), bytes)));
            assertEquals(Verdict.FALSE, key.verifier().check(note), "mutation " + i);
        }
    }

    @Test
    void everyTrustedKeyMustHaveSignedAndNoOtherCounts() {
        SigningKey one = SigningKey.create(ORIGIN, KeyType.ED25519);
        SigningKey two = SigningKey.create(ORIGIN, KeyType.ML_DSA_44);
        TrustedKeys trusted = TrustedKeys.read("# of the municipality\n\n" + new TrustedKeys(List.of(one.verifier(), two.verifier())).format());
        assertEquals(CHECKPOINT, trusted.open(signed(one, two, SigningKey.create("elsewhere", KeyType.ED25519))));
        assertThrows(IllegalArgumentException.class, () -> trusted.open(signed(one)));
        assertThrows(IllegalArgumentException.class, () -> trusted.open(signed(SigningKey.create(ORIGIN, KeyType.ED25519), two)));
        SigningKey foreign = SigningKey.create("elsewhere", KeyType.ED25519);
        assertThrows(IllegalArgumentException.class, () -> new TrustedKeys(List.of(foreign.verifier())).open(signed(foreign)));
        assertThrows(IllegalArgumentException.class, () -> TrustedKeys.read("# nothing\n"));
    }

    @Test
    void aVkeyIsReadInItsOneFormOnly() {
        String vkey = SigningKey.create(ORIGIN, KeyType.ED25519).verifier().vkey();
        String[] parts = vkey.split("\\+", 3);
        for (String wrong : List.of("", "a", "a+b", vkey + "=", vkey + " ", parts[0] + "+" + "0".repeat(8) + "+" + parts[2],
                parts[0] + "+" + parts[1].toUpperCase(java.util.Locale.ROOT) + "x+" + parts[2], "x" + vkey,
                parts[0] + "+" + parts[1] + "+AQ==", parts[0] + "+" + parts[1] + "+AgAA")) {
            assertThrows(IllegalArgumentException.class, () -> VerifierKey.read(wrong), wrong);
        }
        assertTrue(VerifierKey.read(vkey).fingerprint().startsWith(parts[1]));
    }

    @Test
    void aCheckpointIsReadInItsOneFormOnly() {
        String root = CHECKPOINT.root().base64();
        assertEquals(CHECKPOINT, Checkpoint.read(CHECKPOINT.text()));
        for (String wrong : List.of("", ORIGIN + "\n7\n" + root, ORIGIN + "\n07\n" + root + "\n", ORIGIN + "\n+7\n" + root + "\n",
                ORIGIN + "\n-1\n" + root + "\n", ORIGIN + "\n\n" + root + "\n", "\n7\n" + root + "\n", "a b\n7\n" + root + "\n",
                ORIGIN + "\n7\n" + root + "\nmore\n", ORIGIN + "\n7\n" + root + "\n\n", ORIGIN + "\n7\n" + root.replace("=", "") + "\n",
                ORIGIN + "\n9223372036854775808\n" + root + "\n", ORIGIN + "\n7\nAAAA\n", "o".repeat(256) + "\n7\n" + root + "\n")) {
            assertThrows(IllegalArgumentException.class, () -> Checkpoint.read(wrong), wrong);
        }
        assertEquals(0, new Checkpoint(ORIGIN, 0, Merkle.emptyRoot()).size());
        assertEquals(Collections.emptyList(), new TrustedKeys(List.of(SigningKey.create(ORIGIN, KeyType.ED25519).verifier()))
                .signers(signed(SigningKey.create(ORIGIN, KeyType.ED25519))));
    }
}
