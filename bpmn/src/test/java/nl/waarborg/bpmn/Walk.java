package nl.waarborg.bpmn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.waarborg.domain.actor.ActedBy;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.workflow.log.RecordedEvent;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** One project walked through the models: who does what, and where it then waits. */
final class Walk {

    final String id;
    final Town town = Town.hall();

    private Walk(String id) {
        this.id = id;
    }

    /** A project that was just registered. */
    static Walk begins() {
        Walk walk = new Walk(Town.hall().newProject());
        walk.gives(Papers.idea(walk));
        return walk.waitsAt("pre-scan");
    }

    /** A project that does not exist yet. */
    static Walk fromNothing() {
        return new Walk(Town.hall().newProject());
    }

    /** The project as its events tell it. */
    ProjectState state() {
        ProjectState state = new ProjectState();
        town.log().ofProject(id).forEach(event -> state.evolve(event.event(), event.by()));
        return state;
    }

    LocalDate today() {
        return town.today();
    }

    /** Does the open task with this id, as the first role that may. */
    Walk does(String element, ProjectCommand command) {
        List<Task> fitting = tasks().stream().filter(task -> task.getTaskDefinitionKey().equals(element)).toList();
        assertEquals(1, fitting.size(), element + " is not open, but " + open());
        town.commands().send(command, by(command, false), fitting.get(0).getId());
        return this;
    }

    /** Gives a command that is nobody's task. */
    Walk gives(ProjectCommand command) {
        town.commands().send(command, by(command, false));
        return this;
    }

    /** Records what happened before this software. */
    Walk remembers(ProjectCommand command) {
        town.commands().send(command, by(command, true));
        return this;
    }

    private By by(ProjectCommand command, boolean imported) {
        var role = command.getClass().getAnnotation(ActedBy.class).value()[0];
        return new By(Town.person(role), null, town.today(), imported);
    }

    /** Lets days pass; timers that come due on the way do their work. */
    Walk days(int days) {
        LocalDate until = town.today().plusDays(days);
        while (true) {
            Job next = jobs().stream().filter(job -> !job.getDuedate().after(Date.from(until.atTime(10, 0)
                    .atZone(java.time.ZoneId.of("Europe/Amsterdam")).toInstant())))
                    .min(java.util.Comparator.comparing(Job::getDuedate)).orElse(null);
            if (next == null) {
                town.day(until);
                return this;
            }
            Instant due = next.getDuedate().toInstant();
            if (due.isAfter(town.now())) {
                town.at(due);
            }
            town.engine().getManagementService().executeJob(next.getId());
        }
    }

    /** The tasks that are open, in all processes of the project. */
    Walk waitsAt(String... elements) {
        assertEquals(new TreeSet<>(Arrays.asList(elements)).toString(), open().toString());
        assertEquals(elements.length, tasks().size(), "no task twice");
        return this;
    }

    /** No task and no process is left. */
    Walk isOver() {
        assertTrue(waitsAt().ended(), "processes of " + id + " still run");
        return this;
    }

    /** Whether no process of the project is left. */
    boolean ended() {
        return town.engine().getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(id).count() == 0;
    }

    /** In use: nothing to do now, but the process runs and has a next term. */
    Walk isInUse() {
        waitsAt();
        assertEquals(1, jobs().size(), "terms that run");
        return this;
    }

    Walk saw(String... events) {
        List<String> names = facts();
        assertTrue(names.containsAll(List.of(events)), "expected " + List.of(events) + " in " + names);
        return this;
    }

    Walk neverSaw(String event) {
        assertTrue(!facts().contains(event), event + " in " + facts());
        return this;
    }

    /** The last event of this name. */
    ProjectEvent last(String event) {
        return town.log().ofProject(id).stream().filter(one -> one.name().equals(event)).map(RecordedEvent::event)
                .reduce((earlier, later) -> later).orElseThrow();
    }

    List<String> facts() {
        return town.log().ofProject(id).stream().map(RecordedEvent::name).toList();
    }

    Set<String> open() {
        return tasks().stream().map(Task::getTaskDefinitionKey).collect(Collectors.toCollection(TreeSet::new));
    }

    Date due(String element) {
        return tasks().stream().filter(task -> task.getTaskDefinitionKey().equals(element)).findFirst().orElseThrow().getDueDate();
    }

    private List<Task> tasks() {
        return town.engine().getTaskService().createTaskQuery().processInstanceBusinessKey(id).list();
    }

    private List<Job> jobs() {
        Set<String> instances = town.engine().getRuntimeService().createProcessInstanceQuery()
                .processInstanceBusinessKey(id).list().stream().map(instance -> instance.getId()).collect(Collectors.toSet());
        return town.engine().getManagementService().createJobQuery().list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId())).toList();
    }
}
