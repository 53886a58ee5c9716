package nl.waarborg.domain.project;

import static nl.waarborg.domain.project.ProjectFixture.given;
import static nl.waarborg.domain.project.Samples.ID;
import static nl.waarborg.domain.project.Samples.TODAY;
import static nl.waarborg.domain.project.Samples.onDpia;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nl.waarborg.domain.project.AdoptionCommand.Decision;
import nl.waarborg.domain.project.PriorConsultationCommand.Message;
import nl.waarborg.domain.project.PriorConsultationCommand.Outcome;
import nl.waarborg.domain.project.PriorConsultationState.Phase;
import nl.waarborg.domain.risk.Level;
import org.junit.jupiter.api.Test;

class AdoptionDecisionsTest {

    @Test
    void adoptionRecordsVersionRiskAndTheDayToLookAgain() {
        Story advised = Story.advised(Level.MEDIUM);
        String hash = advised.state().dpia().current().hash();
        given(advised).when(Cast.COLLEGE, onDpia(Decision.APPROVED)).events(new AdoptionEvent.DpiaAdopted(
                ID, "1.0", hash, false, "Besproken in de vergadering van het college.", "Aanvaard met de maatregelen.",
                TODAY, Level.LOW, false, TODAY.plusYears(3), List.of()));
        given(Story.advised(Level.LOW)).when(Cast.COLLEGE, onDpia(Decision.CONDITIONALLY_APPROVED))
                .one(AdoptionEvent.DpiaAdopted.class, AdoptionEvent.DpiaAdopted::conditionally);
    }

    @Test
    void aHighRiskThatStaysGoesToTheAp() {
        given(Story.advised(Level.HIGH)).when(Cast.COLLEGE, onDpia(Decision.APPROVED))
                .happened(AdoptionEvent.DpiaAdopted.class, AdoptionEvent.PriorConsultationRequired.class);
        given(Story.advised(Level.HIGH)).when(Cast.COLLEGE, new AdoptionCommand.DecideOnDpia(
                        ID, Decision.APPROVED, "Besproken in de vergadering.", " ", TODAY, null))
                .refusedFor("residualRiskAcceptance", "needed-with-high-risk");
    }

    @Test
    void referringToTheApNeedsNoAdoptionAndIsDoneOnce() {
        Story submitted = Story.submitted(Level.HIGH);
        given(submitted).when(Cast.COLLEGE, onDpia(Decision.REFERRED_TO_AP))
                .happened(AdoptionEvent.PriorConsultationRequired.class);
        given(submitted.then(Cast.COLLEGE, onDpia(Decision.REFERRED_TO_AP)))
                .when(Cast.COLLEGE, onDpia(Decision.REFERRED_TO_AP)).refused("already-done");
    }

    @Test
    void adoptingWhatTheApIsReadingDoesNotStartTheConsultationAgain() {
        Story atAp = Story.advised(Level.HIGH)
                .then(Cast.COLLEGE, onDpia(Decision.REFERRED_TO_AP))
                .then(Cast.OFFICER, Samples.prepareAp(true))
                .then(Cast.COLLEGE, new PriorConsultationCommand.SubmitPriorConsultation(ID, TODAY, null))
                .then(Cast.OFFICER, new PriorConsultationCommand.ConfirmApReceipt(ID, TODAY, "Z2026-1"));
        given(atAp).when(Cast.COLLEGE, onDpia(Decision.APPROVED))
                .one(AdoptionEvent.DpiaAdopted.class, e -> !e.priorConsultationRequired());
        assertEquals(Phase.RECEIVED, atAp.then(Cast.COLLEGE, onDpia(Decision.APPROVED)).state().priorConsultation().phase());
        Story refrain = Story.advised(Level.HIGH)
                .then(Cast.COLLEGE, onDpia(Decision.REFERRED_TO_AP))
                .then(Cast.OFFICER, Samples.prepareAp(true))
                .then(Cast.COLLEGE, new PriorConsultationCommand.SubmitPriorConsultation(ID, TODAY, null))
                .then(Cast.OFFICER, new PriorConsultationCommand.ConfirmApReceipt(ID, TODAY, "Z2026-1"))
                .then(Cast.OFFICER, Samples.apSays(Message.ADVICE, Outcome.ADVICE_TO_REFRAIN));
        given(refrain).when(Cast.COLLEGE, onDpia(Decision.APPROVED)).happened(AdoptionEvent.DpiaAdopted.class);
        given(refrain).when(Cast.COLLEGE, onDpia(Decision.REFERRED_TO_AP)).refused("already-done");
    }

    @Test
    void theVersionOnTheAgendaIsTheVersionThatIsAdopted() {
        given(Story.advised(Level.LOW)).when(Cast.COLLEGE, new AdoptionCommand.DecideOnDpia(
                ID, Decision.APPROVED, "Besproken in de vergadering.", null, TODAY, "0".repeat(64))).refused("dpia.other-version");
        given(Story.adopted(Level.LOW)).when(Cast.COLLEGE, onDpia(Decision.APPROVED)).refused("dpia.adopted");
        given(Story.drafted(Level.LOW)).when(Cast.COLLEGE, onDpia(Decision.APPROVED)).refused("dpia.not-submitted");
    }

    @Test
    void returningOpensTheDraftAndRejectingEndsTheProject() {
        given(Story.submitted(Level.LOW)).when(Cast.COLLEGE, onDpia(Decision.RETURNED)).happened(AdoptionEvent.DpiaReturned.class);
        given(Story.drafted(Level.LOW)).when(Cast.COLLEGE, onDpia(Decision.REJECTED)).happened(AdoptionEvent.CaseRejected.class);
        Story inUse = Story.changing().then(Cast.OFFICER, new DpiaCommand.SubmitDpia(ID, null, null));
        given(inUse).when(Cast.COLLEGE, onDpia(Decision.REJECTED)).happened(AdoptionEvent.DpiaReturned.class);
        given(Story.drafted(Level.LOW).then(Cast.COLLEGE, onDpia(Decision.REJECTED)))
                .when(Cast.COLLEGE, onDpia(Decision.APPROVED)).refused("project.over");
    }

    @Test
    void aDecisionIsNotDatedAhead() {
        given(Story.advised(Level.LOW).on(TODAY.minusDays(1))).when(Cast.COLLEGE, onDpia(Decision.APPROVED))
                .refusedFor("decidedOn", "in-the-future");
    }

    @Test
    void adoptionInImportedHistoryKeepsItsFindingsAndG01Shut() {
        Story imported = Story.submitted(Level.LOW).asImport().then(Cast.COLLEGE, onDpia(Decision.APPROVED)).asToday();
        assertEquals(List.of("G02"), imported.state().dpia().adopted().findings());
        assertEquals(List.of("adopted-with-findings"), Gates.open(imported.state(), TODAY).stream()
                .filter(shut -> shut.gate() == Gate.G01).map(ShutGate::reason).toList());
    }
}
