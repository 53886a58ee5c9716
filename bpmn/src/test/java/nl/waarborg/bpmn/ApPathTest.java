package nl.waarborg.bpmn;

import static nl.waarborg.domain.project.PriorConsultationCommand.Message.EXTENSION;
import static nl.waarborg.domain.project.PriorConsultationCommand.Message.INFORMATION_REQUEST;

import nl.waarborg.domain.project.AdoptionCommand.Decision;
import nl.waarborg.domain.project.PriorConsultationCommand.Outcome;
import nl.waarborg.domain.risk.Level;
import org.junit.jupiter.api.Test;

/** A high residual risk goes to the AP, and nothing but its advice leads on. */
class ApPathTest {

    private static final String[] LAST_STEPS = {"decide-go-live", "implement-measures", "publish"};

    @Test
    void theApExtendsAsksAndAdvisesMeasures() {
        Walk w = Paths.toAp();
        w.days(20).does("record-message", Papers.apWrites(w, EXTENSION)).waitsAt("record-message");
        w.does("record-message", Papers.apWrites(w, INFORMATION_REQUEST)).waitsAt("answer-ap");
        w.days(14).does("answer-ap", Papers.answerAp(w)).waitsAt("record-message");
        w.does("record-message", Papers.apAdvises(w, Outcome.ADVICE_WITH_MEASURES)).waitsAt("draft-dpia");
        Papers.write(w, Level.MEDIUM);
        w.does("draft-dpia", Papers.submit(w));
        Paths.approveVersion(w);
        w.does("decide-dpia", Papers.decideDpia(w, Decision.APPROVED)).waitsAt(LAST_STEPS);
        w.neverSaw("PriorConsultationTermExpired");
    }

    @Test
    void noAdviceIsNeeded() {
        Walk w = Paths.toAp();
        w.does("record-message", Papers.apAdvises(w, Outcome.NO_ADVICE_NEEDED)).waitsAt(LAST_STEPS);
    }

    @Test
    void aNewHighRiskGoesToTheApAgain() {
        Walk w = Paths.toAp();
        w.does("record-message", Papers.apAdvises(w, Outcome.ADVICE_TO_REFRAIN)).waitsAt("draft-dpia");
        Papers.write(w, Level.HIGH, "R2");
        w.does("draft-dpia", Papers.submit(w));
        Paths.approveVersion(w);
        w.does("decide-dpia", Papers.decideDpia(w, Decision.APPROVED)).waitsAt("prepare-consultation");
    }

    @Test
    void silenceOpensNothing() {
        Walk w = Paths.toAp();
        w.days(80).saw("PriorConsultationTermExpired").waitsAt("contact-ap", "record-message");
        w.does("contact-ap", Papers.step(w, "contact-ap")).waitsAt("record-message");
        w.does("record-message", Papers.apAdvises(w, Outcome.NO_ADVICE_NEEDED)).waitsAt(LAST_STEPS);
    }

    @Test
    void theTermStandsStillWhileTheApWaitsForAnAnswer() {
        Walk w = Paths.toAp();
        w.does("record-message", Papers.apWrites(w, INFORMATION_REQUEST));
        w.days(120).neverSaw("PriorConsultationTermExpired").waitsAt("answer-ap");
    }

    @Test
    void aWithdrawnConsultationLeadsToANewVersion() {
        Walk w = Paths.toAp();
        w.gives(Papers.withdrawAp(w)).waitsAt("draft-dpia");
        Papers.write(w, Level.LOW);
        w.does("draft-dpia", Papers.submit(w));
        Paths.approveVersion(w);
        w.does("decide-dpia", Papers.decideDpia(w, Decision.APPROVED)).waitsAt(LAST_STEPS);
    }
}
