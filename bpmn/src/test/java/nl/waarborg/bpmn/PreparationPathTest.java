package nl.waarborg.bpmn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.project.AdoptionCommand;
import nl.waarborg.domain.project.CouncilCommand;
import nl.waarborg.domain.project.CouncilCommand.Involvement;
import nl.waarborg.domain.project.CouncilCommand.Outcome;
import nl.waarborg.domain.project.GoLiveCommand.Decision;
import nl.waarborg.domain.project.MeasureCommand.Finding;
import nl.waarborg.domain.project.PreScanCommand.Need;
import nl.waarborg.domain.risk.Level;
import org.junit.jupiter.api.Test;

/** From idea to use, through the real models and the real rules. */
class PreparationPathTest {

    @Test
    void fromIdeaToUse() {
        Paths.toUse().saw("ProjectIdeaRegistered", "DpiaAdopted", "GoLiveApproved", "StepCompleted", "ProcessingStarted");
    }

    @Test
    void thePreScanIsDueInTenWorkingDays() {
        Walk w = Walk.begins();
        assertEquals(LocalDate.of(2026, 1, 19), w.due("pre-scan").toInstant().atZone(ZoneId.of("Europe/Amsterdam")).toLocalDate());
    }

    @Test
    void withoutPersonalDataTheTrackIsLight() {
        Walk w = Walk.begins();
        w.does("pre-scan", Papers.preScan(w, Answer.NO)).waitsAt("no-personal-data");
        w.does("no-personal-data", Papers.noPersonalData(w)).waitsAt("determine-council");
        w.does("determine-council", Papers.council(w, Involvement.NONE));
        w.does("implement-measures", Papers.implementNothing(w)).does("verify-measures", Papers.verifyNothing(w));
        w.does("publish", Papers.publish(w)).does("tell-neighbours", Papers.step(w, "tell-neighbours"));
        w.does("decide-go-live", Papers.decideGo(w, Decision.GO)).does("start-processing", Papers.start(w)).isInUse();
    }

    @Test
    void aRecommendedDpiaCanBeLeftOutWithReasons() {
        Walk w = Walk.begins();
        w.does("pre-scan", Papers.preScan(w, Answer.YES, Paths.oneCriterion())).waitsAt("advise-dpia-need");
        w.does("advise-dpia-need", Papers.fgOnNeed(w, Need.DPIA_NOT_NEEDED)).waitsAt("decide-dpia-need");
        w.does("decide-dpia-need", Papers.decideNeed(w, Need.DPIA_NOT_NEEDED)).waitsAt("determine-council");
    }

    @Test
    void aRecommendedDpiaCanBeMade() {
        Walk w = Walk.begins();
        w.does("pre-scan", Papers.preScan(w, Answer.YES)).does("advise-dpia-need", Papers.fgOnNeed(w, Need.DPIA_NEEDED));
        w.does("decide-dpia-need", Papers.decideNeed(w, Need.DPIA_NEEDED)).waitsAt("draft-dpia", "plan-views");
    }

    @Test
    void theCouncilGetsALetter() {
        Walk w = Paths.toCouncil();
        w.does("determine-council", Papers.council(w, Involvement.INFORMATION_LETTER)).waitsAt("inform-council");
        w.does("inform-council", Papers.informCouncil(w)).waitsAt("decide-go-live", "implement-measures", "publish");
    }

    @Test
    void theCouncilHasConcernsAndGetsAnAnswer() {
        Walk w = Paths.toCouncil();
        w.does("determine-council", Papers.council(w, Involvement.WISHES_AND_CONCERNS)).does("ask-council", Papers.askCouncil(w));
        w.does("record-council-views", Papers.councilSays(w, Outcome.CONCERNS)).waitsAt("answer-council");
        w.does("answer-council", Papers.answerCouncil(w)).waitsAt("decide-go-live", "implement-measures", "publish");
    }

    @Test
    void theCouncilHasNoRemarks() {
        Walk w = Paths.toCouncil();
        w.does("determine-council", Papers.council(w, Involvement.OPINION)).does("ask-council", Papers.askCouncil(w));
        w.does("record-council-views", Papers.councilSays(w, Outcome.NO_REMARKS))
                .waitsAt("decide-go-live", "implement-measures", "publish");
    }

    @Test
    void theCouncilRejectsTheFrameworkAndAdoptsTheNextOne() {
        Walk w = Paths.toCouncil();
        w.does("determine-council", Papers.council(w, CouncilCommand.Involvement.FRAMEWORK_OR_BYLAW)).waitsAt("record-framework");
        w.does("record-framework", Papers.framework(w, false)).waitsAt("record-framework");
        w.does("record-framework", Papers.framework(w, true)).waitsAt("decide-go-live", "implement-measures", "publish");
    }

    @Test
    void theDecisionIsDeferredAndThenTakenWithConditions() {
        Walk w = Paths.toLastSteps();
        w.does("decide-go-live", Papers.decideGo(w, Decision.DEFER)).waitsAt("decide-go-live", "implement-measures", "publish");
        w.does("decide-go-live", Papers.decideGo(w, Decision.GO_WITH_CONDITIONS)).waitsAt("implement-measures", "publish");
    }

    @Test
    void aMeasureThatFailsIsDoneAgain() {
        Walk w = Paths.toLastSteps();
        w.does("implement-measures", Papers.implement(w)).does("verify-measures", Papers.verify(w, Finding.FAILED));
        w.waitsAt("decide-go-live", "implement-measures", "publish");
        w.does("implement-measures", Papers.implement(w)).does("verify-measures", Papers.verify(w, Finding.VERIFIED));
        w.waitsAt("decide-go-live", "publish");
    }

    @Test
    void aNoEndsTheProject() {
        Walk w = Paths.toLastSteps();
        w.does("decide-go-live", Papers.decideGo(w, Decision.NO_GO)).isOver();
    }

    @Test
    void aRejectedDpiaEndsTheProject() {
        Walk w = Paths.toAdoption(Level.LOW);
        w.does("decide-dpia", Papers.decideDpia(w, AdoptionCommand.Decision.REJECTED)).saw("CaseRejected").isOver();
    }

    @Test
    void aProjectCanBeWithdrawnAnywhereBeforeItsStart() {
        for (Walk w : new Walk[] {Walk.begins(), Paths.toDpia(), Paths.toReview(Level.LOW), Paths.toAdoption(Level.LOW),
                Paths.toCouncil(), Paths.toAp(), Paths.toLastSteps(), Paths.toStart()}) {
            w.gives(Papers.withdraw(w)).saw("CaseWithdrawn").isOver();
        }
    }
}
