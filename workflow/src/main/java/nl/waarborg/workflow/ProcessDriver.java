package nl.waarborg.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.waarborg.domain.actor.ByMetadata;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.project.ProcessEvent;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.workflow.model.Models;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Moves the process after the facts, within the transaction that stores them; whatever fails here undoes the facts as
 * well. It subscribes to the event store itself and not through an event processor, of which the usual error handler
 * would log a failure and let the fact stand.
 *
 * <p>An event first reaches everybody who waits for a message of its name; then the first event of a command completes
 * the task that the command was given for, unless the message has taken that task away. An event nobody waits for is
 * fine; a command for a task that somebody else has completed is not, and that is how the second of two people is told.
 */
final class ProcessDriver implements Consumer<List<? extends EventMessage<?>>> {

    private static final String DRIVEN = ProcessDriver.class.getName() + ".driven";

    // Asked for every event. The engine's query builders give the same answer, but putting their SQL together took a
    // quarter of the time of a command (see bench).
    private static final String TASKS = "SELECT T.* FROM ACT_RU_EXECUTION P JOIN ACT_RU_TASK T ON T.PROC_INST_ID_ = P.ID_"
            + " WHERE P.BUSINESS_KEY_ = #{project}";
    private static final String WAITING = "SELECT E.* FROM ACT_RU_EXECUTION P JOIN ACT_RU_EXECUTION E ON E.PROC_INST_ID_ = P.ID_"
            + " WHERE P.BUSINESS_KEY_ = #{project} AND EXISTS (SELECT 1 FROM ACT_RU_EVENT_SUBSCR S"
            + " WHERE S.EXECUTION_ID_ = E.ID_ AND S.EVENT_TYPE_ = 'message' AND S.EVENT_NAME_ = #{name})";
    private static final String BEGINNING = "SELECT COUNT(*) FROM ACT_RU_EVENT_SUBSCR S"
            + " JOIN ACT_RE_PROCDEF D ON D.ID_ = S.CONFIGURATION_ AND D.SUSPENSION_STATE_ = 1"
            + " WHERE S.EXECUTION_ID_ IS NULL AND S.EVENT_TYPE_ = 'message' AND S.EVENT_NAME_ = #{name}";

    private final ProcessEngine engine;
    private final Models models;
    private final TokensMoved tokens;

    ProcessDriver(ProcessEngine engine, Models models, TokensMoved tokens) {
        this.engine = engine;
        this.models = models;
        this.tokens = tokens;
    }

    /** Takes the events of one step of a transaction, in the order in which they were stored. */
    @Override
    public void accept(List<? extends EventMessage<?>> events) {
        tokens.recordTogether(() -> events.forEach(this::on));
    }

    private void on(EventMessage<?> message) {
        if (!(message.getPayload() instanceof ProjectEvent event) || event instanceof ProcessEvent.TokensMoved) {
            return;
        }
        String name = event.getClass().getSimpleName();
        Map<String, Object> fields = EventFields.of((Record) event);
        Map<String, ?> origin = message.getMetaData();
        Task task = isFirstOf(CommandMetadata.commandId(origin)) ? taskOf(event.projectId(), origin) : null;
        boolean awaited = models.haveMessage(name);
        boolean moved = awaited && correlate(event.projectId(), name, fields);
        if (awaited && message instanceof DomainEventMessage<?> inCase && inCase.getSequenceNumber() == 0) {
            start(event.projectId(), name, fields);
        }
        if (task != null && (!moved || isStillOpen(task))) {
            engine.getTaskService().complete(task.getId(), variables(name, fields));
        }
    }

    private boolean correlate(String projectId, String name, Map<String, Object> fields) {
        List<Execution> waiting = engine.getRuntimeService().createNativeExecutionQuery()
                .sql(WAITING).parameter("project", projectId).parameter("name", name).list();
        for (Execution execution : waiting) {
            if (waiting.size() == 1 || isStillWaiting(execution, name)) {
                engine.getRuntimeService().messageEventReceived(name, execution.getId(), variables(name, fields));
            }
        }
        return !waiting.isEmpty();
    }

    /** The first event of a project starts the process that begins with it, in its newest version. */
    private void start(String projectId, String name, Map<String, Object> fields) {
        boolean begins = engine.getRuntimeService().createNativeExecutionQuery().sql(BEGINNING).parameter("name", name).count() > 0;
        if (begins) {
            engine.getRuntimeService().createMessageCorrelation(name).startMessageOnly()
                    .processInstanceBusinessKey(projectId).setVariables(variables(name, fields)).correlateStartMessage();
        }
    }

    /** One of several may have been taken away by the one before it. */
    private boolean isStillWaiting(Execution execution, String name) {
        return engine.getRuntimeService().createExecutionQuery()
                .messageEventSubscriptionName(name).executionId(execution.getId()).count() > 0;
    }

    private static boolean isFirstOf(String commandId) {
        Set<String> driven = CurrentUnitOfWork.get().root().getOrComputeResource(DRIVEN, key -> new HashSet<>());
        return commandId != null && driven.add(commandId);
    }

    private boolean isStillOpen(Task task) {
        return engine.getTaskService().createTaskQuery().taskId(task.getId()).count() > 0;
    }

    /** The task that a command completes, found before anything moves; refuses a command for a task that is gone. */
    private Task taskOf(String projectId, Map<String, ?> origin) {
        String taskId = CommandMetadata.taskId(origin);
        if (taskId != null) {
            Task task = engine.getTaskService().createNativeTaskQuery().sql(TASKS + " AND T.ID_ = #{task}")
                    .parameter("project", projectId).parameter("task", taskId).singleResult();
            if (task == null) {
                throw Refusal.rule("task.closed", "Expected task " + taskId + " of " + projectId
                        + " to be open, but it is not", taskId);
            }
            return task;
        }
        if (ByMetadata.read(origin).actor().roles().contains(Role.SYSTEM)) {
            return null; // the process does not do the work of people
        }
        String command = CommandMetadata.command(origin);
        List<Task> fitting = engine.getTaskService().createNativeTaskQuery()
                .sql(TASKS).parameter("project", projectId).list().stream()
                .filter(task -> command.equals(
                        models.step(task.getProcessDefinitionId(), task.getTaskDefinitionKey()).command()))
                .toList();
        return fitting.size() == 1 ? fitting.get(0) : null;
    }

    /** What gateways right behind the event may read; gone at the next wait state, for the engine is not a database. */
    private static VariableMap variables(String name, Map<String, Object> fields) {
        return Variables.createVariables()
                .putValueTyped("event", Variables.untypedValue(fields, true))
                .putValueTyped("eventName", Variables.stringValue(name, true));
    }
}
