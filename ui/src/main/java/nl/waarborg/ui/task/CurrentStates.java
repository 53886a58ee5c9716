package nl.waarborg.ui.task;

import java.util.List;
import java.util.Optional;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.ui.failure.NotVisible;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.RecordedEvent;
import org.springframework.stereotype.Component;

/** The state of a project as of now, folded from its own log: what a person reads while deciding is never behind. */
@Component
public final class CurrentStates {

    private final EventLog log;

    CurrentStates(EventLog log) {
        this.log = log;
    }

    /** The state of a project; empty for an unknown one. */
    public Optional<ProjectState> find(String projectId) {
        List<RecordedEvent> events = log.ofProject(projectId);
        ProjectState state = new ProjectState();
        events.forEach(recorded -> state.evolve(recorded.event(), recorded.by()));
        return state.exists() ? Optional.of(state) : Optional.empty();
    }

    /** What happened to a project, oldest first. */
    public List<RecordedEvent> history(String projectId) {
        return log.ofProject(projectId);
    }

    /** What happened to a project since this history of it, which is not empty, was read. */
    public List<RecordedEvent> since(List<RecordedEvent> history) {
        RecordedEvent last = history.get(history.size() - 1);
        return log.ofProject(last.projectId(), last.seq() + 1);
    }

    /** The state of a project that this person may see; one that is not there and one that is not shown look the same. */
    public ProjectState shownTo(Person person, String projectId) {
        return find(projectId).filter(state -> person.serves(state.municipality()))
                .orElseThrow(() -> NotVisible.project(projectId));
    }
}
