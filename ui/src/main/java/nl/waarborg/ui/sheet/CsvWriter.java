package nl.waarborg.ui.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sheet as RFC 4180: CRLF, quotes where needed, every line with all its fields. The separator is a semicolon, numbers have
 * a decimal comma and the file begins with a byte order mark, because that is what Excel in Dutch opens without questions.
 * Days are {@code 2026-11-24}, moments {@code 2026-11-24T10:15:30+01:00} (Dutch time with its offset), links their address.
 */
final class CsvWriter {

    private static final char SEPARATOR = ';';
    private static final String LINE_END = "\r\n";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** What a spreadsheet program takes for the begin of a formula, the wide forms of East Asian keyboards included. */
    private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private CsvWriter() {}

    static void write(Sheet sheet, OutputStream out) throws IOException {
        Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        lines.write(BYTE_ORDER_MARK);
        line(lines, sheet.columns().stream().map(CsvWriter::harmless).toList());
        for (List<Cell> row : sheet.rows()) {
            line(lines, row.stream().map(CsvWriter::written).toList());
        }
        if (!sheet.notes().isEmpty()) {
            line(lines, padded("", sheet));
            for (String note : sheet.notes()) {
                line(lines, padded(harmless(note), sheet));
            }
        }
        lines.flush();
    }

    private static List<String> padded(String first, Sheet sheet) {
        return Stream.concat(Stream.of(first), Collections.nCopies(sheet.columns().size() - 1, "").stream()).toList();
    }

    private static void line(Writer lines, List<String> fields) throws IOException {
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                lines.write(SEPARATOR);
            }
            lines.write(quoted(fields.get(i)));
        }
        lines.write(LINE_END);
    }

    private static String written(Cell cell) {
        if (cell instanceof Cell.Words words) {
            return harmless(words.text());
        } else if (cell instanceof Cell.Amount amount) {
            return amount.value().toPlainString().replace('.', ',');
        } else if (cell instanceof Cell.Day day) {
            return day.value().toString();
        } else if (cell instanceof Cell.Moment moment) {
            ZonedDateTime at = moment.value().truncatedTo(ChronoUnit.SECONDS).atZone(HERE);
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
        }
        return ((Cell.Link) cell).target().toString();
    }

    /** Words that no program takes for a formula: an apostrophe before what could begin one, no unseen characters. */
    static String harmless(String text) {
        String seen = text.replaceAll("[\\p{Cntrl}&&[^\t\r\n]]", "");
        String begin = seen.replaceFirst("^[\\p{Z}\\p{Cf}]+", "");
        boolean formula = !begin.isEmpty() && (FORMULA_STARTS.indexOf(begin.charAt(0)) >= 0 || isBlankControl(begin.charAt(0)));
        return formula ? "'" + seen : seen;
    }

    private static boolean isBlankControl(char c) {
        return c == '\t' || c == '\r' || c == '\n';
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == SEPARATOR || c == ',' || c == '"' || isBlankControl((char) c))
                && field.equals(field.strip());
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
