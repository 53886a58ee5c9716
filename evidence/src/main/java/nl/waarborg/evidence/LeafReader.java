package nl.waarborg.evidence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * Reads the order that the sequencer gave. A reader that remembers the last index it handled and goes on from the
 * next misses nothing: an index, once visible, is never given again, and nothing appears before it later.
 */
public final class LeafReader {

    private static final String HEAD = "SELECT COALESCE(MAX(leaf_index) + 1, 0) FROM leaf";
    private static final String FROM =
            "SELECT leaf_index, event_id FROM leaf WHERE leaf_index >= ? ORDER BY leaf_index LIMIT ?";
    private static final String INDEX_OF = "SELECT leaf_index FROM leaf WHERE event_id = ?";

    private final DataSource dataSource;

    /** Takes the database that holds the evidence tables. */
    public LeafReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Gives the number of leaves, which is the index that the next one will get. */
    public long head() {
        return Transaction.run(dataSource, "read the head of the log", LeafReader::headOn);
    }

    /**
     * Gives up to {@code max} leaves, from {@code fromIndex} (included) upwards; fewer, or none, at the head.
     *
     * @throws IllegalStateException if a leaf has vanished, for a reader must not pass a hole
     */
    public List<Leaf> read(long fromIndex, int max) {
        return Transaction.run(dataSource, "read leaves", connection -> {
            try (PreparedStatement select = connection.prepareStatement(FROM)) {
                select.setLong(1, fromIndex);
                select.setInt(2, max);
                try (ResultSet row = select.executeQuery()) {
                    List<Leaf> leaves = new ArrayList<>();
                    while (row.next()) {
                        leaves.add(dense(fromIndex + leaves.size(), new Leaf(row.getLong(1), row.getString(2))));
                    }
                    return leaves;
                }
            }
        });
    }

    /** Gives the index of an event, or empty while it waits for the sequencer (or does not exist). */
    public OptionalLong indexOf(String eventId) {
        return Transaction.run(dataSource, "find a leaf", connection -> {
            try (PreparedStatement select = connection.prepareStatement(INDEX_OF)) {
                select.setString(1, eventId);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
                }
            }
        });
    }

    /** As {@link #head()}, inside a transaction. */
    public static long headOn(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HEAD); ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Leaf dense(long expected, Leaf leaf) {
        if (leaf.leafIndex() != expected) {
            throw new IllegalStateException("Expected leaf %d, but the next one is %d".formatted(expected, leaf.leafIndex()));
        }
        return leaf;
    }
}
