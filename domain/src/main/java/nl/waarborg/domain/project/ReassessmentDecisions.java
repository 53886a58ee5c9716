package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.planning.ReassessmentTerm;
import nl.waarborg.domain.project.ReassessmentCommand.Outcome;
import nl.waarborg.domain.project.ReassessmentCommand.Trigger;

/** Decisions on looking again. */
final class ReassessmentDecisions {

    private ReassessmentDecisions() {}

    static List<ProjectEvent> decide(ReassessmentCommand.StartReassessment c, ProjectState project, By by) {
        UseDecisions.expectInUse(project);
        if (project.reassessment().isRunning()) {
            throw Refusal.rule("reassessment.running", "Expected no running re-assessment, but one runs");
        }
        return List.of(new ReassessmentEvent.ReassessmentStarted(c.projectId(), c.trigger(), c.explanation()));
    }

    static List<ProjectEvent> decide(ReassessmentCommand.PlanReassessment c, ProjectState project, By by) {
        expectRunning(project);
        boolean askPeople = c.askPeopleAgain() || !project.views().isSettled();
        return List.of(new ReassessmentEvent.ReassessmentPlanned(
                c.projectId(), c.newDpiaVersion(), askPeople, c.explanation()));
    }

    static List<ProjectEvent> decide(ReassessmentCommand.ConcludeReassessment c, ProjectState project, By by) {
        Decisions.notAhead("decidedOn", c.decidedOn(), by);
        expectRunning(project);
        List<String> findings = c.outcome().continues()
                ? Gates.guard(project, by, Guards.goingOn(c.outcome())) : List.of();
        List<ProjectEvent> events = new ArrayList<>();
        events.add(new ReassessmentEvent.ReassessmentConcluded(
                c.projectId(), c.outcome(), c.motivation(), c.decidedOn(), nextTerm(c, project), findings));
        if (c.outcome().dropsTheChange() && project.use().hasOpenChange()) {
            events.add(new UseEvent.ChangeDropped(c.projectId(), project.use().changes(), c.motivation()));
        }
        if (c.outcome() == Outcome.PAUSE && !project.use().isPaused()) {
            events.add(new UseEvent.ProcessingPaused(c.projectId(), c.motivation(), c.decidedOn()));
        }
        if (c.outcome() == Outcome.END) {
            events.add(new ClosingEvent.ProcessingEnded(c.projectId(), c.motivation(), c.decidedOn()));
        }
        return events;
    }

    /** Three years from the new version or from this decision; only going on earns a new term. */
    private static LocalDate nextTerm(ReassessmentCommand.ConcludeReassessment c, ProjectState project) {
        if (!c.outcome().continues()) {
            return project.reassessment().dueOn();
        }
        AdoptionEvent.DpiaAdopted adopted = project.dpia().adopted();
        boolean newVersion = project.reassessment().makesNewVersion() && adopted != null;
        return ReassessmentTerm.dueOn(newVersion ? adopted.decidedOn() : c.decidedOn());
    }

    static List<ProjectEvent> decide(ReassessmentCommand.ScheduleReassessment c, ProjectState project, By by) {
        UseDecisions.expectInUse(project);
        ReassessmentState state = project.reassessment();
        if (c.bulk() != null && (by.capacity() != Role.FG || !ReassessmentCommand.ROUND_TRIGGERS.contains(c.trigger()))) {
            throw Refusal.rule("reassessment.no-round", "Expected a round of the FG for a reason that concerns many, but got "
                    + by.capacity() + " and " + c.trigger());
        }
        if (c.bulk() != null && state.wasReachedBy(c.bulk())) {
            return List.of();
        }
        if (state.isRunning()) {
            throw Refusal.rule("reassessment.running", "Expected no running re-assessment, but one runs");
        }
        if (c.dueOn().isBefore(by.today())) {
            throw Refusal.flaw("dueOn", "before", by.today());
        }
        if (state.dueOn() != null && !c.dueOn().isBefore(state.dueOn())) {
            throw Refusal.rule("reassessment.not-earlier", "Expected a day before " + state.dueOn() + ", but got " + c.dueOn(),
                    state.dueOn());
        }
        return List.of(new ReassessmentEvent.ReassessmentScheduled(
                c.projectId(), c.trigger(), c.explanation(), c.dueOn(), c.bulk()));
    }

    /** A timer waits for what follows, so in use something always does. */
    static List<ProjectEvent> decide(ReassessmentCommand.PlanReassessmentTerm c, ProjectState project, By by) {
        LocalDate due = project.reassessment().dueOn();
        return !project.use().isInUse() || due == null ? List.of()
                : List.of(new ReassessmentEvent.ReassessmentTermSet(c.projectId(), due, ReassessmentTerm.taskFrom(due)));
    }

    /** What came in long after its term is raised from today on, and not to everybody at once. */
    static List<ProjectEvent> decide(ReassessmentCommand.AnnounceReassessment c, ProjectState project, By by) {
        LocalDate due = project.reassessment().dueOn();
        if (!project.use().isInUse() || due == null) {
            return List.of();
        }
        ReassessmentTerm.Ladder ladder = ReassessmentTerm.ladderFrom(due.isBefore(by.today()) ? by.today() : due);
        return List.of(new ReassessmentEvent.ReassessmentAnnounced(
                c.projectId(), due, ladder.departmentHeadOn(), ladder.collegeOn(), ladder.pauseOn()));
    }

    static List<ProjectEvent> decide(ReassessmentCommand.ExtendReassessment c, ProjectState project, By by) {
        Decisions.notAhead("decidedOn", c.decidedOn(), by);
        UseDecisions.expectInUse(project);
        ReassessmentState state = project.reassessment();
        if (state.dueOn() == null || !by.today().isAfter(state.dueOn())) {
            throw Refusal.rule("reassessment.not-late", "Expected a re-assessment past its term, but it runs until " + state.dueOn(),
                    state.dueOn());
        }
        if (state.extendedUntil() != null) {
            throw Refusal.rule("reassessment.extended", "Expected one extension per term, but it was extended until "
                    + state.extendedUntil(), state.extendedUntil());
        }
        if (!c.until().isAfter(by.today())) {
            throw Refusal.flaw("until", "before", by.today().plusDays(1));
        }
        LocalDate last = ReassessmentTerm.extensibleUntil(c.decidedOn());
        if (c.until().isAfter(last)) {
            throw Refusal.flaw("until", "after", last);
        }
        return List.of(new ReassessmentEvent.ReassessmentExtended(c.projectId(), c.until(), c.motivation(), c.decidedOn()));
    }

    static List<ProjectEvent> decide(ReassessmentCommand.MarkReassessmentDue c, ProjectState project, By by) {
        ReassessmentState state = project.reassessment();
        boolean come = project.use().isInUse() && state.dueOn() != null && !by.today().isBefore(state.dueOn())
                && !state.isDue() && !state.isRunning();
        return come
                ? List.of(new ReassessmentEvent.ReassessmentDue(c.projectId(), state.dueOn(), state.cause()))
                : List.of();
    }

    static List<ProjectEvent> decide(ReassessmentCommand.MarkReassessmentOverdue c, ProjectState project, By by) {
        ReassessmentState state = project.reassessment();
        if (!project.use().isInUse() || state.dueOn() == null || state.isRunning() || !by.today().isAfter(state.dueOn())) {
            return List.of();
        }
        int daysLate = ReassessmentTerm.overdueDays(state.dueOn(), by.today());
        List<ProjectEvent> events = new ArrayList<>();
        if (!state.isOverdue()) {
            events.add(new ReassessmentEvent.ReassessmentOverdue(c.projectId(), state.dueOn(), daysLate));
        }
        events.add(new ReassessmentEvent.EscalationRaised(c.projectId(), c.level(), daysLate));
        return events;
    }

    static List<ProjectEvent> decide(ReassessmentCommand.ImportLegacyDpia c, ProjectState project, By by) {
        if (!by.actor().municipalities().contains(c.municipality())) {
            throw Refusal.rule("municipality.unknown", "Expected a municipality of the actor, but got " + c.municipality());
        }
        Decisions.notAhead("dpiaDate", c.dpiaDate(), by);
        Decisions.notAhead("plannedGoLive", c.plannedGoLive(), by);
        LocalDate term = ReassessmentTerm.dueOn(c.dpiaDate());
        List<ProjectEvent> events = new ArrayList<>();
        events.add(new ReassessmentEvent.LegacyDpiaImported(
                c.projectId(), c.municipality(), c.name(), c.description(), c.themes(), c.kind(), c.isPilot(),
                c.plannedGoLive(), c.dpiaDate(), c.version(), term));
        boolean due = ReassessmentTerm.isFromBeforeTheAvg(c.dpiaDate()) || !by.today().isBefore(term);
        if (due && !Boolean.TRUE.equals(c.dueByTimer())) {
            LocalDate dueOn = term.isAfter(by.today()) ? by.today() : term;
            events.add(new ReassessmentEvent.ReassessmentDue(c.projectId(), dueOn, Trigger.LEGACY_DPIA));
        }
        return events;
    }

    private static void expectRunning(ProjectState project) {
        if (!project.reassessment().isRunning()) {
            throw Refusal.rule("reassessment.none", "Expected a running re-assessment, but there is none");
        }
    }
}
