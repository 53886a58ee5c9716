package nl.waarborg.domain.project;

import static nl.waarborg.domain.project.ProjectFixture.given;
import static nl.waarborg.domain.project.Samples.ID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.dpia.DpiaModel;
import nl.waarborg.domain.dpia.DpiaModels;
import nl.waarborg.domain.dpia.Given;
import nl.waarborg.domain.dpia.Paragraph;
import nl.waarborg.domain.project.Legality.Standing;
import nl.waarborg.domain.project.Legality.Told;
import nl.waarborg.domain.project.WorkbenchCommand.Status;
import nl.waarborg.domain.risk.Level;
import org.junit.jupiter.api.Test;

class WorkbenchDecisionsTest {

    private static final String PARAGRAPH = "p10";

    private static ProjectCommand assign(String owner) {
        return new WorkbenchCommand.AssignParagraph(ID, PARAGRAPH, owner);
    }

    private static ProjectCommand comment(String text) {
        return new WorkbenchCommand.PlaceComment(ID, PARAGRAPH, null, text);
    }

    private static Story commented() {
        return Story.preScanned().then(Cast.FG, comment("Waarom een week?"));
    }

    @Test
    void aParagraphIsGivenToSomebodyAndBackToNobody() {
        given(Story.preScanned()).when(Cast.LEADER, assign("test:privacy-officer"))
                .events(new WorkbenchEvent.ParagraphAssigned(ID, PARAGRAPH, "test:privacy-officer"));
        Story assigned = Story.preScanned().then(Cast.LEADER, assign("test:privacy-officer"));
        assertEquals("test:privacy-officer", assigned.state().workbench().owner(PARAGRAPH));
        given(assigned).when(Cast.OFFICER, assign(" "))
                .events(new WorkbenchEvent.ParagraphAssigned(ID, PARAGRAPH, null));
        assertNull(assigned.then(Cast.OFFICER, assign(null)).state().workbench().owner(PARAGRAPH));
    }

    @Test
    void whatIsSoAlreadyIsNotToldTwice() {
        Story assigned = Story.preScanned().then(Cast.LEADER, assign("test:privacy-officer"));
        given(assigned).when(Cast.LEADER, assign("test:privacy-officer")).events();
        given(Story.preScanned()).when(Cast.LEADER, new WorkbenchCommand.SetParagraphStatus(ID, PARAGRAPH, Status.TO_DO))
                .events();
        given(commented()).when(Cast.LEADER, new WorkbenchCommand.ReopenThread(ID, 1)).events();
        given(commented().then(Cast.FG, new WorkbenchCommand.ResolveThread(ID, 1)))
                .when(Cast.LEADER, new WorkbenchCommand.ResolveThread(ID, 1)).events();
    }

    @Test
    void aThreadIsOpenedAnsweredResolvedAndOpenedAgain() {
        Story story = commented()
                .then(Cast.LEADER, new WorkbenchCommand.ReplyToComment(ID, 1, "De weekcijfers gaan naar de raad."))
                .then(Cast.CISO, new WorkbenchCommand.PlaceComment(ID, "p6", "parties[1].agreement", "Is het certificaat gezien?"))
                .then(Cast.FG, new WorkbenchCommand.ResolveThread(ID, 1));
        WorkbenchState workbench = story.state().workbench();
        assertEquals(new WorkbenchState.Thread(1, PARAGRAPH, null, true), workbench.thread(1));
        assertEquals(new WorkbenchState.Thread(2, "p6", "parties[1].agreement", false), workbench.thread(2));
        given(story).when(Cast.OFFICER, new WorkbenchCommand.ReopenThread(ID, 1))
                .events(new WorkbenchEvent.ThreadReopened(ID, 1));
        given(story).when(Cast.OFFICER, new WorkbenchCommand.ReplyToComment(ID, 1, "Nog een vraag."))
                .events(new WorkbenchEvent.CommentAnswered(ID, 1, "Nog een vraag."));
        given(story).when(Cast.OFFICER, new WorkbenchCommand.ResolveThread(ID, 3)).refused("workbench.unknown-thread");
    }

    @Test
    void aParagraphThatNoModelHasIsRefused() {
        given(Story.preScanned()).when(Cast.FG, new WorkbenchCommand.PlaceComment(ID, "p99", null, "Wat is dit?"))
                .refused("dpia.no-paragraph");
    }

    @Test
    void aPlaceThatTheParagraphDoesNotHaveIsRefused() {
        for (String place : List.of("parties[1].hasIso", "parties[1].name.length", "parties.name", "parties[1000].name", "proposal",
                "projectId", "basedOn", "eigen.framework", "eigen.", "parties[0]..name", "<script>")) {
            given(Story.preScanned()).when(Cast.FG, new WorkbenchCommand.PlaceComment(ID, "p6", place, "Wat is dit?"))
                    .refused("workbench.unknown-place");
        }
        given(Story.preScanned()).when(Cast.FG, new WorkbenchCommand.PlaceComment(ID, "p5", "eigen.nergens[0].framework", "Wat is dit?"))
                .refused("workbench.unknown-place");
    }

    /** Every place that the model and the commands have, so that no comment of an earlier day is refused now. */
    @Test
    void aPlaceThatTheParagraphHasIsTaken() {
        for (String[] at : new String[][] {{"p1", "proposal"}, {"p3", "processings[0].name"}, {"p6", "parties[41].country"},
                {"s1", "sensors[3].device"}, {"s1", "sensors[3].device.manufacturer"}, {"s1", "sensors"}}) {
            given(Story.preScanned()).when(Cast.FG, new WorkbenchCommand.PlaceComment(ID, at[0], at[1], "Wat is dit?"))
                    .happened(WorkbenchEvent.CommentPlaced.class);
        }
        DpiaModels.all().forEach(model -> model.paragraphs().forEach(paragraph -> paragraph.questions().forEach(question -> {
            String place = "eigen." + question.id() + (question.columns().isEmpty() ? "" : "[2]." + question.columns().get(0).id());
            given(Story.preScanned()).when(Cast.FG, new WorkbenchCommand.PlaceComment(ID, paragraph.id(), place, "Wat is dit?"))
                    .happened(WorkbenchEvent.CommentPlaced.class);
        })));
    }

    @Test
    void aParagraphThatTheDraftDoesNotAskIsNobodysWork() {
        DpiaModel model = DpiaModels.named("rijksmodel-3.0").orElseThrow();
        Story blank = Story.registered().on(model.from()).then(Cast.LEADER, Samples.preScan())
                .then(Cast.LEADER, new DpiaCommand.ReviseParagraph(ID, "z1", List.of(new Given("summary", List.of("Tellen."))), 0));
        Paragraph unasked = model.paragraphs().filter(paragraph -> !paragraph.isAsked(blank.state().dpia().content()))
                .findFirst().orElseThrow();
        given(blank).when(Cast.FG, new WorkbenchCommand.PlaceComment(ID, unasked.id(), null, "Wie?")).refused("dpia.no-paragraph");
        given(blank).when(Cast.LEADER, new WorkbenchCommand.AssignParagraph(ID, unasked.id(), "test:leader")).refused("dpia.no-paragraph");
        given(blank).when(Cast.LEADER, new WorkbenchCommand.SetParagraphStatus(ID, unasked.id(), Status.DONE)).refused("dpia.no-paragraph");
    }

    @Test
    void aParagraphIsGivenToAPersonWhoMayWriteIt() {
        for (String nobody : List.of("Jan de Vries", "test:", ":jan", "system:process", "test:a b")) {
            given(Story.preScanned()).when(Cast.LEADER, assign(nobody)).refused("workbench.no-person");
        }
        given(Story.preScanned()).when(Cast.LEADER, assign("https://id.example/realm:jan")).happened(WorkbenchEvent.ParagraphAssigned.class);
        given(commented()).when(Cast.LEADER, assign(Cast.FG.person())).refused("workbench.cannot-write");
        given(Story.preScanned().then(Cast.LEADER, assign(Cast.FG.person())).then(Cast.FG, comment("Waarom ik?")))
                .when(Cast.LEADER, assign(Cast.FG.person())).events();
    }

    @Test
    void anEmptyCommentIsNoComment() {
        given(Story.preScanned()).when(Cast.FG, comment(" \u200B ")).refusedFor("text", "missing");
        given(Story.preScanned()).when(Cast.FG, comment("x".repeat(4_001))).refusedFor("text", "too-long");
    }

    @Test
    void noneOfItTouchesTheContentOrAGate() {
        Story submitted = Story.submitted(Level.LOW);
        String hash = submitted.state().dpia().content().hash();
        submitted.then(Cast.LEADER, assign("test:privacy-officer")).then(Cast.CISO, comment("Wat doet de leverancier?"))
                .then(Cast.LEADER, new WorkbenchCommand.SetParagraphStatus(ID, PARAGRAPH, Status.DONE));
        assertEquals(hash, submitted.state().dpia().content().hash());
        assertEquals(Status.DONE, submitted.state().workbench().status(PARAGRAPH));
        given(submitted).when(Cast.FG, Samples.advice(FgCommand.Advice.POSITIVE)).happened(FgEvent.FgAdviceIssued.class);
    }

    /** Who spoke in one capacity does not speak in another that excludes it. */
    @Test
    void commentingIsActingInACapacity() {
        Actor turncoat = Cast.person("fg", Role.PROJECT_LEADER);
        given(commented()).when(turncoat, comment("Dit is toch goed zo?")).refusedBy(Gate.G13);
    }

    @Test
    void everyStepOfTheWorkbenchFollowsFromTheRules() {
        Story story = commented().then(Cast.LEADER, assign("test:privacy-officer")).then(Cast.LEADER, assign(null))
                .then(Cast.OFFICER, new WorkbenchCommand.SetParagraphStatus(ID, PARAGRAPH, Status.FOR_REVIEW))
                .then(Cast.OFFICER, new WorkbenchCommand.ReplyToComment(ID, 1, "Vanwege de raad."))
                .then(Cast.FG, new WorkbenchCommand.ResolveThread(ID, 1))
                .then(Cast.FG, new WorkbenchCommand.ReopenThread(ID, 1));
        List<Told> told = story.told().stream().map(one -> new Told(one.event(), one.by(), one.by().today().atTime(12, 0)
                .atZone(java.time.ZoneId.of("Europe/Amsterdam")).toInstant())).toList();
        List<Legality.Verdict> verdicts = Legality.of(ID, told);
        IntStream.range(0, told.size()).forEach(i ->
                assertTrue(verdicts.get(i).standing() == Standing.LAWFUL, () -> told.get(i) + " " + verdicts.get(i)));
    }
}
