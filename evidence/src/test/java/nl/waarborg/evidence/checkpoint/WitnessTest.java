package nl.waarborg.evidence.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.waarborg.evidence.note.Checkpoint;
import nl.waarborg.evidence.note.KeyType;
import nl.waarborg.evidence.note.SignedNote;
import nl.waarborg.evidence.note.SigningKey;
import nl.waarborg.evidence.note.TrustedKeys;
import nl.waarborg.evidence.note.VerifierKey.Verdict;
import nl.waarborg.evidence.tree.MemoryTree;
import nl.waarborg.evidence.tree.Merkle;
import nl.waarborg.evidence.tree.Proofs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessTest {

    private static final String ORIGIN = "waarborg.example/stad";
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @TempDir
    Path state;

    private final LogKeys keys = new LogKeys(List.of(SigningKey.create(ORIGIN, KeyType.ED25519), SigningKey.create(ORIGIN, KeyType.ML_DSA_44)));
    private final SigningKey own = SigningKey.create("fg.example", KeyType.COSIGNATURE_ED25519);

    /** A log of {@code size} leaves, which are those of the others except from {@code different} upwards. */
    private record OneLog(MemoryTree tree) implements TileSource {

        static OneLog of(int size, int different) {
            MemoryTree tree = new MemoryTree();
            for (int i = 0; i < size; i++) {
                tree.append(Merkle.leaf(("leaf " + i + (i < different ? "" : " rewritten")).getBytes()));
            }
            return new OneLog(tree);
        }

        @Override
        public byte[] read(TilePath tile) {
            ByteBuffer hashes = ByteBuffer.allocate(tile.width() * 32);
            for (int i = 0; i < tile.width(); i++) {
                tree.at(8 * tile.level(), tile.index() * 256 + i).writeTo(hashes);
            }
            return hashes.array();
        }

        Checkpoint checkpoint(int size) {
            return new Checkpoint(ORIGIN, size, new Proofs(tree).root(size));
        }
    }

    private SignedNote cosign(OneLog log, int size) {
        return cosign(log, keys.sign(log.checkpoint(size), NOW).note());
    }

    private SignedNote cosign(OneLog log, SignedNote note) {
        return new Witness(keys.trusted(), List.of(own), state).cosign(note, log, NOW);
    }

    @Test
    void aLogThatGrowsIsCosignedAtEachSize() {
        OneLog log = OneLog.of(70_000, Integer.MAX_VALUE);
        for (int size : List.of(1, 1, 2, 255, 256, 257, 300, 65_536, 65_537, 70_000)) {
            SignedNote cosigned = cosign(log, size);
            assertEquals(Verdict.GENUINE, own.verifier().check(cosigned));
            assertEquals(log.checkpoint(size), keys.trusted().open(cosigned));
            assertEquals(NOW.getEpochSecond(), own.verifier().signedAt(cosigned).orElseThrow());
        }
    }

    @Test
    void signaturesOfOthersDoNotTravelAlong() {
        OneLog log = OneLog.of(3, 3);
        SignedNote note = keys.sign(log.checkpoint(3), NOW).note();
        SigningKey stranger = SigningKey.create("stranger", KeyType.COSIGNATURE_ED25519);
        SignedNote cosigned = cosign(log, note.with(stranger.sign(note.text(), NOW)));
        assertEquals(3, cosigned.signatures().size());
        assertEquals(Verdict.ABSENT, stranger.verifier().check(cosigned));
    }

    @Test
    void aLogThatWasRewrittenIsRefusedAndKeptAsEvidence() throws IOException {
        OneLog log = OneLog.of(1000, Integer.MAX_VALUE);
        cosign(log, 700);
        for (int different : List.of(0, 300, 699)) {
            OneLog rewritten = OneLog.of(1000, different);
            for (int size : List.of(700, 701, 1000)) {
                SignedNote note = keys.sign(rewritten.checkpoint(size), NOW).note();
                assertThrows(Witness.Forked.class, () -> cosign(rewritten, note), different + " at " + size);
                assertArrayEquals(note.bytes(), Files.readAllBytes(state.resolve("refused")));
            }
        }
        assertThrows(Witness.Forked.class, () -> cosign(log, 699));
        assertEquals(Optional.of(log.checkpoint(700)), new Witness(keys.trusted(), List.of(own), state).last());
        cosign(log, 1000);
    }

    @Test
    void tilesThatDoNotBelongToTheRootAreNoReasonToSign() {
        OneLog log = OneLog.of(1000, Integer.MAX_VALUE);
        OneLog other = OneLog.of(1000, 0);
        SignedNote note = keys.sign(log.checkpoint(600), NOW).note();
        assertThrows(IllegalStateException.class, () -> cosign(other, note));
        cosign(log, 500);
        assertThrows(IllegalStateException.class, () -> cosign(other, note));
        assertThrows(IllegalStateException.class, () -> cosign(OneLog.of(550, Integer.MAX_VALUE), note));
        cosign(log, note);
    }

    @Test
    void aCheckpointThatTheLogDidNotSignWithAllKeysIsRefused() {
        OneLog log = OneLog.of(3, 3);
        LogKeys others = new LogKeys(List.of(SigningKey.create(ORIGIN, KeyType.ED25519)));
        assertThrows(IllegalArgumentException.class, () -> cosign(log, others.sign(log.checkpoint(3), NOW).note()));
        TrustedKeys more = new TrustedKeys(List.of(keys.trusted().keys().get(0), others.trusted().keys().get(0)));
        assertThrows(IllegalArgumentException.class, () -> new Witness(more, List.of(own), state)
                .cosign(keys.sign(log.checkpoint(3), NOW).note(), log, NOW));
        assertFalse(Files.exists(state.resolve("checkpoint")));
    }
}
