package nl.waarborg.ui.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import nl.waarborg.evidence.checkpoint.LogKeys;
import nl.waarborg.ui.start.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When keys are made, and when the start is refused for their sake. */
class LogFolderTest {

    private static final String ORIGIN = "waarborg.example/stad";

    @TempDir
    Path folder;

    private LogFolder log;
    private LogKeys made;

    @BeforeEach
    void firstStart() {
        log = new LogFolder(folder.resolve("data"));
        made = log.keys(ORIGIN, false);
    }

    private void assertRefused(String key, boolean signed) {
        StartRefused refused = assertThrows(StartRefused.class, () -> log.keys(ORIGIN, signed));
        assertEquals(key, refused.key());
        assertEquals(StartRefused.ALTERED, refused.status());
    }

    @Test
    void theNextStartFindsTheSameKeys() {
        assertEquals(made.trusted(), log.keys(ORIGIN, true).trusted());
        assertEquals(2, made.trusted().keys().size());
    }

    @Test
    void lostKeysAreNeverReplacedOnceTheyHaveSigned() throws IOException {
        Files.delete(log.keyFile());
        assertRefused("start.log-key-missing", true);
        Files.createDirectories(log.published().getParent());
        Files.writeString(log.published(), "what was published");
        assertRefused("start.log-key-missing", false);
        Files.delete(log.published());
        Files.createDirectories(log.witnessed());
        Files.writeString(log.witnessed().resolve("x"), "what was witnessed");
        assertRefused("start.log-key-missing", false);
        assertFalse(Files.exists(log.keyFile()));
    }

    @Test
    void keysThatOthersCanReadAreRefused() throws IOException {
        Files.setPosixFilePermissions(log.keyFile(), PosixFilePermissions.fromString("rw-r--r--"));
        assertRefused("start.log-key-open", true);
    }

    /** Whoever takes one of the keys out would else have a log that is signed with less from now on, and nobody told. */
    @Test
    void aMissingKeyOfTheTwoIsRefused() throws IOException {
        List<String> lines = Files.readAllLines(log.keyFile());
        for (int key = 1; key <= 2; key++) {
            Files.write(log.keyFile(), List.of(lines.get(key)));
            assertRefused("start.log-key-damaged", true);
        }
    }

    @Test
    void damagedKeysAndThoseOfAnotherLogAreRefused() throws IOException {
        String lines = Files.readString(log.keyFile());
        Files.writeString(log.keyFile(), lines.replace(ORIGIN, "waarborg.example/dorp"));
        assertRefused("start.log-key-damaged", true);
        Files.delete(log.keyFile());
        log.keys("waarborg.example/dorp", false);
        assertRefused("start.log-key-other", true);
    }
}
