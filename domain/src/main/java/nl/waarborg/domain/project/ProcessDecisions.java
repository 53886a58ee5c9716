package nl.waarborg.domain.project;

import java.util.List;
import java.util.Map;
import nl.waarborg.domain.actor.By;

/** Decisions on steps without a meaning in law: they are recorded and open nothing. */
final class ProcessDecisions {

    private ProcessDecisions() {}

    static List<ProjectEvent> decide(ProcessCommand.CompleteStep c, ProjectState project, By by) {
        return List.of(new ProcessEvent.StepCompleted(
                c.projectId(), c.step(), c.answers() == null ? Map.of() : c.answers()));
    }

    static List<ProjectEvent> decide(ProcessCommand.RecordTokens c, ProjectState project, By by) {
        return List.of(new ProcessEvent.TokensMoved(c.projectId(), c.moves()));
    }
}
