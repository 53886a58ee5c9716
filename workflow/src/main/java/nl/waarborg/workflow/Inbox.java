package nl.waarborg.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.project.ProcessCommand.ClaimTask;
import nl.waarborg.domain.project.ProcessCommand.ReleaseTask;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.workflow.model.Models;
import nl.waarborg.workflow.model.Step;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

/** The tasks that wait for a person, straight from the engine and therefore current. Who may see what is decided here. */
public final class Inbox {

    /** The most tasks on one page. */
    public static final int PAGE = 100;

    private static final int OTHERS = 5 * PAGE;

    private final ProcessEngine engine;
    private final Models models;
    private final Commands commands;
    private final Clock clock;

    Inbox(ProcessEngine engine, Models models, Commands commands, Clock clock) {
        this.engine = engine;
        this.models = models;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * What to list.
     *
     * @param mine only what the actor has claimed
     * @param free only what nobody has claimed
     * @param overdue only what should have been done
     * @param projectId only of this project, or null
     */
    public record Filter(boolean mine, boolean free, boolean overdue, String projectId) {

        /** Everything the actor may do. */
        public static final Filter ALL = new Filter(false, false, false, null);

        /** Everything the actor may do in one project. */
        public static Filter ofProject(String projectId) {
            return new Filter(false, false, false, projectId);
        }
    }

    /** Tasks for the actor's roles in the actor's municipalities, the earliest due date first; at most {@link #PAGE}. */
    public List<InboxTask> list(Actor actor, Filter filter, int page) {
        if (groups(actor).isEmpty() || actor.municipalities().isEmpty()) {
            return List.of();
        }
        return shown(query(actor, filter).orderByDueDate().asc().orderByTaskCreateTime().asc().listPage(page * PAGE, PAGE));
    }

    /** How many tasks {@link #list} would give over all pages. */
    public long count(Actor actor, Filter filter) {
        return groups(actor).isEmpty() || actor.municipalities().isEmpty() ? 0 : query(actor, filter).count();
    }

    /** Tasks in the actor's municipalities that wait for somebody else, the earliest due date first; at most {@link #PAGE}. */
    public List<InboxTask> ofOthers(Actor actor) {
        if (actor.municipalities().isEmpty()) {
            return List.of();
        }
        TaskQuery query = engine.getTaskService().createTaskQuery()
                .tenantIdIn(actor.municipalities().toArray(String[]::new)).orderByDueDate().asc().orderByTaskCreateTime().asc();
        return shown(query.listPage(0, OTHERS)).stream().filter(task -> !mayDo(task, actor)).limit(PAGE).toList();
    }

    /** All open tasks of a project, whoever they wait for; for the page of the case. At most {@link #PAGE}. */
    public List<InboxTask> openTasks(String projectId) {
        return shown(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(projectId)
                .orderByTaskCreateTime().asc().listPage(0, PAGE));
    }

    /** One open task, or empty when it is not open (any more). */
    public Optional<InboxTask> find(String taskId) {
        return shown(engine.getTaskService().createTaskQuery().taskId(taskId).list()).stream().findFirst();
    }

    /** Whether this person may do this task now. */
    public boolean mayDo(InboxTask task, Actor actor) {
        return actor.municipalities().contains(task.municipality())
                && task.roles().stream().anyMatch(actor.roles()::contains)
                && (task.assignee() == null || task.assignee().equals(actor.person()));
    }

    /** Takes a task for oneself; refuses without its role, and when somebody else has it. */
    public void claim(String taskId, Actor actor) {
        Task task = open(taskId);
        TaskForms.mayDo(task, stepOf(task), actor);
        if (task.getAssignee() == null) {
            commands.send(new ClaimTask(projectOf(task), taskId, task.getProcessInstanceId(), task.getTaskDefinitionKey()), by(actor));
        }
    }

    /** Gives back a task that one has claimed; nobody gives back or takes away the task of somebody else. */
    public void release(String taskId, Actor actor) {
        Task task = open(taskId);
        TaskForms.mayDo(task, stepOf(task), actor);
        if (task.getAssignee() != null) {
            commands.send(new ReleaseTask(projectOf(task), taskId, task.getProcessInstanceId(), task.getTaskDefinitionKey()), by(actor));
        }
    }

    private By by(Actor actor) {
        return By.of(actor, LocalDate.now(clock.withZone(DueDates.HERE)));
    }

    private String projectOf(Task task) {
        return engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey();
    }

    private TaskQuery query(Actor actor, Filter filter) {
        TaskQuery query = engine.getTaskService().createTaskQuery()
                .taskCandidateGroupIn(groups(actor)).includeAssignedTasks()
                .tenantIdIn(actor.municipalities().toArray(String[]::new));
        if (filter.mine()) {
            query.taskAssignee(actor.person());
        }
        if (filter.free()) {
            query.taskUnassigned();
        }
        if (filter.overdue()) {
            query.dueBefore(Date.from(clock.instant()));
        }
        if (filter.projectId() != null) {
            query.processInstanceBusinessKey(filter.projectId());
        }
        return query;
    }

    private List<InboxTask> shown(List<Task> tasks) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        Set<String> instances = tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        Map<String, String> projects = engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceIds(instances).list().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        return tasks.stream().filter(task -> projects.containsKey(task.getProcessInstanceId()))
                .map(task -> shown(task, projects.get(task.getProcessInstanceId()))).toList();
    }

    private InboxTask shown(Task task, String projectId) {
        Step step = stepOf(task);
        Instant due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        return new InboxTask(
                task.getId(), task.getName(), step.element(), step.process(), projectId, task.getTenantId(),
                step.command(), step.roles(), task.getAssignee(), task.getCreateTime().toInstant(), due,
                due != null && due.isBefore(clock.instant()));
    }

    private Task open(String taskId) {
        Task task = engine.getTaskService().createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw Refusal.rule("task.closed", "Expected task " + taskId + " to be open, but there is no such task", taskId);
        }
        return task;
    }

    private Step stepOf(Task task) {
        return models.step(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    }

    private static List<String> groups(Actor actor) {
        return actor.roles().stream().map(Role::group).toList();
    }
}
