package nl.waarborg.domain.project;

import static nl.waarborg.domain.project.ProjectFixture.given;
import static nl.waarborg.domain.project.Samples.ID;
import static nl.waarborg.domain.project.Samples.TODAY;
import static nl.waarborg.domain.project.Samples.classify;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
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

    @Test
    void aTableOrAPersonMayRaiseAClassAndNeverLowerIt() {
        Story reported = Story.started().then(Cast.LEADER, CHANGE);
        UseCommand.ClassifyChange limited = classify(false, true);
        String why = limited.explanation();
        given(reported).when(Cast.OFFICER, limited.by(ChangeClass.MATERIAL, "change-class/2@ab12")).events(
                new UseEvent.ChangeClassified(ID, 1, ChangeClass.MATERIAL, "change-class/2@ab12", why),
                new ReassessmentEvent.ReassessmentStarted(ID, ReassessmentCommand.Trigger.RISK_CHANGE, why));
        given(reported).when(Cast.OFFICER, classify(true, false).by(ChangeClass.ADMINISTRATIVE, "change-class/2@ab12")).events(
                new UseEvent.ChangeClassified(ID, 1, ChangeClass.MATERIAL, "change-class/2@ab12", why),
                new ReassessmentEvent.ReassessmentStarted(ID, ReassessmentCommand.Trigger.NEW_SENSOR_OR_DATA, why));
        given(reported).when(Cast.OFFICER, new UseCommand.ClassifyChange(
                ID, false, false, false, false, false, "Toch liever zwaarder", ChangeClass.LIMITED, null, null)).one(
                UseEvent.ChangeClassified.class,
                e -> e.changeClass() == ChangeClass.LIMITED && e.table().equals(UseDecisions.TABLE));
    }

    @Test
    void aVersionThatLayThereBeforeTheChangeWasKnownIsNotAboutIt() {
        Story story = Story.started()
                .then(Cast.LEADER, new ReassessmentCommand.StartReassessment(
                        ID, ReassessmentCommand.Trigger.PERIODIC, "Drie jaar zijn om."))
                .then(Cast.OFFICER, new DpiaCommand.AssessRisks(ID, List.of(Samples.risk("R1", Level.LOW)), null))
                .then(Cast.OFFICER, new DpiaCommand.SubmitDpia(ID, null, null))
                .then(Cast.LEADER, CHANGE)
                .then(Cast.OFFICER, classify(true, false))
                .then(Cast.FG, Samples.advice(FgCommand.Advice.POSITIVE))
                .then(Cast.CISO, Samples.review(SecurityCommand.Verdict.APPROVED))
                .then(Cast.COLLEGE, Samples.onDpia(AdoptionCommand.Decision.APPROVED));
        given(story).when(Cast.LEADER, SETTLE).refusedBy(Gate.G15);
        given(story.nextVersion(Level.LOW)).when(Cast.LEADER, SETTLE).happened(UseEvent.ChangeActivated.class);
    }

    @Test
    void aSecondChangeWaitsForTheFirstAndTakesNothingOverFromIt() {
        given(Story.changing()).when(Cast.LEADER, CHANGE).refused("change.open");
        Story second = Story.changing().nextVersion(Level.LOW).then(Cast.LEADER, SETTLE)
                .then(Cast.LEADER, CHANGE).then(Cast.OFFICER, classify(true, false));
        given(second).when(Cast.LEADER, SETTLE).refusedBy(Gate.G15);
    }

    @Test
    void aMaterialChangeWaitsForTheMeasuresOfItsVersion() {
        Story unverified = Story.changing().then(Cast.OFFICER, new DpiaCommand.PlanMeasures(
                ID, List.of(Samples.measure("M1"), Samples.measure("M2")), null)).nextVersion(Level.LOW);
        given(unverified).when(Cast.LEADER, SETTLE).refusedBy(Gate.G11);
        unverified.then(Cast.LEADER, Samples.implement("M2"));
        given(unverified).when(Cast.LEADER, SETTLE).refusedBy(Gate.G11);
        unverified.then(Cast.OFFICER, Samples.verify(MeasureCommand.Finding.VERIFIED, "M2"));
        given(unverified).when(Cast.LEADER, SETTLE).happened(UseEvent.ChangeActivated.class);
    }

    @Test
    void aReassessmentThatTurnsTheChangeDownDropsIt() {
        Story dropped = Story.changing().then(Cast.COLLEGE,
                Samples.conclude(ReassessmentCommand.Outcome.CHANGE_REJECTED_CONTINUE_UNCHANGED));
        given(dropped).when(Cast.LEADER, SETTLE).refused("change.none");
        assertFalse(dropped.shut().contains(Gate.G15));
        Story paused = Story.changing().then(Cast.COLLEGE, Samples.conclude(ReassessmentCommand.Outcome.PAUSE));
        given(paused).when(Cast.LEADER, SETTLE).refusedBy(Gate.G15);
    }

    private static final UseCommand.WatchUse WATCH = new UseCommand.WatchUse(ID);

    private static Story bound(LocalDate until) {
        return Story.preScanned().draft(Level.LOW)
                .then(Cast.OFFICER, new DpiaCommand.ReviseParties(ID, List.of(Samples.city(),
                        Samples.processor(Party.Agreement.SIGNED, null, until)), null))
                .then(Cast.LEADER, Samples.askPeople(TODAY.minusDays(30))).then(Cast.LEADER, Samples.closeViews(TODAY))
                .then(Cast.LEADER, new DpiaCommand.SubmitDpia(ID, null, null))
                .then(Cast.FG, Samples.advice(FgCommand.Advice.POSITIVE))
                .then(Cast.CISO, Samples.review(SecurityCommand.Verdict.APPROVED))
                .then(Cast.COLLEGE, Samples.onDpia(AdoptionCommand.Decision.APPROVED)).prepared()
                .then(Cast.COLLEGE, Samples.goLive(GoLiveCommand.Decision.GO)).then(Cast.LEADER, START);
    }

    @Test
    void theEndOfAnAgreementMakesAReassessmentDueOnce() {
        LocalDate until = TODAY.plusYears(1);
        Story story = bound(until);
        String party = Samples.processor(Party.Agreement.SIGNED, null, until).name();
        given(story.on(until)).when(Cast.SYSTEM, WATCH).events();
        LocalDate after = until.plusDays(1);
        assertEquals(after, Agreements.nextWatch(story.state()));
        given(story.on(after)).when(Cast.SYSTEM, WATCH).events(
                new UseEvent.AgreementExpired(ID, party, until),
                new ReassessmentEvent.ReassessmentScheduled(ID, ReassessmentCommand.Trigger.PARTY_CHANGE, null, after, null));
        story.then(Cast.SYSTEM, WATCH);
        given(story).when(Cast.SYSTEM, WATCH).events();
        assertEquals(null, Agreements.nextWatch(story.state()));
        assertEquals(after, story.state().reassessment().dueOn());
        assertTrue(story.shut().contains(Gate.G07));
        given(story).when(Cast.LEADER, WATCH).refused("role.needed");
    }

    @Test
    void anAgreementThatEndsDuringAReassessmentStartsNoSecondOne() {
        LocalDate until = TODAY.plusYears(1);
        Story story = bound(until).on(until.plusDays(1)).then(Cast.LEADER, new ReassessmentCommand.StartReassessment(
                ID, ReassessmentCommand.Trigger.PERIODIC, "Wij kijken opnieuw."));
        given(story).when(Cast.SYSTEM, WATCH).happened(UseEvent.AgreementExpired.class);
        given(Story.approved()).when(Cast.SYSTEM, WATCH).events();
    }

    @Test
    void processingThatRunsUnassessedGoesStraightToTheCollege() {
        UseCommand.ReportUnassessedProcessing report = new UseCommand.ReportUnassessedProcessing(
                ID, TODAY.minusYears(1), "De camera's hangen er al een jaar zonder DPIA.");
        UseCommand.DecideOnUnassessedProcessing stop = new UseCommand.DecideOnUnassessedProcessing(
                ID, true, "Zonder beoordeling is niet te zeggen of het mag; zij gaan vandaag uit.", TODAY);
        given(Story.registered()).when(Cast.COLLEGE, stop).refused("unassessed.none");
        Story reported = Story.registered().then(Cast.FG, report);
        given(reported).when(Cast.LEADER, report).refused("already-done");
        given(reported).when(Cast.LEADER, stop).refused("role.needed");
        List<Gate> shut = reported.shut();
        reported.then(Cast.COLLEGE, stop);
        assertEquals(shut, reported.shut());
        assertFalse(reported.state().use().isUnassessedOpen());
        given(Story.started()).when(Cast.LEADER, report).refused("already-started");
    }

    @Test
    void aTemporaryProjectStopsUnlessTheCollegeDecidesAnew() {
        LocalDate last = TODAY.plusMonths(6);
        Story story = Story.readyForGo().then(Cast.COLLEGE, new GoLiveCommand.DecideGoLive(
                ID, GoLiveCommand.Decision.GO, "Alle poorten zijn open, zie het overzicht.", List.of(), last, TODAY))
                .then(Cast.LEADER, START).then(Cast.LEADER, PAUSE);
        given(story.on(last)).when(Cast.SYSTEM, WATCH).events();
        LocalDate after = last.plusDays(1);
        given(story.on(after)).when(Cast.SYSTEM, WATCH).events(new UseEvent.EndDateReached(ID, last));
        story.then(Cast.SYSTEM, WATCH);
        given(story).when(Cast.SYSTEM, WATCH).events();
        UseCommand.ResumeProcessing resume = new UseCommand.ResumeProcessing(ID, after);
        given(story).when(Cast.LEADER, resume).refused("use.end-reached");
        given(story).when(Cast.COLLEGE, extend(after, after)).refusedFor("endsOn", "before");
        given(story).when(Cast.LEADER, extend(after.plusYears(1), after)).refused("role.needed");
        story.then(Cast.COLLEGE, extend(after.plusYears(1), after));
        given(story).when(Cast.LEADER, resume).happened(UseEvent.ProcessingResumed.class);
        given(Story.started()).when(Cast.COLLEGE, extend(TODAY.plusYears(1), TODAY)).refused("use.no-end");
    }

    @Test
    void aTemporaryProjectStartsNoLaterThanItsLastDayUnlessTheCollegeDecidesAnew() {
        LocalDate last = TODAY.plusMonths(1);
        Story story = Story.readyForGo();
        given(story.on(last.plusDays(1))).when(Cast.COLLEGE, go(last)).refusedFor("endsOn", "before");
        story.on(TODAY).then(Cast.COLLEGE, go(last));
        given(story.on(last)).when(Cast.LEADER, START).happened(UseEvent.ProcessingStarted.class);
        LocalDate after = last.plusDays(1);
        given(story.on(after)).when(Cast.LEADER, START).refused("use.end-reached");
        story.then(Cast.COLLEGE, extend(after.plusYears(1), after));
        given(story).when(Cast.LEADER, START).happened(UseEvent.ProcessingStarted.class);
        given(Story.readyForGo()).when(Cast.COLLEGE, extend(TODAY.plusYears(1), TODAY)).refused("use.not-started");
    }

    private static GoLiveCommand.DecideGoLive go(LocalDate last) {
        return new GoLiveCommand.DecideGoLive(
                ID, GoLiveCommand.Decision.GO, "Alle poorten zijn open, zie het overzicht.", List.of(), last, TODAY);
    }

    @Test
    void anExtensionNeedsEverythingThatAStartNeeds() {
        LocalDate last = TODAY.plusMonths(6);
        Story story = Story.readyForGo().then(Cast.COLLEGE, new GoLiveCommand.DecideGoLive(
                ID, GoLiveCommand.Decision.GO, "Alle poorten zijn open, zie het overzicht.", List.of(), last, TODAY))
                .then(Cast.LEADER, START)
                .then(Cast.LEADER, new ReassessmentCommand.StartReassessment(
                        ID, ReassessmentCommand.Trigger.END_OF_PILOT, "De proef loopt af."))
                .then(Cast.LEADER, new DpiaCommand.ReviseProposal(ID, Samples.PROPOSAL, null));
        given(story).when(Cast.COLLEGE, extend(TODAY.plusYears(1), TODAY)).refusedBy(Gate.G01, Gate.G09);
    }

    private static UseCommand.ExtendUse extend(LocalDate endsOn, LocalDate decidedOn) {
        return new UseCommand.ExtendUse(
                ID, endsOn, "De proef duurt langer en alle afspraken zijn opnieuw bekeken.", decidedOn);
    }
}
