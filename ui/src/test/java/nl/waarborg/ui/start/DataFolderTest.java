package nl.waarborg.ui.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder is ours alone, or it is refused in one sentence. */
class DataFolderTest {

    @TempDir
    Path temp;

    @Test
    void is_made_marked_and_opened_again() {
        Path folder = temp.resolve("a/b");
        try (DataFolder first = DataFolder.open(folder)) {
            assertFalse(first.isSeeded());
            first.seeded();
        }
        try (DataFolder second = DataFolder.open(folder)) {
            assertTrue(second.isSeeded());
            assertTrue(second.database().contains("WRITE_DELAY=0"));
        }
    }

    @Test
    void is_refused_while_somebody_uses_it() {
        try (DataFolder first = DataFolder.open(temp)) {
            assertEquals(temp, first.path());
            refused(temp, StartRefused.BUSY, "in gebruik");
        }
    }

    @Test
    void is_refused_when_it_holds_something_else() throws IOException {
        Files.writeString(temp.resolve("brief.txt"), "van iemand anders");
        refused(temp, StartRefused.FOLDER, "niet leeg");
        assertEquals("van iemand anders", Files.readString(temp.resolve("brief.txt")));
        assertFalse(Files.exists(temp.resolve("waarborg.properties")));
    }

    @Test
    void is_refused_when_it_is_a_file_or_lies_in_one() throws IOException {
        Path file = Files.writeString(temp.resolve("bestand"), "");
        refused(file, StartRefused.FOLDER, "geen map");
        refused(file.resolve("map"), StartRefused.FOLDER, "geschreven");
    }

    @Test
    void is_refused_when_it_is_of_another_version() throws IOException {
        Files.writeString(temp.resolve("waarborg.properties"), "format=99");
        refused(temp, StartRefused.FOLDER, "99");
    }

    @Test
    void options_take_their_value_in_two_ways_and_nothing_unknown() {
        Set<String> valued = Set.of("data", "port");
        assertEquals("8081", Arguments.read(new String[] {"--port=8081"}, valued, Set.of()).value("port"));
        assertEquals("8081", Arguments.read(new String[] {"--port", "8081"}, valued, Set.of()).value("port"));
        assertThrows(StartRefused.class, () -> Arguments.read(new String[] {"--port"}, valued, Set.of()));
        assertThrows(StartRefused.class, () -> Arguments.read(new String[] {"--poort", "1"}, valued, Set.of()));
    }

    private static void refused(Path folder, int status, String words) {
        StartRefused refused = assertThrows(StartRefused.class, () -> DataFolder.open(folder));
        assertEquals(status, refused.status());
        String sentence = Texts.in(Language.NL).get(refused.key(), refused.args().toArray());
        assertTrue(sentence.contains(words), sentence);
        assertTrue(Texts.in(Language.EN).has(refused.key()));
    }
}
