package nl.waarborg.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import nl.waarborg.evidence.Sequencer;
import nl.waarborg.evidence.checkpoint.Anchors;
import nl.waarborg.evidence.checkpoint.Checkpoints;
import nl.waarborg.evidence.checkpoint.LogFlaw;
import nl.waarborg.evidence.checkpoint.LogKeys;
import nl.waarborg.evidence.checkpoint.Published;
import nl.waarborg.evidence.checkpoint.Scrub;
import nl.waarborg.evidence.note.KeyType;
import nl.waarborg.evidence.note.SigningKey;
import nl.waarborg.workflow.log.StoredEvents;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Somebody with the password of the database changes one thing in events, chain, leaves, tiles or checkpoints, thousands
 * of times; each time a pass over the log finds it at that very leaf. {@code -Dmutants=…} says how often,
 * {@code -Dseed=…} repeats a run.
 */
class TamperedStoreTest {

    private static final String ORIGIN = "waarborg.example/test";
    private static final int MUTANTS = Integer.getInteger("mutants", 2_500);
    private static final List<String> TABLES = List.of("domain_event", "event_chain", "leaf", "tile", "checkpoint");
    private static final int HASH = 32;
    private static final int TILE = 256;

    @TempDir
    Path folder;

    private final Random random = new Random(seed());
    private Office office;
    private JdbcTemplate sql;
    private Scrub scrub;
    private long size;

    /** A way to tamper; gives the leaf where it should be found. */
    private interface Way {
        long apply();
    }

    private static long seed() {
        long seed = Long.getLong("seed", new Random().nextLong());
        System.out.println("TamperedStoreTest runs again with -Dseed=" + seed);
        return seed;
    }

    @BeforeEach
    void signSomeCases() {
        DataSource database = JdbcConnectionPool.create("jdbc:h2:mem:tampered;DB_CLOSE_DELAY=-1", "sa", "");
        office = new Office(database);
        sql = new JdbcTemplate(database);
        LogKeys keys = new LogKeys(List.of(SigningKey.create(ORIGIN, KeyType.ED25519), SigningKey.create(ORIGIN, KeyType.ML_DSA_44)));
        Checkpoints checkpoints = new Checkpoints(database, keys, Office.CLOCK, new Published(folder.resolve("checkpoint")));
        Sequencer sequencer = new Sequencer(database);
        while (size < TILE + 30) {
            office.runningProject();
            while (sequencer.sequenceOnce() > 0) {
                size = checkpoints.extendAndSign().orElseThrow().size();
            }
        }
        scrub = new Scrub(database, checkpoints,
                new Anchors(keys.trusted(), List.of(folder.resolve("checkpoint"))), new StoredEvents(), Office.CLOCK);
        TABLES.forEach(table -> sql.execute("CREATE TABLE kept_" + table + " AS SELECT * FROM " + table));
    }

    @AfterEach
    void close() {
        office.close();
        sql.execute("SHUTDOWN");
    }

    private void restore() {
        for (String table : TABLES) {
            sql.execute("DELETE FROM " + table);
        }
        for (String table : TABLES) {
            sql.execute("INSERT INTO " + table + " SELECT * FROM kept_" + table);
        }
    }

    @Test
    void everyChangeInTheStoreIsFoundAtItsLeafAndNothingElseIs() {
        Map<String, Way> ways = ways();
        List<String> names = List.copyOf(ways.keySet());
        Map<String, Integer> found = new TreeMap<>();
        for (int i = 0; i < MUTANTS; i++) {
            if (i % 100 == 0) {
                assertTrue(scrub.run().flaw().isEmpty(), "a false alarm");
            }
            String way = names.get(random.nextInt(names.size()));
            long expected = ways.get(way).apply();
            LogFlaw flaw = scrub.run().flaw().orElseThrow(() -> new AssertionError("Expected to find " + way + " at leaf " + expected));
            assertEquals(expected, flaw.leafIndex(), () -> way + ": " + flaw);
            found.merge(way, 1, Integer::sum);
            restore();
        }
        assertTrue(scrub.run().flaw().isEmpty());
        assertFalse(found.size() < ways.size(), () -> "every way is needed: " + found);
        System.out.println(MUTANTS + " changes in the store: " + found);
    }

    private Map<String, Way> ways() {
        Map<String, Way> ways = new TreeMap<>();
        for (String column : List.of("payload", "metadata")) {
            ways.put("a bit of " + column, () -> bit("domain_event", column));
        }
        for (String column : List.of("prev_hash", "hash")) {
            ways.put("a bit of the chain's " + column, () -> bit("event_chain", column));
        }
        ways.put("another id", () -> set("domain_event", "event_id = event_id || 'x'"));
        ways.put("another kind of case", () -> set("domain_event", "aggregate_type = 'Breach'"));
        ways.put("another case", () -> set("domain_event", "case_id = 'somewhere-else'"));
        ways.put("another place in the case", () -> set("domain_event", "seq = seq + 1000"));
        ways.put("dated back", () -> set("domain_event", "recorded_at = '2026-01-01T00:00:00.000Z'"));
        ways.put("another name", () -> set("domain_event", "payload_type = 'FgAdviceIssued2'"));
        ways.put("another revision", () -> set("domain_event", "revision = NULL"));
        ways.put("another seq in the chain", () -> set("event_chain", "seq = seq + 1000"));
        ways.put("another case in the chain", () -> set("event_chain", "case_id = 'somewhere-else'"));
        ways.put("an event gone", () -> delete("domain_event"));
        ways.put("a link gone", () -> delete("event_chain"));
        ways.put("a leaf gone", () -> delete("leaf"));
        ways.put("an event gone everywhere", () -> {
            long leaf = anyLeaf();
            String id = idOf(leaf);
            List.of("domain_event", "event_chain", "leaf").forEach(table -> sql.update("DELETE FROM " + table + " WHERE event_id = ?", id));
            return leaf;
        });
        ways.put("the tail gone everywhere", this::shorten);
        ways.put("two payloads exchanged", this::exchangePayloads);
        ways.put("two leaves exchanged", this::exchangeLeaves);
        ways.put("an event put in", this::putIn);
        ways.put("a bit of a tile", this::bitOfTile);
        ways.put("a tile cut off", this::cutTile);
        ways.put("a tile gone", this::dropTile);
        ways.put("a bit of a checkpoint", this::bitOfCheckpoint);
        ways.put("another time of signing", () -> {
            long signed = anyCheckpoint();
            sql.update("UPDATE checkpoint SET signed_at = signed_at - 86400 WHERE size = ?", signed);
            return signed;
        });
        ways.put("another size of a checkpoint", () -> {
            long signed = anyCheckpoint();
            sql.update("UPDATE checkpoint SET size = size + 1000000 WHERE size = ?", signed);
            return signed + 1_000_000;
        });
        ways.put("the last checkpoint gone", () -> {
            sql.update("DELETE FROM checkpoint WHERE size = ?", size);
            return sql.queryForObject("SELECT MAX(size) FROM checkpoint", Long.class);
        });
        return ways;
    }

    private long anyLeaf() {
        return random.nextInt((int) size);
    }

    private String idOf(long leaf) {
        return sql.queryForObject("SELECT event_id FROM leaf WHERE leaf_index = ?", String.class, leaf);
    }

    private long bit(String table, String column) {
        long leaf = anyLeaf();
        byte[] content = sql.queryForObject("SELECT " + column + " FROM " + table + " WHERE event_id = ?", byte[].class, idOf(leaf));
        sql.update("UPDATE " + table + " SET " + column + " = ? WHERE event_id = ?", flipped(content, random.nextInt(content.length)), idOf(leaf));
        return leaf;
    }

    private byte[] flipped(byte[] content, int at) {
        byte[] changed = content.clone();
        changed[at] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    private long set(String table, String assignment) {
        long leaf = anyLeaf();
        assertEquals(1, sql.update("UPDATE " + table + " SET " + assignment + " WHERE event_id = ?", idOf(leaf)));
        return leaf;
    }

    private long delete(String table) {
        long leaf = anyLeaf();
        assertEquals(1, sql.update("DELETE FROM " + table + " WHERE event_id = ?", idOf(leaf)));
        return leaf;
    }

    private long shorten() {
        long from = anyLeaf();
        for (long leaf = from; leaf < size; leaf++) {
            String id = idOf(leaf);
            List.of("domain_event", "event_chain", "leaf").forEach(table -> sql.update("DELETE FROM " + table + " WHERE event_id = ?", id));
        }
        return from;
    }

    private long exchangePayloads() {
        long a = anyLeaf();
        byte[] ofA = payload(a);
        long b = anyLeaf();
        while (Arrays.equals(ofA, payload(b))) {
            b = anyLeaf();
        }
        String update = "UPDATE domain_event SET payload = ? WHERE event_id = ?";
        byte[] ofB = payload(b);
        sql.update(update, ofB, idOf(a));
        sql.update(update, ofA, idOf(b));
        return Math.min(a, b);
    }

    private byte[] payload(long leaf) {
        return sql.queryForObject("SELECT payload FROM domain_event WHERE event_id = ?", byte[].class, idOf(leaf));
    }

    private long exchangeLeaves() {
        long a = anyLeaf();
        long b = (a + 1 + random.nextInt((int) size - 1)) % size;
        String ofA = idOf(a);
        String ofB = idOf(b);
        sql.update("UPDATE leaf SET event_id = 'nobody' WHERE leaf_index = ?", a);
        sql.update("UPDATE leaf SET event_id = ? WHERE leaf_index = ?", ofA, b);
        sql.update("UPDATE leaf SET event_id = ? WHERE leaf_index = ?", ofB, a);
        return Math.min(a, b);
    }

    /** A row beside the log: in the events of a case and nowhere else. */
    private long putIn() {
        sql.update("INSERT INTO domain_event (event_id, aggregate_type, case_id, seq, recorded_at, payload_type, revision, payload, metadata)"
                + " SELECT 'put-in', aggregate_type, case_id, 1000, recorded_at, payload_type, revision, payload, metadata"
                + " FROM domain_event WHERE event_id = ?", idOf(anyLeaf()));
        return -1;
    }

    private byte[] tile(int level, long index) {
        return sql.queryForObject("SELECT hashes FROM tile WHERE level = ? AND tile_index = ?", byte[].class, level, index);
    }

    private long bitOfTile() {
        if (random.nextInt(10) == 0) {
            sql.update("UPDATE tile SET hashes = ? WHERE level = 1", (Object) flipped(tile(1, 0), random.nextInt(HASH)));
            return TILE - 1;
        }
        long leaf = anyLeaf();
        long index = leaf / TILE;
        int at = (int) (leaf % TILE) * HASH + random.nextInt(HASH);
        sql.update("UPDATE tile SET hashes = ? WHERE level = 0 AND tile_index = ?", flipped(tile(0, index), at), index);
        return leaf;
    }

    private long cutTile() {
        long leaf = anyLeaf();
        long index = leaf / TILE;
        sql.update("UPDATE tile SET hashes = ? WHERE level = 0 AND tile_index = ?",
                Arrays.copyOf(tile(0, index), (int) (leaf % TILE) * HASH + random.nextInt(HASH)), index);
        return index * TILE;
    }

    private long dropTile() {
        long index = random.nextInt(2);
        sql.update("DELETE FROM tile WHERE level = 0 AND tile_index = ?", index);
        return index * TILE;
    }

    private long anyCheckpoint() {
        List<Long> sizes = sql.queryForList("SELECT size FROM checkpoint", Long.class);
        return sizes.get(random.nextInt(sizes.size()));
    }

    private long bitOfCheckpoint() {
        long signed = anyCheckpoint();
        byte[] note = sql.queryForObject("SELECT note FROM checkpoint WHERE size = ?", byte[].class, signed);
        sql.update("UPDATE checkpoint SET note = ? WHERE size = ?", flipped(note, random.nextInt(note.length)), signed);
        return signed;
    }
}
