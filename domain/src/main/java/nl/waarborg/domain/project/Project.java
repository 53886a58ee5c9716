package nl.waarborg.domain.project;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.ByMetadata;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/**
 * The consistency boundary of everything that a gate reads: one stream, one order, one optimistic lock. It owns no rule
 * itself; {@link Decisions} decides and {@link ProjectState} evolves, here as everywhere else.
 */
@AggregateRoot
public class Project {

    @AggregateIdentifier
    private String id;

    private final ProjectState state = new ProjectState();

    /** For the store, before the first event is read. */
    public Project() {}

    /**
     * Decides on a command and applies what follows.
     *
     * @return the events, empty when the command had been carried out already
     * @throws Refusal when it may not be; then nothing was applied
     */
    public List<ProjectEvent> handle(ProjectCommand command, By by) {
        Decision decision = Decisions.decide(command, state, by);
        MetaData circumstances = MetaData.from(ByMetadata.write(decision.by()));
        decision.events().forEach(event -> apply(event, circumstances));
        return decision.events();
    }

    /** The state as it stands, for reading. */
    public ProjectState state() {
        return state;
    }

    @EventHandler
    void on(ProjectEvent event, MetaData circumstances) {
        id = event.projectId();
        state.evolve(event, ByMetadata.read(circumstances));
    }
}
