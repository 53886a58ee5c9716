package nl.waarborg.ui.sensors;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waarborg.ui.sensors.InventoryFile.Fault;
import nl.waarborg.ui.sensors.InventoryFile.Row;

/**
 * Reads an inventory from CSV: semicolons, commas or tabs, whichever gives the most headings that are known; quotes as in
 * RFC 4180; lines counted as an editor counts them.
 */
final class Csv {

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');
    private static final int MOST_CELLS = 200;
    /** An apostrophe that keeps a spreadsheet program from taking words for a formula (see the export). */
    private static final String GUARDED = "'+[\\p{Z}\\p{Cf}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n]";

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private Csv(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** The cells of one line of the table, which may run over several lines of the file. */
    private record Cells(int line, List<String> cells) {

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    static InventoryFile read(String text) {
        char best = ';';
        int known = -1;
        for (char separator : SEPARATORS) {
            int here = (int) head(new Csv(text, separator)).cells().stream().filter(cell -> Column.named(cell).isPresent()).count();
            if (here > known) {
                known = here;
                best = separator;
            }
        }
        Csv csv = new Csv(text, best);
        return csv.table(head(csv), known);
    }

    /** The first line that says something; Excel's own line about the separator is passed over. */
    private static Cells head(Csv csv) {
        Cells cells = csv.next();
        while (cells != null && (cells.isEmpty() || cells.cells().get(0).strip().matches("(?i)sep=.?"))) {
            cells = csv.next();
        }
        return cells == null ? new Cells(1, List.of()) : cells;
    }

    private InventoryFile table(Cells head, int known) {
        List<Column> columns = head.cells().stream().map(cell -> Column.named(cell).orElse(null)).toList();
        int sensrnet = sensrnet(head, columns);
        if (known == 0) {
            throw new UnreadableFile("no-headings", shortened(String.join(" ", head.cells())));
        } else if (!columns.contains(Column.ID)) {
            throw new UnreadableFile("no-code");
        } else if (known == 1) {
            throw new UnreadableFile("one-column", shortened(String.join(" ", head.cells())));
        }
        List<Fault> faults = new ArrayList<>(twice(head, columns));
        List<Row> rows = new ArrayList<>();
        boolean doubted = false;
        for (Cells cells = next(); cells != null; cells = next()) {
            if (cells.isEmpty()) {
                continue;
            }
            InventoryFile.notTooMany(rows.size() + 1);
            if (cells.cells().stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank())) {
                faults.add(new Fault(cells.line(), null, "sensors.fault.too-many-cells", List.of(cells.cells().size(), columns.size())));
            } else if (cells.cells().size() == 1) {
                faults.add(new Fault(cells.line(), null, "sensors.fault.too-few-cells", List.of(1, columns.size())));
            }
            Row row = new Row(cells.line(), byColumn(columns, cells));
            if (sensrnet >= 0) {
                String said = sensrnet < cells.cells().size() ? cells.cells().get(sensrnet) : "";
                doubted |= Column.PERSONAL_DATA.usual(said).equals("nee");
                if (Column.PERSONAL_DATA.usual(said).equals("ja")) {
                    row.cells().put(Column.PERSONAL_DATA, "ja");
                }
            }
            rows.add(row);
        }
        List<String> unused = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) == null && i != sensrnet && !head.cells().get(i).isBlank()) {
                unused.add(shortened(head.cells().get(i).strip()));
            }
        }
        return new InventoryFile(false, rows, unused, faults, doubted);
    }

    /** Where SensRNet's word for personal data stands, when ours does not. */
    private static int sensrnet(Cells head, List<Column> columns) {
        for (int i = 0; i < head.cells().size() && !columns.contains(Column.PERSONAL_DATA); i++) {
            if (Column.isSensrnetPersonalData(head.cells().get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static List<Fault> twice(Cells head, List<Column> columns) {
        Set<Column> seen = EnumSet.noneOf(Column.class);
        return columns.stream().filter(column -> column != null && !seen.add(column))
                .map(column -> new Fault(head.line(), column.heading(), "sensors.fault.heading-twice", List.<Object>of())).toList();
    }

    private static Map<Column, String> byColumn(List<Column> columns, Cells cells) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) != null) {
                row.putIfAbsent(columns.get(i), i < cells.cells().size() ? cells.cells().get(i) : "");
            }
        }
        return row;
    }

    /** The next line of the table, or null at the end. */
    private Cells next() {
        if (at >= text.length()) {
            return null;
        }
        int first = line;
        List<String> cells = new ArrayList<>();
        boolean more = true;
        while (more) {
            if (cells.size() == MOST_CELLS) {
                throw new UnreadableFile("too-wide", first, MOST_CELLS);
            }
            cells.add(cell());
            more = at < text.length() && text.charAt(at) == separator;
            if (more) {
                at++;
            }
        }
        endOfLine();
        return new Cells(first, cells);
    }

    private String cell() {
        int start = at;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '"') {
            return unguarded(quoted());
        }
        at = start;
        while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return unguarded(text.substring(start, at).strip());
    }

    private String quoted() {
        int opened = line;
        StringBuilder words = new StringBuilder();
        at++;
        while (true) {
            if (at >= text.length()) {
                throw new UnreadableFile("open-quote", opened);
            }
            char c = text.charAt(at++);
            if (c == '"' && at < text.length() && text.charAt(at) == '"') {
                words.append(c);
                at++;
            } else if (c == '"') {
                break;
            } else if (c == '\r') {
                if (at >= text.length() || text.charAt(at) != '\n') {
                    words.append('\n');
                    line++;
                }
            } else {
                line += c == '\n' ? 1 : 0;
                words.append(c);
            }
        }
        while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            words.append(text.charAt(at) == ' ' ? "" : text.charAt(at));
            at++;
        }
        return words.toString();
    }

    private void endOfLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
            if (at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            line++;
        } else if (at < text.length() && text.charAt(at) == '\n') {
            at++;
            line++;
        }
    }

    private static String unguarded(String cell) {
        return cell.startsWith("'") && cell.matches("(?s)" + GUARDED + ".*") ? cell.substring(1) : cell;
    }

    private static String shortened(String words) {
        return words.length() <= 60 ? words : words.substring(0, words.offsetByCodePoints(0, Math.min(60, words.codePointCount(0, words.length())))) + "…";
    }
}
