package nl.waarborg.domain.risk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waarborg.domain.file.OwnFiles;
import nl.waarborg.domain.risk.RiskScale.Band;
import nl.waarborg.domain.risk.RiskScale.Cell;
import nl.waarborg.domain.risk.RiskScale.Words;

/**
 * The tables that come with this software, read from the files under {@code risk-scales}: lines of {@code key = value}. A
 * new table is a new file and a line in {@code scales.txt}. A file that says too little, or that lets a risk fall when its
 * likelihood or impact rises, stops the software when it starts.
 */
public final class RiskScales {

    private static final String FOLDER = "/risk-scales/";
    private static final Map<String, RiskScale> BY_ID = load();

    private RiskScales() {}

    /** All tables, the official one first. */
    public static Collection<RiskScale> all() {
        return BY_ID.values();
    }

    /** The official matrix. */
    public static RiskScale official() {
        return BY_ID.get(RiskScale.OFFICIAL);
    }

    /** A table by its name and version; no name is the official one. Empty when this software does not know it. */
    public static Optional<RiskScale> find(String id) {
        return Optional.ofNullable(BY_ID.get(id == null ? RiskScale.OFFICIAL : id));
    }

    /** Whether an assessment was made with a table that is here unchanged; no hash was kept before there was a choice. */
    public static boolean isUnchanged(String id, String hash) {
        return find(id).filter(scale -> hash == null || hash.equals(scale.hash())).isPresent();
    }

    private static Map<String, RiskScale> load() {
        Map<String, RiskScale> scales = new LinkedHashMap<>();
        for (String id : OwnFiles.lines(FOLDER + "scales.txt")) {
            RiskScale scale = read(OwnFiles.bytes(FOLDER + id.replace('/', '-') + ".scale"));
            expect(scale.id().equals(id), "the table " + id, scale.id());
            scales.put(id, scale);
        }
        return Collections.unmodifiableMap(scales);
    }

    /** Reads one table. */
    static RiskScale read(byte[] file) {
        Map<String, String> lines = new LinkedHashMap<>();
        new String(file, StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] parts = line.split(" = ", 2);
            expect(parts.length == 2, "key = value", line);
            expect(lines.put(parts[0], parts[1]) == null, "each key once", line);
        });
        List<Step> steps = words(lines, "steps").map(Step::valueOf).toList();
        Map<String, Band> bands = new LinkedHashMap<>();
        words(lines, "bands").forEach(band -> bands.put(band,
                new Band(band, Level.valueOf(value(lines, "band." + band)), bilingual(lines, "band." + band))));
        Map<Step, Map<Step, Cell>> rows = new EnumMap<>(Step.class);
        Map<Step, Words> likelihoods = new EnumMap<>(Step.class);
        Map<Step, Words> impacts = new EnumMap<>(Step.class);
        for (Step step : steps) {
            likelihoods.put(step, bilingual(lines, "likelihood." + step));
            impacts.put(step, bilingual(lines, "impact." + step));
            rows.put(step, row(steps, words(lines, "row." + step).toList(), bands));
        }
        expectRising(steps, rows);
        return new RiskScale(value(lines, "id"), OwnFiles.sha256(file), bilingual(lines, "name"), bilingual(lines, "explanation"),
                likelihoods, impacts, new ArrayList<>(bands.values()), rows);
    }

    private static Map<Step, Cell> row(List<Step> steps, List<String> cells, Map<String, Band> bands) {
        expect(cells.size() == steps.size(), steps.size() + " cells", cells.toString());
        Map<Step, Cell> row = new EnumMap<>(Step.class);
        for (int i = 0; i < cells.size(); i++) {
            String[] parts = cells.get(i).split("/", 2);
            expect(bands.containsKey(parts[0]), "one of " + bands.keySet(), parts[0]);
            row.put(steps.get(i), new Cell(bands.get(parts[0]), parts.length == 1 ? null : Integer.valueOf(parts[1])));
        }
        return row;
    }

    private static void expectRising(List<Step> steps, Map<Step, Map<Step, Cell>> rows) {
        for (int impact = 0; impact < steps.size(); impact++) {
            for (int likelihood = 0; likelihood < steps.size(); likelihood++) {
                Level here = level(steps, rows, impact, likelihood);
                boolean falls = impact > 0 && here.compareTo(level(steps, rows, impact - 1, likelihood)) < 0
                        || likelihood > 0 && here.compareTo(level(steps, rows, impact, likelihood - 1)) < 0;
                expect(!falls, "a level that rises with likelihood and impact", steps.get(likelihood) + " and " + steps.get(impact));
            }
        }
    }

    private static Level level(List<Step> steps, Map<Step, Map<Step, Cell>> rows, int impact, int likelihood) {
        return rows.get(steps.get(impact)).get(steps.get(likelihood)).band().level();
    }

    private static Words bilingual(Map<String, String> lines, String key) {
        return new Words(value(lines, key + ".nl"), value(lines, key + ".en"));
    }

    private static Stream<String> words(Map<String, String> lines, String key) {
        return List.of(value(lines, key).split(" +")).stream();
    }

    private static String value(Map<String, String> lines, String key) {
        String value = lines.get(key);
        expect(value != null && !value.isBlank(), key, "nothing");
        return value;
    }

    private static void expect(boolean met, String expected, String found) {
        if (!met) {
            throw new IllegalStateException("Expected " + expected + " in a risk scale, but found " + found);
        }
    }
}
