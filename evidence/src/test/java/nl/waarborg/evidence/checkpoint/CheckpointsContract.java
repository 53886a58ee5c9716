package nl.waarborg.evidence.checkpoint;

import static nl.waarborg.evidence.Ledger.ORIGIN;
import static nl.waarborg.evidence.Ledger.commit;
import static nl.waarborg.evidence.Ledger.count;
import static nl.waarborg.evidence.Ledger.drain;
import static nl.waarborg.evidence.Ledger.execute;
import static nl.waarborg.evidence.Ledger.history;
import static nl.waarborg.evidence.Ledger.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import nl.waarborg.evidence.DyingDatabase;
import nl.waarborg.evidence.EvidenceSchema;
import nl.waarborg.evidence.EvidenceUnavailable;
import nl.waarborg.evidence.Sequencer;
import nl.waarborg.evidence.checkpoint.Anchors.Kind;
import nl.waarborg.evidence.note.KeyType;
import nl.waarborg.evidence.note.SignedNote;
import nl.waarborg.evidence.note.SigningKey;
import nl.waarborg.evidence.tree.Frontier;
import nl.waarborg.evidence.tree.Hash;
import nl.waarborg.evidence.tree.MemoryTree;
import nl.waarborg.evidence.tree.Merkle;
import nl.waarborg.evidence.tree.Proofs;
import nl.waarborg.evidence.tree.Proven;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What must hold of the signed log on every database; the subclasses say on which. */
@Timeout(120)
abstract class CheckpointsContract {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:00:00.500Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private DataSource database;
    private LogKeys keys;
    private Path file;

    /** A database of this test alone, empty. */
    abstract DataSource emptyDatabase() throws Exception;

    @BeforeEach
    void createTables() throws Exception {
        database = emptyDatabase();
        EvidenceSchema.create(database);
        keys = new LogKeys(List.of(SigningKey.create(ORIGIN, KeyType.ED25519), SigningKey.create(ORIGIN, KeyType.ML_DSA_44)));
        file = folder.resolve("published").resolve("checkpoint");
    }

    private Checkpoints checkpoints(DataSource dataSource) {
        return new Checkpoints(dataSource, keys, CLOCK, new Published(file));
    }

    private void grow(String caseId, int length) throws Exception {
        commit(database, history(caseId, length));
        drain(new Sequencer(database));
    }

    private List<Hash> leaves() throws Exception {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(
                "SELECT c.hash FROM leaf l JOIN event_chain c ON c.event_id = l.event_id ORDER BY l.leaf_index");
             ResultSet row = select.executeQuery()) {
            List<Hash> hashes = new ArrayList<>();
            while (row.next()) {
                hashes.add(Hash.of(row.getBytes(1)));
            }
            return hashes;
        }
    }

    private static Hash root(List<Hash> leaves) {
        Frontier tree = new Frontier();
        leaves.forEach(tree::append);
        return tree.root();
    }

    @Test
    void whatIsSignedIsTheRootOverAllLeavesAndStandsInTheFile() throws Exception {
        Checkpoints checkpoints = checkpoints(database);
        assertTrue(checkpoints.extendAndSign().isEmpty());
        assertFalse(Files.exists(file));
        grow("a", 3);

        SignedCheckpoint signed = checkpoints.extendAndSign().orElseThrow();

        assertEquals(3, signed.size());
        assertEquals(root(leaves()), signed.checkpoint().root());
        assertEquals(signed.checkpoint(), keys.trusted().open(SignedNote.read(Files.readAllBytes(file))));
        assertEquals(Instant.parse("2026-11-24T09:00:00Z"), signed.signedAt());
        assertTrue(checkpoints.extendAndSign().isEmpty());
        assertEquals(Optional.of(signed.checkpoint()), checkpoints.latest().map(SignedCheckpoint::checkpoint));
        assertEquals(1, count(database, "checkpoint"));
    }

    @Test
    void treesOfAllSizesAcrossTheEdgesOfTilesAreTheSame() throws Exception {
        Checkpoints checkpoints = checkpoints(database);
        int[] steps = {1, 254, 1, 1, 255, 1, 700, 64_000, 322, 1, 1};
        for (int step = 0; step < steps.length; step++) {
            grow("case" + step, steps[step]);
            checkpoints.extendAndSign().orElseThrow();
        }
        List<Hash> leaves = leaves();
        MemoryTree memory = new MemoryTree();
        leaves.forEach(memory::append);
        Proofs expected = new Proofs(memory);
        long size = checkpoints.latest().orElseThrow().size();
        assertEquals(65_537, size);
        for (SignedCheckpoint signed : checkpoints.from(0, 100)) {
            Proofs actual = new Proofs(checkpoints.tree(signed.size()));
            assertEquals(expected.root(signed.size()), signed.checkpoint().root());
            assertEquals(expected.consistency(signed.size(), size), new Proofs(checkpoints.tree(size)).consistency(signed.size(), size));
            long index = signed.size() - 1;
            assertEquals(expected.inclusion(index, signed.size()), actual.inclusion(index, signed.size()));
        }
        assertEquals(256 + 1 + 1 + 1, count(database, "tile"));
        assertThrows(IllegalStateException.class, () -> checkpoints.tree(size).at(0, size));
    }

    @Test
    void aSignerThatDiesAtAnyCallLeavesNothingHalf() throws Exception {
        grow("a", 300);
        SignedCheckpoint first = checkpoints(database).extendAndSign().orElseThrow();
        grow("b", 300);
        int calls = 0;
        for (boolean died = true; died; calls++) {
            try {
                checkpoints(new DyingDatabase(database, calls).dataSource()).extendAndSign();
                died = false;
            } catch (EvidenceUnavailable expected) {
                assertEquals(1, count(database, "checkpoint"), "after call " + calls);
                assertEquals(3, count(database, "tile"), "after call " + calls);
                assertEquals(first.checkpoint(), keys.trusted().open(SignedNote.read(Files.readAllBytes(file))), "after call " + calls);
                assertTrue(anchors(file).require(database).isEmpty());
            }
        }
        assertTrue(calls > 20, "calls " + calls);
        checkpoints(database).extendAndSign();
        assertEquals(2, count(database, "checkpoint"));
        assertEquals(root(leaves()), checkpoints(database).latest().orElseThrow().checkpoint().root());
        assertEquals(600, keys.trusted().open(SignedNote.read(Files.readAllBytes(file))).size());
    }

    @Test
    void aFileThatCouldNotBeWrittenIsWrittenByTheNextRun() throws Exception {
        grow("a", 1);
        Files.writeString(file.getParent(), "a file in the way");
        Checkpoints checkpoints = checkpoints(database);
        assertThrows(RuntimeException.class, checkpoints::extendAndSign);
        Files.delete(file.getParent());
        assertTrue(checkpoints.extendAndSign().isEmpty());
        assertTrue(Files.exists(file));
        Files.delete(file);
        checkpoints(database).extendAndSign(); // a new process after a crash between commit and file
        assertTrue(Files.exists(file));
    }

    @Test
    void twoSignersAtOnceSignEachSizeOnce() throws Exception {
        Published published = new Published(file);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 10; round++) {
            grow("case" + round, 40);
            CountDownLatch go = new CountDownLatch(1);
            List<Future<Optional<SignedCheckpoint>>> signers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                signers.add(threads.submit(() -> {
                    go.await();
                    return new Checkpoints(database, keys, CLOCK, published).extendAndSign();
                }));
            }
            go.countDown();
            int signed = 0;
            for (Future<Optional<SignedCheckpoint>> signer : signers) {
                signed += signer.get().isPresent() ? 1 : 0;
            }
            assertEquals(1, signed, "round " + round);
        }
        threads.shutdown();
        assertEquals(400, keys.trusted().open(SignedNote.read(Files.readAllBytes(file))).size());
        assertEquals(10, count(database, "checkpoint"));
        assertEquals(root(leaves()), checkpoints(database).latest().orElseThrow().checkpoint().root());
    }

    @Test
    void nothingIsSignedThatDoesNotGoOnFromWhatWasSigned() throws Exception {
        grow("a", 300);
        checkpoints(database).extendAndSign();
        grow("b", 3);
        byte[] tile = checkpoints(database).tiles().read(new TilePath(0, 0, 256));
        tile[5]++;
        execute(database, "UPDATE tile SET hashes = ? WHERE level = 0 AND tile_index = 0", tile);
        tile = checkpoints(database).tiles().read(new TilePath(1, 0, 1));
        tile[5]++;
        execute(database, "UPDATE tile SET hashes = ? WHERE level = 1 AND tile_index = 0", tile);
        assertThrows(IllegalStateException.class, () -> checkpoints(database).extendAndSign());
        assertEquals(1, count(database, "checkpoint"));
    }

    @Test
    void aLogSignedWithOtherKeysIsNotContinued() throws Exception {
        grow("a", 3);
        checkpoints(database).extendAndSign();
        grow("b", 3);
        keys = new LogKeys(List.of(SigningKey.create(ORIGIN, KeyType.ED25519)));
        assertThrows(IllegalArgumentException.class, () -> checkpoints(database).extendAndSign());
        assertEquals(1, count(database, "checkpoint"));
        assertEquals(Kind.UNSIGNED, anchors(file).require(database).orElseThrow().kind());
    }

    @Test
    void anOlderDatabaseIsFoundByTheFileOutsideIt() throws Exception {
        grow("a", 3);
        checkpoints(database).extendAndSign();
        byte[] older = Files.readAllBytes(file);
        grow("b", 300);
        checkpoints(database).extendAndSign();
        Path witnessed = Files.createDirectories(folder.resolve("witnessed"));
        Files.write(witnessed.resolve("3"), older);
        assertEquals(Optional.empty(), anchors(file, witnessed, folder.resolve("absent")).require(database));

        execute(database, "DELETE FROM checkpoint WHERE size = 303");
        assertEquals(Kind.SHORTER, anchors(file).require(database).orElseThrow().kind());
        assertEquals(Optional.empty(), anchors(witnessed).require(database));
        execute(database, "DELETE FROM leaf WHERE leaf_index >= 2");
        assertEquals("database", anchors().require(database).orElseThrow().where());
    }

    @Test
    void anotherHistoryAndADamagedFileAreFound() throws Exception {
        grow("a", 3);
        checkpoints(database).extendAndSign();
        byte[] signed = Files.readAllBytes(file);
        DataSource other = emptyDatabase();
        EvidenceSchema.create(other);
        database = other;
        grow("b", 5);
        new Checkpoints(other, keys, CLOCK, new Published(folder.resolve("other"))).extendAndSign();
        assertEquals(Kind.OTHER, anchors(file).require(other).orElseThrow().kind());

        signed[signed.length - 20]++;
        Files.write(file, signed);
        assertEquals(Kind.UNSIGNED, anchors(file).require(other).orElseThrow().kind());
    }

    private Anchors anchors(Path... places) {
        return new Anchors(keys.trusted(), List.of(places));
    }

    @Test
    void theCaseMapNamesTheLastEventOfEachCaseAtItsSize() throws Exception {
        grow("b", 2);
        grow("a", 3);
        SignedCheckpoint signed = checkpoints(database).extendAndSign().orElseThrow();
        commit(database, history("b", 4).subList(2, 4));
        grow("c", 1);
        checkpoints(database).extendAndSign();

        CaseMap cases = caseMap(signed.size());
        assertEquals(List.of("a", "b"), cases.heads().stream().map(CaseHead::caseId).toList());
        assertEquals(1, cases.head("b").orElseThrow().lastSeq());
        assertEquals(Optional.empty(), cases.head("c"));
        SignedCheckpoint note = checkpoints(database).sign(cases);
        assertEquals(CaseMap.origin(ORIGIN, 5), note.checkpoint().origin());
        assertEquals(Optional.empty(), keys.trusted().flaw(note.note()));
        assertThrows(IllegalArgumentException.class, () -> keys.trusted().open(note.note())); // it never passes for the log itself
        for (CaseHead head : cases.heads()) {
            int index = cases.indexOf(head.caseId()).orElseThrow();
            assertTrue(CaseMap.proves(note.checkpoint(), head, index, cases.inclusion(index)));
            assertFalse(CaseMap.proves(note.checkpoint(), new CaseHead(head.caseId(), 0, head.hash()), index, cases.inclusion(index)));
        }
        assertEquals(3, caseMap(8).heads().size());
        assertEquals(Merkle.emptyRoot(), caseMap(0).checkpoint(ORIGIN).root());
        Proofs proofs = new Proofs(checkpoints(database).tree(8));
        assertTrue(Proven.consistent(5, signed.checkpoint().root(), 8,
                checkpoints(database).latest().orElseThrow().checkpoint().root(), proofs.consistency(5, 8)));
        assertEquals(3, leaves().indexOf(cases.head("a").orElseThrow().hash()) - 1, id("a", 2));
    }

    /** Worked out from the chain, which nobody touched here. */
    private CaseMap caseMap(long size) throws Exception {
        Map<String, CaseHead> heads = new HashMap<>();
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(
                "SELECT c.case_id, c.seq, c.hash FROM leaf l JOIN event_chain c ON c.event_id = l.event_id"
                        + " WHERE l.leaf_index < " + size + " ORDER BY l.leaf_index");
             ResultSet row = select.executeQuery()) {
            while (row.next()) {
                heads.put(row.getString(1), new CaseHead(row.getString(1), row.getLong(2), Hash.of(row.getBytes(3))));
            }
        }
        return CaseMap.of(size, heads.values());
    }
}
