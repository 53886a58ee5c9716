package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** When it must be looked at again, and whether that is going on. */
public final class ReassessmentState {

    private LocalDate dueOn;
    private boolean due;
    private boolean overdue;
    private ReassessmentCommand.Trigger running;
    private Boolean newVersion;
    private ReassessmentCommand.Trigger cause = ReassessmentCommand.Trigger.PERIODIC;
    private String why;
    private LocalDate extendedUntil;
    private ReassessmentEvent.ReassessmentAnnounced announced;
    private final Set<String> bulks = new HashSet<>();
    private final Set<Proposal> proposals = new LinkedHashSet<>();

    /** What has happened since the last re-assessment that asks for one. It proposes and decides nothing. */
    public enum Proposal {
        BREACH(ReassessmentCommand.Trigger.INCIDENT),
        FAILED_VERIFICATION(ReassessmentCommand.Trigger.INCIDENT),
        FG_ADVICE(ReassessmentCommand.Trigger.AP_OR_FG_REQUEST),
        EXPIRED_AGREEMENT(ReassessmentCommand.Trigger.PARTY_CHANGE),
        END_DATE(ReassessmentCommand.Trigger.END_OF_PILOT);

        private final ReassessmentCommand.Trigger trigger;

        Proposal(ReassessmentCommand.Trigger trigger) {
            this.trigger = trigger;
        }

        /** The reason to give when it is followed. */
        public ReassessmentCommand.Trigger trigger() {
            return trigger;
        }

        private static Proposal of(ProjectEvent event) {
            if (event instanceof BreachEvent.BreachReported) {
                return BREACH;
            } else if (event instanceof MeasureEvent.MeasureVerificationFailed) {
                return FAILED_VERIFICATION;
            } else if (event instanceof FgEvent.FgUnsolicitedAdviceIssued) {
                return FG_ADVICE;
            } else if (event instanceof UseEvent.AgreementExpired) {
                return EXPIRED_AGREEMENT;
            }
            return event instanceof UseEvent.EndDateReached ? END_DATE : null;
        }
    }

    void on(ProjectEvent event) {
        Proposal proposal = Proposal.of(event);
        if (proposal != null && dueOn != null) {
            proposals.add(proposal);
        } else if (event instanceof ReassessmentEvent.ReassessmentStarted) {
            proposals.clear();
        }
        if (event instanceof UseEvent.ProcessingStarted e) {
            dueOn = e.reassessmentDueOn();
        } else if (event instanceof ReassessmentEvent.LegacyDpiaImported e) {
            dueOn = e.reassessmentDueOn();
        } else if (event instanceof ReassessmentEvent.ReassessmentScheduled e) {
            bringForward(e.dueOn(), e.trigger(), e.explanation());
            if (e.bulk() != null) {
                bulks.add(e.bulk());
            }
        } else if (event instanceof ReassessmentEvent.ReassessmentAnnounced e) {
            announced = e;
        } else if (event instanceof ReassessmentEvent.ReassessmentExtended e) {
            extendedUntil = e.until();
        } else if (event instanceof ReassessmentEvent.ReassessmentDue e) {
            due = true;
            bringForward(e.dueOn(), e.trigger(), null);
            cause = e.trigger();
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
            if (e.findings().isEmpty()) {
                next(e);
            }
        }
    }

    /** A term only ever comes earlier by being set; it starts again when a re-assessment lets use go on. */
    private void bringForward(LocalDate day, ReassessmentCommand.Trigger trigger, String explanation) {
        if (dueOn == null || day.isBefore(dueOn)) {
            dueOn = day;
            cause = trigger;
            why = explanation;
        }
    }

    private void next(ReassessmentEvent.ReassessmentConcluded e) {
        dueOn = e.reassessmentDueOn();
        announced = null;
        if (e.outcome().continues()) {
            cause = ReassessmentCommand.Trigger.PERIODIC;
            why = null;
            extendedUntil = null;
        }
    }

    /** What asks for a re-assessment now, in the order in which it happened; only in use. */
    public List<Proposal> proposals() {
        return List.copyOf(proposals);
    }

    /** Why it must be looked at again on that day: the period, or what brought it forward. */
    public ReassessmentCommand.Trigger cause() {
        return cause;
    }

    /** What was said when the day was brought forward, or null. */
    public String why() {
        return why;
    }

    /** The day until which the college let a late re-assessment take longer, or null. */
    public LocalDate extendedUntil() {
        return extendedUntil;
    }

    /** The announcement of this term with its ladder, or null before it. */
    public ReassessmentEvent.ReassessmentAnnounced announced() {
        return announced;
    }

    /** Whether a round over several projects has reached this one. */
    public boolean wasReachedBy(String bulk) {
        return bulks.contains(bulk);
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
