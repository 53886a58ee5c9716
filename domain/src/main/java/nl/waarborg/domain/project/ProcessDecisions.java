package nl.waarborg.domain.project;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.waarborg.domain.actor.By;

/** Decisions on steps without a meaning in law: they are recorded and open nothing. */
final class ProcessDecisions {

    private ProcessDecisions() {}

    static List<ProjectEvent> decide(ProcessCommand.CompleteStep c, ProjectState project, By by) {
        return List.of(new ProcessEvent.StepCompleted(
                c.projectId(), c.step(), c.answers() == null ? Map.of() : c.answers()));
    }

    static List<ProjectEvent> decide(ProcessCommand.ClaimTask c, ProjectState project, By by) {
        return List.of(new ProcessEvent.TaskClaimed(c.projectId(), c.task(), c.instance(), c.element()));
    }

    static List<ProjectEvent> decide(ProcessCommand.ReleaseTask c, ProjectState project, By by) {
        return List.of(new ProcessEvent.TaskReleased(c.projectId(), c.task(), c.instance(), c.element()));
    }

    /** A model is told of once, before the first move through it. */
    static List<ProjectEvent> decide(ProcessCommand.RecordTokens c, ProjectState project, By by) {
        Stream<ProjectEvent> firstRuns = (c.models() == null ? List.<ProcessCommand.Model>of() : c.models()).stream()
                .filter(model -> !project.hasRun(model.model()))
                .map(model -> new ProcessEvent.ModelRan(c.projectId(), model.process(), model.model(), model.sha256()));
        return Stream.concat(firstRuns, Stream.of(new ProcessEvent.TokensMoved(c.projectId(), c.moves(), c.at()))).toList();
    }
}
