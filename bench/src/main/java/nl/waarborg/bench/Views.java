package nl.waarborg.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import nl.waarborg.ui.oversight.OversightProjection;
import nl.waarborg.ui.project.ProjectProjection;
import nl.waarborg.ui.reading.Building;
import nl.waarborg.ui.reading.Projection;
import nl.waarborg.workflow.log.RecordedEvent;

/** Rebuilding all read models of a large log, beside reading the same rows as bytes and reading them as events. */
final class Views implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Views.class.getName());
    private static final long FEW = 20_000;
    private static final int PAGE = 1_000;
    private static final String PAGES = "SELECT e.payload, e.metadata FROM leaf l JOIN domain_event e ON e.event_id = l.event_id"
            + " WHERE l.leaf_index >= ? ORDER BY l.leaf_index LIMIT ?";

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + server.bind().getPort());
    private final MongoDatabase views = client.getDatabase("views");
    private final LargeLog log;
    private final List<Projection> projections;

    /** Several rounds over a small log, and one over the large one to see that it stays the same. */
    static void measure(Settings settings, Histories histories, Database database, Report report) {
        long few = Math.min(FEW, settings.events());
        measure(new Rounds(settings.rounds(), 0, 0.1, database::serverNanos), histories, few, database, report);
        if (settings.events() > few) {
            measure(new Rounds(1, 0, 0, database::serverNanos), histories, settings.events(), database, report);
        }
    }

    private static void measure(Rounds rounds, Histories histories, long events, Database database, Report report) {
        List<Projection> projections = List.of(new ProjectProjection(), new OversightProjection());
        long begin = System.nanoTime();
        try (LargeLog log = LargeLog.of(events, histories, database.empty("views" + events));
             Views views = new Views(log, projections)) {
            LOG.log(System.Logger.Level.INFO, "{0} events stored in {1} s", log.events(), (System.nanoTime() - begin) / 1_000_000_000);
            List<Contestant> contestants = views.contestants();
            report.table("Views of " + log.events() + " events of " + log.projects() + " projects, " + log.bytes() / log.events()
                    + " bytes each, " + database.name(), "events/s", rounds.run(contestants, 1), contestants.subList(0, 2));
        }
    }

    Views(LargeLog log, List<Projection> projections) {
        this.log = log;
        this.projections = projections;
    }

    /** Everything once over, in turn: the rows, the events, the views. */
    List<Contestant> contestants() {
        return List.of(
                new Pass("raw SELECT of the same rows, in pages", log.events(), this::rows),
                new Pass("read events, in pages", log.events(), this::events),
                new Pass("rebuild of " + projections.size() + " read models", log.events(), this::rebuild));
    }

    private long rows() {
        long read = 0;
        try (Connection connection = log.dataSource().getConnection();
             PreparedStatement select = connection.prepareStatement(PAGES)) {
            while (read < log.events()) {
                select.setLong(1, read);
                select.setInt(2, PAGE);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        read += row.getBytes(1).length > 0 && row.getBytes(2).length > 0 ? 1 : 0;
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return read;
    }

    private long events() {
        long read = 0;
        List<RecordedEvent> page;
        do {
            page = log.log().from(read, PAGE);
            read += page.size();
        } while (page.size() == PAGE);
        return read;
    }

    private long rebuild() {
        new Building(log.log(), views).build(projections, log.events());
        long documents = projections.stream().mapToLong(one -> views.getCollection(one.collection()).countDocuments()).sum();
        if (documents != (long) log.projects() * projections.size()) {
            throw new IllegalStateException("Expected a document for each project in each read model, but there are " + documents);
        }
        return log.events();
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
