package nl.waarborg.ui.dpia;

import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.ui.failure.NotVisible;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.task.CurrentStates;
import nl.waarborg.ui.task.FormDesk;
import nl.waarborg.workflow.log.RecordedEvent;
import org.springframework.stereotype.Component;

/** Opens a case on the workbench. */
@Component
class Bench {

    private final CurrentStates states;
    private final FormDesk desk;

    Bench(CurrentStates states, FormDesk desk) {
        this.states = states;
        this.desk = desk;
    }

    /** The case, read from its log once; one that is not there and one that is not shown look the same. */
    BenchCase open(Person person, String projectId) {
        return of(person, projectId, states.history(projectId));
    }

    /** The case as it is by now, for who read it before: only what happened since is read. */
    BenchCase further(BenchCase before) {
        List<RecordedEvent> history = new ArrayList<>(before.history());
        history.addAll(states.since(before.history()));
        return of(before.person(), before.state().id(), history);
    }

    private BenchCase of(Person person, String projectId, List<RecordedEvent> history) {
        ProjectState state = new ProjectState();
        history.forEach(event -> state.evolve(event.event(), event.by()));
        if (!state.exists() || !person.serves(state.municipality())) {
            throw NotVisible.project(projectId);
        }
        return new BenchCase(person, desk.today(), state, history, desk);
    }
}
