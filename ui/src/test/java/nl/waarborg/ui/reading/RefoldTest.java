package nl.waarborg.ui.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.project.ProjectProjection;
import nl.waarborg.ui.project.SampleProject;
import nl.waarborg.workflow.log.EventLog;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is stored of the views is what follows from the log, or it is said which is not. */
class RefoldTest {

    private static final Projection PROJECTS = RunningApplication.context().getBean(ProjectProjection.class);
    private static final MongoServer SERVER = new MongoServer(new MemoryBackend());
    private static final MongoClient CLIENT = MongoClients.create("mongodb://127.0.0.1:" + SERVER.bind().getPort());

    private final EventLog log = RunningApplication.context().getBean(EventLog.class);

    @AfterAll
    static void closeServer() {
        CLIENT.close();
        SERVER.shutdownNow();
    }

    @Test
    void theViewsOfARunningApplicationAreWhatFollowsFromTheLog() {
        SampleProject.idea("Bekeken").preScanned().shown();
        Refold refold = new Refold(log, RunningApplication.context().getBean(MongoDatabase.class),
                List.copyOf(RunningApplication.context().getBeansOfType(Projection.class).values()));

        List<Refold.Compared> compared = refold.compare();

        assertTrue(compared.size() > 1, "every read model is looked at");
        compared.forEach(one -> assertEquals(List.of(), one.differences(), one.collection()));
    }

    @Test
    void aDocumentThatWasChangedLostOrMadeUpIsNamedAndPutRight() {
        String changed = SampleProject.idea("Veranderd").preScanned().shown().id;
        String lost = SampleProject.idea("Verloren").shown().id;
        MongoDatabase database = CLIENT.getDatabase("wrong");
        Refold refold = new Refold(log, database, List.of(PROJECTS));
        refold.replace();
        assertEquals(List.of(), refold.compare().get(0).differences());
        MongoCollection<Document> documents = database.getCollection(PROJECTS.collection());
        documents.updateOne(Filters.eq("_id", changed), Updates.set("name", "Iets anders"));
        documents.deleteOne(Filters.eq("_id", lost));
        documents.insertOne(new Document("_id", "verzonnen").append("asOf", 0L));

        List<Refold.Differing> differences = refold.replace().get(0).differences();

        assertEquals(List.of(List.of(changed, lost).stream().sorted().toList(), List.of("verzonnen")).toString(),
                List.of(differences.subList(0, 2).stream().map(Refold.Differing::id).toList(),
                        differences.subList(2, differences.size()).stream().map(Refold.Differing::id).toList()).toString());
        assertTrue(differences.stream().anyMatch(one -> one.stored().contains("Iets anders") && one.folded().contains("Veranderd")));
        assertEquals(List.of(), refold.compare().get(0).differences());
    }

    @Test
    void aViewThatIsBehindIsNotCalledWrong() {
        MongoDatabase database = CLIENT.getDatabase("behind");
        Refold refold = new Refold(log, database, List.of(PROJECTS));
        refold.replace();
        SampleProject.idea("Later gekomen").preScanned().shown();

        assertEquals(List.of(), refold.compare().get(0).differences());
    }
}
