package nl.waarborg.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the domain may know: the JDK, Axon's modelling annotations and itself; and no clock, chance or console. */
class ArchitectureTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+)");
    private static final Pattern QUALIFIED = Pattern.compile("\\b(?:org|com|jakarta|javax|tools|io)\\.[a-z]\\w*\\.[\\w.]+");

    @Test
    void theDomainDependsOnAxonAndTheJdkOnly() {
        everyFile((file, code) -> {
            IMPORT.matcher(code).results().map(found -> found.group(1)).forEach(used -> assertTrue(
                    used.startsWith("java.") || used.startsWith("nl.waarborg.domain.")
                            || used.startsWith("org.axonframework.") || isReader(file),
                    () -> "Expected only the JDK, Axon and the domain in " + file + ", but it uses " + used));
            String body = IMPORT.matcher(code).replaceAll("");
            QUALIFIED.matcher(body).results().map(found -> found.group()).forEach(used -> assertTrue(
                    used.startsWith("org.axonframework.") || isReader(file), () -> "Expected no " + used + " in " + file));
        });
    }

    @Test
    void onlyTheAggregateKnowsAxon() {
        everyFile((file, code) -> {
            if (code.contains("org.axonframework")) {
                assertEquals("Project.java", file.getFileName().toString());
            }
        });
    }

    @Test
    void nothingReadsAClockChanceOrTheSurroundings() {
        Pattern impure = Pattern.compile("\\.now\\(|randomUUID|new Random|Math\\.random|SecureRandom|SplittableRandom"
                + "|currentTimeMillis|nanoTime|System\\.(?:out|err|getenv|getProperty)|new Date\\(|ZoneId\\.systemDefault"
                + "|Locale\\.getDefault|Thread\\.|java\\.io\\.|java\\.nio\\.file|java\\.net\\.");
        everyFile((file, code) -> impure.matcher(code).results().forEach(found ->
                assertTrue(isReader(file) && found.group().equals("java.io."), "Expected a pure domain, but " + file + " has " + found.group())));
    }

    @Test
    void packagesPointOneWay() {
        everyFile((file, code) -> {
            String home = MAIN.resolve("nl/waarborg/domain").relativize(file).getName(0).toString();
            List<String> allowed = switch (home) {
                case "actor", "form", "planning", "file" -> List.of(home);
                case "risk" -> List.of("risk", "file");
                case "dpia" -> List.of("dpia", "form", "risk", "file");
                default -> List.of("project", "dpia", "form", "risk", "planning", "actor");
            };
            IMPORT.matcher(code).results().map(found -> found.group(1))
                    .filter(used -> used.startsWith("nl.waarborg.domain."))
                    .map(used -> used.split("\\.")[3])
                    .forEach(used -> assertTrue(allowed.contains(used), () -> file + " may not use " + used));
        });
    }

    /** The one class that reads the domain's own files, with the XML parser of the JDK. */
    private static boolean isReader(Path file) {
        return file.endsWith("file/OwnFiles.java");
    }

    private interface Rule {
        void check(Path file, String code);
    }

    private static void everyFile(Rule rule) {
        try (Stream<Path> files = Files.walk(MAIN)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
            assertTrue(sources.size() > 80, () -> "Expected the sources of the domain, but found " + sources.size());
            for (Path file : sources) {
                rule.check(file, Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
