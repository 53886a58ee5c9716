package nl.waarborg.ui.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.waarborg.ui.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is started on a database that was put back or changed says so and does not run. */
@Timeout(300)
class RolledBackTest {

    @TempDir
    Path dir;

    @Test
    void anOlderAndAChangedDatabaseAreRefused() throws Exception {
        Path data = dir.resolve("data");
        Path database = data.resolve("waarborg.mv.db");
        run(data, "is running", data.resolve("published").resolve("checkpoint"));
        Path current = Files.copy(database, dir.resolve("current"));

        try (Connection connection = open(data); Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM checkpoint");
            statement.execute("DELETE FROM tile");
        }
        assertRefused(data, "ouder of korter");

        Files.copy(current, database, StandardCopyOption.REPLACE_EXISTING);
        try (Connection connection = open(data); Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate("UPDATE tile SET hashes = (SELECT hash FROM event_chain WHERE seq = 1 LIMIT 1)"
                    + " || SUBSTRING(hashes FROM 33) WHERE level = (SELECT MAX(level) FROM tile) AND tile_index = 0"));
        }
        assertRefused(data, "andere gebeurtenissen");

        Files.copy(current, database, StandardCopyOption.REPLACE_EXISTING);
        Files.move(data.resolve("log.keys"), dir.resolve("log.keys"));
        assertRefused(data, "sleutels van het logboek ontbreken");
        assertFalse(Files.exists(data.resolve("log.keys")));

        Files.move(dir.resolve("log.keys"), data.resolve("log.keys"));
        run(data, "is running", null);
    }

    private static Connection open(Path data) throws Exception {
        return DriverManager.getConnection("jdbc:h2:file:" + data.resolve("waarborg") + ";WRITE_DELAY=0", "sa", "");
    }

    /** Starts, waits until a file is there, and kills. */
    private void run(Path data, String words, Path file) throws Exception {
        Process process = waarborg(data, ProcessBuilder.Redirect.PIPE);
        StringBuilder all = new StringBuilder();
        try (BufferedReader said = process.inputReader()) {
            for (String line = said.readLine(); line != null && !line.contains(words); line = said.readLine()) {
                all.append(line).append('\n');
            }
            assertTrue(process.isAlive(), all.toString());
            for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60); file != null && !Files.exists(file); ) {
                assertTrue(System.nanoTime() < end, "no checkpoint was published");
                process.waitFor(100, TimeUnit.MILLISECONDS);
            }
        } finally {
            process.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
        }
    }

    private void assertRefused(Path data, String words) throws Exception {
        Path said = Files.createTempFile(dir, "said", ".txt");
        Process process = waarborg(data, ProcessBuilder.Redirect.to(said.toFile()));
        boolean ended = process.waitFor(90, TimeUnit.SECONDS);
        process.destroyForcibly();
        String answer = Files.readString(said);
        assertTrue(ended, "the process still runs: " + answer);
        assertEquals(StartRefused.ALTERED, process.exitValue(), answer);
        assertTrue(answer.contains(words), answer);
        assertFalse(answer.contains("\tat "), answer);
    }

    private static Process waarborg(Path data, ProcessBuilder.Redirect said) throws IOException {
        String port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = Integer.toString(free.getLocalPort());
        }
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(), "-cp", System.getProperty("java.class.path"),
                "nl.waarborg.ui.Waarborg", "--data", data.toString(), "--port", port));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said).start();
    }
}
