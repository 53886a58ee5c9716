package nl.waarborg.evidence.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.waarborg.evidence.EventLeaf;
import nl.waarborg.evidence.LeafHash;
import nl.waarborg.evidence.Ledger;
import nl.waarborg.evidence.StoredEvent;
import nl.waarborg.evidence.note.Checkpoint;
import nl.waarborg.evidence.note.KeyType;
import nl.waarborg.evidence.note.SigningKey;
import nl.waarborg.evidence.tree.Frontier;
import nl.waarborg.evidence.tree.Hash;
import nl.waarborg.evidence.tree.Merkle;
import org.junit.jupiter.api.Test;

class WholeLogTest {

    private static final Instant BEGIN = Instant.parse("2026-11-24T06:00:00Z");
    private static final int LEAVES = 400;

    private final LogKeys keys = new LogKeys(List.of(SigningKey.create(Ledger.ORIGIN, KeyType.ED25519)));
    private final List<byte[]> leaves = new ArrayList<>();
    private final List<SignedCheckpoint> checkpoints = new ArrayList<>();

    /** Events of seven cases, one a second, signed every now and then and at the end. */
    private void build(Random random) {
        Map<String, byte[]> last = new HashMap<>();
        Map<String, Long> next = new HashMap<>();
        Frontier tree = new Frontier();
        for (int i = 0; i < LEAVES; i++) {
            String caseId = "case" + random.nextInt(7);
            long seq = next.merge(caseId, 1L, Long::sum) - 1;
            StoredEvent event = new StoredEvent("event" + i, "Project", caseId, seq, BEGIN.plusSeconds(i).plusMillis(400).toString(),
                    "StepCompleted", random.nextBoolean() ? "1" : null, ("payload " + i).getBytes(), "{}".getBytes());
            byte[] leaf = new EventLeaf(Ledger.ORIGIN, event, last.getOrDefault(caseId, LeafHash.beforeTheFirst())).bytes();
            last.put(caseId, Merkle.leaf(leaf).bytes());
            leaves.add(leaf);
            tree.append(Merkle.leaf(leaf));
            if (random.nextInt(20) == 0 || i == LEAVES - 1) {
                checkpoints.add(keys.sign(new Checkpoint(Ledger.ORIGIN, tree.size(), tree.root()), BEGIN.plusSeconds(i)));
            }
        }
    }

    private Optional<LogFlaw> flaw(List<byte[]> log) {
        WholeLog check = new WholeLog(Ledger.ORIGIN, checkpoints.iterator());
        for (byte[] leaf : log) {
            Optional<LogFlaw> flaw = check.take(leaf);
            if (flaw.isPresent()) {
                return flaw;
            }
        }
        return check.end();
    }

    @Test
    void noMutantOfALogPasses() {
        long seed = Ledger.seed("WholeLogTest");
        Random random = new Random(seed);
        build(random);
        assertEquals(Optional.empty(), flaw(leaves));
        for (int mutant = 0; mutant < 3_000; mutant++) {
            List<byte[]> changed = new ArrayList<>(leaves);
            int at = random.nextInt(LEAVES);
            int kind = random.nextInt(7);
            switch (kind) {
                case 0 -> {
                    byte[] leaf = changed.get(at).clone();
                    leaf[random.nextInt(leaf.length)] ^= (byte) (1 << random.nextInt(8));
                    changed.set(at, leaf);
                }
                case 1 -> changed.remove(at);
                case 2 -> changed.add(at, leaves.get(random.nextInt(LEAVES)));
                case 3 -> Collections.swap(changed, at, (at + 1) % LEAVES);
                case 4 -> Collections.swap(changed, at, (at + 1 + random.nextInt(LEAVES - 1)) % LEAVES);
                case 5 -> changed.subList(at, LEAVES).clear();
                default -> changed.set(at, java.util.Arrays.copyOf(leaves.get(at), leaves.get(at).length - 1));
            }
            assertTrue(flaw(changed).isPresent(), "mutant " + mutant + " of kind " + kind + " at " + at + ", seed " + seed);
        }
    }

    @Test
    void aChangedEventIsNamedWhereItsFollowerShowsIt() {
        build(new Random(1));
        byte[] changed = leaves.get(100).clone();
        changed[changed.length - 40] ^= 1; // in the metadata
        List<byte[]> log = new ArrayList<>(leaves);
        log.set(100, changed);
        LogFlaw flaw = flaw(log).orElseThrow();
        assertTrue(flaw.leafIndex() >= 100 && flaw.leafIndex() <= 130, flaw.toString());
    }

    @Test
    void theCaseMapOfAWholeLogNamesEachLastEvent() {
        build(new Random(2));
        WholeLog check = new WholeLog(Ledger.ORIGIN, checkpoints.iterator());
        leaves.forEach(check::take);
        assertEquals(LEAVES, check.cases().logSize());
        assertEquals(7, check.cases().heads().size());
        assertEquals(checkpoints.get(checkpoints.size() - 1).checkpoint().root(), check.root());
        assertEquals(List.of(), check.late());
    }

    @Test
    void anEventThatSaysItIsOlderThanTheCheckpointBeforeItIsFlagged() {
        Frontier tree = new Frontier();
        List<StoredEvent> events = List.of(at("a", "2026-11-24T06:00:00.000Z"), at("b", "2026-11-24T05:59:30.000Z"),
                at("c", "2026-11-24T05:58:59.000Z"), at("d", "2026-11-24T06:00:20.900Z"), at("e", "2026-11-24T06:05:00.000Z"), at("f", "yesterday"));
        for (StoredEvent event : events) {
            tree.append(Hash.of(LeafHash.of(Ledger.ORIGIN, event, LeafHash.beforeTheFirst())));
            if (tree.size() == 1 || tree.size() == events.size()) {
                checkpoints.add(keys.sign(new Checkpoint(Ledger.ORIGIN, tree.size(), tree.root()), BEGIN.plusSeconds(tree.size() == 1 ? 0 : 20)));
            }
        }
        WholeLog check = new WholeLog(Ledger.ORIGIN, checkpoints.iterator());
        events.forEach(event -> assertEquals(Optional.empty(), check.take(event)));
        assertEquals(Optional.empty(), check.end());
        assertEquals(List.of("c", "e", "f"), check.late().stream().map(LogFlaw::caseId).toList());
    }

    private static StoredEvent at(String caseId, String time) {
        return new StoredEvent(caseId + "#0", "Project", caseId, 0, time, "StepCompleted", "1", new byte[1], new byte[1]);
    }

    @Test
    void checkpointsInAnotherOrderAreRefused() {
        build(new Random(3));
        Collections.reverse(checkpoints);
        assertThrows(IllegalArgumentException.class, () -> flaw(checkpoints.size() < 2 ? List.of() : leaves).ifPresent(flaw -> {
            throw new IllegalArgumentException(flaw.why());
        }));
    }
}
