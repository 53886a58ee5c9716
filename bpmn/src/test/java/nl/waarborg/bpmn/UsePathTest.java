package nl.waarborg.bpmn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.waarborg.domain.project.AdoptionCommand.Decision;
import nl.waarborg.domain.project.MeasureCommand.Finding;
import nl.waarborg.domain.project.ReassessmentCommand.Outcome;
import nl.waarborg.domain.project.ReassessmentEvent;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.domain.project.UseCommand;
import nl.waarborg.domain.project.UseEvent;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.workflow.log.RecordedEvent;
import org.junit.jupiter.api.Test;

/** From the first day of use to the last, again and again looked at. */
class UsePathTest {

    private static final int THREE_YEARS = 3 * 366;

    @Test
    void theTermComesAndTheNextOneStarts() {
        Walk w = Paths.toUse();
        for (int round = 0; round < 2; round++) {
            w.days(THREE_YEARS).waitsAt("start-reassessment").saw("ReassessmentAnnounced", "ReassessmentDue");
            w.does("start-reassessment", Papers.startReassessment(w)).waitsAt("plan-reassessment");
            w.does("plan-reassessment", Papers.planReassessment(w, false)).waitsAt("conclude-reassessment");
            w.does("conclude-reassessment", Papers.conclude(w, Outcome.CONTINUE_UNCHANGED)).isInUse();
        }
    }

    @Test
    void aLateReassessmentIsRaisedThreeTimesAndDecidesNothing() {
        Walk w = Paths.toUse();
        w.days(THREE_YEARS).waitsAt("start-reassessment").days(100).waitsAt("start-reassessment").saw("ReassessmentOverdue");
        assertEquals(3, w.facts().stream().filter("EscalationRaised"::equals).count());
        w.neverSaw("ProcessingPaused");
    }

    @Test
    void theTaskLiesThereNinetyDaysAheadAndTheLadderHasItsDays() {
        Walk w = Paths.toUse();
        LocalDate due = ((ReassessmentEvent.ReassessmentTermSet) w.last("ReassessmentTermSet")).dueOn();
        int ahead = (int) ChronoUnit.DAYS.between(w.today(), due);
        w.days(ahead - 91).waitsAt().neverSaw("ReassessmentAnnounced");
        w.days(1).waitsAt("start-reassessment").neverSaw("ReassessmentDue");
        w.days(89).neverSaw("ReassessmentDue").days(1).saw("ReassessmentDue").neverSaw("EscalationRaised");
        for (String level : List.of("DEPARTMENT_HEAD", "COLLEGE", "PAUSE_PROPOSED")) {
            w.days(30).waitsAt("start-reassessment");
            assertEquals(level, ((ReassessmentEvent.EscalationRaised) w.last("EscalationRaised")).level());
        }
        assertEquals(3, w.facts().stream().filter("EscalationRaised"::equals).count());
        w.neverSaw("ProcessingPaused");
    }

    @Test
    void aTermThatIsBroughtForwardBecomesWorkAtOnceAlsoWhenTheTaskAlreadyLiesThere() {
        Walk w = Paths.toUse();
        w.gives(Papers.earlier(w, w.today().plusDays(200))).waitsAt().days(111).waitsAt("start-reassessment");
        w.gives(Papers.earlier(w, w.today().plusDays(10))).waitsAt().days(0).waitsAt("start-reassessment");
        w.neverSaw("ReassessmentDue").days(10).saw("ReassessmentDue").days(30).saw("EscalationRaised");
        w.does("start-reassessment", Papers.startReassessment(w)).waitsAt("plan-reassessment");
    }

    @Test
    void theEndOfATemporaryProjectAsksToStopUnlessTheCollegeExtends() {
        Walk w = Paths.toTemporaryUse();
        LocalDate last = w.today().plusDays(100);
        w.days(101).gives(new UseCommand.WatchUse(w.id)).saw("EndDateReached").waitsAt("stop-processing");
        w.gives(new UseCommand.ExtendUse(w.id, last.plusDays(300),
                "De proef duurt langer en alle afspraken zijn opnieuw bekeken.", w.today())).waitsAt();
        w.days(301).gives(new UseCommand.WatchUse(w.id)).waitsAt("stop-processing");
        w.does("stop-processing", Papers.end(w)).waitsAt("confirm-deletion");
    }

    @Test
    void aTemporaryProjectThatStartsTooLateIsExtendedFirst() {
        Walk w = Paths.toTemporaryStart().days(101);
        assertThrows(Refusal.class, () -> w.does("start-processing", Papers.start(w)));
        w.gives(new UseCommand.ExtendUse(w.id, w.today().plusDays(300),
                "De proef begint later en alle afspraken zijn opnieuw bekeken.", w.today()));
        w.does("start-processing", Papers.start(w)).isInUse();
        w.days(301).gives(new UseCommand.WatchUse(w.id)).waitsAt("stop-processing");
    }

    @Test
    void processingThatRunsUnassessedIsPutToTheCollegeBesideThePreScan() {
        Walk w = Walk.begins();
        w.gives(Papers.reportUnassessed(w)).waitsAt("pre-scan", "decide-unassessed");
        w.does("decide-unassessed", Papers.decideUnassessed(w, true)).waitsAt("pre-scan");
    }

    @Test
    void aReassessmentCanBeginBeforeItsTerm() {
        Walk w = Paths.toUse();
        w.gives(Papers.startReassessment(w)).waitsAt("plan-reassessment");
    }

    @Test
    void aNewVersionIsMadeAndPutToTheAp() {
        Walk w = Paths.toUse();
        w.gives(Papers.startReassessment(w)).does("plan-reassessment", Papers.planReassessment(w, true));
        w.waitsAt("draft-dpia", "plan-views");
        w.does("plan-views", Papers.askNobody(w)).does("decide-waiver", Papers.decideWaiver(w, true));
        Papers.write(w, Level.HIGH);
        w.does("draft-dpia", Papers.submit(w));
        Paths.approveVersion(w);
        w.does("decide-dpia", Papers.decideDpia(w, Decision.APPROVED)).waitsAt("prepare-consultation");
        w.does("prepare-consultation", Papers.prepareAp(w)).does("submit-consultation", Papers.submitAp(w));
        w.does("confirm-receipt", Papers.apReceived(w));
        w.does("record-message", Papers.apAdvises(
                w, nl.waarborg.domain.project.PriorConsultationCommand.Outcome.NO_ADVICE_NEEDED));
        measures(w.waitsAt("implement-measures")).waitsAt("conclude-reassessment");
        w.does("conclude-reassessment", Papers.conclude(w, Outcome.CONTINUE_WITH_MEASURES)).isInUse();
    }

    @Test
    void aMaterialChangeWaitsForItsReassessment() {
        Walk w = Paths.toUse();
        w.gives(Papers.reportChange(w)).waitsAt("classify-change");
        w.does("classify-change", Papers.classify(w, true)).waitsAt("plan-reassessment", "settle-change");
        w.does("plan-reassessment", Papers.planReassessment(w, true));
        w.does("plan-views", Papers.askNobody(w)).does("decide-waiver", Papers.decideWaiver(w, true));
        Papers.write(w, Level.LOW);
        w.does("draft-dpia", Papers.submit(w));
        Paths.approveVersion(w);
        w.does("decide-dpia", Papers.decideDpia(w, Decision.APPROVED)).waitsAt("implement-measures", "settle-change");
        measures(w).waitsAt("conclude-reassessment", "settle-change");
        w.does("settle-change", Papers.settle(w, true)).waitsAt("conclude-reassessment");
        w.does("conclude-reassessment", Papers.conclude(w, Outcome.CHANGE)).isInUse();
    }

    @Test
    void aChangeIsClassifiedByTheTableThatIsDeployedAndTheEventNamesItByHash() {
        Walk w = Paths.toUse();
        w.gives(Papers.reportChange(w)).does("classify-change", Papers.classify(w, false));
        UseEvent.ChangeClassified classified = w.town.log().ofProject(w.id).stream().map(RecordedEvent::event)
                .filter(UseEvent.ChangeClassified.class::isInstance).map(UseEvent.ChangeClassified.class::cast).findFirst().orElseThrow();
        assertTrue(classified.table().matches("change-class/\\d+@[0-9a-f]{64}"), classified.table());
    }

    @Test
    void aSmallChangeIsSettledAtOnce() {
        Walk w = Paths.toUse();
        w.gives(Papers.reportChange(w)).does("classify-change", Papers.classify(w, false)).waitsAt("settle-change");
        w.does("settle-change", Papers.settle(w, true)).isInUse();
    }

    @Test
    void processingIsPausedAndResumedTwice() {
        Walk w = Paths.toUse();
        for (int round = 0; round < 2; round++) {
            w.gives(Papers.pause(w)).waitsAt("resume-processing");
            w.does("resume-processing", Papers.resume(w)).isInUse();
        }
    }

    @Test
    void aReassessmentPausesProcessing() {
        Walk w = Paths.toUse();
        w.gives(Papers.startReassessment(w)).does("plan-reassessment", Papers.planReassessment(w, false));
        w.does("conclude-reassessment", Papers.conclude(w, Outcome.PAUSE)).waitsAt("resume-processing");
    }

    @Test
    void processingEndsAndTheCaseIsClosed() {
        Walk w = Paths.toUse();
        w.gives(Papers.end(w)).waitsAt("confirm-deletion");
        w.does("confirm-deletion", Papers.confirmDeletion(w)).does("close-project", Papers.close(w)).saw("CaseClosed").isOver();
    }

    @Test
    void aReassessmentEndsProcessing() {
        Walk w = Paths.toUse();
        w.gives(Papers.pause(w)).gives(Papers.startReassessment(w));
        w.does("plan-reassessment", Papers.planReassessment(w, false));
        w.does("conclude-reassessment", Papers.conclude(w, Outcome.END)).waitsAt("confirm-deletion");
    }

    @Test
    void anOldDpiaThatIsBroughtInIsDueAtOnce() {
        Walk w = Walk.fromNothing();
        w.gives(Papers.legacy(w)).waitsAt();
        w.days(0).saw("ReassessmentDue").waitsAt("start-reassessment");
    }

    private static Walk measures(Walk w) {
        return w.does("implement-measures", Papers.implement(w)).does("verify-measures", Papers.verify(w, Finding.VERIFIED));
    }
}
