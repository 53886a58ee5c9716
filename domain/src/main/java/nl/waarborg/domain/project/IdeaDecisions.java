package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.form.Flaw;

/** Decisions on the idea, its dates and its withdrawal. */
final class IdeaDecisions {

    private IdeaDecisions() {}

    static List<Flaw> flaws(IdeaCommand.RegisterIdea c) {
        List<Flaw> flaws = new ArrayList<>();
        LocalDate start = c.plannedGoLive();
        if (c.temporary() && c.endsOn() == null) {
            flaws.add(new Flaw("endsOn", "needed-when-temporary", List.of()));
        }
        if (start != null && c.endsOn() != null && !c.endsOn().isAfter(start)) {
            flaws.add(new Flaw("endsOn", "not-after-go-live", List.of(start)));
        }
        if (start != null && c.eventOn() != null && c.eventOn().isBefore(start)) {
            flaws.add(new Flaw("eventOn", "before-go-live", List.of(start)));
        }
        return flaws;
    }

    static List<ProjectEvent> decide(IdeaCommand.RegisterIdea c, ProjectState project, By by) {
        if (!by.actor().municipalities().contains(c.municipality())) {
            throw Refusal.rule("municipality.unknown", "Expected a municipality of the actor, but got " + c.municipality());
        }
        return List.of(
                new IdeaEvent.ProjectIdeaRegistered(
                        c.projectId(), c.municipality(), c.name(), c.description(), c.themes(), c.kind(), c.isPilot(),
                        c.temporary(), c.endsOn(), c.eventOn(), c.framework(), c.fundamentalRights(), c.body()),
                new IdeaEvent.PlannedGoLiveSet(c.projectId(), c.plannedGoLive()));
    }

    static List<ProjectEvent> decide(IdeaCommand.ChangePlannedGoLive c, ProjectState project, By by) {
        if (project.use().isInUse()) {
            throw Refusal.rule("already-started", "Expected a project before its start, but processing runs");
        }
        return c.plannedGoLive().equals(project.plannedGoLive())
                ? List.of()
                : List.of(new IdeaEvent.PlannedGoLiveChanged(c.projectId(), c.plannedGoLive(), c.reason()));
    }

    static List<ProjectEvent> decide(IdeaCommand.WithdrawProject c, ProjectState project, By by) {
        if (project.use().startedOn() != null) {
            throw Refusal.rule("already-started", "Expected a project before its start, but processing was started");
        }
        return List.of(new IdeaEvent.CaseWithdrawn(c.projectId(), c.reason()));
    }
}
