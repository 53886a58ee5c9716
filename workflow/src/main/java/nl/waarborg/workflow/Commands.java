package nl.waarborg.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.ByMetadata;
import nl.waarborg.domain.project.Decisions;
import nl.waarborg.domain.project.Project;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.evidence.ChainHole;
import nl.waarborg.workflow.log.ProvenEventStorage;
import nl.waarborg.workflow.log.SqlFailure;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one way in for every command, whoever gives it. One handler serves all of them: load the project, let it decide,
 * append what it decided.
 */
public final class Commands {

    /** Two more tries after the first: who meets another writer that often should look again. */
    private static final int TRIES = 3;

    private final CommandBus bus;
    private final RecentProjects recent;
    private final ChangeTable changes;

    Commands(
            CommandBus bus, Repository<Project> projects, EventStore events, RecentProjects recent, ChangeTable changes) {
        this.changes = changes;
        this.bus = bus;
        this.recent = recent;
        for (Class<? extends ProjectCommand> type : Vocabulary.COMMANDS.all()) {
            bus.subscribe(type.getName(), message -> handle(message, projects, events));
        }
    }

    /** Sends a command that belongs to no task; see {@link #send(ProjectCommand, By, String)}. */
    public Receipt send(ProjectCommand command, By by) {
        return send(command, by, null);
    }

    /**
     * Sends a command and returns once its events, the process steps they caused and their evidence are committed. When
     * another transaction was in the way it is tried afresh, at most three times in all, under the same command id.
     * Called while a command is being handled, or within a transaction, it joins that one instead, and it is its opener who
     * tries again: what a failed try left behind in it cannot be read past.
     *
     * @param taskId id of the task whose completion this command is, or null
     * @throws Refusal if the project refuses; then nothing has changed
     */
    public Receipt send(ProjectCommand command, By by, String taskId) {
        String commandId = UUID.randomUUID().toString();
        ProjectCommand asked = changes.consult(command, by);
        Supplier<Receipt> attempt = () -> dispatch(commandId, asked, by, taskId);
        if (CurrentUnitOfWork.isStarted() || TransactionSynchronizationManager.isActualTransactionActive()) {
            return attempt.get();
        }
        for (int tried = 1; ; tried++) {
            try {
                return attempt.get();
            } catch (RuntimeException failure) {
                if (tried == TRIES || !isWorthAnotherTry(failure)) {
                    throw failure;
                }
            }
        }
    }

    /** Has the next command read the project from its events again, for example because they may have been tampered with. */
    public void forget(String projectId) {
        recent.remove(projectId);
    }

    private Receipt dispatch(String commandId, ProjectCommand command, By by, String taskId) {
        Map<String, Object> metadata = new HashMap<>(ByMetadata.write(by));
        metadata.putAll(CommandMetadata.write(commandId, command.getClass().getSimpleName(), taskId));
        FutureCallback<ProjectCommand, List<String>> answer = new FutureCallback<>();
        bus.dispatch(
                new GenericCommandMessage<>(new GenericMessage<>(commandId, command, metadata), command.getClass().getName()),
                answer);
        if (causedBy(answer.getResult(), ChainHole.class)) {
            // A project remembered with what another transaction has not committed, or never will.
            recent.remove(command.projectId());
        }
        return new Receipt(commandId, command.projectId(), answered(answer.getResult()));
    }

    private static boolean causedBy(ResultMessage<?> result, Class<? extends Throwable> kind) {
        Throwable cause = result.isExceptional() ? result.exceptionResult() : null;
        while (cause != null && !kind.isInstance(cause)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    private static List<String> answered(ResultMessage<? extends List<String>> result) {
        if (!result.isExceptional()) {
            return result.getPayload();
        }
        Throwable failure = result.exceptionResult();
        if (failure instanceof Error error) {
            throw error;
        }
        throw failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }

    /** Gives the list that the event storage fills when the outermost transaction appends. */
    private static List<String> handle(CommandMessage<?> message, Repository<Project> projects, EventStore events) throws Exception {
        List<String> storedIds = CurrentUnitOfWork.get().root()
                .getOrComputeResource(ProvenEventStorage.STORED_IDS, key -> new ArrayList<>());
        ProjectCommand command = (ProjectCommand) message.getPayload();
        By by = ByMetadata.read(message.getMetaData());
        if (Decisions.creates(command) && events.lastSequenceNumberFor(command.projectId()).isEmpty()) {
            projects.newInstance(() -> {
                Project project = new Project();
                project.handle(command, by);
                return project;
            });
        } else {
            load(projects, command.projectId()).execute(project -> project.handle(command, by));
        }
        return storedIds;
    }

    private static Aggregate<Project> load(Repository<Project> projects, String projectId) {
        try {
            return projects.load(projectId);
        } catch (AggregateNotFoundException unknown) {
            throw Refusal.unknownProject(projectId);
        }
    }

    /** Whether a failure came from another writer, so that the same may succeed when tried afresh. */
    static boolean isWorthAnotherTry(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyException || cause instanceof AggregateStreamCreationException
                    || cause instanceof ChainHole || cause instanceof OptimisticLockingException) {
                return true;
            }
        }
        return SqlFailure.isCollision(failure);
    }
}
