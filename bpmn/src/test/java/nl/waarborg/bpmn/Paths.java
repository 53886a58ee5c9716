package nl.waarborg.bpmn;

import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.project.AdoptionCommand;
import nl.waarborg.domain.project.CouncilCommand;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.domain.project.GoLiveCommand;
import nl.waarborg.domain.project.MeasureCommand;
import nl.waarborg.domain.project.PreScanCommand;
import nl.waarborg.domain.project.SecurityCommand;
import nl.waarborg.domain.risk.Level;

/** Stretches that many paths have in common. */
final class Paths {

    private Paths() {}

    /** To the desk where the DPIA is written. */
    static Walk toDpia() {
        Walk w = Walk.begins();
        return w.does("pre-scan", Papers.preScan(w, Answer.UNKNOWN)).waitsAt("draft-dpia", "plan-views");
    }

    /** People were asked while the DPIA was written, and it lies with FG and CISO. */
    static Walk toReview(Level residual) {
        Walk w = toDpia();
        w.does("plan-views", Papers.askPeople(w));
        w.days(21).does("close-views", Papers.closeViews(w)).waitsAt("draft-dpia");
        Papers.write(w, residual);
        return w.does("draft-dpia", Papers.submit(w)).waitsAt("fg-advice", "security-review");
    }

    /** To the desk of the college, with good advice. */
    static Walk toAdoption(Level residual) {
        Walk w = toReview(residual);
        approveVersion(w);
        return w.waitsAt("decide-dpia");
    }

    static void approveVersion(Walk w) {
        w.does("security-review", Papers.security(w, SecurityCommand.Verdict.APPROVED));
        w.does("fg-advice", Papers.advice(w, FgCommand.Advice.POSITIVE));
    }

    /** The DPIA is adopted and no high risk is left: only the council is to be involved. */
    static Walk toCouncil() {
        Walk w = toAdoption(Level.LOW);
        return w.does("decide-dpia", Papers.decideDpia(w, AdoptionCommand.Decision.APPROVED)).waitsAt("determine-council");
    }

    /** The last steps before go-live. */
    static Walk toLastSteps() {
        Walk w = toCouncil();
        return w.does("determine-council", Papers.council(w, CouncilCommand.Involvement.NONE))
                .waitsAt("decide-go-live", "implement-measures", "publish");
    }

    /** Everything done but the start. */
    static Walk toStart() {
        Walk w = toLastSteps();
        lastSteps(w);
        return w.waitsAt("start-processing");
    }

    /** In use since today, for a hundred days. */
    static Walk toTemporaryUse() {
        Walk w = toTemporaryStart();
        return w.does("start-processing", Papers.start(w)).isInUse();
    }

    /** Approved for a hundred days. */
    static Walk toTemporaryStart() {
        Walk w = toLastSteps();
        beforeTheDecision(w);
        return w.does("decide-go-live", Papers.goUntil(w, w.today().plusDays(100)));
    }

    static void lastSteps(Walk w) {
        beforeTheDecision(w);
        w.does("decide-go-live", Papers.decideGo(w, GoLiveCommand.Decision.GO));
    }

    private static void beforeTheDecision(Walk w) {
        w.does("implement-measures", Papers.implement(w));
        w.does("verify-measures", Papers.verify(w, MeasureCommand.Finding.VERIFIED));
        w.does("publish", Papers.publish(w));
        w.does("tell-neighbours", Papers.step(w, "tell-neighbours"));
    }

    /** In use since today. */
    static Walk toUse() {
        Walk w = toStart();
        return w.does("start-processing", Papers.start(w)).isInUse();
    }

    /** The AP received the adopted version with its high risk; the council is done. */
    static Walk toAp() {
        Walk w = toAdoption(Level.HIGH);
        w.does("decide-dpia", Papers.decideDpia(w, AdoptionCommand.Decision.APPROVED))
                .waitsAt("determine-council", "prepare-consultation");
        w.does("determine-council", Papers.council(w, CouncilCommand.Involvement.NONE));
        w.does("inform-council", Papers.informCouncil(w)).waitsAt("prepare-consultation");
        w.does("prepare-consultation", Papers.prepareAp(w));
        w.does("submit-consultation", Papers.submitAp(w));
        return w.does("confirm-receipt", Papers.apReceived(w)).waitsAt("record-message");
    }

    static PreScanCommand.Wp248 oneCriterion() {
        return PreScanCommand.Wp248.LARGE_SCALE;
    }
}
