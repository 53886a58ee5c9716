package nl.waarborg.ui.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.evidence.LeafReader;
import nl.waarborg.ui.CountedSql;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.project.ProjectProjection;
import nl.waarborg.ui.project.SampleProject;
import nl.waarborg.workflow.log.EventJson;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.RecordedEvent;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ReadingTest {

    /** The application comes first: it decides what is logged. */
    private static final Projection PROJECTS = RunningApplication.context().getBean(ProjectProjection.class);
    private static final MongoServer SERVER = new MongoServer(new MemoryBackend());
    private static final MongoClient CLIENT = MongoClients.create("mongodb://127.0.0.1:" + SERVER.bind().getPort());

    private final EventLog log = RunningApplication.context().getBean(EventLog.class);
    private final LeafReader leaves = new LeafReader(RunningApplication.context().getBean(DataSource.class));

    @AfterAll
    static void closeServer() {
        CLIENT.close();
        SERVER.shutdownNow();
    }

    @Test
    void aRebuildGivesTheDocumentsThatWereWrittenLive() {
        SampleProject project = SampleProject.idea("Herbouwd").preScanned().written(Level.HIGH)
                .advised(FgCommand.Advice.POSITIVE_WITH_CONDITIONS).shown();
        MongoDatabase live = RunningApplication.context().getBean(MongoDatabase.class);
        MongoDatabase rebuilt = database("rebuilt");

        try (Reading reading = new Reading(log, leaves, new ViewStore(rebuilt), List.of(PROJECTS), () -> { }).start()) {
            assertTrue(RunningApplication.reaches(reading, lastOf(project)));
            assertEquals(documents(live), documents(rebuilt));
        }
    }

    @Test
    void whatWasFollowedFromTheFirstEventIsTheSameAsWhatWasBuilt() {
        SampleProject project = SampleProject.idea("Gevolgd").preScanned().shown();
        MongoDatabase followed = database("followed");
        ViewStore store = new ViewStore(followed);
        store.replaceAll(PROJECTS, List.of(), 0);

        try (Reading reading = new Reading(log, leaves, store, List.of(PROJECTS), () -> { }).start()) {
            assertTrue(RunningApplication.reaches(reading, lastOf(project)));
            assertEquals(documents(RunningApplication.context().getBean(MongoDatabase.class)), documents(followed));
        }
    }

    @Test
    void aSecondDeliveryChangesNothing() {
        SampleProject project = SampleProject.idea("Nog eens").preScanned().written(Level.LOW).shown();
        MongoDatabase again = database("again");
        ViewStore store = new ViewStore(again);
        try (Reading first = new Reading(log, leaves, store, List.of(PROJECTS), () -> { }).start()) {
            assertTrue(RunningApplication.reaches(first, lastOf(project)));
        }
        Map<String, Document> before = documents(again);

        again.getCollection("positions").updateOne(Filters.eq("_id", PROJECTS.collection()), Updates.set("next", 0L));
        try (Reading second = new Reading(log, leaves, store, List.of(PROJECTS), () -> { }).start()) {
            assertTrue(RunningApplication.reaches(second, lastOf(project)));
        }
        assertEquals(before, documents(again));
    }

    @Test
    void anOlderWriteDoesNotReplaceANewerOne() {
        MongoDatabase database = database("older");
        ViewStore store = new ViewStore(database);
        store.write(PROJECTS, List.of(new Document("_id", "P").append("name", "new").append(ViewStore.AS_OF, 9L)), 10);
        store.write(PROJECTS, List.of(new Document("_id", "P").append("name", "old").append(ViewStore.AS_OF, 8L)), 10);
        assertEquals("new", documents(database).get("P").getString("name"));
    }

    @Test
    void anotherVersionOfAViewIsBuiltAnew() {
        ViewStore store = new ViewStore(database("versions"));
        store.replaceAll(PROJECTS, List.of(), 7);
        assertEquals(7, store.next(PROJECTS));
        assertEquals(-1, store.next(new Projection() {
            @Override
            public String collection() {
                return PROJECTS.collection();
            }

            @Override
            public int version() {
                return PROJECTS.version() + 1;
            }

            @Override
            public Fold begin() {
                return PROJECTS.begin();
            }
        }));
    }

    @Test
    void waitingForAnEventThatNeverComesEnds() {
        assertFalse(RunningApplication.context().getBean(Reading.class).reaches("no-such-event"));
    }

    @Test
    void aProjectThatChangesAgainIsToldOnWithoutReadingItsHistory() {
        CountedSql counted = new CountedSql(RunningApplication.context().getBean(DataSource.class));
        EventLog told = new EventLog(counted, RunningApplication.context().getBean(EventJson.class));
        SampleProject project = SampleProject.idea("Verder verteld").preScanned().shown();
        MongoDatabase live = RunningApplication.context().getBean(MongoDatabase.class);
        try (Reading reading = new Reading(told, leaves, new ViewStore(database("told")), List.of(PROJECTS), () -> { }).start()) {
            project.written(Level.HIGH).shown();
            assertTrue(RunningApplication.reaches(reading, lastOf(project)));
            counted.asked();
            project.advised(FgCommand.Advice.POSITIVE_WITH_CONDITIONS).shown();
            assertTrue(RunningApplication.reaches(reading, lastOf(project)));
            assertEquals(List.of(), counted.asked().stream().filter(one -> one.sql().contains("case_id = ?")).toList());
            assertEquals(documents(live), documents(database("told")));
        }
    }

    @Test
    void whatFailedHalfWayIsToldAfreshAndNotTwice() {
        AtomicBoolean failing = new AtomicBoolean();
        SampleProject project = SampleProject.idea("Half verteld").preScanned().shown();
        Projection fails = new Projection() {
            @Override
            public String collection() {
                return "fails";
            }

            @Override
            public int version() {
                return 1;
            }

            @Override
            public Fold begin() {
                Fold fold = PROJECTS.begin();
                return new Fold() {
                    @Override
                    public void take(RecordedEvent event) {
                        fold.take(event);
                    }

                    @Override
                    public Document document() {
                        if (failing.getAndSet(false)) {
                            throw new IllegalStateException("Expected to fail once, and it did");
                        }
                        return fold.document();
                    }
                };
            }
        };
        try (Reading reading = new Reading(log, leaves, new ViewStore(database("half")), List.of(PROJECTS, fails), () -> { }).start()) {
            project.written(Level.LOW).shown();
            assertTrue(RunningApplication.reaches(reading, lastOf(project)));
            failing.set(true);
            project.advised(FgCommand.Advice.POSITIVE).shown();
            assertTrue(RunningApplication.reaches(reading, lastOf(project)));
            assertFalse(failing.get(), "it failed");
            MongoDatabase live = RunningApplication.context().getBean(MongoDatabase.class);
            assertEquals(documents(live), documents(database("half")));
        }
    }

    private String lastOf(SampleProject project) {
        List<RecordedEvent> events = log.ofProject(project.id);
        return events.get(events.size() - 1).eventId();
    }

    private static MongoDatabase database(String name) {
        return CLIENT.getDatabase(name);
    }

    private static Map<String, Document> documents(MongoDatabase database) {
        Map<String, Document> documents = new TreeMap<>();
        database.getCollection(PROJECTS.collection()).find().forEach(document -> documents.put(document.getString("_id"), document));
        return documents;
    }
}
