package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.form.Flaw;

/** Decisions on go or no-go. */
final class GoLiveDecisions {

    private GoLiveDecisions() {}

    static List<Flaw> flaws(GoLiveCommand.DecideGoLive c) {
        return c.decision() == GoLiveCommand.Decision.GO_WITH_CONDITIONS && (c.conditions() == null || c.conditions().isEmpty())
                ? List.of(new Flaw("conditions", "missing", List.of())) : List.of();
    }

    static List<ProjectEvent> decide(GoLiveCommand.DecideGoLive c, ProjectState project, By by) {
        Decisions.notAhead("decidedOn", c.decidedOn(), by);
        if (project.use().startedOn() != null) {
            throw Refusal.rule("already-started", "Expected a project before its start, but processing was started");
        }
        boolean go = c.decision() == GoLiveCommand.Decision.GO || c.decision() == GoLiveCommand.Decision.GO_WITH_CONDITIONS;
        if (go && project.use().isApproved()) {
            throw Refusal.rule("already-done", "Expected no standing go decision, but one was taken on "
                    + project.use().approvedOn(), project.use().approvedOn());
        }
        LocalDate last = c.endsOn() != null ? c.endsOn() : project.use().endsOn();
        if (go && last != null && by.today().isAfter(last) && !by.isTold()) {
            throw Refusal.flaw("endsOn", "before", by.today());
        }
        return List.of(switch (c.decision()) {
            case GO -> new GoLiveEvent.GoLiveApproved(
                    c.projectId(), c.motivation(), c.endsOn(), c.decidedOn(), Gates.guard(project, by, Guards.GO_LIVE));
            case GO_WITH_CONDITIONS -> new GoLiveEvent.GoLiveApprovedConditionally(
                    c.projectId(), c.motivation(), c.conditions(), c.endsOn(), c.decidedOn(),
                    Gates.guard(project, by, Guards.GO_LIVE));
            case NO_GO -> new GoLiveEvent.GoLiveRejected(c.projectId(), c.motivation(), c.decidedOn());
            case DEFER -> new GoLiveEvent.GoLiveDeferred(c.projectId(), c.motivation(), c.decidedOn());
        });
    }
}
