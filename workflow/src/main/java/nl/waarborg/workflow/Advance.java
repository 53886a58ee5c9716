package nl.waarborg.workflow;

import java.util.List;
import java.util.Map;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.project.ProcessEvent;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.workflow.model.Models;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * What one fact does to the process, when it happens and when the engine is made again from the log.
 *
 * <p>An event first reaches everybody who waits for a message of its name; then the first event of a command completes
 * the task that the command was given for, unless the message has taken that task away. An event nobody waits for is
 * fine; a command for a task that somebody else has completed is not, and that is how the second of two people is told.
 */
public final class Advance {

    // Asked for every event. The engine's query builders give the same answer, but putting their SQL together took a
    // quarter of the time of a command (see bench).
    private static final String TASKS = "SELECT T.* FROM ACT_RU_EXECUTION P JOIN ACT_RU_TASK T ON T.PROC_INST_ID_ = P.ID_"
            + " WHERE P.BUSINESS_KEY_ = #{project}";
    private static final String WAITING = "SELECT E.* FROM ACT_RU_EXECUTION P"
            + " JOIN ACT_RU_EVENT_SUBSCR S ON S.PROC_INST_ID_ = P.ID_ AND S.EVENT_TYPE_ = 'message' AND S.EVENT_NAME_ = #{name}"
            + " JOIN ACT_RU_EXECUTION E ON E.ID_ = S.EXECUTION_ID_"
            + " WHERE P.BUSINESS_KEY_ = #{project} ORDER BY S.CREATED_, S.ACTIVITY_ID_"; // the same order whenever it is driven

    private final ProcessEngine engine;
    private final Models models;
    private final Start start;

    /** Takes the engine that moves, its models, and how a process begins. */
    public Advance(ProcessEngine engine, Models models, Start start) {
        this.engine = engine;
        this.models = models;
        this.start = start;
    }

    /**
     * An event and what is known of its origin.
     *
     * @param event what happened
     * @param first whether it is the first event of its project
     * @param by who acted
     * @param command simple record name of the command behind it
     * @param taskId id of the task that the command was given for, or null
     * @param firstOfCommand whether it is the first event of its command
     */
    public record Fact(ProjectEvent event, boolean first, By by, String command, String taskId, boolean firstOfCommand) {}

    /** Whether the process has anything to do after such an event; what it did itself comes back to it as events too. */
    public static boolean follows(ProjectEvent event) {
        return !(event instanceof ProcessEvent.TokensMoved || event instanceof ProcessEvent.ModelRan);
    }

    /** Moves the process. */
    public void after(Fact fact) {
        if (fact.event() instanceof ProcessEvent.TaskClaimed claimed) {
            claim(claimed, fact.by().actor().person());
        } else if (fact.event() instanceof ProcessEvent.TaskReleased released) {
            assign(openTask(released.projectId(), released.task()), null);
        } else {
            move(fact);
        }
    }

    private void claim(ProcessEvent.TaskClaimed claimed, String person) {
        Task task = openTask(claimed.projectId(), claimed.task());
        if (task.getAssignee() != null && !task.getAssignee().equals(person)) {
            throw Refusal.rule("task.taken", "Expected a free task, but " + task.getAssignee() + " has claimed it",
                    task.getAssignee());
        }
        assign(task, person);
    }

    private void assign(Task task, String person) {
        engine.getTaskService().setAssignee(task.getId(), person);
    }

    private void move(Fact fact) {
        ProjectEvent event = fact.event();
        String project = event.projectId();
        String name = event.getClass().getSimpleName();
        Map<String, Object> fields = EventFields.of((Record) event);
        Task task = fact.firstOfCommand() ? taskOf(project, fact) : null;
        boolean awaited = models.haveMessage(name);
        boolean moved = awaited && correlate(project, name, fields);
        if (awaited && fact.first()) {
            start.begin(project, name, variables(name, fields));
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

    /** One of several may have been taken away by the one before it. */
    private boolean isStillWaiting(Execution execution, String name) {
        return engine.getRuntimeService().createExecutionQuery()
                .messageEventSubscriptionName(name).executionId(execution.getId()).count() > 0;
    }

    private boolean isStillOpen(Task task) {
        return engine.getTaskService().createTaskQuery().taskId(task.getId()).count() > 0;
    }

    /** The task that a command completes, found before anything moves. */
    private Task taskOf(String projectId, Fact fact) {
        if (fact.taskId() != null) {
            return openTask(projectId, fact.taskId());
        }
        if (fact.by().actor().roles().contains(Role.SYSTEM)) {
            return null; // the process does not do the work of people
        }
        List<Task> fitting = engine.getTaskService().createNativeTaskQuery()
                .sql(TASKS).parameter("project", projectId).list().stream()
                .filter(task -> fact.command().equals(
                        models.step(task.getProcessDefinitionId(), task.getTaskDefinitionKey()).command()))
                .toList();
        return fitting.size() == 1 ? fitting.get(0) : null;
    }

    /** A task by its id; refuses a command for one that is gone. */
    private Task openTask(String projectId, String taskId) {
        Task task = engine.getTaskService().createNativeTaskQuery().sql(TASKS + " AND T.ID_ = #{task}")
                .parameter("project", projectId).parameter("task", taskId).singleResult();
        if (task == null) {
            throw Refusal.rule("task.closed", "Expected task " + taskId + " of " + projectId
                    + " to be open, but it is not", taskId);
        }
        return task;
    }

    /** What gateways right behind the event may read; gone at the next wait state, for the engine is not a database. */
    private static VariableMap variables(String name, Map<String, Object> fields) {
        return Variables.createVariables()
                .putValueTyped("event", Variables.untypedValue(fields, true))
                .putValueTyped("eventName", Variables.stringValue(name, true));
    }
}
