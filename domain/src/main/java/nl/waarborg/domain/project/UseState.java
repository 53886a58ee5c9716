package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.project.PublicationCommand.Register;
import nl.waarborg.domain.project.UseCommand.ChangeClass;

/** Go-live, publication, use, change and end. */
public final class UseState {

    private final Set<Register> published = EnumSet.noneOf(Register.class);
    private boolean approved;
    private LocalDate approvedOn;
    private boolean rejected;
    private LocalDate startedOn;
    private boolean running;
    private boolean paused;
    private boolean ended;
    private boolean deletionConfirmed;
    private int changes;
    private boolean changeOpen;
    private ChangeClass changeClass;
    private boolean changeNeedsVersion;
    private boolean submittedForChange;
    private LocalDate endsOn;
    private boolean endReached;
    private UseEvent.UnassessedProcessingReported unassessed;
    private UseEvent.UnassessedProcessingDecided unassessedDecision;
    private final Set<String> expired = new HashSet<>();

    void on(ProjectEvent event) {
        if (reopensTheCase(event)) {
            approved = false;
        }
        if (event instanceof PublicationEvent) {
            published.add(registerOf(event));
        } else if (event instanceof GoLiveEvent.GoLiveApproved e) {
            approve(e.decidedOn(), e.findings());
        } else if (event instanceof GoLiveEvent.GoLiveApprovedConditionally e) {
            approve(e.decidedOn(), e.findings());
        } else if (event instanceof GoLiveEvent.GoLiveRejected) {
            rejected = true;
        } else if (event instanceof UseEvent.ProcessingStarted e) {
            start(e.startedOn());
        } else if (event instanceof ReassessmentEvent.LegacyDpiaImported e) {
            start(e.plannedGoLive());
        } else if (event instanceof UseEvent.ProcessingPaused) {
            paused = true;
        } else if (event instanceof UseEvent.ProcessingResumed) {
            paused = false;
        } else if (event instanceof ClosingEvent.ProcessingEnded) {
            ended = true;
        } else if (event instanceof ClosingEvent.DataDeletionConfirmed) {
            deletionConfirmed = true;
        } else if (event instanceof UseEvent.ChangeReported e) {
            changes = e.change();
            changeOpen = true;
            changeClass = null;
            changeNeedsVersion = false;
        } else if (event instanceof UseEvent.ChangeClassified e) {
            changeClass = e.changeClass();
            changeNeedsVersion |= e.changeClass() == ChangeClass.MATERIAL;
            submittedForChange = false;
        } else if (event instanceof DpiaEvent.DpiaSubmittedForFgAdvice) {
            submittedForChange = true;
        } else if (event instanceof AdoptionEvent.DpiaAdopted e) {
            // A version that was submitted before the change was known is not about the change.
            changeNeedsVersion = changeNeedsVersion && !(submittedForChange && e.findings().isEmpty());
        } else if (event instanceof UseEvent.ChangeActivated || event instanceof UseEvent.ChangeDropped) {
            changeOpen = false;
            changeNeedsVersion = false;
        }
        onEnd(event);
    }

    private void onEnd(ProjectEvent event) {
        if (event instanceof IdeaEvent.ProjectIdeaRegistered e) {
            endsOn = e.endsOn();
        } else if (event instanceof GoLiveEvent.GoLiveApproved e && e.endsOn() != null) {
            endsOn = e.endsOn();
        } else if (event instanceof GoLiveEvent.GoLiveApprovedConditionally e && e.endsOn() != null) {
            endsOn = e.endsOn();
        } else if (event instanceof UseEvent.UseExtended e && e.findings().isEmpty()) {
            endsOn = e.endsOn();
            endReached = false;
        } else if (event instanceof UseEvent.EndDateReached) {
            endReached = true;
        } else if (event instanceof UseEvent.AgreementExpired e) {
            expired.add(agreement(e.party(), e.validUntil()));
        } else if (event instanceof UseEvent.UnassessedProcessingReported e) {
            unassessed = e;
            unassessedDecision = null;
        } else if (event instanceof UseEvent.UnassessedProcessingDecided e) {
            unassessedDecision = e;
        }
    }

    private static String agreement(String party, LocalDate validUntil) {
        return validUntil + " " + party;
    }

    /** The last day of a temporary project, as registered, decided or extended; null without one. */
    public LocalDate endsOn() {
        return endsOn;
    }

    /** Whether that day was recorded as passed, so that stopping is what happens unless the college extends. */
    public boolean isEndReached() {
        return isInUse() && endReached;
    }

    /** The last report that processing already runs without assessment, or null. */
    public UseEvent.UnassessedProcessingReported unassessed() {
        return unassessed;
    }

    /** What the college decided on that report, or null. */
    public UseEvent.UnassessedProcessingDecided unassessedDecision() {
        return unassessedDecision;
    }

    /** Whether such a report waits for the college. */
    public boolean isUnassessedOpen() {
        return unassessed != null && unassessedDecision == null;
    }

    /** Whether it was recorded that the agreement with a party until a day has ended. */
    public boolean hasExpired(String party, LocalDate validUntil) {
        return expired.contains(agreement(party, validUntil));
    }

    /** A go decision is about the DPIA and the decisions it was taken on; anything new there needs a new decision. */
    private static boolean reopensTheCase(ProjectEvent event) {
        return event instanceof DpiaEvent.DpiaStarted || event instanceof DpiaEvent.DpiaSubmittedForFgAdvice
                || event instanceof FgEvent.DpiaReturnedForRework || event instanceof AdoptionEvent.DpiaReturned
                || event instanceof AdoptionEvent.DpiaAdopted || event instanceof AdoptionEvent.PriorConsultationRequired
                || event instanceof PreScanEvent.PreScanCompleted || event instanceof PreScanEvent.DpiaRequiredConcluded
                || event instanceof GoLiveEvent.GoLiveDeferred;
    }

    private void approve(LocalDate day, List<String> findings) {
        approved = findings.isEmpty();
        approvedOn = day;
    }

    private void start(LocalDate day) {
        startedOn = day;
        running = true;
        paused = false;
    }

    private static Register registerOf(ProjectEvent event) {
        if (event instanceof PublicationEvent.TransparencyMeasuresPublished) {
            return Register.TRANSPARENCY;
        } else if (event instanceof PublicationEvent.ProcessingRecordPublished) {
            return Register.PROCESSING_RECORD;
        } else if (event instanceof PublicationEvent.AlgorithmRegisterPublished) {
            return Register.ALGORITHM_REGISTER;
        }
        return Register.SENSOR_REGISTER;
    }

    /** What has been published or motivated as not applicable. */
    public Set<Register> published() {
        return Set.copyOf(published);
    }

    /** Whether a go decision stands; an imported one with findings does not. */
    public boolean isApproved() {
        return approved;
    }

    /** The day of the last go decision, or null. */
    public LocalDate approvedOn() {
        return approvedOn;
    }

    /** Whether the decision was no. */
    public boolean isRejected() {
        return rejected;
    }

    /** First day of processing, or null. */
    public LocalDate startedOn() {
        return startedOn;
    }

    /** Whether processing was started and not ended; it may be paused. */
    public boolean isInUse() {
        return running && !ended;
    }

    /** Whether processing is paused. */
    public boolean isPaused() {
        return isInUse() && paused;
    }

    /** Whether processing ended for good. */
    public boolean isEnded() {
        return ended;
    }

    /** Whether deletion of the data was confirmed. */
    public boolean isDeletionConfirmed() {
        return deletionConfirmed;
    }

    /** How many changes were reported; the number of the last one. */
    public int changes() {
        return changes;
    }

    /** Whether a reported change waits to be settled. */
    public boolean hasOpenChange() {
        return changeOpen;
    }

    /** The class of the open change, or null while it was not classified. */
    public ChangeClass changeClass() {
        return changeClass;
    }

    /** Whether a material change waits for a version that passed the gates (G15). */
    public boolean changeNeedsVersion() {
        return changeOpen && changeNeedsVersion;
    }
}
