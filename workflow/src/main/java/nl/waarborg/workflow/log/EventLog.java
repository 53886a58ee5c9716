package nl.waarborg.workflow.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.waarborg.evidence.StoredEvent;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Reads what happened: per project in its own order, over all projects in the gap-free order of the evidence log. */
public final class EventLog {

    private static final String COLUMNS = "e.event_id, e.aggregate_type, e.case_id, e.seq, e.recorded_at, e.payload_type,"
            + " e.revision, e.payload, e.metadata";
    private static final String OF_PROJECT =
            "SELECT " + COLUMNS + ", l.leaf_index FROM domain_event e LEFT JOIN leaf l ON l.event_id = e.event_id"
                    + " WHERE e.case_id = ? ORDER BY e.seq";
    private static final String OF_PROJECT_FROM =
            "SELECT " + COLUMNS + ", l.leaf_index FROM domain_event e LEFT JOIN leaf l ON l.event_id = e.event_id"
                    + " WHERE e.case_id = ? AND e.seq >= ? ORDER BY e.seq";
    private static final String FROM_INDEX =
            "SELECT " + COLUMNS + ", l.leaf_index FROM leaf l JOIN domain_event e ON e.event_id = l.event_id"
                    + " WHERE l.leaf_index >= ? ORDER BY l.leaf_index LIMIT ?";
    private static final String PROJECTS_AFTER =
            "SELECT case_id FROM domain_event WHERE seq = 0 AND case_id > ? ORDER BY case_id LIMIT ?";
    private static final String OF_TASK =
            "SELECT " + COLUMNS + ", l.leaf_index FROM domain_event e LEFT JOIN leaf l ON l.event_id = e.event_id"
                    + " WHERE e.task_id = ? ORDER BY e.stored_index DESC LIMIT 1";

    private final JdbcTemplate sql;
    private final EventReader reader;

    /** Takes the database that holds the events and the way they are written. */
    public EventLog(DataSource dataSource, Serializer json) {
        this.sql = new JdbcTemplate(dataSource);
        this.reader = new EventReader(json);
    }

    /** All events of one project, oldest first; empty for an unknown one. Those not sequenced yet have index -1. */
    public List<RecordedEvent> ofProject(String projectId) {
        return sql.query(OF_PROJECT, recorded(), projectId);
    }

    /** The events of one project from a place in its own order (included) onwards, oldest first. */
    public List<RecordedEvent> ofProject(String projectId, long fromSeq) {
        return sql.query(OF_PROJECT_FROM, recorded(), projectId, fromSeq);
    }

    /** Up to {@code max} events of all projects from an index of the evidence log (included) upwards. */
    public List<RecordedEvent> from(long index, int max) {
        return sql.query(FROM_INDEX, recorded(), index, max);
    }

    /** Up to {@code max} projects in the order of their ids, from the first after an id (which may be empty) onwards. */
    public List<String> projectsAfter(String projectId, int max) {
        return sql.queryForList(PROJECTS_AFTER, String.class, projectId, max);
    }

    /** The bytes of the events of one project exactly as stored and hashed, oldest first; for dossiers and checks. */
    public List<StoredEvent> storedOfProject(String projectId) {
        return sql.query(OF_PROJECT, EventLog::stored, projectId);
    }

    /** The rows of one project, oldest first: what a check needs, and {@link #read} when the meaning is asked as well. */
    public List<LoggedEvent> loggedOfProject(String projectId) {
        return sql.query(OF_PROJECT, EventLog::logged, projectId);
    }

    /** The simple record name of the command behind an event, or null. */
    public String commandOf(StoredEvent event) {
        return reader.commandOf(event);
    }

    /** The last event that came from a task, or empty when nobody completed it by a command. */
    public Optional<RecordedEvent> lastOfTask(String taskId) {
        return sql.query(OF_TASK, recorded(), taskId).stream().findFirst();
    }

    /** What a row says. */
    public RecordedEvent read(LoggedEvent logged) {
        return reader.read(logged);
    }

    private RowMapper<RecordedEvent> recorded() {
        return (row, number) -> read(logged(row, number));
    }

    private static LoggedEvent logged(ResultSet row, int number) throws SQLException {
        long index = row.getLong("leaf_index");
        return new LoggedEvent(row.wasNull() ? RecordedEvent.NOT_SEQUENCED : index, stored(row, number));
    }

    private static StoredEvent stored(ResultSet row, int number) throws SQLException {
        return new StoredEvent(
                row.getString("event_id"), row.getString("aggregate_type"), row.getString("case_id"), row.getLong("seq"),
                row.getString("recorded_at"), row.getString("payload_type"), row.getString("revision"),
                row.getBytes("payload"), row.getBytes("metadata"));
    }
}
