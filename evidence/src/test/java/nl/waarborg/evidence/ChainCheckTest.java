package nl.waarborg.evidence;

import static nl.waarborg.evidence.Ledger.ORIGIN;
import static nl.waarborg.evidence.Ledger.commit;
import static nl.waarborg.evidence.Ledger.event;
import static nl.waarborg.evidence.Ledger.execute;
import static nl.waarborg.evidence.Ledger.history;
import static nl.waarborg.evidence.Ledger.id;
import static nl.waarborg.evidence.Ledger.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainCheckTest {

    private static final int LENGTH = 12;

    @TempDir
    Path directory;

    private JdbcConnectionPool database;

    @BeforeEach
    void recordACase() throws SQLException {
        database = JdbcConnectionPool.create("jdbc:h2:file:" + directory.resolve("chain") + ";WRITE_DELAY=0", "sa", "");
        EvidenceSchema.create(database);
        commit(database, history("a", 5));
        commit(database, history("other", 3));
        commit(database, history("a", LENGTH).subList(5, LENGTH));
    }

    @AfterEach
    void closeDatabase() {
        database.dispose();
    }

    @Test
    void anUntouchedCaseIsIntact() throws SQLException {
        assertEquals(ChainVerdict.INTACT, check(history("a", LENGTH)));
        assertTrue(check(history("a", LENGTH)).intact());
    }

    @Test
    void aCaseWithoutEventsIsIntact() throws SQLException {
        try (Connection connection = open(database)) {
            assertTrue(new ChainCheck(ORIGIN).check(connection, "unknown", List.of()).intact());
        }
    }

    @Test
    void everyFieldIsCovered() throws SQLException {
        StoredEvent e = event("a", 4);
        List<StoredEvent> changed = List.of(
                new StoredEvent("x", e.aggregateType(), "a", 4, e.timestamp(), e.payloadType(), "1", e.payload(), e.metadata()),
                new StoredEvent(e.eventId(), "Breach", "a", 4, e.timestamp(), e.payloadType(), "1", e.payload(), e.metadata()),
                new StoredEvent(e.eventId(), e.aggregateType(), "b", 4, e.timestamp(), e.payloadType(), "1", e.payload(), e.metadata()),
                new StoredEvent(e.eventId(), e.aggregateType(), "a", 3, e.timestamp(), e.payloadType(), "1", e.payload(), e.metadata()),
                new StoredEvent(e.eventId(), e.aggregateType(), "a", 4, "2026-11-23", e.payloadType(), "1", e.payload(), e.metadata()),
                new StoredEvent(e.eventId(), e.aggregateType(), "a", 4, e.timestamp(), "Other", "1", e.payload(), e.metadata()),
                new StoredEvent(e.eventId(), e.aggregateType(), "a", 4, e.timestamp(), e.payloadType(), "2", e.payload(), e.metadata()),
                new StoredEvent(e.eventId(), e.aggregateType(), "a", 4, e.timestamp(), e.payloadType(), null, e.payload(), e.metadata()),
                new StoredEvent(e.eventId(), e.aggregateType(), "a", 4, e.timestamp(), e.payloadType(), "1", new byte[0], e.metadata()),
                new StoredEvent(e.eventId(), e.aggregateType(), "a", 4, e.timestamp(), e.payloadType(), "1", e.payload(), new byte[1]));
        for (StoredEvent tampered : changed) {
            List<StoredEvent> events = new ArrayList<>(history("a", LENGTH));
            events.set(4, tampered);
            assertBrokenAt(4, events, tampered.toString());
        }
    }

    @Test
    void anotherOriginIsAnotherLog() throws SQLException {
        try (Connection connection = open(database)) {
            assertEquals(OptionalLong.of(0),
                    new ChainCheck("elsewhere").check(connection, "a", history("a", LENGTH)).brokenAt());
        }
    }

    @Test
    void randomChangesDeletionsInsertionsAndSwapsAreFoundAtTheFirstWrongSeq() throws SQLException {
        long seed = Ledger.seed("ChainCheckTest");
        Random random = new Random(seed);
        for (int run = 0; run < 400; run++) {
            List<StoredEvent> events = new ArrayList<>(history("a", LENGTH));
            int at = random.nextInt(LENGTH);
            int first = at;
            switch (run % 4) {
                case 0 -> events.set(at, withOneBitFlipped(events.get(at), random));
                case 1 -> events.remove(at);
                case 2 -> events.add(at, event("a", at, "back-dated"));
                default -> {
                    int other = (at + 1 + random.nextInt(LENGTH - 1)) % LENGTH;
                    Collections.swap(events, at, other);
                    first = Math.min(at, other);
                }
            }
            assertBrokenAt(first, events, "run " + run + " seed " + seed);
        }
    }

    @Test
    void renumberingAfterADeletionDoesNotHideIt() throws SQLException {
        List<StoredEvent> events = new ArrayList<>(history("a", 3));
        for (int seq = 3; seq < LENGTH - 1; seq++) {
            StoredEvent moved = event("a", seq + 1);
            events.add(new StoredEvent(moved.eventId(), moved.aggregateType(), "a", seq, moved.timestamp(),
                    moved.payloadType(), moved.revision(), moved.payload(), moved.metadata()));
        }
        assertBrokenAt(3, events, "renumbered");
    }

    @Test
    void aChangedOrDeletedLinkIsFound() throws SQLException {
        execute(database, "UPDATE event_chain SET prev_hash = ? WHERE event_id = ?", new byte[32], id("a", 7));
        assertBrokenAt(7, history("a", LENGTH), "prev_hash");
        execute(database, "UPDATE event_chain SET hash = ? WHERE event_id = ?", new byte[32], id("a", 6));
        assertBrokenAt(6, history("a", LENGTH), "hash");
        execute(database, "DELETE FROM unsequenced WHERE event_id = ?", id("a", 2));
        execute(database, "DELETE FROM event_chain WHERE event_id = ?", id("a", 2));
        assertBrokenAt(2, history("a", LENGTH), "deleted link");
    }

    @Test
    void aHoleIsRefusedWhenRecording() {
        assertThrows(IllegalStateException.class, () -> commit(database, event("a", LENGTH + 1)));
        assertThrows(IllegalStateException.class, () -> commit(database, event("new", 0), event("new", 2)));
        assertThrows(IllegalStateException.class, () -> {
            try (Connection commitsByItself = database.getConnection()) {
                new EventRecorder(ORIGIN).record(commitsByItself, event("new", 0));
            }
        });
    }

    @Test
    void aBatchOfSeveralCasesInAnyOrderIsOneChainEach() throws SQLException {
        commit(database, event("c", 1), event("a", LENGTH), event("c", 0), event("b", 0));
        assertTrue(check(history("a", LENGTH + 1)).intact());
        try (Connection connection = open(database)) {
            assertTrue(new ChainCheck(ORIGIN).check(connection, "c", history("c", 2)).intact());
            assertTrue(new ChainCheck(ORIGIN).check(connection, "b", history("b", 1)).intact());
        }
    }

    private ChainVerdict check(List<StoredEvent> events) throws SQLException {
        try (Connection connection = open(database)) {
            return new ChainCheck(ORIGIN).check(connection, "a", events);
        }
    }

    private void assertBrokenAt(long seq, List<StoredEvent> events, String context) throws SQLException {
        ChainVerdict verdict = check(events);
        assertEquals(OptionalLong.of(seq), verdict.brokenAt(), context + ": " + verdict.why());
        assertTrue(verdict.why().startsWith("Expected "), verdict.why());
    }

    private static StoredEvent withOneBitFlipped(StoredEvent event, Random random) {
        byte[] payload = event.payload().clone();
        payload[random.nextInt(payload.length)] ^= (byte) (1 << random.nextInt(8));
        return new StoredEvent(event.eventId(), event.aggregateType(), event.caseId(), event.seq(), event.timestamp(),
                event.payloadType(), event.revision(), payload, event.metadata());
    }
}
