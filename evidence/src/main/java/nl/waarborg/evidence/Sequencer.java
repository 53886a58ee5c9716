package nl.waarborg.evidence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.waarborg.evidence.LeafOrder.Waiting;

/**
 * Gives committed events their place in the one order over all cases. It reads the outbox, never a range of numbers,
 * so a slow transaction is found whenever it commits. Any number may exist, on any number of nodes: a lock on the
 * one row of {@code sequencer} lets one work at a time, and its fence number shows that no other came between.
 */
public final class Sequencer {

    /** The most outbox rows taken in one transaction. */
    public static final int BATCH = 5_000;

    private static final String ANY_WAITING = "SELECT 1 FROM unsequenced LIMIT 1";
    private static final String LOCK = "SELECT fence FROM sequencer WHERE id = 1 FOR UPDATE";
    private static final String RAISE_FENCE = "UPDATE sequencer SET fence = ? WHERE id = 1 AND fence = ?";
    private static final String WAITING_AFTER = """
            SELECT u.id, u.event_id, c.case_id, c.seq, l.leaf_index
            FROM unsequenced u
            JOIN event_chain c ON c.event_id = u.event_id
            LEFT JOIN event_chain p ON p.case_id = c.case_id AND p.seq = c.seq - 1
            LEFT JOIN leaf l ON l.event_id = p.event_id
            WHERE u.id > ? ORDER BY u.id LIMIT ?""";
    private static final String INSERT_LEAF = "INSERT INTO leaf (leaf_index, event_id) VALUES (?, ?)";
    private static final String DELETE_WAITING = "DELETE FROM unsequenced WHERE id = ?";

    private final DataSource dataSource;
    private final int batch;

    /** Takes the database that holds the evidence tables; each run uses a connection and a transaction of its own. */
    public Sequencer(DataSource dataSource) {
        this(dataSource, BATCH);
    }

    Sequencer(DataSource dataSource, int batch) {
        this.dataSource = dataSource;
        this.batch = batch;
    }

    /**
     * Gives leaves to waiting events, at most {@link #BATCH} of them, in one transaction; waits its turn if another
     * sequencer is at work.
     *
     * @return how many got a leaf; 0 when nothing is waiting that may have one
     * @throws EvidenceUnavailable if the database fails; then none of them got a leaf and all are still waiting (or
     *                             all got one, if the answer to the commit was lost: the next run sees which)
     */
    public int sequenceOnce() {
        return Transaction.run(dataSource, "sequence events", this::sequence);
    }

    private int sequence(Connection connection) throws SQLException {
        if (!anyWaiting(connection)) {
            return 0;
        }
        long fence = lock(connection);
        List<Waiting> ready = ready(connection);
        if (!ready.isEmpty()) {
            giveLeaves(connection, ready);
            raise(connection, fence);
        }
        return ready.size();
    }

    /** Looks before it locks, for on PostgreSQL even an unused row lock costs a write to disk, four times a second. */
    private static boolean anyWaiting(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ANY_WAITING); ResultSet row = select.executeQuery()) {
            return row.next();
        }
    }

    private static long lock(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK); ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("Expected one row in the sequencer table, but there is none");
            }
            return row.getLong(1);
        }
    }

    /** Looks further than one page only if that page holds nothing but events held back. */
    private List<Waiting> ready(Connection connection) throws SQLException {
        List<Waiting> page = page(connection, Long.MIN_VALUE);
        List<Waiting> ready = LeafOrder.of(page);
        while (ready.isEmpty() && page.size() == batch) {
            page = page(connection, page.get(page.size() - 1).id());
            ready = LeafOrder.of(page);
        }
        return ready;
    }

    private List<Waiting> page(Connection connection, long after) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WAITING_AFTER)) {
            select.setLong(1, after);
            select.setInt(2, batch);
            try (ResultSet row = select.executeQuery()) {
                List<Waiting> page = new ArrayList<>();
                while (row.next()) {
                    long seq = row.getLong(4);
                    boolean follows = seq == 0 || row.getObject(5) != null;
                    page.add(new Waiting(row.getLong(1), row.getString(2), row.getString(3), seq, follows));
                }
                return page;
            }
        }
    }

    private static void giveLeaves(Connection connection, List<Waiting> ready) throws SQLException {
        try (PreparedStatement leaf = connection.prepareStatement(INSERT_LEAF);
             PreparedStatement done = connection.prepareStatement(DELETE_WAITING)) {
            long index = LeafReader.headOn(connection);
            for (Waiting waiting : ready) {
                leaf.setLong(1, index++);
                leaf.setString(2, waiting.eventId());
                leaf.addBatch();
                done.setLong(1, waiting.id());
                done.addBatch();
            }
            leaf.executeBatch();
            done.executeBatch();
        }
    }

    private static void raise(Connection connection, long fence) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(RAISE_FENCE)) {
            update.setLong(1, fence + 1);
            update.setLong(2, fence);
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("Expected fence %d, but another sequencer raised it".formatted(fence));
            }
        }
    }
}
