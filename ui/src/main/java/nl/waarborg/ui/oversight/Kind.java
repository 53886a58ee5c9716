package nl.waarborg.ui.oversight;

import nl.waarborg.domain.project.AdoptionEvent;
import nl.waarborg.domain.project.ClosingEvent;
import nl.waarborg.domain.project.CouncilEvent;
import nl.waarborg.domain.project.FgEvent;
import nl.waarborg.domain.project.GoLiveEvent;
import nl.waarborg.domain.project.IdeaEvent;
import nl.waarborg.domain.project.PreScanEvent;
import nl.waarborg.domain.project.PriorConsultationEvent;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.domain.project.ReassessmentEvent;
import nl.waarborg.domain.project.SecurityEvent;
import nl.waarborg.domain.project.UseEvent;
import nl.waarborg.domain.project.ViewsEvent;
import nl.waarborg.ui.project.PronouncementFold;
import nl.waarborg.workflow.log.RecordedEvent;

/** The subjects on which somebody advises or decides. */
public enum Kind {
    PRE_SCAN,
    FG,
    SECURITY,
    RESIDENTS,
    COUNCIL,
    DPIA,
    PRIOR_CONSULTATION,
    GO_LIVE,
    USE,
    REASSESSMENT,
    ENDING;

    /**
     * The subject of an event that is an advice, a view or a decision: whatever the page with decisions of a project shows,
     * and what else somebody decided about the course of it. Null for any other event.
     */
    static Kind of(RecordedEvent recorded) {
        ProjectEvent event = recorded.event();
        boolean decided = PronouncementFold.of(recorded).isPresent() || isDecidedOtherwise(event);
        return decided ? subject(event) : null;
    }

    private static boolean isDecidedOtherwise(ProjectEvent event) {
        return event instanceof IdeaEvent.CaseWithdrawn || event instanceof FgEvent.DpiaReturnedForRework
                || event instanceof FgEvent.DpiaPutToDecider || event instanceof CouncilEvent.CouncilInvolvementDetermined
                || event instanceof PriorConsultationEvent.PriorConsultationWithdrawn
                || event instanceof UseEvent.ProcessingStarted || event instanceof UseEvent.ProcessingPaused
                || event instanceof UseEvent.ProcessingResumed || event instanceof UseEvent.ChangeActivated
                || event instanceof UseEvent.ChangeDropped || event instanceof ReassessmentEvent.ReassessmentStarted
                || event instanceof ReassessmentEvent.ReassessmentPlanned || event instanceof ClosingEvent.ProcessingEnded
                || event instanceof ClosingEvent.CaseClosed;
    }

    private static Kind subject(ProjectEvent event) {
        if (event instanceof PreScanEvent) {
            return PRE_SCAN;
        } else if (event instanceof FgEvent) {
            return FG;
        } else if (event instanceof SecurityEvent) {
            return SECURITY;
        } else if (event instanceof ViewsEvent) {
            return RESIDENTS;
        } else if (event instanceof CouncilEvent) {
            return COUNCIL;
        } else if (event instanceof AdoptionEvent.CaseRejected || event instanceof IdeaEvent || event instanceof ClosingEvent) {
            return ENDING;
        } else if (event instanceof AdoptionEvent) {
            return DPIA;
        } else if (event instanceof PriorConsultationEvent) {
            return PRIOR_CONSULTATION;
        } else if (event instanceof GoLiveEvent) {
            return GO_LIVE;
        } else if (event instanceof UseEvent) {
            return USE;
        } else if (event instanceof ReassessmentEvent) {
            return REASSESSMENT;
        }
        throw new IllegalStateException("Expected a subject for " + event.getClass().getSimpleName() + ", but it has none");
    }
}
