package nl.waarborg.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import nl.waarborg.domain.form.Flaw;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.domain.project.MeasureCommand;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.ui.form.Preset.GivenRow;
import nl.waarborg.ui.form.Preset.GivenRows;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.form.Form;
import nl.waarborg.workflow.form.Forms;
import org.junit.jupiter.api.Test;

class AnswerSheetTest {

    private final Form advice = Forms.of(FgCommand.IssueFgAdvice.class);
    private final Form measures = Forms.of(MeasureCommand.ImplementMeasures.class);

    @Test
    void whatWasNotAskedIsNotAnswered() {
        Filled filled = Filled.blank();
        filled.put("motivation", "omdat");
        filled.put("projectId", "P-1");
        filled.put("points[0].subject", "a");
        filled.put("points[0].secret", "b");
        Map<String, Object> answers = AnswerSheet.read(advice.fields(), filled, new Preset()).answers();
        assertEquals("omdat", answers.get("motivation"));
        assertEquals(false, answers.containsKey("projectId"));
        assertEquals("{subject=a, advice=, weight=}", ((List<?>) answers.get("points")).get(0).toString());
    }

    @Test
    void emptyRowsAreTakenOutAndTheOthersMoveUp() {
        Filled filled = Filled.blank();
        filled.put("points[0].subject", " ");
        filled.put("points[2].subject", "tweede");
        AnswerSheet.read(advice.fields(), filled, new Preset());
        assertEquals(1, filled.rows("points"));
        assertEquals("tweede", filled.first("points[0].subject"));
    }

    @Test
    void givenRowsFollowTheirKeyWhenTheCaseChanged() {
        Filled filled = Filled.blank();
        filled.put("measures[0].measure", "M1");
        filled.put("measures[0].evidence", "bewijs van M1");
        filled.put("measures[1].measure", "M2");
        filled.put("measures[1].evidence", "bewijs van M2");
        Preset preset = given("M0", "M2", "M3");
        Map<String, Object> answers = AnswerSheet.read(measures.fields(), preset.align(filled), preset).answers();
        assertEquals("[{measure=M2, evidence=bewijs van M2}]", answers.get("measures").toString());
    }

    @Test
    void aFlawInARowThatWasKeptIsShownWhereTheRowStands() {
        Filled filled = Filled.blank();
        filled.put("measures[0].measure", "M0");
        filled.put("measures[1].measure", "M1");
        filled.put("measures[1].evidence", "kort");
        Preset preset = given("M0", "M1");
        AnswerSheet sheet = AnswerSheet.read(measures.fields(), preset.align(filled), preset);
        Texts t = Texts.in(Language.NL);
        FormSpec spec = new FormSpec(measures, preset, t);
        Faults faults = Faults.of(t, Refusal.flaw("measures[0].measure", "own-work", "M1"), spec, sheet);
        assertEquals(List.of("measures[1].evidence"), List.copyOf(faults.byPlace().keySet()));
    }

    @Test
    void aFlawNamesItsField() {
        Texts t = Texts.in(Language.NL);
        FormSpec spec = new FormSpec(advice, new Preset(), t);
        Refusal refusal = Refusal.flaws(List.of(
                new Flaw("motivation", "too-short", List.of(20, 8)),
                new Flaw("advice", "no-earlier-conditions", List.of()),
                new Flaw("monitoring", "missing", List.of()),
                new Flaw("points", "missing", List.of())));
        assertEquals(List.of(
                "Motivering: schrijf minstens 20 tekens. U hebt er 8.",
                "Wat is uw advies? Er zijn geen eerdere voorwaarden om te bevestigen. Kies een ander advies.",
                "Vul in: Afspraken over toezicht",
                "Voeg minstens één adviespunt toe"),
                List.copyOf(Faults.of(t, refusal, spec, AnswerSheet.read(advice.fields(), Filled.blank(), new Preset())).byPlace().values()));
    }

    @Test
    void aLineOfAListAndAWholeRowPointToAFieldThatCanMendThem() {
        Texts t = Texts.in(Language.NL);
        FormSpec spec = new FormSpec(advice, new Preset(), t);
        assertEquals("points[3].subject", spec.spot("points[3]").place());
        assertEquals("points[3].weight", spec.spot("points[3].weight").place());
        assertEquals(null, spec.spot("versionHash").kind());
    }

    @Test
    void hostileNamesAreNoFields() {
        Filled filled = Filled.blank();
        filled.put("points[999999999].subject", "x");
        filled.put("a..b", "x");
        filled.put("<script>", "x");
        assertEquals(Map.of(), filled.fields());
    }

    @Test
    void momentsAreWrittenAsTheLogWantsThem() {
        assertEquals("2026-11-02T14:30:00+01:00", Moment.written("2-11-2026 14.30 uur"));
        assertEquals("2026-07-02T09:05:00+02:00", Moment.written("02-07-2026, 9:05"));
        assertEquals("32-1-2026 10.00", Moment.written("32-1-2026 10.00"));
        assertEquals("gisteren", Moment.written("gisteren"));
    }

    private static Preset given(String... keys) {
        Preset preset = new Preset();
        preset.give("measures", new GivenRows("measure",
                java.util.Arrays.stream(keys).map(key -> new GivenRow(key, key, null)).toList(), true));
        return preset;
    }
}
