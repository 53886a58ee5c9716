package nl.waarborg.domain.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WellFormedTest {

    enum Choice { ONE }

    record Row(String name, @Text(min = 5, max = 10) String why, @MayBeEmpty List<String> tags) {}

    record Form(
            @Unasked String id,
            @Unasked @MayBeEmpty Integer basedOn,
            String name,
            @Text(min = 10, max = 50) String reason,
            @MayBeEmpty @Text String remark,
            @Whole(min = 1, max = 3) int weight,
            Choice choice,
            LocalDate day,
            List<Row> rows,
            @MayBeEmpty @Text Map<String, String> answers) {}

    private static final Row ROW = new Row("rij", "waarom", List.of());

    private static Form form(String name, String remark) {
        return new Form("P1", null, name, "voldoende lang", remark, 2, Choice.ONE, LocalDate.of(2026, 11, 23), List.of(ROW), null);
    }

    private static Form rows(List<Row> rows) {
        return new Form("P1", null, "naam", "voldoende lang", null, 2, Choice.ONE, LocalDate.of(2026, 11, 23), rows, null);
    }

    private static Form answers(Map<String, String> answers) {
        return new Form("P1", null, "naam", "voldoende lang", null, 2, Choice.ONE, LocalDate.of(2026, 11, 23), List.of(ROW), answers);
    }

    private static List<String> flaws(Record form) {
        return WellFormed.check(form).stream().map(flaw -> flaw.path() + " " + flaw.key()).toList();
    }

    @Test
    void aCompleteFormHasNoFlaws() {
        assertEquals(List.of(), flaws(form("naam", null)));
    }

    @Test
    void everyMissingAnswerIsNamedAtOnceInTheOrderOfTheForm() {
        assertEquals(
                List.of("id missing", "name missing", "reason missing", "weight too-small", "choice missing",
                        "day missing", "rows missing"),
                flaws(new Form(null, null, " ", null, "", 0, null, null, List.of(), Map.of())));
    }

    @Test
    void textsKeepWithinTheirBoundsInCharactersThatPeopleCount() {
        assertEquals(List.of(), flaws(form("x".repeat(200), null)));
        assertEquals(List.of("name too-long"), flaws(form("x".repeat(201), null)));
        assertEquals(List.of(), flaws(form("😀".repeat(200), null)));
        assertEquals(List.of("remark too-long"), flaws(form("naam", "x".repeat(4_001))));
        Form blanksDoNotCount = new Form(
                "P1", null, "naam", "  kort     ", null, 4, Choice.ONE, LocalDate.of(2026, 11, 23), List.of(ROW), null);
        assertEquals(List.of("reason too-short", "weight too-large"), flaws(blanksDoNotCount));
    }

    @Test
    void aMegabyteIsRefusedQuicklyEvenWhenItIsAllBlanks() {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertEquals(List.of("name too-long"), flaws(form("x".repeat(1_000_000), null)));
            assertEquals(List.of("remark too-long"), flaws(form("naam", " ".repeat(1_000_000))));
            assertEquals(List.of("remark too-long"), flaws(form("naam", "\u0000".repeat(1_000_000))));
        });
    }

    @Test
    void controlCharactersHalvesOfPairsAndNoncharactersAreRefused() {
        for (String bad : List.of("a\u0000b", "a\u0007b", "a\u001Bb", "a\u0085b", "\uD83D", "a\uDE00", "a\uFFFEb", "a\uFDD0b",
                "a" + Character.toString(0x1FFFF))) {
            assertEquals(List.of("name characters"), flaws(form(bad, null)), () -> escape(bad));
            assertEquals(List.of("remark characters"), flaws(form("naam", bad)), () -> escape(bad));
        }
        assertEquals(List.of("remark characters"), flaws(form("naam", "\u001F")));
    }

    @Test
    void everyScriptOnEarthIsKept() {
        for (String good : List.of("مرحبا بالعالم", "שלום", "Łódź", "日本語", "👩‍👩‍👧", "\u202Eomgekeerd", "e\u0301", "regel\r\nregel\ttab",
                Character.toString(0x1FAE0), Character.toString(0x1FADF))) {
            assertEquals(List.of(), flaws(form(good, good)), () -> escape(good));
        }
    }

    @Test
    void rowsAreCheckedOneByOne() {
        Row shortReason = new Row("naam", "kort", List.of("goed", " "));
        assertEquals(List.of("rows[1].why too-short", "rows[1].tags[1] missing"), flaws(rows(List.of(ROW, shortReason))));
        assertEquals(List.of("rows[1] missing"), flaws(rows(Arrays.asList(ROW, null))));
        assertEquals(List.of("rows[0].name missing", "rows[0].why missing"), flaws(rows(List.of(new Row(null, null, null)))));
        assertEquals(List.of("rows[0].tags[0] missing"), flaws(rows(List.of(new Row("naam", "waarom", Arrays.asList((String) null))))));
    }

    @Test
    void moreRowsThanAnyProjectHasAreRefusedWithoutLookingAtThem() {
        assertEquals(List.of(), flaws(rows(Collections.nCopies(500, ROW))));
        assertEquals(List.of("rows too-many"), flaws(rows(Collections.nCopies(501, new Row(null, null, null)))));
    }

    @Test
    void freeAnswersAreBoundToo() {
        assertEquals(List.of(), flaws(answers(Map.of("controle", "uitgevoerd"))));
        assertEquals(List.of("answers.controle too-long"), flaws(answers(Map.of("controle", "x".repeat(4_001)))));
        assertEquals(List.of("answers characters"), flaws(answers(Map.of("x".repeat(201), "kort"))));
        assertEquals(List.of("answers characters"), flaws(answers(Map.of("a\u0000", "kort"))));
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 501; i++) {
            many.put("vraag " + i, "antwoord");
        }
        assertEquals(List.of("answers too-many"), flaws(answers(many)));
    }

    @Test
    void aYearNobodyMeansIsNoDate() {
        for (LocalDate day : List.of(LocalDate.MAX, LocalDate.MIN, LocalDate.of(202, 1, 1), LocalDate.of(20_266, 1, 1))) {
            assertEquals(List.of("day not-a-date"), flaws(new Form(
                    "P1", null, "naam", "voldoende lang", null, 2, Choice.ONE, day, List.of(ROW), null)));
        }
    }

    private static String escape(String text) {
        return text.codePoints().mapToObj(point -> "U+" + Integer.toHexString(point)).toList().toString();
    }

    @Test
    void whatNobodyCanReadIsNoAnswer() {
        assertEquals(0, WellFormed.written("\u200B\u200D\u3164 \u2800\uFE0F\n"));
        assertEquals(3, WellFormed.written("  a" + " ".repeat(198) + "b "));
        assertEquals(4, WellFormed.written("\u202Eabcd\u202C"));
        assertEquals(1, WellFormed.written("\uD83D\uDE80"));
    }
}
