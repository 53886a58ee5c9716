package nl.waarborg.ui.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

class SheetFormatTest {

    private static final List<String> HOSTILE = List.of(
            "=1+1", "+31 6 12345678", "-3", "@SUM(A1)", "\t=1+1", "\r=1+1", " =HYPERLINK(\"http://x\")", "\u00A0=1", "\uFEFF=1",
            "\uFF1D1+1", "'=1", "zeg \"ja\"; of nee", "regel 1\r\nregel 2", "a,b", "<b>&amp;</b>", "_x0041_", " spaties ", "Žluťoučký 😀");

    private static final Sheet SHEET = new Sheet(
            "Besluiten: 'alles' [2026]", List.of("Soort", "Aantal", "Dag", "Moment", "Terugkijken"),
            List.of(
                    List.of(Cell.text("Advies; FG"), Cell.number(7), Cell.day(LocalDate.of(2026, 11, 24)),
                            Cell.moment(Instant.parse("2026-07-01T08:15:30.123Z")),
                            Cell.link("P-2026-001", URI.create("http://localhost/projecten/P-2026-001?moment=3&x=1"))),
                    List.of(Cell.EMPTY, Cell.number(new BigDecimal("-1.5")), Cell.day(null), Cell.moment(null), Cell.text(null))),
            List.of("Filter: =alles", "Gemaakt op 24 november 2026"));

    @Test
    void csvIsWhatExcelInDutchOpens() {
        assertEquals("\uFEFFSoort;Aantal;Dag;Moment;Terugkijken\r\n"
                + "\"Advies; FG\";7;2026-11-24;2026-07-01T10:15:30+02:00;http://localhost/projecten/P-2026-001?moment=3&x=1\r\n"
                + ";\"-1,5\";;;\r\n;;;;\r\nFilter: =alles;;;;\r\nGemaakt op 24 november 2026;;;;\r\n", csv(SHEET));
    }

    @Test
    void hostileCellsComeBackFromCsvAsTheyWereAndNoneBeginsAFormula() {
        List<List<String>> read = ReadCsv.of(csv(hostile()));
        for (int i = 0; i < HOSTILE.size(); i++) {
            String back = read.get(i + 1).get(0);
            assertEquals(HOSTILE.get(i), back.startsWith("'") && !HOSTILE.get(i).startsWith("'") ? back.substring(1) : back);
            assertFalse(back.strip().replaceFirst("^[\\p{Z}\\p{Cf}]+", "").matches("(?s)[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*"), back);
            assertFalse(back.matches("(?s)[\\t\\r\\n].*"), back);
        }
        assertEquals("a", ReadCsv.of(csv(oneCell("a\u0000\u0007\u001B"))).get(1).get(0));
    }

    @Test
    void aWorkbookHoldsRealDaysNumbersAndLinksUnderAHeadingThatStays() throws IOException {
        ReadXlsx read = ReadXlsx.of(bytes(SheetFormat.XLSX, SHEET));
        assertEquals("Besluiten   alles   2026", read.sheetName());
        assertEquals(List.of("Soort", "Aantal", "Dag", "Moment", "Terugkijken"), read.row(1));
        List<String> row = read.row(2);
        assertEquals("Advies; FG", row.get(0));
        assertEquals(7, Double.parseDouble(row.get(1)));
        LocalDate dayZero = LocalDate.of(1899, 12, 30);
        assertEquals(LocalDate.of(2026, 11, 24), dayZero.plusDays((long) Double.parseDouble(row.get(2))));
        double moment = Double.parseDouble(row.get(3));
        assertEquals(LocalDate.of(2026, 7, 1), dayZero.plusDays((long) moment));
        assertEquals((10 * 60 + 15) * 60 + 30, Math.round((moment - (long) moment) * 86_400));
        assertEquals(List.of("yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss"), read.formats());
        assertEquals("P-2026-001", row.get(4));
        assertEquals(List.of("http://localhost/projecten/P-2026-001?moment=3&x=1"), read.links());
        assertEquals(-1.5, Double.parseDouble(read.row(3).get(1)));
        assertEquals("Filter: =alles", read.row(5).get(0));
        assertEquals("Gemaakt op 24 november 2026", read.row(6).get(0));
        assertTrue(read.sheet().contains("state=\"frozen\""), read.sheet());
        assertTrue(read.sheet().contains("<autoFilter ref=\"A1:E3\""), read.sheet());
        assertTrue(read.sheet().contains("<col "), read.sheet());
    }

    @Test
    void hostileCellsAreWordsInAWorkbookAndNeverAFormula() throws IOException {
        ReadXlsx read = ReadXlsx.of(bytes(SheetFormat.XLSX, hostile()));
        assertFalse(read.sheet().contains("<f>"), "a formula");
        for (int i = 0; i < HOSTILE.size(); i++) {
            String back = read.row(i + 2).get(0).replace("_x005F_", "_");
            assertEquals(HOSTILE.get(i).replace("\r", ""), back.replace("\r", ""));
        }
        assertEquals("a", ReadXlsx.of(bytes(SheetFormat.XLSX, oneCell("a\u0000\u0007\u001B\uD800\uFFFE"))).row(2).get(0));
        int length = ReadXlsx.of(bytes(SheetFormat.XLSX, oneCell("😀".repeat(30_000)))).row(2).get(0).length();
        assertTrue(length > 32_000 && length <= 32_767, "Expected what Excel can hold, but there are " + length);
    }

    @Test
    void anEmptySheetIsAWholeFile() throws IOException {
        Sheet empty = new Sheet("", List.of("Een"), List.of(), List.of());
        assertEquals("\uFEFFEen\r\n", csv(empty));
        assertEquals("Waarborg", ReadXlsx.of(bytes(SheetFormat.XLSX, empty)).sheetName());
    }

    @Test
    void aDownloadSaysWhatItIs() {
        ResponseEntity<byte[]> answer = SheetFormat.XLSX.download(SHEET, "besluiten");
        assertEquals(SheetFormat.XLSX.mediaType(), answer.getHeaders().getFirst("Content-Type"));
        String disposition = answer.getHeaders().getFirst("Content-Disposition");
        assertTrue(disposition.startsWith("attachment;") && disposition.contains("besluiten.xlsx"), disposition);
        assertEquals(SheetFormat.CSV, SheetFormat.of("csv").orElseThrow());
        assertTrue(SheetFormat.of("exe").isEmpty());
    }

    @Test
    void aSheetIsRectangularAndALinkLeadsToAPage() {
        assertThrows(IllegalArgumentException.class, () -> new Sheet("x", List.of(), List.of(), List.of()));
        assertThrows(IllegalArgumentException.class,
                () -> new Sheet("x", List.of("a", "b"), List.of(List.of(Cell.EMPTY)), List.of()));
        URI script = URI.create("javascript:alert(1)");
        assertThrows(IllegalArgumentException.class, () -> Cell.link("x", script));
    }

    private static Sheet hostile() {
        List<List<Cell>> rows = new ArrayList<>();
        HOSTILE.forEach(text -> rows.add(List.of(Cell.text(text), Cell.number(1))));
        return new Sheet("Hostile", List.of("Tekst", "Getal"), rows, List.of());
    }

    private static Sheet oneCell(String text) {
        return new Sheet("Een", List.of("Tekst"), List.of(List.of(Cell.text(text))), List.of());
    }

    private static String csv(Sheet sheet) {
        return new String(bytes(SheetFormat.CSV, sheet), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(SheetFormat format, Sheet sheet) {
        return format.download(sheet, "x").getBody();
    }
}
