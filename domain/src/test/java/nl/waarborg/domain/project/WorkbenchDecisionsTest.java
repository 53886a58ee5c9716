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
                .then(Cast.CISO, new WorkbenchCommand.PlaceComment(ID, "p6", "parties[1].hasIso", "Is het certificaat gezien?"))
                .then(Cast.FG, new WorkbenchCommand.ResolveThread(ID, 1));
        WorkbenchState workbench = story.state().workbench();
        assertEquals(new WorkbenchState.Thread(1, PARAGRAPH, null, true), workbench.thread(1));
        assertEquals(new WorkbenchState.Thread(2, "p6", "parties[1].hasIso", false), workbench.thread(2));
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
