package nl.waarborg.workflow.form;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waarborg.domain.dpia.NecessityTest;
import nl.waarborg.domain.project.AdoptionCommand.DecideOnDpia;
import nl.waarborg.domain.project.DpiaCommand.RecordNecessityTest;
import nl.waarborg.domain.project.FgCommand.Advice;
import nl.waarborg.domain.project.FgCommand.IssueFgAdvice;
import nl.waarborg.domain.project.FgCommand.Point;
import nl.waarborg.domain.project.FgCommand.Weight;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.project.PublicationCommand.PublishTransparency;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.domain.project.ViewsCommand.Method;
import nl.waarborg.domain.project.ViewsCommand.PlanViews;
import nl.waarborg.workflow.Vocabulary;
import nl.waarborg.workflow.form.Field.Kind;
import org.junit.jupiter.api.Test;

class FormsTest {

    private static final String LONG_ENOUGH = "Lang genoeg om een motivering te heten.";

    @Test
    void everyCommandCanBeAsked() {
        for (Class<? extends ProjectCommand> command : Vocabulary.COMMANDS.all()) {
            assertDoesNotThrow(() -> Forms.of(command), command.getSimpleName());
        }
    }

    @Test
    void aFormFollowsFromItsCommand() {
        Form form = Forms.of(IssueFgAdvice.class);

        assertEquals(
                List.of("advice CHOICE", "motivation LONG_TEXT", "points ROWS", "priorConsultationNeeded YES_NO", "monitoring LONG_TEXT"),
                form.fields().stream().map(field -> field.name() + " " + field.kind()).toList());
        Field motivation = form.field("motivation").orElseThrow();
        assertEquals(List.of(20, 4000, true), List.of(motivation.min(), motivation.max(), motivation.required()));
        assertEquals(Advice.values().length, form.field("advice").orElseThrow().choices().size());
        assertEquals(List.of(Kind.TEXT, Kind.LONG_TEXT, Kind.CHOICE),
                form.field("points").orElseThrow().fields().stream().map(Field::kind).toList());
        assertEquals(Kind.GROUP, Forms.of(RecordNecessityTest.class).fields().get(0).kind());
        assertEquals(Kind.TEXT, Forms.of(PublishTransparency.class).field("webPage").orElseThrow().kind());
    }

    @Test
    void flatFieldsOfAPageBecomeACommand() {
        Map<String, Object> answers = Answers.nested(Map.of(
                "advice", List.of("POSITIVE_WITH_CONDITIONS"), "motivation", List.of(LONG_ENOUGH),
                "points[0].subject", List.of("Bewaartermijn"), "points[0].advice", List.of("Korter"),
                "points[0].weight", List.of("CONDITION"), "points[1].subject", List.of(""), "points[1].advice", List.of(""),
                "priorConsultationNeeded", List.of("nee"), "projectId", List.of("of-somebody-else")));

        assertEquals(
                new IssueFgAdvice("p1", Advice.POSITIVE_WITH_CONDITIONS, LONG_ENOUGH,
                        List.of(new Point("Bewaartermijn", "Korter", Weight.CONDITION)), false, null),
                Forms.read(Forms.of(IssueFgAdvice.class), "p1", answers, Map.of()));
    }

    @Test
    void datesChoicesOfManyAndWhatTheServerFillsInAreRead() {
        PlanViews views = (PlanViews) Forms.read(Forms.of(PlanViews.class), "p1", Map.of(
                "approach", "ASK", "methods", List.of("SURVEY", "PANEL"), "audience", "Bewoners", "from", "1-12-26",
                "until", "24-12-2026"), Map.of());
        assertEquals(Set.of(Method.SURVEY, Method.PANEL), views.methods());
        assertEquals(List.of(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 24)), List.of(views.from(), views.until()));

        DecideOnDpia decision = (DecideOnDpia) Forms.read(Forms.of(DecideOnDpia.class), "p1", Map.of(
                "decision", "APPROVED", "motivation", LONG_ENOUGH, "decidedOn", "2026-11-24", "versionHash", "forged"),
                Map.of("versionHash", "abc"));
        assertEquals("abc", decision.versionHash());
    }

    @Test
    void aGroupOfAnswersIsReadAsOne() {
        RecordNecessityTest test = (RecordNecessityTest) Forms.read(Forms.of(RecordNecessityTest.class), "p1",
                Answers.nested(Map.of(
                        "test.tracking", List.of("COUNTING"), "test.necessary", List.of("ja"),
                        "test.necessityReason", List.of("Nodig"), "test.effective", List.of("ja"),
                        "test.effectivenessEvidence", List.of("Gemeten"), "test.proportionate", List.of("ja"),
                        "test.proportionalityReason", List.of("Licht"), "test.alternatives[0].name", List.of("Handmatig tellen"))),
                Map.of("basedOn", 3));

        assertEquals(3, test.basedOn());
        assertEquals(List.of(new NecessityTest.Alternative("Handmatig tellen", null)), test.test().alternatives());
    }

    @Test
    void everyFlawIsToldAtOnce() {
        Refusal refusal = assertThrows(Refusal.class, () -> Forms.read(Forms.of(IssueFgAdvice.class), "p1", Map.of(
                "advice", "MAYBE", "motivation", "kort", "points", List.of(Map.of("subject", "x", "weight", "CONDITION")),
                "priorConsultationNeeded", "misschien"), Map.of()));

        assertEquals(
                Set.of("advice not-a-choice", "motivation too-short", "points[0].advice missing",
                        "priorConsultationNeeded not-a-choice"),
                Set.copyOf(refusal.flaws().stream().map(flaw -> flaw.path() + " " + flaw.key()).toList()));
    }

    @Test
    void whatIsNotSentIsMissingAndNeverNo() {
        Refusal refusal = assertThrows(Refusal.class,
                () -> Forms.read(Forms.of(IssueFgAdvice.class), "p1", Map.of(), Map.of()));

        assertEquals(
                Set.of("advice missing", "motivation missing", "priorConsultationNeeded missing"),
                Set.copyOf(refusal.flaws().stream().map(flaw -> flaw.path() + " " + flaw.key()).toList()));
    }
}
