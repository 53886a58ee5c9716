package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.waarborg.domain.planning.FgTerm;
import nl.waarborg.domain.planning.PlanStep;
import nl.waarborg.domain.planning.Progress;
import nl.waarborg.domain.planning.Progress.Underway;
import nl.waarborg.domain.planning.Scenario;
import nl.waarborg.domain.planning.Term;
import nl.waarborg.domain.project.CouncilCommand.Involvement;
import nl.waarborg.domain.project.PriorConsultationState.Phase;
import nl.waarborg.domain.risk.Level;

/** Which steps a case still has before it can go live, and which courses of the AP are still open. Leaves no step out. */
public final class RemainingSteps {

    /** Why a course of the AP is no longer open. */
    public enum Closed { AP_NEEDED, AP_NOT_NEEDED, EXTENDED_ALREADY, AP_ANSWERED }

    private final ProjectState project;
    private final Set<PlanStep> remaining = EnumSet.noneOf(PlanStep.class);
    private final Map<PlanStep, Underway> underway = new EnumMap<>(PlanStep.class);

    private RemainingSteps(ProjectState project) {
        this.project = project;
    }

    /**
     * How far a case is.
     *
     * @param withCouncil whether to count with the council while nobody determined whether it is asked
     */
    public static Progress of(ProjectState project, boolean withCouncil) {
        RemainingSteps steps = new RemainingSteps(project);
        if (!project.use().isApproved() && project.use().startedOn() == null) {
            if (!project.preScan().needsNoDpia()) {
                steps.dpia();
                steps.ap();
            }
            steps.council(withCouncil);
        }
        boolean running = project.priorConsultation().phase() == Phase.RECEIVED;
        return new Progress(steps.remaining, steps.underway, running ? project.priorConsultation().clock() : null);
    }

    private void dpia() {
        DpiaState dpia = project.dpia();
        TermsState terms = project.terms();
        if (dpia.isCurrentAdopted()) {
            return;
        }
        DpiaState.Version version = dpia.current();
        boolean referred = version != null && project.priorConsultation().isPendingFor(version);
        add(PlanStep.DRAFTING, version == null, terms.draftingSince(),
                terms.draftingSince() == null ? null : Term.DRAFTING.dueOn(terms.draftingSince()));
        add(PlanStep.VIEWS, !project.views().isSettled(), project.views().phase() == ViewsState.Phase.OPEN
                ? terms.viewsFrom() : null, project.views().until());
        LocalDate submitted = version == null ? null : terms.submittedOn();
        add(PlanStep.SECURITY_REVIEW, !reviewed(version), submitted, submitted == null ? null : Term.SECURITY_REVIEW.dueOn(submitted));
        boolean advised = version != null && (project.fg().advisedOn(version) || project.fg().confirmedOn(version));
        add(PlanStep.FG_ADVICE, !advised, submitted, fgAdviceBy(submitted));
        add(PlanStep.COLLEGE_DECISION, !referred, null, null);
    }

    /** While the FG waits for an answer: as if it came on the day of the question, for nobody knows when it comes. */
    private LocalDate fgAdviceBy(LocalDate submitted) {
        FgTerm term = project.fg().term();
        return submitted == null || term == null ? null : term.dueOn(term.askedOn());
    }

    private boolean reviewed(DpiaState.Version version) {
        SecurityEvent.SecurityReviewCompleted review = project.securityReview();
        return version != null && review != null && review.version().equals(version.label()) && review.hash().equals(version.hash());
    }

    private void ap() {
        PriorConsultationState ap = project.priorConsultation();
        boolean answered = ap.phase() == Phase.ADVICE_RECEIVED;
        add(PlanStep.PRIOR_CONSULTATION, !answered && !isNeedless(), null, null);
        LocalDate received = answered ? ap.advice().receivedOn() : null;
        add(PlanStep.ADVICE_PROCESSING, answered || !isNeedless(), received,
                received == null ? null : Term.AP_ADVICE_PROCESSING.dueOn(received));
    }

    /** Adopted without a high risk and without a request: then the AP is not asked. */
    private boolean isNeedless() {
        return project.dpia().isCurrentAdopted() && project.priorConsultation().phase() == Phase.NOT_NEEDED
                && project.dpia().content().highestResidualRisk() != Level.HIGH;
    }

    private void council(boolean withCouncil) {
        Involvement involvement = project.council().involvement();
        boolean asked = involvement == null ? withCouncil
                : involvement != Involvement.NONE && involvement != Involvement.INFORMATION_LETTER && !project.council().isFulfilled();
        LocalDate since = project.council().isAsked() ? project.terms().councilAskedOn() : null;
        add(PlanStep.COUNCIL, asked, since, since == null ? null : Term.COUNCIL.dueOn(since));
    }

    private void add(PlanStep step, boolean remains, LocalDate begunOn, LocalDate dueOn) {
        if (remains) {
            remaining.add(step);
            if (begunOn != null && dueOn != null) {
                underway.put(step, new Underway(begunOn, dueOn));
            }
        }
    }

    /** The courses of the AP that are no longer open, each with its reason. */
    public static Map<Scenario, Closed> closed(ProjectState project) {
        Map<Scenario, Closed> closed = new EnumMap<>(Scenario.class);
        PriorConsultationState ap = project.priorConsultation();
        boolean needless = project.preScan().needsNoDpia() || new RemainingSteps(project).isNeedless();
        if (needless) {
            Set.of(Scenario.AP_TERM, Scenario.AP_EXTENDED, Scenario.AP_EXTENDED_AND_SUSPENDED)
                    .forEach(scenario -> closed.put(scenario, Closed.AP_NOT_NEEDED));
        } else if (ap.phase() == Phase.ADVICE_RECEIVED) {
            Set.of(Scenario.NO_AP, Scenario.AP_EXTENDED, Scenario.AP_EXTENDED_AND_SUSPENDED)
                    .forEach(scenario -> closed.put(scenario, Closed.AP_ANSWERED));
        } else if (ap.phase() != Phase.NOT_NEEDED || project.dpia().content().highestResidualRisk() == Level.HIGH) {
            closed.put(Scenario.NO_AP, Closed.AP_NEEDED);
        }
        if (ap.phase() == Phase.RECEIVED && ap.clock().isExtended()) {
            closed.put(Scenario.AP_TERM, Closed.EXTENDED_ALREADY);
        }
        return closed;
    }
}
