package nl.waarborg.evidence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/** What the tests write and read: events whose contents follow from their place. */
public final class Ledger {

    public static final String ORIGIN = "waarborg.example/test";

    private Ledger() {
    }

    /** A new seed, printed; {@code -Dseed=…} runs a test again with an old one. */
    public static long seed(String test) {
        long seed = Long.getLong("seed", new Random().nextLong());
        System.out.println(test + " runs again with -Dseed=" + seed);
        return seed;
    }

    public static StoredEvent event(String caseId, long seq) {
        return event(caseId, seq, "payload of " + caseId + " " + seq);
    }

    public static StoredEvent event(String caseId, long seq, String payload) {
        return new StoredEvent(id(caseId, seq), "Project", caseId, seq, "2026-11-24T06:00:00.000Z", "StepCompleted", "1",
                payload.getBytes(), "{}".getBytes());
    }

    public static String id(String caseId, long seq) {
        return caseId + "#" + seq;
    }

    public static List<StoredEvent> history(String caseId, int length) {
        return LongStream.range(0, length).mapToObj(seq -> event(caseId, seq)).toList();
    }

    /** Opens a transaction in which the caller records, and which the caller ends. */
    public static Connection open(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    public static void commit(DataSource dataSource, List<StoredEvent> events) throws SQLException {
        try (Connection connection = open(dataSource)) {
            new EventRecorder(ORIGIN).record(connection, events);
            connection.commit();
        }
    }

    public static void commit(DataSource dataSource, StoredEvent... events) throws SQLException {
        commit(dataSource, List.of(events));
    }

    public static int drain(Sequencer sequencer) {
        int total = 0;
        for (int taken = sequencer.sequenceOnce(); taken > 0; taken = sequencer.sequenceOnce()) {
            total += taken;
        }
        return total;
    }

    public static List<String> leaves(DataSource dataSource) {
        return new LeafReader(dataSource).read(0, Integer.MAX_VALUE).stream().map(Leaf::eventId).toList();
    }

    public static long count(DataSource dataSource, String table) throws SQLException {
        try (Connection connection = dataSource.getConnection();
             PreparedStatement select = connection.prepareStatement("SELECT COUNT(*) FROM " + table);
             ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    public static int execute(DataSource dataSource, String sql, Object... parameters) throws SQLException {
        try (Connection connection = dataSource.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }

    /** The rule of the log: within a case, leaf order is seq order without holes. Gives the events that break it. */
    public static List<String> outOfOrder(List<String> leaves) {
        Map<String, Long> next = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (String id : leaves) {
            String caseId = id.substring(0, id.indexOf('#'));
            long seq = Long.parseLong(id.substring(id.indexOf('#') + 1));
            if (seq != next.getOrDefault(caseId, 0L)) {
                wrong.add(id);
            }
            next.put(caseId, seq + 1);
        }
        return wrong;
    }
}
