package nl.waarborg.ui.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waarborg.domain.project.AdoptionEvent;
import nl.waarborg.domain.project.CouncilEvent;
import nl.waarborg.domain.project.DpiaEvent;
import nl.waarborg.domain.project.FgEvent;
import nl.waarborg.domain.project.GoLiveEvent;
import nl.waarborg.domain.project.IdeaEvent;
import nl.waarborg.domain.project.PreScanEvent;
import nl.waarborg.domain.project.PreScanState;
import nl.waarborg.domain.project.PriorConsultationEvent;
import nl.waarborg.domain.project.PriorConsultationState;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.ReassessmentEvent;
import nl.waarborg.domain.project.Status;
import nl.waarborg.domain.project.UseEvent;
import nl.waarborg.domain.project.ViewsEvent;
import nl.waarborg.domain.project.ViewsState;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.ui.project.PhaseStep.Phase;
import nl.waarborg.ui.project.PhaseStep.State;

/** On which day each phase was last finished, and which of them a project does not need. */
final class PhaseFold {

    private final Map<Phase, LocalDate> finishedOn = new EnumMap<>(Phase.class);

    void take(ProjectEvent event, LocalDate on) {
        Phase phase = finishedBy(event);
        if (phase != null) {
            finishedOn.put(phase, on);
        }
    }

    private static Phase finishedBy(ProjectEvent event) {
        if (event instanceof IdeaEvent.ProjectIdeaRegistered || event instanceof ReassessmentEvent.LegacyDpiaImported
                || event instanceof PreScanEvent.PreScanCompleted) {
            return Phase.IDEA;
        } else if (event instanceof DpiaEvent.DpiaSubmittedForFgAdvice) {
            return Phase.DPIA;
        } else if (event instanceof FgEvent.FgAdviceIssued || event instanceof FgEvent.FgConditionsConfirmed) {
            return Phase.FG_ADVICE;
        } else if (event instanceof ViewsEvent.StakeholderConsultationClosed
                || event instanceof ViewsEvent.StakeholderConsultationWaived
                || event instanceof CouncilEvent && !(event instanceof CouncilEvent.CouncilConsultationOpened)) {
            return Phase.PEOPLE_AND_COUNCIL;
        } else if (event instanceof PriorConsultationEvent.ApAdviceReceived) {
            return Phase.PRIOR_CONSULTATION;
        } else if (event instanceof GoLiveEvent.GoLiveApproved || event instanceof GoLiveEvent.GoLiveApprovedConditionally
                || event instanceof AdoptionEvent.CaseRejected || event instanceof GoLiveEvent.GoLiveRejected) {
            return Phase.DECISION;
        } else if (event instanceof UseEvent.ProcessingStarted) {
            return Phase.IN_USE;
        } else if (event instanceof ReassessmentEvent.ReassessmentConcluded) {
            return Phase.REASSESSMENT;
        }
        return null;
    }

    /** The eight steps of a project in this state. */
    List<PhaseStep> steps(ProjectState project, Status status) {
        Set<Phase> skipped = skipped(project);
        Phase now = now(project, status);
        List<PhaseStep> steps = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            State state = phase == now ? now(status) : skipped.contains(phase) ? State.SKIPPED
                    : isDone(project, phase) ? State.DONE : project.isOver() ? State.DROPPED
                    : isBegun(project, phase) ? State.BUSY : State.LATER;
            steps.add(new PhaseStep(phase, state, dayOf(project, phase, state)));
        }
        return steps;
    }

    private LocalDate dayOf(ProjectState project, Phase phase, State state) {
        if (phase == Phase.IN_USE && project.use().startedOn() != null) {
            return project.use().startedOn();
        }
        return switch (state) {
            case DONE -> finishedOn.get(phase);
            case SKIPPED, DROPPED -> null;
            default -> phase == Phase.IN_USE ? project.plannedGoLive()
                    : phase == Phase.REASSESSMENT ? project.reassessment().dueOn()
                    : phase == Phase.DECISION && project.dpia().isCurrentAdopted() ? project.dpia().adopted().decidedOn() : null;
        };
    }

    private static Set<Phase> skipped(ProjectState project) {
        Set<Phase> skipped = EnumSet.noneOf(Phase.class);
        boolean withoutDpia = project.preScan().needsNoDpia() && project.dpia().current() == null;
        if (withoutDpia) {
            skipped.add(Phase.DPIA);
            skipped.add(Phase.FG_ADVICE);
        }
        boolean consulted = project.priorConsultation().phase() != PriorConsultationState.Phase.NOT_NEEDED;
        boolean high = project.dpia().content().highestResidualRisk() == Level.HIGH;
        boolean known = withoutDpia || project.dpia().isCurrentAdopted() || project.use().startedOn() != null;
        if (known && !consulted && !high) {
            skipped.add(Phase.PRIOR_CONSULTATION);
        }
        return skipped;
    }

    /** What was finished before processing started stays so; a re-assessment has a step of its own. */
    private boolean isDone(ProjectState project, Phase phase) {
        boolean before = phase.compareTo(Phase.IN_USE) < 0;
        return before && project.use().startedOn() != null && finishedOn.containsKey(phase) || isDoneNow(project, phase);
    }

    private boolean isDoneNow(ProjectState project, Phase phase) {
        return switch (phase) {
            case IDEA -> project.preScan().answers() != null || project.dpia().isStarted() || project.use().startedOn() != null;
            case DPIA -> !project.dpia().versions().isEmpty();
            case FG_ADVICE -> project.fg().advisedOn(project.dpia().current())
                    || project.fg().confirmedOn(project.dpia().current());
            case PEOPLE_AND_COUNCIL -> project.council().isFulfilled()
                    && (project.preScan().needsNoDpia() || project.views().isSettled());
            case PRIOR_CONSULTATION -> project.priorConsultation().advice() != null;
            case DECISION -> project.use().isApproved() || project.isRejected() || project.use().startedOn() != null;
            case IN_USE -> project.use().isEnded();
            case REASSESSMENT -> project.use().isEnded() || finishedOn.containsKey(Phase.REASSESSMENT)
                    && !project.reassessment().isRunning();
        };
    }

    private static boolean isBegun(ProjectState project, Phase phase) {
        return !project.isOver() && switch (phase) {
            case DPIA -> project.dpia().isStarted();
            case FG_ADVICE -> project.dpia().current() != null && !project.preScan().needsNoDpia();
            case PEOPLE_AND_COUNCIL -> project.views().phase() != ViewsState.Phase.NOT_ASKED
                    || project.council().involvement() != null;
            case PRIOR_CONSULTATION -> project.priorConsultation().isPending();
            case IN_USE -> project.use().isInUse();
            case REASSESSMENT -> project.reassessment().isRunning();
            case DECISION -> project.dpia().isCurrentAdopted() && !project.priorConsultation().isPending();
            case IDEA -> false;
        };
    }

    private static State now(Status status) {
        return status == Status.PAUSED ? State.PAUSED : State.NOW;
    }

    private static Phase now(ProjectState project, Status status) {
        return switch (status) {
            case IDEA -> Phase.IDEA;
            case PRE_SCAN -> project.preScan().conclusion() == PreScanState.Conclusion.REQUIRED ? Phase.DPIA : Phase.IDEA;
            case DRAFTING_DPIA, REWORKING_DPIA -> Phase.DPIA;
            case FG_ADVICE -> Phase.FG_ADVICE;
            case CONSULTING_DATA_SUBJECTS, COUNCIL -> Phase.PEOPLE_AND_COUNCIL;
            case ADOPTION -> project.views().isSettled() ? Phase.DECISION : Phase.PEOPLE_AND_COUNCIL;
            case PRIOR_CONSULTATION -> Phase.PRIOR_CONSULTATION;
            case IMPLEMENTING_MEASURES -> project.council().isFulfilled() ? Phase.DECISION : Phase.PEOPLE_AND_COUNCIL;
            case IN_USE, PAUSED -> Phase.IN_USE;
            case REASSESSMENT, REASSESSMENT_OVERDUE -> Phase.REASSESSMENT;
            case GO_DECIDED, WITHDRAWN, REJECTED, ENDED -> null;
        };
    }
}
