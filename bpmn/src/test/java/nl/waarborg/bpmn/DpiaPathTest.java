package nl.waarborg.bpmn;

import nl.waarborg.domain.project.AdoptionCommand.Decision;
import nl.waarborg.domain.project.FgCommand.Advice;
import nl.waarborg.domain.project.FgCommand.Next;
import nl.waarborg.domain.project.PriorConsultationCommand.Outcome;
import nl.waarborg.domain.project.SecurityCommand.Verdict;
import nl.waarborg.domain.risk.Level;
import org.junit.jupiter.api.Test;

/** How a DPIA comes about. */
class DpiaPathTest {

    @Test
    void negativeAdviceIsReworkedIntoAPositiveOne() {
        Walk w = Paths.toReview(Level.LOW);
        w.does("fg-advice", Papers.advice(w, Advice.NEGATIVE)).waitsAt("security-review");
        w.does("security-review", Papers.security(w, Verdict.APPROVED)).waitsAt("handle-advice");
        w.does("handle-advice", Papers.handle(w, Next.REWORK)).waitsAt("draft-dpia");
        w.does("draft-dpia", Papers.submit(w)).waitsAt("fg-advice", "security-review");
        Paths.approveVersion(w);
        w.waitsAt("decide-dpia").does("decide-dpia", Papers.decideDpia(w, Decision.APPROVED)).waitsAt("determine-council");
    }

    @Test
    void adviceWithConditionsIsAnsweredByTheCollege() {
        Walk w = Paths.toReview(Level.LOW);
        w.does("security-review", Papers.security(w, Verdict.APPROVED_WITH_MEASURES));
        w.does("fg-advice", Papers.advice(w, Advice.POSITIVE_WITH_CONDITIONS));
        w.does("handle-advice", Papers.handle(w, Next.PUT_TO_DECIDER)).waitsAt("respond-fg-advice");
        w.does("respond-fg-advice", Papers.respond(w)).waitsAt("decide-dpia");
        w.does("decide-dpia", Papers.decideDpia(w, Decision.CONDITIONALLY_APPROVED)).waitsAt("determine-council");
    }

    @Test
    void conditionsThatAreMetNeedNoAnswer() {
        Walk w = Paths.toReview(Level.LOW);
        w.does("security-review", Papers.security(w, Verdict.APPROVED));
        w.does("fg-advice", Papers.advice(w, Advice.POSITIVE_WITH_CONDITIONS));
        w.does("handle-advice", Papers.handle(w, Next.REWORK)).does("draft-dpia", Papers.submit(w));
        w.does("security-review", Papers.security(w, Verdict.APPROVED));
        w.does("fg-advice", Papers.advice(w, Advice.CONDITIONS_MET)).waitsAt("decide-dpia");
    }

    @Test
    void theFgAsksForInformationTwice() {
        Walk w = Paths.toReview(Level.LOW);
        for (int asked = 0; asked < 2; asked++) {
            w.does("fg-advice", Papers.advice(w, Advice.INFORMATION_NEEDED)).waitsAt("fg-information", "security-review");
            w.does("fg-information", Papers.informFg(w)).waitsAt("fg-advice", "security-review");
        }
        Paths.approveVersion(w);
        w.waitsAt("decide-dpia");
    }

    @Test
    void aLateFgGetsCapacityFromTheCollegeAndNothingMovesOn() {
        Walk w = Paths.toReview(Level.LOW);
        w.days(40).saw("FgAdviceOverdueSignalled").waitsAt("fg-advice", "fg-capacity", "security-review");
        w.does("fg-capacity", Papers.step(w, "fg-capacity")).waitsAt("fg-advice", "security-review");
        Paths.approveVersion(w);
        w.waitsAt("decide-dpia");
    }

    @Test
    void theTermOfTheFgStandsStillWhileItWaitsForAnAnswer() {
        Walk w = Paths.toReview(Level.LOW);
        w.does("fg-advice", Papers.advice(w, Advice.INFORMATION_NEEDED));
        w.days(60).neverSaw("FgAdviceOverdueSignalled").waitsAt("fg-information", "security-review");
        w.does("fg-information", Papers.informFg(w)).days(10).neverSaw("FgAdviceOverdueSignalled");
        w.days(30).saw("FgAdviceOverdueSignalled").waitsAt("fg-advice", "fg-capacity", "security-review");
    }

    @Test
    void aSecurityReviewThatFailsGoesBackToTheDrawingTable() {
        Walk w = Paths.toReview(Level.LOW);
        w.does("fg-advice", Papers.advice(w, Advice.POSITIVE));
        w.does("security-review", Papers.security(w, Verdict.NOT_APPROVED)).waitsAt("handle-advice");
        w.does("handle-advice", Papers.handle(w, Next.REWORK)).does("draft-dpia", Papers.submit(w));
        Paths.approveVersion(w);
        w.waitsAt("decide-dpia");
    }

    @Test
    void aWaiverIsRefusedAndPeopleAreAsked() {
        Walk w = Paths.toDpia();
        w.does("plan-views", Papers.askNobody(w)).waitsAt("decide-waiver", "draft-dpia");
        w.does("decide-waiver", Papers.decideWaiver(w, false)).waitsAt("draft-dpia", "plan-views");
        w.does("plan-views", Papers.askPeople(w)).waitsAt("close-views", "draft-dpia");
    }

    @Test
    void aWaiverIsApproved() {
        Walk w = Paths.toDpia();
        w.does("plan-views", Papers.askNobody(w)).does("decide-waiver", Papers.decideWaiver(w, true)).waitsAt("draft-dpia");
        Papers.write(w, Level.LOW);
        w.does("draft-dpia", Papers.submit(w));
        Paths.approveVersion(w);
        w.does("decide-dpia", Papers.decideDpia(w, Decision.APPROVED)).waitsAt("determine-council");
    }

    @Test
    void theCollegeReturnsTheDpiaAndPeopleAreNotAskedAgain() {
        Walk w = Paths.toAdoption(Level.LOW);
        w.does("decide-dpia", Papers.decideDpia(w, Decision.RETURNED)).waitsAt("draft-dpia");
        w.does("draft-dpia", Papers.submit(w));
        Paths.approveVersion(w);
        w.does("decide-dpia", Papers.decideDpia(w, Decision.APPROVED)).waitsAt("determine-council");
    }

    @Test
    void theCollegeRefersToTheApBeforeItDecides() {
        Walk w = Paths.toAdoption(Level.HIGH);
        w.does("decide-dpia", Papers.decideDpia(w, Decision.REFERRED_TO_AP)).waitsAt("prepare-consultation");
        w.does("prepare-consultation", Papers.prepareAp(w)).does("submit-consultation", Papers.submitAp(w));
        w.does("confirm-receipt", Papers.apReceived(w));
        w.does("record-message", Papers.apAdvises(w, Outcome.NO_ADVICE_NEEDED)).waitsAt("decide-dpia");
        w.does("decide-dpia", Papers.decideDpia(w, Decision.APPROVED)).waitsAt("determine-council");
    }

    @Test
    void historyThatArrivesOutOfTheDrawnOrderMovesTheProcessAllTheSame() {
        Walk w = Paths.toReview(Level.LOW);
        w.remembers(Papers.decideDpia(w, Decision.APPROVED)).waitsAt("determine-council");
        w.remembers(Papers.start(w)).isInUse();
    }
}
