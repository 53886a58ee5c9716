package nl.waarborg.workflow;

import java.util.HashMap;
import java.util.Map;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.workflow.form.AnswerReader;
import nl.waarborg.workflow.form.Form;
import nl.waarborg.workflow.form.Forms;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.model.Models;
import nl.waarborg.workflow.model.Step;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/**
 * What a task asks, and how its answers become a command. A task is completed here and only here: by sending the command
 * that the model names, after which the event completes the task.
 */
public final class TaskForms {

    private final ProcessEngine engine;
    private final Models models;
    private final Commands commands;
    private final EventLog log;

    TaskForms(ProcessEngine engine, Models models, Commands commands, EventLog log) {
        this.engine = engine;
        this.models = models;
        this.commands = commands;
        this.log = log;
    }

    /** What an open task asks; refuses one that is no longer open ({@code someone-was-first}, {@code task.closed}). */
    public Form describe(String taskId) {
        return Forms.of(stepOf(open(taskId)));
    }

    /** What a command asks that is given without a task. */
    public Form describe(Class<? extends ProjectCommand> command) {
        return Forms.of(command);
    }

    /**
     * Builds the command behind a form.
     *
     * @param answers answers by name: texts, lists and maps of them ({@code Answers.nested} makes these of flat fields)
     * @param unasked what the server fills in: the municipality, the version that was looked at, the revision it is based on
     * @throws Refusal {@code not-well-formed} with every flaw at once
     */
    public ProjectCommand read(Form form, String projectId, Map<String, ?> answers, Map<String, ?> unasked) {
        return Forms.read(form, projectId, answers, unasked);
    }

    /** As {@link #submit(String, Map, Map, By)}, where the server has nothing to fill in. */
    public Receipt submit(String taskId, Map<String, ?> answers, By by) {
        return submit(taskId, answers, Map.of(), by);
    }

    /**
     * Completes a task with answers.
     *
     * @throws Refusal when the task is gone or somebody else's, when the actor lacks its role, when an answer cannot be
     *     read, and for every reason the project has
     */
    public Receipt submit(String taskId, Map<String, ?> answers, Map<String, ?> unasked, By by) {
        Task task = open(taskId);
        Step step = stepOf(task);
        mayDo(task, step, by.actor());
        Map<String, Object> filledIn = new HashMap<>(unasked);
        filledIn.put("step", step.element());
        ProjectCommand command = Forms.read(Forms.of(step), projectOf(task), answers, filledIn);
        try {
            return commands.send(command, by, taskId);
        } catch (Refusal refusal) {
            throw engine.getTaskService().createTaskQuery().taskId(taskId).count() == 0 ? closed(taskId) : refusal;
        }
    }

    private Task open(String taskId) {
        Task task = engine.getTaskService().createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw closed(taskId);
        }
        return task;
    }

    /** Why a task is not open any more: somebody completed it, or the case went on without it. */
    private Refusal closed(String taskId) {
        return log.lastOfTask(taskId)
                .map(event -> Refusal.rule(
                        "someone-was-first",
                        "Expected task " + taskId + " to be open, but " + event.by().actor().person() + " completed it at "
                                + event.recordedAt(),
                        event.by().actor().person(), event.recordedAt()))
                .orElseGet(() -> Refusal.rule(
                        "task.closed", "Expected task " + taskId + " to be open, but there is no such task", taskId));
    }

    static void mayDo(Task task, Step step, Actor actor) {
        if (!actor.municipalities().contains(task.getTenantId())) {
            throw Refusal.rule("task.closed", "Expected a task of the actor's municipality, but " + task.getId()
                    + " belongs to " + task.getTenantId(), task.getId());
        }
        if (step.roles().stream().noneMatch(actor.roles()::contains)) {
            throw Refusal.rule("role.needed", "Expected one of " + step.roles() + " for task " + step.element()
                    + ", but the actor has " + actor.roles(), step.roles());
        }
        if (task.getAssignee() != null && !task.getAssignee().equals(actor.person())) {
            throw Refusal.rule("task.taken", "Expected a task that is free or the actor's own, but "
                    + task.getAssignee() + " has claimed it", task.getAssignee());
        }
    }

    private Step stepOf(Task task) {
        return models.step(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    }

    private String projectOf(Task task) {
        return engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey();
    }
}
