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
    private Conclusion beforeReassessment = Conclusion.OPEN;
    private PreScanCommand.Need fgView;

    void on(ProjectEvent event) {
        if (event instanceof PreScanEvent.PreScanCompleted e) {
            answers = e;
        } else if (event instanceof PreScanEvent.DpiaRequiredConcluded) {
            conclusion = Conclusion.REQUIRED;
        } else if (event instanceof PreScanEvent.NoPersonalDataConcluded) {
            conclusion = Conclusion.NO_PERSONAL_DATA;
        } else if (event instanceof PreScanEvent.DpiaNotRequiredDecided) {
            conclusion = Conclusion.NOT_REQUIRED;
        } else if (event instanceof PreScanEvent.FgDpiaNeedAdvised e) {
            fgView = e.need();
        } else if (event instanceof ReassessmentEvent.ReassessmentStarted) {
            beforeReassessment = conclusion;
        } else if (event instanceof ReassessmentEvent.ReassessmentConcluded e
                && e.outcome() == ReassessmentCommand.Outcome.CHANGE_REJECTED_CONTINUE_UNCHANGED) {
            conclusion = beforeReassessment;
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

    /** What the FG thinks of the need for a DPIA, or null. */
    public PreScanCommand.Need fgView() {
        return fgView;
    }

    /** Whether a current decision says that no DPIA is needed (second half of G01). */
    public boolean needsNoDpia() {
        return conclusion == Conclusion.NO_PERSONAL_DATA || conclusion == Conclusion.NOT_REQUIRED;
    }
}
