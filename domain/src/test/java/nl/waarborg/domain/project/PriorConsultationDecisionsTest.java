package nl.waarborg.domain.project;

import static nl.waarborg.domain.project.ProjectFixture.given;
import static nl.waarborg.domain.project.Samples.ID;
import static nl.waarborg.domain.project.Samples.TODAY;
import static nl.waarborg.domain.project.Samples.apSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.project.PriorConsultationCommand.Message;
import nl.waarborg.domain.project.PriorConsultationCommand.Outcome;
import nl.waarborg.domain.risk.Level;
import org.junit.jupiter.api.Test;

class PriorConsultationDecisionsTest {

    private static final PriorConsultationCommand.WithdrawPriorConsultation WITHDRAW =
            new PriorConsultationCommand.WithdrawPriorConsultation(ID, "Een nieuwe versie zonder hoog risico komt eraan.");

    private static PriorConsultationCommand.SubmitPriorConsultation submit(LocalDate on) {
        return new PriorConsultationCommand.SubmitPriorConsultation(ID, on, null);
    }

    private static PriorConsultationCommand.ConfirmApReceipt receipt(LocalDate on) {
        return new PriorConsultationCommand.ConfirmApReceipt(ID, on, "Z2026-1");
    }

    private static PriorConsultationCommand.ProvideApInformation answer(LocalDate on) {
        return new PriorConsultationCommand.ProvideApInformation(ID, on, "De sleutel wisselt elke dag.");
    }

    private static List<String> g04(Story story) {
        return Gates.open(story.state(), story.today()).stream()
                .filter(shut -> shut.gate() == Gate.G04).map(ShutGate::reason).toList();
    }

    @Test
    void theDossierIsCompleteBeforeItIsSent() {
        given(Story.adopted(Level.HIGH)).when(Cast.OFFICER, Samples.prepareAp(true))
                .happened(PriorConsultationEvent.PriorConsultationPrepared.class);
        given(Story.adopted(Level.HIGH)).when(Cast.OFFICER, Samples.prepareAp(false))
                .refusedFor("dpiaAttached", "needed-for-the-ap");
        given(Story.adopted(Level.LOW)).when(Cast.OFFICER, Samples.prepareAp(true)).refused("ap.not-required");
        given(Story.adopted(Level.HIGH)).when(Cast.COLLEGE, submit(TODAY)).refused("ap.not-prepared");
    }

    @Test
    void receiptStartsTheEightWeeksAndIsNotBeforeSending() {
        Story prepared = Story.adopted(Level.HIGH).then(Cast.OFFICER, Samples.prepareAp(true));
        given(prepared).when(Cast.OFFICER, receipt(TODAY)).refused("ap.not-submitted");
        Story sent = prepared.then(Cast.COLLEGE, submit(TODAY));
        given(sent).when(Cast.OFFICER, receipt(TODAY.minusDays(1))).refusedFor("receivedOn", "before");
        given(sent).when(Cast.OFFICER, receipt(TODAY)).one(PriorConsultationEvent.PriorConsultationReceiptConfirmed.class,
                e -> e.endsOn().equals(TODAY.plusWeeks(8)));
    }

    @Test
    void theApExtendsOnceAndSuspendsUntilItsAnswer() {
        Story atAp = Story.atTheAp();
        given(atAp).when(Cast.OFFICER, apSays(Message.EXTENSION, null)).one(
                PriorConsultationEvent.PriorConsultationExtended.class, e -> e.counts() && e.endsOn().equals(TODAY.plusWeeks(14)));
        Story extended = atAp.then(Cast.OFFICER, apSays(Message.EXTENSION, null));
        given(extended).when(Cast.OFFICER, apSays(Message.EXTENSION, null)).refused("ap.extended-already");
        given(extended).when(Cast.OFFICER, answer(TODAY)).refused("ap.not-suspended");
        Story asked = extended.then(Cast.OFFICER, apSays(Message.INFORMATION_REQUEST, null));
        given(asked).when(Cast.OFFICER, apSays(Message.INFORMATION_REQUEST, null)).refused("ap.suspended-already");
        given(asked).when(Cast.OFFICER, answer(TODAY.minusDays(1))).refusedFor("providedOn", "before");
        given(asked.on(TODAY.plusDays(14))).when(Cast.OFFICER, answer(TODAY.plusDays(14)))
                .one(PriorConsultationEvent.ApInformationProvided.class, e -> e.endsOn().equals(TODAY.plusWeeks(16)));
    }

    @Test
    void aMessageIsNotOlderThanTheReceiptNorBeforeIt() {
        given(Story.adopted(Level.HIGH)).when(Cast.OFFICER, apSays(Message.EXTENSION, null)).refused("ap.not-received");
        given(Story.atTheAp()).when(Cast.OFFICER, new PriorConsultationCommand.RecordApMessage(
                        ID, Message.ADVICE, TODAY.minusDays(1), Outcome.NO_ADVICE_NEEDED, "Brief van de AP", null))
                .refusedFor("receivedOn", "before");
    }

    @Test
    void anAdviceSaysWhatComesOfItAndWhichMeasures() {
        given(Story.atTheAp()).when(Cast.OFFICER, apSays(Message.ADVICE, null)).refusedFor("outcome", "missing");
        given(Story.atTheAp()).when(Cast.OFFICER, apSays(Message.ADVICE, Outcome.ADVICE_WITH_MEASURES))
                .refusedFor("measures", "missing");
        given(Story.atTheAp()).when(Cast.OFFICER, apSays(Message.ADVICE, Outcome.NO_ADVICE_NEEDED))
                .happened(PriorConsultationEvent.ApAdviceReceived.class);
    }

    @Test
    void aMeasureOfTheApThatTheDpiaDoesNotKnowIsVerifiedLikeAnyOther() {
        Story advised = Story.atTheAp().then(Cast.OFFICER, apSays(Message.ADVICE, Outcome.ADVICE_WITH_MEASURES, "sleutelwissel"));
        assertEquals(List.of("ap-measure"), g04(advised));
        Story verified = advised.then(Cast.LEADER, Samples.implement("sleutelwissel"))
                .then(Cast.OFFICER, Samples.verify(MeasureCommand.Finding.VERIFIED, "sleutelwissel"));
        assertEquals(List.of(), g04(verified));
    }

    @Test
    void anAdviceIsAboutTheVersionThatTheApReadWhateverIsWrittenMeanwhile() {
        Story meanwhile = Story.advised(Level.HIGH)
                .then(Cast.COLLEGE, Samples.onDpia(AdoptionCommand.Decision.REFERRED_TO_AP))
                .then(Cast.OFFICER, Samples.prepareAp(true)).then(Cast.COLLEGE, submit(TODAY))
                .then(Cast.OFFICER, receipt(TODAY));
        String hash = meanwhile.state().dpia().current().hash();
        meanwhile.then(Cast.COLLEGE, Samples.onDpia(AdoptionCommand.Decision.RETURNED))
                .then(Cast.OFFICER, new DpiaCommand.AssessRisks(ID, List.of(Samples.risk("R9", Level.HIGH)), null));
        given(meanwhile).when(Cast.OFFICER, apSays(Message.ADVICE, Outcome.NO_ADVICE_NEEDED))
                .one(PriorConsultationEvent.ApAdviceReceived.class, e -> e.version().equals("1.0") && e.hash().equals(hash));
        Story advised = meanwhile.then(Cast.OFFICER, apSays(Message.ADVICE, Outcome.NO_ADVICE_NEEDED));
        assertEquals(List.of("other-version"), g04(advised));
    }

    @Test
    void onlyWhatIsPendingIsWithdrawn() {
        given(Story.adopted(Level.LOW)).when(Cast.COLLEGE, WITHDRAW).refused("ap.not-pending");
        given(Story.atTheAp()).when(Cast.COLLEGE, WITHDRAW).happened(PriorConsultationEvent.PriorConsultationWithdrawn.class);
    }

    @Test
    void withdrawingOpensNothingAndAMilderVersionNeedsNoAp() {
        Story withdrawn = Story.atTheAp().then(Cast.COLLEGE, WITHDRAW);
        assertEquals(List.of("not-consulted"), g04(withdrawn));
        Story same = Story.atTheAp().then(Cast.COLLEGE, WITHDRAW).then(Cast.LEADER, new DpiaCommand.StartDpia(ID))
                .nextVersion(Level.HIGH);
        assertEquals(List.of("pending"), g04(same));
        Story milder = withdrawn.then(Cast.LEADER, new DpiaCommand.StartDpia(ID)).nextVersion(Level.LOW);
        assertEquals(List.of(), g04(milder));
        assertEquals(List.of(), milder.prepared().shut());
    }

    @Test
    void anAdviceToRefrainKeepsTheGateShutForEveryVersionUntilANewAdvice() {
        Story refrain = Story.atTheAp().then(Cast.OFFICER, apSays(Message.ADVICE, Outcome.ADVICE_TO_REFRAIN));
        assertEquals(List.of("refrain"), g04(refrain));
        refrain.then(Cast.LEADER, new DpiaCommand.StartDpia(ID)).nextVersion(Level.LOW);
        assertEquals(List.of("refrain"), g04(refrain));
    }

    @Test
    void silenceIsRecordedOnceAndOpensNothing() {
        PriorConsultationCommand.MarkApTermExpired mark = new PriorConsultationCommand.MarkApTermExpired(ID);
        given(Story.atTheAp().on(TODAY.plusWeeks(8))).when(Cast.SYSTEM, mark).events();
        Story lapsed = Story.atTheAp().on(TODAY.plusWeeks(8).plusDays(1));
        given(lapsed).when(Cast.SYSTEM, mark).events(
                new PriorConsultationEvent.PriorConsultationTermExpired(ID, TODAY.plusWeeks(8)));
        lapsed.then(Cast.SYSTEM, mark);
        given(lapsed).when(Cast.SYSTEM, mark).events();
        assertEquals(List.of("silence"), g04(lapsed));
        assertFalse(Gates.startAllowed(lapsed.state(), TODAY.plusYears(2)));
        given(lapsed).when(Cast.OFFICER, apSays(Message.ADVICE, Outcome.NO_ADVICE_NEEDED))
                .happened(PriorConsultationEvent.ApAdviceReceived.class);
        assertTrue(lapsed.state().priorConsultation().isExpired());
    }
}
