package nl.waarborg.evidence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the evidence of stored events: the link in the chain of the case, and the outbox row that brings the event
 * to the sequencer. Works on the caller's connection and never commits: event and evidence stand or fall together.
 */
public final class EventRecorder {

    private static final String INSERT_LINK =
            "INSERT INTO event_chain (event_id, case_id, seq, prev_hash, hash) VALUES (?, ?, ?, ?, ?)";
    private static final String INSERT_OUTBOX = "INSERT INTO unsequenced (event_id) VALUES (?)";
    private static final String HASH_AT = "SELECT hash FROM event_chain WHERE case_id = ? AND seq = ?";

    private final String origin;

    /** Takes the name of the log, which is part of every hash. */
    public EventRecorder(String origin) {
        if (origin.isBlank()) {
            throw new IllegalArgumentException("Expected a log origin, but it is blank");
        }
        this.origin = origin;
    }

    /** As {@link #record(Connection, List)}, for one event. */
    public void record(Connection connection, StoredEvent event) throws SQLException {
        record(connection, List.of(event));
    }

    /**
     * Records events of one or more cases, inside the transaction that appends them.
     *
     * @param connection the connection that appends the events, with its transaction open
     * @param events     in any order; each case's events must follow on what is recorded of that case
     * @throws ChainHole             if a case would get a hole
     * @throws IllegalStateException if the connection commits by itself
     * @throws SQLException          if the database refuses, among others because another transaction took the same
     *                               place in the case; the caller must roll back
     */
    public void record(Connection connection, List<StoredEvent> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        if (connection.getAutoCommit()) {
            throw new IllegalStateException("Expected an open transaction, but the connection commits by itself");
        }
        try (PreparedStatement link = connection.prepareStatement(INSERT_LINK);
             PreparedStatement outbox = connection.prepareStatement(INSERT_OUTBOX)) {
            Map<String, Place> last = new HashMap<>();
            for (StoredEvent event : inCaseOrder(events)) {
                Place previous = last.get(event.caseId());
                byte[] prevHash = previous == null ? hashBefore(connection, event) : previous.hashBefore(event);
                byte[] hash = LeafHash.of(origin, event, prevHash);
                last.put(event.caseId(), new Place(event.seq(), hash));
                link.setString(1, event.eventId());
                link.setString(2, event.caseId());
                link.setLong(3, event.seq());
                link.setBytes(4, prevHash);
                link.setBytes(5, hash);
                link.addBatch();
                outbox.setString(1, event.eventId());
                outbox.addBatch();
            }
            link.executeBatch();
            outbox.executeBatch();
        }
    }

    /** A stable sort: the order between cases stays as given wherever each case is already in order. */
    private static List<StoredEvent> inCaseOrder(List<StoredEvent> events) {
        return events.stream().sorted(Comparator.comparingLong(StoredEvent::seq)).toList();
    }

    private static byte[] hashBefore(Connection connection, StoredEvent event) throws SQLException {
        if (event.seq() == 0) {
            return LeafHash.beforeTheFirst();
        }
        try (PreparedStatement select = connection.prepareStatement(HASH_AT)) {
            select.setString(1, event.caseId());
            select.setLong(2, event.seq() - 1);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    return row.getBytes(1);
                }
            }
        }
        throw hole(event, "that seq is not recorded");
    }

    private static ChainHole hole(StoredEvent event, String but) {
        return new ChainHole("Expected seq %d of case %s before event %s, but %s"
                .formatted(event.seq() - 1, event.caseId(), event.eventId(), but));
    }

    private record Place(long seq, byte[] hash) {

        byte[] hashBefore(StoredEvent event) {
            if (event.seq() != seq + 1) {
                throw hole(event, "the events go from seq " + seq + " to seq " + event.seq());
            }
            return hash;
        }
    }
}
