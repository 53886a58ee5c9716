package nl.waarborg.workflow.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.waarborg.evidence.ChainLink;
import nl.waarborg.evidence.StoredEvent;
import nl.waarborg.evidence.checkpoint.LogFlaw;
import nl.waarborg.evidence.checkpoint.StoredLog;

/** The event table as the checks of the signed log read it. */
public final class StoredEvents implements StoredLog {

    private static final String ENTRIES = """
            SELECT l.leaf_index, l.event_id, e.aggregate_type, e.case_id, e.seq, e.recorded_at, e.payload_type, e.revision,
                   e.payload, e.metadata, c.case_id, c.seq, c.prev_hash, c.hash
            FROM leaf l LEFT JOIN domain_event e ON e.event_id = l.event_id LEFT JOIN event_chain c ON c.event_id = l.event_id
            WHERE l.leaf_index >= ? ORDER BY l.leaf_index LIMIT ?""";
    private static final String WITHOUT_LINK = """
            SELECT e.event_id, e.case_id FROM domain_event e LEFT JOIN event_chain c ON c.event_id = e.event_id
            WHERE c.event_id IS NULL LIMIT 1""";
    private static final String WITHOUT_LEAF = """
            SELECT c.event_id, c.case_id FROM event_chain c LEFT JOIN leaf l ON l.event_id = c.event_id
            LEFT JOIN unsequenced u ON u.event_id = c.event_id WHERE l.event_id IS NULL AND u.event_id IS NULL LIMIT 1""";

    @Override
    public List<Entry> read(Connection connection, long fromIndex, int max) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ENTRIES)) {
            select.setLong(1, fromIndex);
            select.setInt(2, max);
            select.setFetchSize(max);
            try (ResultSet row = select.executeQuery()) {
                List<Entry> entries = new ArrayList<>(max);
                while (row.next()) {
                    String eventId = row.getString(2);
                    StoredEvent event = row.getString(4) == null ? null : new StoredEvent(eventId, row.getString(3), row.getString(4),
                            row.getLong(5), row.getString(6), row.getString(7), row.getString(8), row.getBytes(9), row.getBytes(10));
                    ChainLink link = row.getString(11) == null ? null
                            : new ChainLink(eventId, row.getString(11), row.getLong(12), row.getBytes(13), row.getBytes(14));
                    entries.add(new Entry(row.getLong(1), eventId, event, link));
                }
                return entries;
            }
        }
    }

    @Override
    public Optional<LogFlaw> unrecorded(Connection connection) throws SQLException {
        Optional<LogFlaw> flaw = first(connection, WITHOUT_LINK, "Expected a link in the chain for event %s, but there is none");
        return flaw.isPresent() ? flaw
                : first(connection, WITHOUT_LEAF, "Expected event %s to have a leaf or to wait for one, but it does neither");
    }

    private static Optional<LogFlaw> first(Connection connection, String sql, String sentence) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql); ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new LogFlaw(-1, row.getString(2), row.getString(1), sentence.formatted(row.getString(1))))
                    : Optional.empty();
        }
    }
}
