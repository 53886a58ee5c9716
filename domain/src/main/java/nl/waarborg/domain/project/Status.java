package nl.waarborg.domain.project;

import java.time.LocalDate;
import nl.waarborg.domain.project.PriorConsultationState.Phase;

/** Where a project is in its lawful life, in one word. */
public enum Status {
    IDEA,
    PRE_SCAN,
    DRAFTING_DPIA,
    CONSULTING_DATA_SUBJECTS,
    FG_ADVICE,
    REWORKING_DPIA,
    ADOPTION,
    COUNCIL,
    PRIOR_CONSULTATION,
    IMPLEMENTING_MEASURES,
    GO_DECIDED,
    IN_USE,
    PAUSED,
    REASSESSMENT,
    REASSESSMENT_OVERDUE,
    WITHDRAWN,
    REJECTED,
    ENDED;

    /** The status of a project on a day. */
    public static Status of(ProjectState project, LocalDate today) {
        if (project.isWithdrawn()) {
            return WITHDRAWN;
        } else if (project.isRejected()) {
            return REJECTED;
        } else if (project.use().isEnded() || project.isClosed()) {
            return ENDED;
        }
        return project.use().isInUse() ? inUse(project, today) : beforeUse(project);
    }

    private static Status inUse(ProjectState project, LocalDate today) {
        ReassessmentState reassessment = project.reassessment();
        if (project.use().isPaused()) {
            return PAUSED;
        } else if (reassessment.isRunning()) {
            return REASSESSMENT;
        }
        boolean late = reassessment.dueOn() != null && today.isAfter(reassessment.dueOn());
        return late ? REASSESSMENT_OVERDUE : IN_USE;
    }

    private static Status beforeUse(ProjectState project) {
        DpiaState dpia = project.dpia();
        if (project.use().isApproved()) {
            return GO_DECIDED;
        } else if (project.priorConsultation().isPending() && project.priorConsultation().phase() != Phase.NOT_NEEDED) {
            return PRIOR_CONSULTATION;
        } else if (project.preScan().needsNoDpia() || dpia.isCurrentAdopted()) {
            return project.council().isAsked() || project.council().needsAnswer() ? COUNCIL : IMPLEMENTING_MEASURES;
        } else if (dpia.isReworked()) {
            return REWORKING_DPIA;
        } else if (dpia.current() != null) {
            boolean advised = project.fg().advisedOn(dpia.current()) || project.fg().confirmedOn(dpia.current());
            return advised ? ADOPTION : FG_ADVICE;
        } else if (project.views().phase() == ViewsState.Phase.OPEN) {
            return CONSULTING_DATA_SUBJECTS;
        } else if (dpia.isStarted()) {
            return DRAFTING_DPIA;
        }
        return project.preScan().answers() == null ? IDEA : PRE_SCAN;
    }
}
