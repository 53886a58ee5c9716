package nl.waarborg.ui.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet as an Excel workbook: a heading that stays in sight and can filter, real days and numbers, words that are never a
 * formula. A moment is Dutch time.
 */
final class XlsxWriter {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final String DAY = "yyyy-mm-dd";
    private static final String MOMENT = "yyyy-mm-dd hh:mm:ss";
    private static final int LONGEST_CELL = 32_767;
    private static final int LONGEST_NAME = 31;
    private static final int MOST_LINKS = 65_530;
    private static final int LONGEST_LINK = 2_000;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;
    private static final int WIDTH_OF_DAY = 12;
    private static final int WIDTH_OF_MOMENT = 20;
    private static final int ROOM_FOR_FILTER = 4;

    private final Sheet sheet;
    private final Worksheet page;
    private final int[] widths;
    private int links;

    private XlsxWriter(Sheet sheet, Worksheet page) {
        this.sheet = sheet;
        this.page = page;
        this.widths = new int[sheet.columns().size()];
    }

    static void write(Sheet sheet, OutputStream out) throws IOException {
        if (sheet.rows().size() + sheet.notes().size() + 2 > Worksheet.MAX_ROWS) {
            throw new IllegalArgumentException("Expected at most " + Worksheet.MAX_ROWS + " rows, but there are more");
        }
        try (Workbook book = new Workbook(out, "Waarborg", "1.0")) {
            book.properties().setTitle(clean(sheet.title()));
            Worksheet page = book.newWorksheet(name(sheet.title()));
            new XlsxWriter(sheet, page).fill();
            page.finish();
        }
    }

    private void fill() {
        for (int column = 0; column < widths.length; column++) {
            String heading = clean(sheet.columns().get(column));
            page.value(0, column, heading);
            page.style(0, column).bold().set();
            widths[column] = heading.length() + ROOM_FOR_FILTER;
        }
        int at = 1;
        for (List<Cell> row : sheet.rows()) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], put(at, column, row.get(column)));
            }
            at++;
        }
        page.freezePane(0, 1);
        page.setAutoFilter(0, 0, Math.max(1, sheet.rows().size()), widths.length - 1);
        for (int column = 0; column < widths.length; column++) {
            page.width(column, Math.max(NARROWEST, Math.min(WIDEST, widths[column] + 1)));
        }
        for (String note : sheet.notes()) {
            page.value(++at, 0, clean(note));
        }
    }

    /** Writes a cell and gives the room it takes, in characters. */
    private int put(int row, int column, Cell cell) {
        if (cell instanceof Cell.Words words) {
            String text = clean(words.text());
            if (!text.isEmpty()) {
                page.value(row, column, text);
            }
            return text.lines().mapToInt(String::length).max().orElse(0);
        } else if (cell instanceof Cell.Amount amount) {
            page.value(row, column, amount.value());
            return amount.value().toPlainString().length();
        } else if (cell instanceof Cell.Day day) {
            page.value(row, column, day.value());
            page.style(row, column).format(DAY).set();
            return WIDTH_OF_DAY;
        } else if (cell instanceof Cell.Moment moment) {
            page.value(row, column, LocalDateTime.ofInstant(moment.value().truncatedTo(ChronoUnit.SECONDS), HERE));
            page.style(row, column).format(MOMENT).set();
            return WIDTH_OF_MOMENT;
        }
        return link(row, column, (Cell.Link) cell);
    }

    /** Excel knows a limited number of links in a sheet and a limited length; beyond it the words alone stand there. */
    private int link(int row, int column, Cell.Link link) {
        String text = clean(link.text());
        String target = link.target().toASCIIString();
        if (target.length() > LONGEST_LINK || ++links > MOST_LINKS) {
            page.value(row, column, text);
        } else {
            page.hyperlink(row, column, HyperLink.external(target, text));
        }
        return text.length();
    }

    /** Text as XML can carry it and Excel reads it back: no unseen characters, no half pairs, not too long. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(XlsxWriter::isCharacter).forEach(clean::appendCodePoint);
        String escaped = clean.toString().replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
        if (escaped.length() <= LONGEST_CELL) {
            return escaped;
        }
        int end = Character.isHighSurrogate(escaped.charAt(LONGEST_CELL - 2)) ? LONGEST_CELL - 2 : LONGEST_CELL - 1;
        return escaped.substring(0, end) + "…";
    }

    private static boolean isCharacter(int c) {
        return c == '\t' || c == '\n' || c >= ' ' && c < 0x7F || c > 0x9F && !(c >= 0xD800 && c <= 0xDFFF) && (c & 0xFFFE) != 0xFFFE;
    }

    private static String name(String title) {
        String allowed = clean(title).replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        String name = allowed.substring(0, Math.min(allowed.length(), LONGEST_NAME)).strip();
        return name.isEmpty() ? "Waarborg" : name;
    }
}
