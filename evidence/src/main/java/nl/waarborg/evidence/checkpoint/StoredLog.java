package nl.waarborg.evidence.checkpoint;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.waarborg.evidence.ChainLink;
import nl.waarborg.evidence.StoredEvent;

/** The events behind the leaves, wherever they are stored in the database of the log. */
public interface StoredLog {

    /**
     * A leaf with what is stored of it.
     *
     * @param leafIndex its place
     * @param eventId   the event that it names
     * @param event     the event as stored; null when it is gone
     * @param link      its link in the chain of its case; null when it is gone
     */
    record Entry(long leafIndex, String eventId, StoredEvent event, ChainLink link) {
    }

    /** Up to {@code max} leaves from an index (included) upwards, in order. */
    List<Entry> read(Connection connection, long fromIndex, int max) throws SQLException;

    /** An event that is stored but was never recorded as evidence, or was taken out of it; empty when there is none. */
    Optional<LogFlaw> unrecorded(Connection connection) throws SQLException;
}
