package nl.waarborg.domain.project;

import java.time.LocalDate;

/** When it must be looked at again, and whether that is going on. */
public final class ReassessmentState {

    private LocalDate dueOn;
    private boolean due;
    private boolean overdue;
    private ReassessmentCommand.Trigger running;
    private Boolean newVersion;

    void on(ProjectEvent event) {
        if (event instanceof UseEvent.ProcessingStarted e) {
            dueOn = e.reassessmentDueOn();
        } else if (event instanceof ReassessmentEvent.LegacyDpiaImported e) {
            dueOn = e.reassessmentDueOn();
        } else if (event instanceof ReassessmentEvent.ReassessmentDue) {
            due = true;
        } else if (event instanceof ReassessmentEvent.ReassessmentOverdue) {
            overdue = true;
        } else if (event instanceof ReassessmentEvent.ReassessmentStarted e) {
            running = e.trigger();
            newVersion = null;
        } else if (event instanceof ReassessmentEvent.ReassessmentPlanned e) {
            newVersion = e.newDpiaVersion();
        } else if (event instanceof ReassessmentEvent.ReassessmentConcluded e) {
            running = null;
            due = false;
            overdue = false;
            dueOn = e.findings().isEmpty() ? e.reassessmentDueOn() : dueOn;
        }
    }

    /** The day on which it must be looked at again at the latest, or null before use. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** Whether the term has been recorded as come. */
    public boolean isDue() {
        return due;
    }

    /** Whether it has been recorded as late. */
    public boolean isOverdue() {
        return overdue;
    }

    /** Whether a re-assessment is going on. */
    public boolean isRunning() {
        return running != null;
    }

    /** Why the running re-assessment was started, or null. */
    public ReassessmentCommand.Trigger trigger() {
        return running;
    }

    /** Whether the running re-assessment makes a new version of the DPIA. */
    public boolean makesNewVersion() {
        return isRunning() && Boolean.TRUE.equals(newVersion);
    }

    /** Whether the approach of the running re-assessment has been chosen. */
    public boolean isPlanned() {
        return newVersion != null;
    }
}
