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
import nl.waarborg.domain.planning.ApClock;
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
                .refusedFor("fgContact", "missing");
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
    void whatTheApReadsStaysAsItIsUntilTheRequestIsWithdrawnOrAnswered() {
        Story reading = Story.advised(Level.HIGH)
                .then(Cast.COLLEGE, Samples.onDpia(AdoptionCommand.Decision.REFERRED_TO_AP))
                .then(Cast.OFFICER, Samples.prepareAp(true)).then(Cast.COLLEGE, submit(TODAY));
        given(reading).when(Cast.COLLEGE, Samples.onDpia(AdoptionCommand.Decision.RETURNED)).refused("dpia.at-ap");
        given(reading).when(Cast.LEADER, new FgCommand.HandleFgAdvice(ID, FgCommand.Next.REWORK, "Wij verlagen het risico."))
                .refused("dpia.at-ap");
        given(reading).when(Cast.OFFICER, new DpiaCommand.AssessRisks(ID, List.of(Samples.risk("R1", Level.LOW)), null))
                .refused("dpia.at-ap");
        given(reading.then(Cast.COLLEGE, WITHDRAW)).when(Cast.COLLEGE, Samples.onDpia(AdoptionCommand.Decision.RETURNED))
                .happened(AdoptionEvent.DpiaReturned.class);
    }

    @Test
    void aHighRiskThatTheApDidNotSeeIsNotCoveredByItsAdvice() {
        Story advised = Story.atTheAp().then(Cast.OFFICER, apSays(Message.ADVICE, Outcome.NO_ADVICE_NEEDED));
        advised.then(Cast.OFFICER, new DpiaCommand.AssessRisks(ID, List.of(Samples.risk("R9", Level.HIGH)), null));
        assertEquals(List.of("other-version"), g04(advised));
    }

    @Test
    void anotherVersionThanWasPreparedIsNotSent() {
        Story prepared = Story.advised(Level.HIGH)
                .then(Cast.COLLEGE, Samples.onDpia(AdoptionCommand.Decision.REFERRED_TO_AP))
                .then(Cast.OFFICER, Samples.prepareAp(true));
        String hash = prepared.state().dpia().current().hash();
        given(prepared).when(Cast.COLLEGE, submit(TODAY)).one(PriorConsultationEvent.PriorConsultationSubmitted.class,
                e -> e.version().equals("1.0") && e.hash().equals(hash));
        Story changed = prepared.then(Cast.COLLEGE, Samples.onDpia(AdoptionCommand.Decision.RETURNED))
                .then(Cast.OFFICER, new DpiaCommand.AssessRisks(ID, List.of(Samples.risk("R9", Level.HIGH)), null))
                .then(Cast.LEADER, new DpiaCommand.SubmitDpia(ID, null, null));
        given(changed).when(Cast.COLLEGE, submit(TODAY)).refused("ap.prepared-other-version");
        given(changed.then(Cast.OFFICER, Samples.prepareAp(true))).when(Cast.COLLEGE, submit(TODAY))
                .one(PriorConsultationEvent.PriorConsultationSubmitted.class, e -> e.version().equals("1.1"));
    }

    @Test
    void anExtensionToldAfterAMonthIsNone() {
        LocalDate notice = ApClock.received(TODAY).extensionNoticeBy();
        given(Story.atTheAp().on(notice)).when(Cast.OFFICER, extension(notice)).one(
                PriorConsultationEvent.PriorConsultationExtended.class, e -> e.counts() && e.endsOn().equals(TODAY.plusWeeks(14)));
        given(Story.atTheAp().on(notice.plusDays(1))).when(Cast.OFFICER, extension(notice.plusDays(1)))
                .refusedFor("receivedOn", "extension-too-late");
    }

    @Test
    void questionsOfTheApDoNotOverlap() {
        Story answered = Story.atTheAp().then(Cast.OFFICER, apSays(Message.INFORMATION_REQUEST, null))
                .on(TODAY.plusDays(14)).then(Cast.OFFICER, answer(TODAY.plusDays(14)));
        given(answered).when(Cast.OFFICER, question(TODAY.plusDays(13))).refusedFor("receivedOn", "before");
        Story again = answered.then(Cast.OFFICER, question(TODAY.plusDays(14))).on(TODAY.plusDays(21));
        given(again).when(Cast.OFFICER, answer(TODAY.plusDays(21))).one(PriorConsultationEvent.ApInformationProvided.class,
                e -> e.endsOn().equals(TODAY.plusWeeks(8).plusDays(21)));
    }

    /** The vector of SPEC A.7, to the day, through the commands. */
    @Test
    void theClockOfProjectSixComesOutToTheDay() {
        LocalDate received = LocalDate.of(2026, 6, 1);
        Story story = Story.adopted(Level.HIGH).on(received).then(Cast.OFFICER, Samples.prepareAp(true))
                .then(Cast.COLLEGE, submit(received)).then(Cast.OFFICER, receipt(received));
        assertEquals(LocalDate.of(2026, 7, 27), story.state().priorConsultation().clock().end(received));
        story = story.on(LocalDate.of(2026, 6, 24)).then(Cast.OFFICER, extension(LocalDate.of(2026, 6, 24)));
        assertEquals(LocalDate.of(2026, 7, 1), story.state().priorConsultation().clock().extensionNoticeBy());
        story = story.on(LocalDate.of(2026, 7, 6)).then(Cast.OFFICER, question(LocalDate.of(2026, 7, 6)))
                .on(LocalDate.of(2026, 7, 20));
        given(story).when(Cast.OFFICER, answer(LocalDate.of(2026, 7, 20))).one(
                PriorConsultationEvent.ApInformationProvided.class, e -> e.endsOn().equals(LocalDate.of(2026, 9, 21)));
    }

    @Test
    void everyOutcomeButTwoKeepsTheGateShut() {
        for (Outcome outcome : Outcome.values()) {
            Story answered = Story.atTheAp().then(Cast.OFFICER, apSays(Message.ADVICE, outcome, "M1"));
            String reason = switch (outcome) {
                case ADVICE_WITH_MEASURES, NO_ADVICE_NEEDED -> "ap-measure";
                case ADVICE_TO_REFRAIN, WARNING, BAN -> "refrain";
                case INADMISSIBLE, INCOMPLETE -> "not-handled";
                case UNCLEAR -> "unclear";
            };
            assertEquals(reason, g04(answered).get(0), outcome.name());
            assertFalse(Gates.startAllowed(answered.state(), TODAY.plusYears(1)), outcome.name());
        }
    }

    @Test
    void aRequestThatWasNotHandledIsMadeAgainAndOneThatWasRefusedIsNot() {
        for (Outcome outcome : List.of(Outcome.INADMISSIBLE, Outcome.INCOMPLETE)) {
            given(referred(outcome)).when(Cast.COLLEGE, Samples.onDpia(AdoptionCommand.Decision.REFERRED_TO_AP))
                    .happened(AdoptionEvent.PriorConsultationRequired.class);
        }
        for (Outcome outcome : List.of(Outcome.ADVICE_TO_REFRAIN, Outcome.WARNING, Outcome.BAN)) {
            given(referred(outcome)).when(Cast.COLLEGE, Samples.onDpia(AdoptionCommand.Decision.REFERRED_TO_AP))
                    .refused("already-done");
        }
    }

    private static Story referred(Outcome outcome) {
        return Story.advised(Level.HIGH).then(Cast.COLLEGE, Samples.onDpia(AdoptionCommand.Decision.REFERRED_TO_AP))
                .then(Cast.OFFICER, Samples.prepareAp(true)).then(Cast.COLLEGE, submit(TODAY))
                .then(Cast.OFFICER, receipt(TODAY)).then(Cast.OFFICER, apSays(Message.ADVICE, outcome));
    }

    @Test
    void anUnclearLetterIsClassifiedByTheFgAndThePrivacyOfficerTogether() {
        Story unclear = Story.atTheAp().then(Cast.OFFICER, apSays(Message.ADVICE, Outcome.UNCLEAR));
        given(unclear).when(Cast.OFFICER, apSays(Message.ADVICE, Outcome.NO_ADVICE_NEEDED)).refused("ap.unclear");
        given(unclear).when(Cast.COLLEGE, classify(Outcome.NO_ADVICE_NEEDED)).refused("role.needed");
        given(unclear).when(Cast.OFFICER, classify(Outcome.UNCLEAR)).refusedFor("outcome", "still-unclear");
        given(unclear).when(Cast.OFFICER, classify(Outcome.ADVICE_WITH_MEASURES)).refusedFor("measures", "missing");
        Story once = unclear.then(Cast.OFFICER, classify(Outcome.NO_ADVICE_NEEDED));
        given(once).when(Cast.OFFICER, classify(Outcome.NO_ADVICE_NEEDED))
                .happened(PriorConsultationEvent.ApAdviceClassified.class);
        given(once).when(Cast.FG, classify(Outcome.ADVICE_TO_REFRAIN)).happened(PriorConsultationEvent.ApAdviceClassified.class);
        assertEquals(List.of("unclear"), g04(once));
        given(once).when(Cast.FG, classify(Outcome.NO_ADVICE_NEEDED)).happened(
                PriorConsultationEvent.ApAdviceClassified.class, PriorConsultationEvent.ApAdviceReceived.class);
        Story agreed = once.then(Cast.FG, classify(Outcome.NO_ADVICE_NEEDED));
        assertEquals(List.of(), g04(agreed));
        given(agreed).when(Cast.FG, classify(Outcome.NO_ADVICE_NEEDED)).refused("ap.nothing-unclear");
    }

    @Test
    void aLaterLetterOfTheApClearsUpAnUnclearOne() {
        Story unclear = Story.atTheAp().then(Cast.OFFICER, apSays(Message.ADVICE, Outcome.UNCLEAR)).on(TODAY.plusDays(2));
        given(unclear).when(Cast.OFFICER, new PriorConsultationCommand.RecordApMessage(
                ID, Message.ADVICE, TODAY.plusDays(2), Outcome.NO_ADVICE_NEEDED, "Brief van de AP", null))
                .happened(PriorConsultationEvent.ApAdviceReceived.class);
    }

    private static PriorConsultationCommand.ClassifyApAdvice classify(Outcome outcome) {
        return new PriorConsultationCommand.ClassifyApAdvice(ID, outcome, "De AP schrijft dat de risico’s zijn afgedekt.", null);
    }

    private static PriorConsultationCommand.RecordApMessage extension(LocalDate on) {
        return new PriorConsultationCommand.RecordApMessage(ID, Message.EXTENSION, on, null, "Zes weken erbij.", null);
    }

    private static PriorConsultationCommand.RecordApMessage question(LocalDate on) {
        return new PriorConsultationCommand.RecordApMessage(ID, Message.INFORMATION_REQUEST, on, null, "Hoe lang?", null);
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
        assertEquals(List.of("pending"), g04(refrain));
        Story again = refrain.then(Cast.OFFICER, Samples.prepareAp(true)).then(Cast.COLLEGE, submit(TODAY))
                .then(Cast.OFFICER, receipt(TODAY));
        assertEquals(List.of("pending"), g04(again));
        assertEquals(List.of(), g04(again.then(Cast.OFFICER, apSays(Message.ADVICE, Outcome.NO_ADVICE_NEEDED))));
    }

    /** Asking again and taking that back is no way round a no. */
    @Test
    void aNoOfTheApOutlivesARequestThatIsTakenBack() {
        Story refused = Story.atTheAp().then(Cast.OFFICER, apSays(Message.ADVICE, Outcome.ADVICE_TO_REFRAIN))
                .then(Cast.LEADER, new DpiaCommand.StartDpia(ID)).nextVersion(Level.LOW).then(Cast.COLLEGE, WITHDRAW);
        assertEquals(List.of("refrain"), g04(refused));
        Story milder = refused.then(Cast.LEADER, new DpiaCommand.StartDpia(ID)).nextVersion(Level.LOW);
        assertEquals(List.of("pending"), g04(milder));
        given(milder.prepared()).when(Cast.COLLEGE, Samples.goLive(GoLiveCommand.Decision.GO)).refusedBy(Gate.G04);
    }

    @Test
    void anAnswerOfTheApIsNotReopened() {
        Story answered = Story.atTheAp().then(Cast.OFFICER, apSays(Message.ADVICE, Outcome.ADVICE_TO_REFRAIN));
        for (Outcome outcome : Outcome.values()) {
            given(answered).when(Cast.OFFICER, apSays(Message.ADVICE, outcome, "M1")).refused("ap.not-received");
        }
        given(answered).when(Cast.OFFICER, apSays(Message.EXTENSION, null)).refused("ap.not-received");
        given(answered).when(Cast.OFFICER, answer(TODAY)).refused("ap.not-suspended");
        given(answered).when(Cast.OFFICER, Samples.prepareAp(true)).refused("ap.not-required");
        given(answered).when(Cast.COLLEGE, WITHDRAW).refused("ap.not-pending");
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
