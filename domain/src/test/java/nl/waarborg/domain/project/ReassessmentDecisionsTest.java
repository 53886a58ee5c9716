package nl.waarborg.domain.project;

import static nl.waarborg.domain.project.ProjectFixture.given;
import static nl.waarborg.domain.project.ProjectFixture.givenNothing;
import static nl.waarborg.domain.project.Samples.ID;
import static nl.waarborg.domain.project.Samples.TODAY;
import static nl.waarborg.domain.project.Samples.conclude;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.project.ReassessmentCommand.Outcome;
import nl.waarborg.domain.project.ReassessmentCommand.Trigger;
import nl.waarborg.domain.risk.Level;
import org.junit.jupiter.api.Test;

class ReassessmentDecisionsTest {

    private static final ReassessmentCommand.StartReassessment START =
            new ReassessmentCommand.StartReassessment(ID, Trigger.PERIODIC, "Drie jaar zijn om.");
    private static final ReassessmentCommand.MarkReassessmentDue DUE = new ReassessmentCommand.MarkReassessmentDue(ID);
    private static final ReassessmentCommand.MarkReassessmentOverdue LATE =
            new ReassessmentCommand.MarkReassessmentOverdue(ID, "afdelingshoofd");

    private static Story running() {
        return Story.started().then(Cast.LEADER, START);
    }

    @Test
    void oneReassessmentRunsAtATimeAndOnlyInUse() {
        given(Story.started()).when(Cast.FG, START)
                .events(new ReassessmentEvent.ReassessmentStarted(ID, Trigger.PERIODIC, "Drie jaar zijn om."));
        given(running()).when(Cast.LEADER, START).refused("reassessment.running");
        given(Story.approved()).when(Cast.LEADER, START).refused("use.not-started");
        ReassessmentCommand.PlanReassessment plan =
                new ReassessmentCommand.PlanReassessment(ID, true, false, "Nieuwe versie nodig");
        given(running()).when(Cast.LEADER, plan)
                .events(new ReassessmentEvent.ReassessmentPlanned(ID, true, false, "Nieuwe versie nodig"));
        given(Story.started()).when(Cast.LEADER, plan).refused("reassessment.none");
        given(Story.started()).when(Cast.COLLEGE, conclude(Outcome.PAUSE)).refused("reassessment.none");
    }

    @Test
    void goingOnStartsTheNextTerm() {
        for (Outcome outcome : List.of(Outcome.CONTINUE_UNCHANGED, Outcome.CONTINUE_WITH_MEASURES, Outcome.RESUME_WITH_MEASURES,
                Outcome.CHANGE)) {
            given(running()).when(Cast.COLLEGE, conclude(outcome)).events(new ReassessmentEvent.ReassessmentConcluded(
                    ID, outcome, "Besloten door het college", TODAY, TODAY.plusYears(3), List.of()));
        }
    }

    @Test
    void goingOnNeedsADpiaThatStandsAndTheApWhereTheRiskIsHigh() {
        Story open = running().then(Cast.LEADER, new DpiaCommand.ReviseProposal(ID, Samples.PROPOSAL, null));
        given(open).when(Cast.COLLEGE, conclude(Outcome.CONTINUE_WITH_MEASURES)).refusedBy(Gate.G01);
        Story high = running().nextVersion(Level.HIGH);
        given(high).when(Cast.COLLEGE, conclude(Outcome.CONTINUE_WITH_MEASURES)).refusedBy(Gate.G04);
    }

    @Test
    void goingOnUnchangedNeedsEverythingThatAStartNeeds() {
        Story measures = running().then(Cast.OFFICER, new DpiaCommand.PlanMeasures(
                ID, List.of(Samples.measure("M1"), Samples.measure("M2")), null)).nextVersion(Level.LOW);
        given(measures).when(Cast.COLLEGE, conclude(Outcome.CONTINUE_UNCHANGED)).refusedBy(Gate.G11);
        given(measures).when(Cast.COLLEGE, conclude(Outcome.CONTINUE_WITH_MEASURES))
                .happened(ReassessmentEvent.ReassessmentConcluded.class);
    }

    @Test
    void pausingOrTurningAChangeDownEarnsNoNewTerm() {
        LocalDate late = TODAY.plusYears(3).plusDays(100);
        Story overdue = running().on(late);
        ReassessmentCommand.ConcludeReassessment pause =
                new ReassessmentCommand.ConcludeReassessment(ID, Outcome.PAUSE, "Besloten door het college", late);
        given(overdue).when(Cast.COLLEGE, pause)
                .happened(ReassessmentEvent.ReassessmentConcluded.class, UseEvent.ProcessingPaused.class);
        assertTrue(overdue.then(Cast.COLLEGE, pause).shut().contains(Gate.G14));
        given(overdue).when(Cast.LEADER, new UseCommand.ResumeProcessing(ID, late)).refusedBy(Gate.G14);
    }

    @Test
    void endingEnds() {
        given(running()).when(Cast.COLLEGE, conclude(Outcome.END))
                .happened(ReassessmentEvent.ReassessmentConcluded.class, ClosingEvent.ProcessingEnded.class);
    }

    @Test
    void turningAChangeDownPutsEverythingBackAsItWas() {
        Story before = Story.started();
        String adopted = before.state().dpia().current().hash();
        Story rejected = Story.changing().nextVersion(Level.HIGH)
                .then(Cast.COLLEGE, conclude(Outcome.CHANGE_REJECTED_CONTINUE_UNCHANGED));
        assertEquals(adopted, rejected.state().dpia().current().hash());
        assertTrue(rejected.state().dpia().isCurrentAdopted());
        assertFalse(rejected.shut().contains(Gate.G01));
        assertFalse(rejected.shut().contains(Gate.G04));
        assertFalse(rejected.state().use().hasOpenChange());
        assertEquals(TODAY.plusYears(3), rejected.state().reassessment().dueOn());
    }

    @Test
    void turningAChangeDownRestoresTheConclusionThatThereAreNoPersonalData() {
        Story none = Story.registered()
                .then(Cast.LEADER, Samples.preScan(nl.waarborg.domain.dpia.Answer.NO, 0, false, 0))
                .then(Cast.OFFICER, new PreScanCommand.ConcludeNoPersonalData(ID, "Alleen radar, niemand is te herkennen.", true))
                .then(Cast.CLERK, Samples.council(false, false))
                .then(Cast.COLLEGE, Samples.goLive(GoLiveCommand.Decision.GO))
                .then(Cast.LEADER, new UseCommand.StartProcessing(ID, TODAY))
                .then(Cast.LEADER, new UseCommand.ReportChange(ID, "Een camera-module erbij"))
                .then(Cast.OFFICER, Samples.classify(true, false))
                .then(Cast.LEADER, Samples.preScan());
        assertTrue(none.shut().contains(Gate.G01));
        none.then(Cast.COLLEGE, conclude(Outcome.CHANGE_REJECTED_CONTINUE_UNCHANGED));
        assertEquals(List.of(), none.shut());
        assertTrue(Gates.startAllowed(none.state(), TODAY));
    }

    @Test
    void theClockMarksWhatIsDueOnceAndRaisesWhatIsLate() {
        LocalDate due = TODAY.plusYears(3);
        given(Story.started().on(due.minusDays(1))).when(Cast.SYSTEM, DUE).events();
        given(Story.started().on(due)).when(Cast.SYSTEM, DUE).events(new ReassessmentEvent.ReassessmentDue(ID, due, Trigger.PERIODIC));
        given(Story.started().on(due).then(Cast.SYSTEM, DUE)).when(Cast.SYSTEM, DUE).events();
        given(Story.started().on(due)).when(Cast.SYSTEM, LATE).events();
        Story late = Story.started().on(due.plusDays(31));
        given(late).when(Cast.SYSTEM, LATE).events(
                new ReassessmentEvent.ReassessmentOverdue(ID, due, 31), new ReassessmentEvent.EscalationRaised(ID, "afdelingshoofd", 31));
        given(late.then(Cast.SYSTEM, LATE)).when(Cast.SYSTEM, LATE).events(
                new ReassessmentEvent.EscalationRaised(ID, "afdelingshoofd", 31));
        given(Story.started().on(due.plusDays(31)).then(Cast.LEADER, START)).when(Cast.SYSTEM, LATE).events();
        Story ended = Story.started().then(Cast.LEADER, new ClosingCommand.EndProcessing(ID, "De proef is afgelopen.", TODAY));
        given(ended.on(due.plusDays(31))).when(Cast.SYSTEM, LATE).events();
        given(ended).when(Cast.SYSTEM, DUE).events();
    }

    @Test
    void anOldProjectComesInRunningWithItsReassessmentDueAndItsGatesShut() {
        ReassessmentCommand.ImportLegacyDpia from2016 = Samples.legacy();
        LocalDate due = LocalDate.of(2019, 9, 12);
        givenNothing().when(Cast.OFFICER, from2016).events(
                new ReassessmentEvent.LegacyDpiaImported(ID, Cast.CITY, from2016.name(), from2016.description(), from2016.themes(),
                        from2016.kind(), from2016.isPilot(), from2016.plannedGoLive(), from2016.dpiaDate(), from2016.version(), due),
                new ReassessmentEvent.ReassessmentDue(ID, due, Trigger.LEGACY_DPIA));
        Story legacy = Story.legacy();
        assertTrue(legacy.shut().containsAll(List.of(Gate.G01, Gate.G07, Gate.G10, Gate.G12, Gate.G14)));
        assertFalse(Gates.startAllowed(legacy.state(), TODAY));
        Actor elsewhere = new Actor("test", "vreemd", Set.of(Role.PRIVACY_OFFICER), Set.of("GM-O"), null);
        givenNothing().when(elsewhere, Samples.legacy()).refused("municipality.unknown");
        ReassessmentCommand.ImportLegacyDpia l = Samples.legacy();
        givenNothing().when(Cast.OFFICER, new ReassessmentCommand.ImportLegacyDpia(
                        ID, Cast.CITY, l.name(), l.description(), l.themes(), l.kind(), false, TODAY.plusDays(1), l.dpiaDate(), "2016"))
                .refusedFor("plannedGoLive", "in-the-future");
        given(legacy.then(Cast.OFFICER, START)).when(Cast.COLLEGE, conclude(Outcome.CONTINUE_WITH_MEASURES)).refusedBy(Gate.G01);
    }

    private static ReassessmentCommand.ImportLegacyDpia legacy(LocalDate dpiaDate, Boolean dueByTimer) {
        ReassessmentCommand.ImportLegacyDpia l = Samples.legacy();
        return new ReassessmentCommand.ImportLegacyDpia(ID, Cast.CITY, l.name(), l.description(), l.themes(), l.kind(), false,
                dpiaDate, dpiaDate, "1.0", dueByTimer);
    }

    @Test
    void anOldDpiaIsDueAtOnceWhenItIsOlderThanTheTermOrThanTheAvg() {
        givenNothing().when(Cast.OFFICER, legacy(TODAY.minusYears(3), null))
                .happened(ReassessmentEvent.LegacyDpiaImported.class, ReassessmentEvent.ReassessmentDue.class);
        givenNothing().when(Cast.OFFICER, legacy(TODAY.minusYears(3).plusDays(1), null))
                .happened(ReassessmentEvent.LegacyDpiaImported.class);
        LocalDate firstDay = LocalDate.of(2018, 5, 25);
        Story then = new Story().on(LocalDate.of(2019, 1, 7));
        given(then).when(Cast.OFFICER, legacy(firstDay, null)).happened(ReassessmentEvent.LegacyDpiaImported.class);
        Story due = then.then(Cast.OFFICER, legacy(firstDay.minusDays(1), null));
        assertTrue(due.state().reassessment().isDue());
        assertEquals(LocalDate.of(2019, 1, 7), due.state().reassessment().dueOn());
    }

    @Test
    void anImportFromBeforeItWasDueAtOnceStaysLawful() {
        for (Boolean dueByTimer : new Boolean[] {null, true}) {
            Story story = new Story().then(Cast.OFFICER, legacy(LocalDate.of(2016, 9, 12), dueByTimer)).then(Cast.SYSTEM, DUE);
            List<Legality.Told> told = story.told().stream().map(one -> new Legality.Told(one.event(), one.by(),
                    one.by().today().atTime(12, 0).atZone(java.time.ZoneId.of("Europe/Amsterdam")).toInstant())).toList();
            assertEquals(2, told.size());
            assertTrue(Legality.of(ID, told).stream().allMatch(verdict -> verdict.standing() == Legality.Standing.LAWFUL));
        }
    }

    private static ReassessmentCommand.ScheduleReassessment earlier(LocalDate dueOn, String bulk) {
        return new ReassessmentCommand.ScheduleReassessment(
                ID, Trigger.NEW_LAW_OR_RULING, "Een uitspraak over het volgen van telefoons.", dueOn, bulk);
    }

    @Test
    void aTermIsOnlyEverBroughtForwardAndOncePerRound() {
        LocalDate soon = TODAY.plusDays(60);
        given(Story.approved()).when(Cast.FG, earlier(soon, null)).refused("use.not-started");
        given(Story.started()).when(Cast.LEADER, earlier(soon, null)).refused("role.needed");
        given(Story.started()).when(Cast.FG, earlier(TODAY.minusDays(1), null)).refusedFor("dueOn", "before");
        given(Story.started()).when(Cast.FG, earlier(TODAY.plusYears(3), null)).refused("reassessment.not-earlier");
        given(running()).when(Cast.FG, earlier(soon, null)).refused("reassessment.running");
        Story set = Story.started().then(Cast.FG, earlier(soon, "ronde-1"));
        assertEquals(soon, set.state().reassessment().dueOn());
        assertEquals(Trigger.NEW_LAW_OR_RULING, set.state().reassessment().cause());
        given(set).when(Cast.FG, earlier(TODAY.plusDays(5), "ronde-1")).events();
        given(set).when(Cast.FG, earlier(TODAY.plusDays(5), "ronde-2")).happened(ReassessmentEvent.ReassessmentScheduled.class);
        given(set).when(Cast.OFFICER, earlier(TODAY.plusDays(5), "ronde-2")).refused("reassessment.no-round");
        given(set).when(Cast.OFFICER, earlier(TODAY.plusDays(5), null)).happened(ReassessmentEvent.ReassessmentScheduled.class);
        given(set).when(Cast.FG, new ReassessmentCommand.ScheduleReassessment(ID, Trigger.LEGACY_DPIA,
                "Een uitspraak over het volgen van telefoons.", soon, "ronde-2")).refused("reassessment.no-round");
        given(set.on(soon)).when(Cast.SYSTEM, DUE).events(
                new ReassessmentEvent.ReassessmentDue(ID, soon, Trigger.NEW_LAW_OR_RULING));
    }

    @Test
    void theTermBecomesWorkNinetyDaysAheadAndItsLadderIsToldBeforehand() {
        LocalDate due = TODAY.plusYears(3);
        given(Story.started()).when(Cast.SYSTEM, new ReassessmentCommand.PlanReassessmentTerm(ID)).events(
                new ReassessmentEvent.ReassessmentTermSet(ID, due, due.minusDays(90)));
        given(Story.started()).when(Cast.SYSTEM, new ReassessmentCommand.AnnounceReassessment(ID)).events(
                new ReassessmentEvent.ReassessmentAnnounced(ID, due, due.plusDays(30), due.plusDays(60), due.plusDays(90)));
        given(Story.legacy()).when(Cast.SYSTEM, new ReassessmentCommand.AnnounceReassessment(ID)).events(
                new ReassessmentEvent.ReassessmentAnnounced(
                        ID, LocalDate.of(2019, 9, 12), TODAY.plusDays(30), TODAY.plusDays(60), TODAY.plusDays(90)));
        given(Story.approved()).when(Cast.SYSTEM, new ReassessmentCommand.PlanReassessmentTerm(ID)).events();
        given(Story.approved()).when(Cast.SYSTEM, new ReassessmentCommand.AnnounceReassessment(ID)).events();
    }

    @Test
    void onlyTheCollegeExtendsALateOneOnceAndForAWhile() {
        LocalDate due = TODAY.plusYears(3);
        LocalDate late = due.plusDays(100);
        Story paused = Story.started().then(Cast.OFFICER, new UseCommand.PauseProcessing(ID, "Wij wachten op de DPIA", TODAY));
        given(paused.on(due)).when(Cast.COLLEGE, extend(due.plusDays(10), due)).refused("reassessment.not-late");
        paused.on(late);
        given(paused).when(Cast.FG, extend(late.plusDays(10), late)).refused("role.needed");
        given(paused).when(Cast.COLLEGE, extend(late.plusDays(61), late)).refusedFor("until", "after");
        given(paused).when(Cast.COLLEGE, extend(late, late)).refusedFor("until", "before");
        given(paused).when(Cast.LEADER, new UseCommand.ResumeProcessing(ID, late)).refusedBy(Gate.G14);
        paused.then(Cast.COLLEGE, extend(late.plusDays(60), late));
        given(paused).when(Cast.COLLEGE, extend(late.plusDays(50), late)).refused("reassessment.extended");
        given(paused).when(Cast.LEADER, new UseCommand.ResumeProcessing(ID, late)).happened(UseEvent.ProcessingResumed.class);
        paused.on(late.plusDays(61));
        given(paused).when(Cast.LEADER, new UseCommand.ResumeProcessing(ID, late.plusDays(61))).refusedBy(Gate.G14);
        given(paused).when(Cast.LEADER, new ClosingCommand.EndProcessing(ID, "De proef is afgelopen.", late))
                .happened(ClosingEvent.ProcessingEnded.class);
    }

    @Test
    void theNextTermMayBeExtendedAgain() {
        LocalDate late = TODAY.plusYears(3).plusDays(100);
        Story story = Story.started().on(late).then(Cast.COLLEGE, extend(late.plusDays(5), late)).then(Cast.LEADER, START)
                .then(Cast.COLLEGE, new ReassessmentCommand.ConcludeReassessment(
                        ID, Outcome.CONTINUE_UNCHANGED, "Besloten door het college", late));
        assertEquals(null, story.state().reassessment().extendedUntil());
        assertFalse(story.shut().contains(Gate.G14));
    }

    private static ReassessmentCommand.ExtendReassessment extend(LocalDate until, LocalDate decidedOn) {
        return new ReassessmentCommand.ExtendReassessment(
                ID, until, "De leverancier levert pas volgende maand; tot dan meten wij minder.", decidedOn);
    }
}
