package nl.waarborg.domain.project;

/** Where the pre-scan stands. */
public final class PreScanState {

    /** What holds on the need for a DPIA. */
    public enum Conclusion {
        OPEN,
        NO_PERSONAL_DATA,
        NOT_REQUIRED,
        REQUIRED
    }

    private PreScanEvent.PreScanCompleted answers;
    private Conclusion conclusion = Conclusion.OPEN;
    private boolean requiredByDecider;
    private PreScanCommand.Need fgView;
    private Standing before;

    /** Where it stood when a re-assessment began; a rejected change goes back to it. */
    private record Standing(
            PreScanEvent.PreScanCompleted answers, Conclusion conclusion, boolean requiredByDecider,
            PreScanCommand.Need fgView) {}

    void on(ProjectEvent event) {
        if (event instanceof PreScanEvent.PreScanCompleted e) {
            answers = e;
            fgView = null;
            conclusion = requiredByDecider ? conclusion : Conclusion.OPEN;
        } else if (event instanceof PreScanEvent.DpiaRequiredConcluded e) {
            conclusion = Conclusion.REQUIRED;
            requiredByDecider |= !e.reason().equals(PreScanDecisions.TABLE);
        } else if (event instanceof DpiaEvent.DpiaSubmittedForFgAdvice) {
            conclusion = Conclusion.REQUIRED;
        } else if (event instanceof PreScanEvent.NoPersonalDataConcluded) {
            conclusion = Conclusion.NO_PERSONAL_DATA;
        } else if (event instanceof PreScanEvent.DpiaNotRequiredDecided) {
            conclusion = Conclusion.NOT_REQUIRED;
            requiredByDecider = false;
        } else if (event instanceof PreScanEvent.FgDpiaNeedAdvised e) {
            fgView = e.need();
        } else if (event instanceof ReassessmentEvent.ReassessmentStarted) {
            before = new Standing(answers, conclusion, requiredByDecider, fgView);
        } else if (event instanceof ReassessmentEvent.ReassessmentConcluded e && e.outcome().dropsTheChange()) {
            answers = before.answers();
            conclusion = before.conclusion();
            requiredByDecider = before.requiredByDecider();
            fgView = before.fgView();
        }
    }

    /** The last pre-scan, or null. */
    public PreScanEvent.PreScanCompleted answers() {
        return answers;
    }

    /** What holds now. */
    public Conclusion conclusion() {
        return conclusion;
    }

    /** Whether the decider, not the table, said that a DPIA is made; only the decider can take that back. */
    public boolean isRequiredByDecider() {
        return requiredByDecider;
    }

    /** What the FG thinks of the need for a DPIA, or null. */
    public PreScanCommand.Need fgView() {
        return fgView;
    }

    /** Whether a current decision says that no DPIA is needed (second half of G01). */
    public boolean needsNoDpia() {
        return conclusion == Conclusion.NO_PERSONAL_DATA || conclusion == Conclusion.NOT_REQUIRED;
    }
}
