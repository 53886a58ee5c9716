package nl.waarborg.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import nl.waarborg.evidence.StoredEvent;
import nl.waarborg.ui.importing.Seeding;
import nl.waarborg.ui.importing.Storing;
import nl.waarborg.workflow.Commands;
import nl.waarborg.workflow.ModelDeployment;
import nl.waarborg.workflow.log.EventLog;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Histories such as an office has: those of the reference projects, made by the application itself with the real models and
 * the real serializer, told over and over under other names. What is told again has the very bytes that the serializer
 * would give, for nothing but the project's id in them is another.
 */
final class Histories {

    private final List<List<StoredEvent>> examples;
    private final SplittableRandom random = new SplittableRandom(2026);
    private int next;

    private Histories(List<List<StoredEvent>> examples) {
        this.examples = examples;
    }

    /** Lets the application make the examples in an empty database. */
    static Histories made(HikariDataSource empty) {
        try (Office office = new Office(empty, ModelDeployment::deployFromClassPath)) {
            new Seeding(new Storing(office.get(Commands.class), office.get(JdbcTransactionManager.class))).seed();
            EventLog log = office.get(EventLog.class);
            List<String> projects = new JdbcTemplate(empty).queryForList("SELECT DISTINCT case_id FROM domain_event ORDER BY 1", String.class);
            return new Histories(projects.stream().map(log::storedOfProject).toList());
        }
    }

    /** The history of a project nobody had before. */
    List<StoredEvent> another() {
        List<StoredEvent> example = examples.get(next % examples.size());
        String id = "P-2026-" + (100_000 + next++);
        List<StoredEvent> history = new ArrayList<>(example.size());
        for (StoredEvent event : example) {
            history.add(told(event, id, event.seq()));
        }
        return history;
    }

    private StoredEvent told(StoredEvent event, String id, long seq) {
        return new StoredEvent(
                new UUID(random.nextLong(), random.nextLong()).toString(), event.aggregateType(), id, seq, event.timestamp(),
                event.payloadType(), event.revision(), renamed(event.payload(), event.caseId(), id),
                renamed(event.metadata(), event.caseId(), id));
    }

    private static byte[] renamed(byte[] json, String from, String to) {
        return new String(json, StandardCharsets.UTF_8).replace(from, to).getBytes(StandardCharsets.UTF_8);
    }
}
