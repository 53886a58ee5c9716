package nl.waarborg.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import nl.waarborg.evidence.EvidenceSchema;
import nl.waarborg.evidence.LeafHash;
import nl.waarborg.evidence.StoredEvent;
import nl.waarborg.workflow.log.EventJson;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.EventTable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A log of many events with their evidence, stored in bulk: hundreds of projects at a time go on in turn. */
final class LargeLog implements AutoCloseable {

    static final String ORIGIN = "waarborg.example/bench";
    private static final int AT_A_TIME = 200;
    private static final int BATCH = 1_000;
    private static final int COMMIT = 20_000;

    private static final String KEYS_THERE = """
            SELECT table_name, constraint_name FROM information_schema.table_constraints
            WHERE constraint_type = 'UNIQUE' AND UPPER(table_name) IN ('DOMAIN_EVENT', 'EVENT_CHAIN', 'LEAF')
               OR constraint_type = 'PRIMARY KEY' AND UPPER(table_name) = 'EVENT_CHAIN'""";
    private static final List<String> KEYS = List.of(
            "ALTER TABLE domain_event ADD UNIQUE (event_id)",
            "ALTER TABLE domain_event ADD CONSTRAINT one_event_per_seq UNIQUE (case_id, seq)",
            "ALTER TABLE event_chain ADD PRIMARY KEY (event_id)",
            "ALTER TABLE event_chain ADD CONSTRAINT one_event_per_place UNIQUE (case_id, seq)",
            "ALTER TABLE leaf ADD UNIQUE (event_id)");

    private final HikariDataSource dataSource;
    private final EventLog log;
    private final Map<String, byte[]> heads = new HashMap<>();
    private long events;
    private long bytes;

    private LargeLog(HikariDataSource dataSource) {
        this.dataSource = dataSource;
        this.log = new EventLog(dataSource, EventJson.create());
    }

    /** Fills an empty database with at least so many events of whole projects. */
    static LargeLog of(long events, Histories histories, HikariDataSource empty) {
        EventTable.create(empty);
        EvidenceSchema.create(empty);
        LargeLog log = new LargeLog(empty);
        JdbcTemplate sql = new JdbcTemplate(empty);
        withoutKeys(sql);
        try (Connection connection = empty.getConnection()) {
            connection.setAutoCommit(false);
            log.fill(connection, events, histories);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        KEYS.forEach(sql::execute);
        EvidenceSchema.create(empty);
        sql.execute("ANALYZE"); // what a database finds time for by itself when its rows did not come all at once
        return log;
    }

    /** Keys are cheaper to make of all rows at once, as every database that loads in bulk knows. */
    private static void withoutKeys(JdbcTemplate sql) {
        sql.execute("DROP TABLE unsequenced");
        sql.queryForList(KEYS_THERE).forEach(key ->
                sql.execute("ALTER TABLE " + key.get("table_name") + " DROP CONSTRAINT \"" + key.get("constraint_name") + "\""));
    }

    private void fill(Connection connection, long wanted, Histories histories) throws SQLException {
        Deque<Iterator<StoredEvent>> open = new ArrayDeque<>();
        long begun = 0;
        List<StoredEvent> batch = new ArrayList<>();
        while (begun < wanted || !open.isEmpty()) {
            if (begun < wanted && open.size() < AT_A_TIME) {
                List<StoredEvent> history = histories.another();
                begun += history.size();
                open.add(history.iterator());
            }
            Iterator<StoredEvent> project = open.remove();
            batch.add(project.next());
            if (project.hasNext()) {
                open.add(project);
            }
            if (batch.size() == BATCH || open.isEmpty()) {
                store(connection, batch);
                batch.clear();
            }
            if (events % COMMIT == 0) {
                connection.commit();
            }
        }
        store(connection, batch);
    }

    private void store(Connection connection, List<StoredEvent> batch) throws SQLException {
        try (PreparedStatement event = connection.prepareStatement(Appends.INSERT);
             PreparedStatement link = connection.prepareStatement(
                     "INSERT INTO event_chain (event_id, case_id, seq, prev_hash, hash) VALUES (?, ?, ?, ?, ?)");
             PreparedStatement leaf = connection.prepareStatement("INSERT INTO leaf (leaf_index, event_id) VALUES (?, ?)")) {
            for (StoredEvent stored : batch) {
                Appends.set(event, stored);
                event.addBatch();
                byte[] before = heads.getOrDefault(stored.caseId(), LeafHash.beforeTheFirst());
                byte[] hash = LeafHash.of(ORIGIN, stored, before);
                heads.put(stored.caseId(), hash);
                link.setString(1, stored.eventId());
                link.setString(2, stored.caseId());
                link.setLong(3, stored.seq());
                link.setBytes(4, before);
                link.setBytes(5, hash);
                link.addBatch();
                leaf.setLong(1, events++);
                leaf.setString(2, stored.eventId());
                leaf.addBatch();
                bytes += stored.payload().length + stored.metadata().length;
            }
            event.executeBatch();
            link.executeBatch();
            leaf.executeBatch();
        }
    }

    long events() {
        return events;
    }

    int projects() {
        return heads.size();
    }

    /** Bytes of payloads and metadata. */
    long bytes() {
        return bytes;
    }

    HikariDataSource dataSource() {
        return dataSource;
    }

    EventLog log() {
        return log;
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
