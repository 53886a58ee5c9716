package nl.waarborg.domain.project;

import static nl.waarborg.domain.project.ProjectFixture.given;
import static nl.waarborg.domain.project.Samples.ID;
import static nl.waarborg.domain.project.Samples.TODAY;
import static nl.waarborg.domain.project.Samples.classify;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.project.UseCommand.ChangeClass;
import nl.waarborg.domain.risk.Level;
import org.junit.jupiter.api.Test;

class UseDecisionsTest {

    private static final UseCommand.StartProcessing START = new UseCommand.StartProcessing(ID, TODAY);
    private static final UseCommand.PauseProcessing PAUSE = new UseCommand.PauseProcessing(ID, "Incident gemeld", TODAY);
    private static final UseCommand.ResumeProcessing RESUME = new UseCommand.ResumeProcessing(ID, TODAY);
    private static final UseCommand.ReportChange CHANGE = new UseCommand.ReportChange(ID, "Een camera-module erbij");
    private static final UseCommand.SettleChange SETTLE = new UseCommand.SettleChange(ID, true, "Zoals besloten");

    @Test
    void processingStartsAfterTheGoDecisionAndIsLookedAtAgainThreeYearsAfterAdoption() {
        given(Story.approved()).when(Cast.LEADER, START).events(
                new UseEvent.ProcessingStarted(ID, TODAY, TODAY.plusYears(3), List.of()));
        given(Story.readyForGo()).when(Cast.LEADER, START).refused("go-live.not-approved");
        given(Story.started()).when(Cast.LEADER, START).refused("already-started");
    }

    @Test
    void theStartIsNeitherAheadNorBeforeTheDecision() {
        given(Story.approved().on(TODAY.minusDays(1))).when(Cast.LEADER, START).refusedFor("startedOn", "in-the-future");
        given(Story.approved()).when(Cast.LEADER, new UseCommand.StartProcessing(ID, TODAY.minusDays(1)))
                .refusedFor("startedOn", "before");
    }

    @Test
    void aGateThatShutBetweenDecisionAndStartIsNoticed() {
        Story expiring = Story.adopted(Level.LOW).then(Cast.LEADER, new DpiaCommand.StartDpia(ID))
                .then(Cast.OFFICER, new DpiaCommand.ReviseParties(ID, List.of(Samples.city(),
                        Samples.processor(Party.Agreement.SIGNED, null, TODAY.plusDays(10))), null))
                .nextVersion(Level.LOW).prepared().then(Cast.COLLEGE, Samples.goLive(GoLiveCommand.Decision.GO));
        given(expiring.on(TODAY.plusDays(10))).when(Cast.LEADER, START).happened(UseEvent.ProcessingStarted.class);
        given(expiring.on(TODAY.plusDays(11))).when(Cast.LEADER, START).refusedBy(Gate.G07);
    }

    @Test
    void pausingIsAlwaysPossibleWhileItRunsAndResumingIsAStart() {
        given(Story.started()).when(Cast.OFFICER, PAUSE).events(new UseEvent.ProcessingPaused(ID, "Incident gemeld", TODAY));
        given(Story.approved()).when(Cast.LEADER, PAUSE).refused("use.not-started");
        Story paused = Story.started().then(Cast.LEADER, PAUSE);
        given(paused).when(Cast.LEADER, PAUSE).refused("use.paused");
        given(paused).when(Cast.LEADER, RESUME).events(new UseEvent.ProcessingResumed(ID, TODAY, List.of()));
        given(Story.started()).when(Cast.LEADER, RESUME).refused("use.not-paused");
        given(paused.on(TODAY.plusYears(3).plusDays(91))).when(Cast.LEADER, RESUME).refusedBy(Gate.G14);
    }

    @Test
    void changesComeOneAtATimeAndAreClassifiedByTheTable() {
        given(Story.started()).when(Cast.LEADER, CHANGE).events(new UseEvent.ChangeReported(ID, 1, CHANGE.description()));
        Story reported = Story.started().then(Cast.LEADER, CHANGE);
        given(reported).when(Cast.LEADER, CHANGE).refused("change.open");
        given(Story.started()).when(Cast.OFFICER, classify(true, false)).refused("change.none");
        given(reported).when(Cast.OFFICER, classify(false, true))
                .one(UseEvent.ChangeClassified.class, e -> e.changeClass() == ChangeClass.LIMITED);
        given(reported).when(Cast.OFFICER, classify(true, true))
                .happened(UseEvent.ChangeClassified.class, ReassessmentEvent.ReassessmentStarted.class);
    }

    @Test
    void aClassIsOnlyEverMadeHeavier() {
        Story limited = Story.started().then(Cast.LEADER, CHANGE).then(Cast.OFFICER, classify(false, true));
        given(limited).when(Cast.OFFICER, classify(false, false)).refused("already-done");
        given(limited).when(Cast.OFFICER, classify(false, true)).refused("already-done");
        given(limited).when(Cast.OFFICER, classify(true, false))
                .happened(UseEvent.ChangeClassified.class, ReassessmentEvent.ReassessmentStarted.class);
        given(Story.changing()).when(Cast.OFFICER, classify(false, false)).refused("already-done");
    }

    @Test
    void aSmallChangeTakesEffectAndADroppedOneDoesNot() {
        Story reported = Story.started().then(Cast.LEADER, CHANGE);
        given(reported).when(Cast.LEADER, SETTLE).refused("change.not-classified");
        given(reported).when(Cast.LEADER, new UseCommand.SettleChange(ID, false, "Toch niet nodig"))
                .events(new UseEvent.ChangeDropped(ID, 1, "Toch niet nodig"));
        Story limited = reported.then(Cast.OFFICER, classify(false, true));
        given(limited).when(Cast.LEADER, SETTLE).events(new UseEvent.ChangeActivated(ID, 1, "Zoals besloten"));
        given(limited.on(TODAY.plusYears(3).plusDays(91))).when(Cast.LEADER, SETTLE).refusedBy(Gate.G14);
    }

    @Test
    void aMaterialChangeWaitsForItsVersionToPassEveryGate() {
        given(Story.changing()).when(Cast.LEADER, SETTLE).refusedBy(Gate.G15);
        Story highRisk = Story.changing().nextVersion(Level.HIGH);
        assertTrue(highRisk.shut().contains(Gate.G04));
        given(highRisk).when(Cast.LEADER, SETTLE).refusedBy(Gate.G04, Gate.G10);
        Story noReview = Story.changing()
                .then(Cast.OFFICER, new DpiaCommand.AssessRisks(ID, List.of(Samples.risk("R2", Level.LOW)), null))
                .then(Cast.OFFICER, new DpiaCommand.SubmitDpia(ID, null, null))
                .then(Cast.FG, Samples.advice(FgCommand.Advice.POSITIVE))
                .then(Cast.COLLEGE, Samples.onDpia(AdoptionCommand.Decision.APPROVED));
        given(noReview).when(Cast.LEADER, SETTLE).refusedBy(Gate.G09);
        Story passed = Story.changing().nextVersion(Level.LOW);
        assertFalse(passed.shut().contains(Gate.G15));
        given(passed).when(Cast.LEADER, SETTLE).happened(UseEvent.ChangeActivated.class);
    }
}
