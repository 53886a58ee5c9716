package nl.waarborg.evidence;

import static nl.waarborg.evidence.Ledger.ORIGIN;
import static nl.waarborg.evidence.Ledger.commit;
import static nl.waarborg.evidence.Ledger.count;
import static nl.waarborg.evidence.Ledger.drain;
import static nl.waarborg.evidence.Ledger.event;
import static nl.waarborg.evidence.Ledger.execute;
import static nl.waarborg.evidence.Ledger.history;
import static nl.waarborg.evidence.Ledger.id;
import static nl.waarborg.evidence.Ledger.leaves;
import static nl.waarborg.evidence.Ledger.open;
import static nl.waarborg.evidence.Ledger.outOfOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What must hold on every database; the subclasses say on which. */
@Timeout(120)
abstract class SequencingContract {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private DataSource database;

    /** A database of this test alone, empty. */
    abstract DataSource emptyDatabase() throws Exception;

    @BeforeEach
    void createTables() throws Exception {
        database = emptyDatabase();
        EvidenceSchema.create(database);
    }

    @AfterEach
    void stopThreads() throws InterruptedException {
        threads.shutdownNow();
        assertTrue(threads.awaitTermination(30, TimeUnit.SECONDS));
    }

    @Test
    void tablesAreCreatedOnceHoweverManyNodesStart() throws Exception {
        DataSource fresh = emptyDatabase();
        List<Future<?>> nodes = new ArrayList<>();
        for (int node = 0; node < 4; node++) {
            nodes.add(threads.submit(() -> EvidenceSchema.create(fresh)));
        }
        for (Future<?> node : nodes) {
            node.get();
        }
        commit(fresh, event("a", 0));
        EvidenceSchema.create(fresh);
        assertEquals(1, count(fresh, "unsequenced"));
        assertEquals(1, count(fresh, "sequencer"));
    }

    @Test
    void anEventGetsTheNextIndexAndLeavesTheOutbox() throws Exception {
        LeafReader reader = new LeafReader(database);
        assertEquals(0, reader.head());
        commit(database, event("a", 0), event("a", 1));
        assertEquals(OptionalLong.empty(), reader.indexOf(id("a", 1)));

        assertEquals(2, new Sequencer(database).sequenceOnce());

        assertEquals(2, reader.head());
        assertEquals(List.of(new Leaf(1, id("a", 1))), reader.read(1, 10));
        assertEquals(List.of(new Leaf(0, id("a", 0))), reader.read(0, 1));
        assertEquals(List.of(), reader.read(2, 10));
        assertEquals(OptionalLong.of(1), reader.indexOf(id("a", 1)));
        assertEquals(0, count(database, "unsequenced"));
        assertEquals(0, new Sequencer(database).sequenceOnce());
    }

    @Test
    void fourWritersThatRollBackNowAndThenLeaveADenseLog() throws Exception {
        long seed = Ledger.seed(getClass().getSimpleName());
        AtomicBoolean writing = new AtomicBoolean(true);
        Future<?> sequencing = threads.submit(() -> {
            Sequencer sequencer = new Sequencer(database, 7);
            while (writing.get()) {
                sequencer.sequenceOnce();
            }
        });
        List<Future<Integer>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            writers.add(threads.submit(write("case" + writer, new Random(seed + writer), 150)));
        }
        int committed = 0;
        for (Future<Integer> writer : writers) {
            committed += writer.get();
        }
        writing.set(false);
        sequencing.get();
        drain(new Sequencer(database));

        List<String> leaves = leaves(database);
        assertEquals(committed, leaves.size(), "seed " + seed);
        assertEquals(committed, new LeafReader(database).head(), "seed " + seed);
        assertEquals(committed, new HashSet<>(leaves).size(), "seed " + seed);
        assertEquals(List.of(), outOfOrder(leaves), "seed " + seed);
        assertEquals(0, count(database, "unsequenced"));
    }

    private Callable<Integer> write(String caseId, Random random, int transactions) {
        return () -> {
            EventRecorder recorder = new EventRecorder(ORIGIN);
            int next = 0;
            for (int i = 0; i < transactions; i++) {
                int size = 1 + random.nextInt(4);
                List<StoredEvent> events = history(caseId, next + size).subList(next, next + size);
                try (Connection connection = open(database)) {
                    recorder.record(connection, events);
                    if (random.nextInt(4) == 0) {
                        connection.rollback();
                    } else {
                        connection.commit();
                        next += size;
                    }
                }
            }
            return next;
        };
    }

    @Test
    void aSlowTransactionLosesNothing() throws Exception {
        CountDownLatch recorded = new CountDownLatch(1);
        CountDownLatch othersAreDone = new CountDownLatch(1);
        Future<Void> slow = threads.submit(() -> {
            try (Connection connection = open(database)) {
                new EventRecorder(ORIGIN).record(connection, history("slow", 3));
                recorded.countDown();
                othersAreDone.await();
                connection.commit();
            }
            return null;
        });
        recorded.await();
        commit(database, history("quick", 20));
        assertEquals(20, drain(new Sequencer(database)));
        othersAreDone.countDown();
        slow.get();

        assertEquals(3, drain(new Sequencer(database)));
        assertEquals(List.of(new Leaf(20, id("slow", 0)), new Leaf(21, id("slow", 1)), new Leaf(22, id("slow", 2))),
                new LeafReader(database).read(20, 10));
    }

    @Test
    void twoSequencersAtOnceNeverGiveAnIndexTwice() throws Exception {
        for (int i = 0; i < 40; i++) {
            commit(database, history("case" + i, 10));
        }
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Integer>> sequencers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            sequencers.add(threads.submit(() -> {
                Sequencer sequencer = new Sequencer(database, 9);
                go.await();
                return drain(sequencer);
            }));
        }
        go.countDown();
        assertEquals(400, sequencers.get(0).get() + sequencers.get(1).get());

        List<String> leaves = leaves(database);
        assertEquals(400, leaves.size());
        assertEquals(400, new HashSet<>(leaves).size());
        assertEquals(List.of(), outOfOrder(leaves));
    }

    @Test
    void anEventWaitsForItsPredecessorEvenIfThatFillsTheBatch() throws Exception {
        commit(database, history("a", 5));
        commit(database, history("b", 2));
        execute(database, "DELETE FROM unsequenced WHERE event_id = ?", id("a", 0));

        assertEquals(2, drain(new Sequencer(database, 2)));
        assertEquals(List.of(id("b", 0), id("b", 1)), leaves(database));

        execute(database, "INSERT INTO unsequenced (event_id) VALUES (?)", id("a", 0));
        assertEquals(5, drain(new Sequencer(database, 2)));
        assertEquals(List.of(), outOfOrder(leaves(database)));
    }

    @Test
    void aWriterThatDiesAtAnyCallLeavesNothingHalf() throws Exception {
        commit(database, event("a", 0));
        int calls = 0;
        for (boolean died = true; died; calls++) {
            try {
                commit(new DyingDatabase(database, calls).dataSource(), event("a", 1), event("a", 2));
                died = false;
            } catch (SQLException expected) {
                assertEquals(1, count(database, "event_chain"), "after call " + calls);
                assertEquals(1, count(database, "unsequenced"), "after call " + calls);
            }
        }
        assertTrue(calls > 20, "calls " + calls);
        assertEquals(3, drain(new Sequencer(database)));
    }

    @Test
    void aSequencerThatDiesAtAnyCallLeavesNothingHalf() throws Exception {
        commit(database, history("a", 3));
        int calls = 0;
        for (boolean died = true; died; calls++) {
            try {
                assertEquals(3, new Sequencer(new DyingDatabase(database, calls).dataSource()).sequenceOnce());
                died = false;
            } catch (EvidenceUnavailable expected) {
                assertEquals(0, count(database, "leaf"), "after call " + calls);
                assertEquals(3, count(database, "unsequenced"), "after call " + calls);
            }
        }
        assertTrue(calls > 10, "calls " + calls);
        assertEquals(List.of(id("a", 0), id("a", 1), id("a", 2)), leaves(database));
        assertEquals(0, count(database, "unsequenced"));
    }

    @Test
    void twoTransactionsThatTakeTheSamePlaceLeaveOneEvent() throws Exception {
        commit(database, event("a", 0));
        assertThrows(SQLException.class, () -> commit(database, new StoredEvent("other", "Project", "a", 0,
                "2026-11-24T06:00:00.000Z", "StepCompleted", null, new byte[0], new byte[0])));
        assertEquals(1, count(database, "event_chain"));
        assertEquals(1, count(database, "unsequenced"));
    }

    @Test
    void aReaderRefusesToPassAHole() throws Exception {
        commit(database, history("a", 3));
        drain(new Sequencer(database));
        execute(database, "DELETE FROM leaf WHERE leaf_index = 1");
        assertThrows(IllegalStateException.class, () -> new LeafReader(database).read(0, 10));
        assertThrows(IllegalStateException.class, () -> new LeafReader(database).read(1, 10));
    }

    @Test
    void theLoopSequencesWhatIsThereAndWhatItIsNudgedFor() throws Exception {
        Semaphore grown = new Semaphore(0);
        commit(database, event("a", 0));
        try (SequencerLoop loop = new SequencerLoop(new Sequencer(database), grown::release).start()) {
            assertTrue(grown.tryAcquire(30, TimeUnit.SECONDS));
            commit(database, event("a", 1));
            loop.nudge();
            assertTrue(grown.tryAcquire(30, TimeUnit.SECONDS));
        }
        commit(database, event("a", 2));
        assertEquals(2, new LeafReader(database).head());
        assertEquals(1, count(database, "unsequenced"));
    }

    @Test
    void theLoopGoesOnAfterFailures() throws Exception {
        commit(database, event("a", 0));
        Semaphore grown = new Semaphore(0);
        Semaphore failed = new Semaphore(0);
        AtomicBoolean down = new AtomicBoolean(true);
        DataSource failing = new DyingDatabase(database, Integer.MAX_VALUE).unreachableWhile(down::get, failed::release);
        try (SequencerLoop loop = new SequencerLoop(new Sequencer(failing), grown::release).start()) {
            assertTrue(failed.tryAcquire(3, 30, TimeUnit.SECONDS));
            assertEquals(0, new LeafReader(database).head());
            down.set(false);
            loop.nudge();
            assertTrue(grown.tryAcquire(30, TimeUnit.SECONDS));
        }
        assertEquals(1, new LeafReader(database).head());
    }
}
