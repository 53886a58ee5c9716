package nl.waarborg.domain.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every cell of every scale against a table typed by hand; and that a table in use never changes. */
class RiskScalesTest {

    /** Rows are impacts from low to high, columns likelihoods from low to high: L, M, H or V for very high, and the score. */
    private static final Map<String, String> TYPED = Map.of(
            "rijk-3x3/1", """
                    L L L
                    L M H
                    L H H
                    """,
            "cnil-4x4/1", """
                    L1 L2 L3 M4
                    L2 M4 M6 H8
                    L3 M6 H9 V12
                    M4 H8 V12 V16
                    """,
            "5x5/1", """
                    L1 L2 L3 L4 M5
                    L2 L4 M6 M8 H10
                    L3 M6 M9 H12 V15
                    L4 M8 H12 V16 V20
                    M5 H10 V15 V20 V25
                    """);

    private static final Map<String, List<Step>> STEPS = Map.of(
            "rijk-3x3/1", List.of(Step.LOW, Step.MEDIUM, Step.HIGH),
            "cnil-4x4/1", List.of(Step.VERY_LOW, Step.LOW, Step.HIGH, Step.VERY_HIGH),
            "5x5/1", List.of(Step.values()));

    /** A changed table is another table: give it another version. */
    private static final Map<String, String> HASHES = Map.of(
            "rijk-3x3/1", "7c1cac06fde91f42915fcf0a120a1944e158ecead90f34969d275312f1e25667",
            "cnil-4x4/1", "d1c8921c1b50836aecf65df1160a7cd8faf2c8b322ef18d28164f574080902ec",
            "5x5/1", "461d362759db9dfe2373aa99ccbb012ff11920c2bb61b588c2c102e19c721a45");

    @Test
    void everyCellIsAsItWasTypedByHand() {
        assertEquals(List.of("rijk-3x3/1", "cnil-4x4/1", "5x5/1"), RiskScales.all().stream().map(RiskScale::id).toList());
        for (RiskScale scale : RiskScales.all()) {
            List<Step> steps = STEPS.get(scale.id());
            assertEquals(steps, scale.steps(), scale.id());
            List<String> rows = TYPED.get(scale.id()).lines().toList();
            for (int impact = 0; impact < steps.size(); impact++) {
                String[] cells = rows.get(impact).split(" ");
                for (int likelihood = 0; likelihood < steps.size(); likelihood++) {
                    String where = scale.id() + " " + steps.get(likelihood) + " × " + steps.get(impact);
                    RiskScale.Cell cell = scale.cell(steps.get(likelihood), steps.get(impact));
                    char band = cells[likelihood].charAt(0);
                    assertEquals(cells[likelihood].length() == 1 ? null : Integer.valueOf(cells[likelihood].substring(1)),
                            cell.score(), where);
                    assertEquals(band == 'V' ? "VERY_HIGH" : band == 'H' ? "HIGH" : band == 'M' ? "MEDIUM" : "LOW",
                            cell.band().name(), where);
                    Level level = band == 'L' ? Level.LOW : band == 'M' ? Level.MEDIUM : Level.HIGH;
                    assertEquals(level, scale.level(steps.get(likelihood), steps.get(impact), false), where);
                    assertEquals(Level.HIGH, scale.level(steps.get(likelihood), steps.get(impact), true), where);
                }
            }
        }
    }

    @Test
    void aTableInUseNeverChanges() {
        RiskScales.all().forEach(scale -> {
            assertEquals(HASHES.get(scale.id()), scale.hash(), scale.id());
            assertTrue(RiskScales.isUnchanged(scale.id(), scale.hash()));
            assertTrue(RiskScales.isUnchanged(scale.id(), null));
            assertFalse(RiskScales.isUnchanged(scale.id(), "0".repeat(64)));
        });
        assertFalse(RiskScales.isUnchanged("eigen-3x3/1", null));
    }

    @Test
    void whatIsOpenOrNotOnTheTableCountsAsHigh() {
        for (RiskScale scale : RiskScales.all()) {
            Step low = scale.steps().get(0);
            assertEquals(Level.LOW, scale.level(low, low, false));
            assertEquals(Level.HIGH, scale.level(null, low, false));
            assertEquals(Level.HIGH, scale.level(low, null, false));
            assertEquals(Level.HIGH, scale.level(low, low, null));
        }
        assertNull(RiskScales.official().cell(Step.VERY_LOW, Step.LOW));
        assertEquals(Level.HIGH, RiskScales.official().level(Step.VERY_LOW, Step.LOW, false));
    }

    @Test
    void everythingOnEveryTableHasItsWordsInBothLanguages() {
        for (RiskScale scale : RiskScales.all()) {
            scale.steps().forEach(step -> {
                written(scale.likelihood(step));
                written(scale.impact(step));
            });
            scale.bands().forEach(band -> written(band.words()));
            written(scale.name());
            written(scale.explanation());
            for (Level level : Level.values()) {
                assertEquals(level, scale.band(level).level());
            }
        }
    }

    private static void written(RiskScale.Words words) {
        assertFalse(words.nl().isBlank() || words.en().isBlank());
    }

    @Test
    void noNameIsTheOfficialMatrix() {
        assertEquals(RiskScales.official(), RiskScales.find(null).orElseThrow());
        assertEquals(RiskScale.OFFICIAL, RiskScales.official().id());
        assertTrue(RiskScales.find("").isEmpty());
    }

    @Test
    void aTableThatSaysTooLittleOrFallsIsRefused() {
        String good = """
                id = klein/1
                name.nl = klein
                name.en = small
                explanation.nl = klein
                explanation.en = small
                steps = LOW HIGH
                likelihood.LOW.nl = laag
                likelihood.LOW.en = low
                likelihood.HIGH.nl = hoog
                likelihood.HIGH.en = high
                impact.LOW.nl = laag
                impact.LOW.en = low
                impact.HIGH.nl = hoog
                impact.HIGH.en = high
                bands = LOW MEDIUM HIGH
                band.LOW = LOW
                band.LOW.nl = laag
                band.LOW.en = low
                band.MEDIUM = MEDIUM
                band.MEDIUM.nl = midden
                band.MEDIUM.en = medium
                band.HIGH = HIGH
                band.HIGH.nl = hoog
                band.HIGH.en = high
                row.LOW = LOW/1 MEDIUM/2
                row.HIGH = MEDIUM/2 HIGH/4
                """;
        assertNotNull(read(good));
        good.lines().forEach(line ->
                assertThrows(RuntimeException.class, () -> read(good.replace(line + "\n", "")), () -> "without " + line));
        assertThrows(IllegalStateException.class, () -> read(good.replace("row.HIGH = MEDIUM/2 HIGH/4", "row.HIGH = HIGH/2 MEDIUM/4")));
        assertThrows(IllegalStateException.class, () -> read(good.replace("row.HIGH = MEDIUM/2 HIGH/4", "row.HIGH = LOW/2 LOW/4")));
        assertThrows(IllegalStateException.class, () -> read(good.replace("LOW/1", "EXTREME/1")));
        assertThrows(IllegalStateException.class, () -> read(good.replace("LOW/1 ", "")));
        assertThrows(IllegalStateException.class, () -> read(good + "id = klein/2\n"));
        assertThrows(RuntimeException.class, () -> read(good.replace("LOW/1", "LOW/een")));
    }

    private static RiskScale read(String table) {
        return RiskScales.read(table.getBytes(StandardCharsets.UTF_8));
    }
}
