package nl.waarborg.ui.rebuild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import nl.waarborg.evidence.Sequencer;
import nl.waarborg.ui.importing.ImportCommand;
import nl.waarborg.ui.start.Arguments;
import nl.waarborg.ui.start.DataFolder;
import nl.waarborg.ui.start.Database;
import nl.waarborg.ui.start.StartRefused;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import org.bson.Document;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildCommandTest {

    @TempDir
    Path dir;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @Test
    void itLooksItPutsRightAndItsExitStatusSaysWhetherItWasWrong() throws IOException, SQLException {
        Path reference = dir.resolve("reference-projects.json");
        try (var file = getClass().getResourceAsStream("/reference-projects.json")) {
            Files.copy(file, reference);
        }
        String data = dir.resolve("data").toString();
        new ImportCommand(out, out).run(new String[] {reference.toString(), "--data", data});

        assertEquals(0, run("engine", "--dry", "--data", data), this::said);
        assertTrue(said().contains("Projecten met een verschil: 0"), this::said);
        spoil();
        assertEquals(1, run("engine", "--dry", "--data", data), this::said);
        assertTrue(said().contains("alleen in de motor: task ") && said().contains("assignee=iemand"), this::said);
        assertEquals(1, run("engine", "--data", data), this::said);
        assertTrue(said().contains("De motor staat nu zoals"), this::said);
        assertEquals(0, run("engine", "--data", data), this::said);
        views(data);
    }

    private void views(String data) {
        MongoServer server = new MongoServer(new MemoryBackend());
        String uri = "mongodb://127.0.0.1:" + server.bind().getPort() + "/elders";
        try (Database database = Database.open(Arguments.read(new String[] {"--data", data}, Set.of("data"), Set.of()));
                MongoClient client = MongoClients.create(uri)) {
            sequence(database);
            assertEquals(1, views(database, uri, true), "never made");
            assertEquals(1, views(database, uri, false), this::said);
            assertEquals(0, views(database, uri, true), this::said);
            assertTrue(said().contains("8 overzichten, waarvan 0"), this::said);
            client.getDatabase("elders").getCollection("projects").deleteOne(new Document("_id", "RP-01"));
            assertEquals(1, views(database, uri, true), this::said);
            assertTrue(said().contains("RP-01"), this::said);
        } finally {
            server.shutdownNow();
        }
    }

    private int views(Database database, String uri, boolean dry) {
        said.reset();
        return new ViewsReport(Texts.in(Language.NL), out).run(database, uri, dry);
    }

    private static void sequence(Database database) {
        Sequencer sequencer = new Sequencer(JdbcConnectionPool.create(database.folder().database(), "sa", ""));
        while (sequencer.sequenceOnce() > 0) {
            continue;
        }
    }

    private void spoil() throws SQLException {
        try (DataFolder folder = DataFolder.open(dir.resolve("data"));
                Connection connection = DriverManager.getConnection(folder.database(), "sa", "");
                Statement statement = connection.createStatement()) {
            assertTrue(statement.executeUpdate("UPDATE ACT_RU_TASK SET ASSIGNEE_ = 'iemand'") > 0);
        }
    }

    @Test
    void viewsWithinTheProcessAreMadeAgainAtEveryStart() {
        assertEquals(0, run("views", "--dry", "--data", dir.resolve("empty").toString()), this::said);
        assertTrue(said().contains("bij elke start"), this::said);
    }

    @Test
    void aFolderThatIsInUseIsLeftAloneAndAnotherWayIsNamed() {
        try (DataFolder held = DataFolder.open(dir.resolve("held"))) {
            StartRefused refused = assertThrows(StartRefused.class, () -> run("engine", "--data", held.path().toString()));
            assertEquals("rebuild.engine.in-use", refused.key());
            assertEquals(StartRefused.BUSY, refused.status());
        }
    }

    @Test
    void anythingElseIsNotUnderstood() {
        for (String[] words : new String[][] {{}, {"everything"}, {"engine", "views"}}) {
            assertEquals("rebuild.usage", assertThrows(StartRefused.class, () -> run(words)).key());
        }
    }

    private int run(String... words) {
        said.reset();
        return new RebuildCommand(out, out).run(words);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
