package nl.waarborg.ui.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Waarborg as its users start it: a process of its own, and another one beside it. */
class TwoProcessesTest {

    @TempDir
    Path dir;

    @Test
    void aRunningWaarborgKeepsItsFolderToItselfAndAKilledOneLosesNothing() throws Exception {
        Path data = dir.resolve("data");
        Process first = waarborg("--data", data.toString(), "--port", freePort());
        try (BufferedReader said = first.inputReader()) {
            waitFor("is running", said);
            collectGarbageOf(first);
            Process second = waarborg("--data", data.toString(), "--port", freePort());
            String answer = read(second);
            assertTrue(second.waitFor(60, TimeUnit.SECONDS), "the second process still runs");
            assertEquals(StartRefused.BUSY, second.exitValue(), answer);
        } finally {
            first.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
        }

        Path reference = dir.resolve("reference-projects.json");
        try (var file = getClass().getResourceAsStream("/reference-projects.json")) {
            Files.copy(file, reference);
        }
        Process again = waarborg("import", reference.toString(), "--data", data.toString());
        String answer = read(again);
        assertTrue(again.waitFor(60, TimeUnit.SECONDS), "the import still runs");
        assertEquals(2, again.exitValue(), answer);
        assertEquals(8, answer.lines().filter(line -> line.endsWith(": niet ingevoerd")).count(), answer);
        assertFalse(answer.contains("\tat "), answer);
    }

    private Process waarborg(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(), "-cp", System.getProperty("java.class.path"),
                "nl.waarborg.ui.Waarborg"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String read(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes());
    }

    private static void waitFor(String words, BufferedReader said) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            if (line.contains(words)) {
                return;
            }
        }
        throw new AssertionError("Expected \"" + words + "\", but it said\n" + all);
    }

    /** A lock that only a forgotten object holds is gone after this. */
    private static void collectGarbageOf(Process process) throws Exception {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process collected = new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "GC.run")
                .redirectErrorStream(true).start();
        String answer = read(collected);
        assertEquals(0, collected.waitFor(), answer);
    }

    private static String freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return Integer.toString(free.getLocalPort());
        }
    }
}
