package nl.waarborg.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.RecordedEvent;

/** Reads the whole log once per piece of work: folded into the states of all projects, or only its bytes. */
final class Rebuild {

    private static final int PAGE = 1_000;
    private static final String PAGES = "SELECT e.payload, e.metadata FROM leaf l JOIN domain_event e ON e.event_id = l.event_id"
            + " WHERE l.leaf_index >= ? ORDER BY l.leaf_index LIMIT ?";
    private static final String WHOLE = "SELECT payload, metadata FROM domain_event ORDER BY stored_index";

    private final Office office;
    private final long events;

    /** Takes an office of which every event has its place. */
    Rebuild(Office office) {
        this.office = office;
        this.events = office.count("leaf");
    }

    long events() {
        return events;
    }

    List<Contestant> contestants() {
        return List.of(
                new Pass("raw SELECT, one statement", events, this::selectWhole),
                new Pass("raw SELECT, the same pages", events, this::selectPages),
                new Pass("read events", events, () -> pages(false)),
                new Pass("Waarborg: fold all projects", events, () -> pages(true)));
    }

    private long selectWhole() {
        return select(WHOLE, statement -> { });
    }

    private long selectPages() {
        long read = 0;
        for (long page = 0; page < events; page += PAGE) {
            long from = page;
            read += select(PAGES, statement -> {
                statement.setLong(1, from);
                statement.setInt(2, PAGE);
            });
        }
        return read;
    }

    private long select(String sql, Arguments arguments) {
        try (Connection connection = office.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            long read = 0;
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setFetchSize(PAGE);
                arguments.set(select);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        read += row.getBytes(1).length > 0 && row.getBytes(2).length > 0 ? 1 : 0;
                    }
                }
            }
            connection.commit();
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long pages(boolean fold) {
        EventLog log = office.get(EventLog.class);
        Map<String, ProjectState> projects = new HashMap<>();
        long read = 0;
        while (read < events) {
            List<RecordedEvent> page = log.from(read, PAGE);
            if (fold) {
                page.forEach(one -> projects.computeIfAbsent(one.projectId(), id -> new ProjectState()).evolve(one.event(), one.by()));
            }
            read += page.size();
        }
        return read;
    }

    private interface Arguments {
        void set(PreparedStatement statement) throws SQLException;
    }
}
