package nl.waarborg.ui.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");
    private static final Pattern USED = Pattern.compile("\\b(?:t|texts)\\.(get|count)\\(\"([^\"]+)\"[,)]");

    private final Texts dutch = Texts.in(Language.NL);
    private final Texts english = Texts.in(Language.EN);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(new TreeSet<>(dutch.keys()), new TreeSet<>(english.keys()));
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        for (String key : dutch.keys()) {
            assertEquals(arguments(dutch.get(key)), arguments(english.get(key)), key);
        }
    }

    @Test
    void noTextIsEmpty() {
        for (Texts texts : List.of(dutch, english)) {
            texts.keys().forEach(key -> assertTrue(!texts.get(key).isBlank(), key));
        }
    }

    @Test
    void everyTextThatATemplateOrControllerNamesExists() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path file : sources()) {
            Matcher used = USED.matcher(Files.readString(file));
            while (used.find()) {
                List<String> keys = used.group(1).equals("get") ? List.of(used.group(2))
                        : List.of(used.group(2) + ".one", used.group(2) + ".many");
                keys.stream().filter(key -> !dutch.has(key)).forEach(key -> missing.add(file.getFileName() + ": " + key));
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void datesAndTimesReadAsPeopleWriteThem() {
        LocalDate date = LocalDate.of(2026, 11, 2);
        Instant at = Instant.parse("2026-11-02T13:32:00Z");
        assertEquals("2 november 2026", dutch.date(date));
        assertEquals("maandag 2 november 2026", dutch.dateWithDay(date));
        assertEquals("14.32 uur", dutch.time(at));
        assertEquals("2 November 2026, 14:32", english.dateTime(at));
    }

    @Test
    void wordsInARowReadAsASentence() {
        assertEquals("", dutch.list(List.of()));
        assertEquals("a", dutch.list(List.of("a")));
        assertEquals("a, b en c", dutch.list(List.of("a", "b", "c")));
        assertEquals("a and b", english.list(List.of("a", "b")));
    }

    @Test
    void aKeyWithoutATextIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> dutch.get("no.such.key"));
        assertEquals("so", dutch.getOr("no.such.key", "so"));
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        Matcher argument = ARGUMENT.matcher(text);
        while (argument.find()) {
            arguments.add(argument.group());
        }
        return arguments;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(file -> file.toString().endsWith(".jte") || file.toString().endsWith(".java")).toList();
        }
    }
}
