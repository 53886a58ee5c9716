package nl.waarborg.ui.sensors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.waarborg.domain.dpia.Sensor;
import nl.waarborg.domain.form.Flaw;
import nl.waarborg.domain.form.WellFormed;
import nl.waarborg.domain.project.DpiaCommand.ReviseSensors;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.ui.sensors.InventoryFile.Fault;
import nl.waarborg.ui.sensors.InventoryFile.Row;
import nl.waarborg.workflow.form.AnswerReader;

/**
 * What an inventory becomes when a file is taken over: a sensor that is known by its code gets what the file says of it and
 * keeps what the file does not speak of; no sensor goes away unless the file replaces the inventory. One fault and nothing
 * can be taken over.
 *
 * @param lines   what happens to each sensor, in the order of the file; those that go away last
 * @param faults  what is wrong, in the order of the file
 * @param sensors the inventory as it becomes; meaningless with faults
 */
public record ImportPlan(List<Line> lines, List<Fault> faults, List<Sensor> sensors) {

    private static final Pattern ROW = Pattern.compile("sensors\\[(\\d+)\\]\\.(.+)");

    /** What happens to a sensor. */
    public enum Kind { ADDED, CHANGED, UNCHANGED, REMOVED }

    /** An answer that changes, or that a new sensor brings: the key of its question, what it was and what it becomes. */
    public record Change(String labelKey, String was, String becomes) {}

    /** What happens to one sensor; line is 0 when the file does not name it. */
    public record Line(Kind kind, int line, Sensor sensor, List<Change> changes) {}

    /** How many sensors meet with this. */
    public long count(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).count();
    }

    /** Whether there is anything to take over. */
    public boolean changesAnything() {
        return faults.isEmpty() && lines.stream().anyMatch(line -> line.kind() != Kind.UNCHANGED);
    }

    /**
     * Works out what a file does to an inventory.
     *
     * @param replace whether sensors that the file does not name go away
     */
    static ImportPlan of(String projectId, List<Sensor> current, InventoryFile file, boolean replace) {
        Map<String, Sensor> known = new LinkedHashMap<>();
        current.forEach(sensor -> known.put(sensor.id(), sensor));
        List<Fault> faults = new ArrayList<>(file.faults());
        Map<String, Row> rows = byCode(file.rows(), faults);
        List<Sensor> read = sensors(projectId, known, rows, faults);
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparingInt(Fault::line).thenComparingInt(
                    fault -> Column.named(fault.column() == null ? "" : fault.column()).map(Enum::ordinal).orElse(-1)));
            return new ImportPlan(List.of(), faults, List.of());
        }
        List<Line> lines = new ArrayList<>();
        Map<String, Sensor> becomes = new LinkedHashMap<>(known);
        if (replace) {
            becomes.keySet().retainAll(rows.keySet());
        }
        for (Sensor sensor : read) {
            lines.add(line(known.get(sensor.id()), sensor, rows.get(sensor.id()).line()));
            becomes.put(sensor.id(), sensor);
        }
        known.values().stream().filter(sensor -> !becomes.containsKey(sensor.id()))
                .forEach(sensor -> lines.add(new Line(Kind.REMOVED, 0, sensor, List.of())));
        if (becomes.size() > WellFormed.ROWS) {
            return new ImportPlan(List.of(), List.of(new Fault(0, null, "sensors.fault.too-many", List.of(WellFormed.ROWS, becomes.size()))),
                    List.of());
        }
        return new ImportPlan(lines, List.of(), List.copyOf(becomes.values()));
    }

    /** A code as it looks: without spaces around it of any kind, and without signs that nobody sees. */
    private static String seen(String code) {
        return code.replaceAll("[\\p{Cf}]", "").replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "");
    }

    private static Map<String, Row> byCode(List<Row> rows, List<Fault> faults) {
        Map<String, Row> byCode = new LinkedHashMap<>();
        for (Row row : rows) {
            String code = seen(row.cells().getOrDefault(Column.ID, ""));
            Row before = code.isEmpty() ? null : byCode.putIfAbsent(code, row);
            if (code.isEmpty()) {
                faults.add(new Fault(row.line(), Column.ID.heading(), "sensors.fault.no-code", List.of()));
            } else if (before != null) {
                faults.add(new Fault(row.line(), Column.ID.heading(), "sensors.fault.twice", List.of(code, before.line())));
            }
        }
        return byCode;
    }

    /** The sensors of the file as they become; what cannot be read goes among the faults. */
    private static List<Sensor> sensors(
            String projectId, Map<String, Sensor> known, Map<String, Row> rows, List<Fault> faults) {
        List<Map<String, Object>> answers = new ArrayList<>();
        rows.forEach((code, row) -> answers.add(answers(code, known.get(code), row)));
        List<Row> inOrder = List.copyOf(rows.values());
        try {
            List<Sensor> read = AnswerReader.read(ReviseSensors.class, projectId, Map.of("sensors", answers), Map.of()).sensors();
            // An answer that was typed otherwise but says the same is no change.
            return read.stream().map(sensor -> sameAs(known.get(sensor.id()), sensor) ? known.get(sensor.id()) : sensor).toList();
        } catch (Refusal refusal) {
            refusal.flaws().forEach(flaw -> faults.add(fault(flaw, inOrder)));
            return List.of();
        }
    }

    private static boolean sameAs(Sensor was, Sensor becomes) {
        return was != null && List.of(Column.values()).stream().allMatch(column -> column.of(was).equals(column.of(becomes)));
    }

    private static Fault fault(Flaw flaw, List<Row> rows) {
        Matcher row = ROW.matcher(flaw.path());
        if (!row.matches()) {
            return new Fault(0, null, "flaws." + flaw.key(), flaw.args());
        }
        String heading = Column.ofPath(row.group(2)).map(Column::heading).orElse(row.group(2));
        boolean missing = flaw.key().equals("missing");
        return new Fault(rows.get(Integer.parseInt(row.group(1))).line(), heading,
                missing ? "sensors.fault.missing" : "flaws." + flaw.key(), missing ? List.of() : flaw.args());
    }

    /** What a form would send for this sensor: what the file says, and else what stands there now. */
    private static Map<String, Object> answers(String code, Sensor known, Row row) {
        Map<String, Object> sensor = new HashMap<>();
        Map<String, Object> device = new HashMap<>();
        for (Column column : Column.values()) {
            String now = known == null ? column.usual("") : column.of(known);
            String said = row.cells().get(column);
            boolean keeps = said == null || column == Column.QUANTITY && said.isBlank();
            String usual = keeps ? now : column.usual(said);
            if (column == Column.QUANTITY && usual.isEmpty()) {
                usual = "1";
            }
            Object answer = column == Column.ID ? code : column.answer(usual);
            if (column.path().startsWith("device.")) {
                device.put(column.path().substring("device.".length()), answer);
            } else {
                sensor.put(column.path(), answer);
            }
        }
        sensor.put("device", device);
        return sensor;
    }

    private static Line line(Sensor was, Sensor becomes, int line) {
        if (was == null) {
            return new Line(Kind.ADDED, line, becomes, Stream.of(Column.values())
                    .filter(column -> column != Column.ID && column != Column.TYPE && !column.of(becomes).isEmpty())
                    .map(column -> new Change(column.labelKey(), "", column.of(becomes))).toList());
        } else if (was == becomes || was.equals(becomes)) {
            return new Line(Kind.UNCHANGED, line, was, List.of());
        }
        List<Change> changes = new ArrayList<>();
        for (Column column : Column.values()) {
            if (!Objects.equals(column.of(was), column.of(becomes))) {
                changes.add(new Change(column.labelKey(), column.of(was), column.of(becomes)));
            }
        }
        return new Line(Kind.CHANGED, line, becomes, changes);
    }
}
