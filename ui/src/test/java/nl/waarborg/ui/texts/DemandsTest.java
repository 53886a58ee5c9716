package nl.waarborg.ui.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of what was asked names tests that exist, one at least for every demand that must be met here. */
class DemandsTest {

    private static final Pattern ROW = Pattern.compile("\\| (B\\d\\d) \\|[^|]+\\|([^|]+)\\|");
    private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");
    /** Every row that must be met; those that should be are left to the pages that meet them. */
    private static final List<String> MUST = Arrays.asList((
            "B01 B02 B03 B04 B05 B06 B07 B08 B10 B11 B12 B13 B14 B15 B16 B17 B18 B19 B20 B21 B22 B24 B25 B26 B27 B28 B29 B30 B31 "
                    + "B32 B33 B34 B36 B38 B39 B40 B41 B43 B47").split(" "));

    @Test
    void everyDemandNamesTestsThatExist() throws IOException {
        Map<String, String> sources = sources();
        List<String> rows = new ArrayList<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("../docs/demands.md")));
        while (row.find()) {
            rows.add(row.group(1));
            List<MatchResult> tests = TEST.matcher(row.group(2)).results().toList();
            assertTrue(!tests.isEmpty() || row.group(2).strip().equals("*elsewhere*"), row.group());
            for (MatchResult test : tests) {
                String source = sources.getOrDefault(test.group(1), "");
                assertTrue(source.contains(" " + test.group(2) + "("), () -> "Expected a test " + test.group() + ", but there is none");
            }
        }
        assertEquals(MUST, rows);
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (String module : List.of("domain", "evidence", "workflow", "bpmn", "ui")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "test", "java"))) {
                for (Path file : files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
                    sources.merge(file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat);
                }
            }
        }
        return sources;
    }
}
