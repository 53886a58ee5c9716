package nl.waarborg.ui.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waarborg.domain.project.Status;
import nl.waarborg.ui.agenda.AgendaView;
import nl.waarborg.ui.agenda.AgendaViews;
import nl.waarborg.ui.project.CaseTask;
import nl.waarborg.ui.project.PersonNames;
import nl.waarborg.ui.project.ProjectLine;
import nl.waarborg.ui.project.ProjectViews;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.task.CurrentStates;
import nl.waarborg.ui.task.FormDesk;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;
import nl.waarborg.workflow.Inbox;
import nl.waarborg.workflow.InboxTask;
import org.springframework.stereotype.Component;

/** Gathers the tasks of one person straight from the engine, with the names of their projects. */
@Component
class WorkList {

    /** The most tasks that are gathered; a person with more has another problem than a list. */
    private static final int PAGES = 5;

    private final Inbox inbox;
    private final ProjectViews views;
    private final AgendaViews terms;
    private final CurrentStates states;
    private final FormDesk desk;

    /** What the list says of a project. */
    private record Named(String name, Status status, Optional<AgendaView> terms) {
    }

    WorkList(Inbox inbox, ProjectViews views, AgendaViews terms, CurrentStates states, FormDesk desk) {
        this.inbox = inbox;
        this.views = views;
        this.terms = terms;
        this.states = states;
        this.desk = desk;
    }

    /** Everything this person may do and what their projects wait for, most urgent first. */
    List<WorkItem> of(Texts t, Person person) {
        List<InboxTask> tasks = tasks(person);
        Map<String, Named> projects = named(tasks.stream().map(InboxTask::projectId).collect(Collectors.toSet()));
        Set<String> seen = new HashSet<>();
        List<WorkItem> items = new ArrayList<>();
        for (InboxTask task : tasks) {
            if (seen.add(task.id()) && projects.containsKey(task.projectId())) {
                items.add(item(t, person, task, projects.get(task.projectId())));
            }
        }
        items.sort(Comparator
                .comparing((WorkItem item) -> item.task().dueAt(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(item -> item.task().createdAt()));
        return items;
    }

    private List<InboxTask> tasks(Person person) {
        List<InboxTask> tasks = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            List<InboxTask> found = inbox.list(person.actor(), Inbox.Filter.ALL, page);
            tasks.addAll(found);
            if (found.size() < Inbox.PAGE) {
                break;
            }
        }
        tasks.addAll(inbox.ofOthers(person.actor()));
        return tasks;
    }

    /** From the read models, or for a project that they have not reached yet from the log. */
    private Map<String, Named> named(Set<String> projectIds) {
        LocalDate today = desk.today();
        Map<String, ProjectLine> lines = views.lines(projectIds);
        Map<String, AgendaView> agendas = terms.of(projectIds);
        Map<String, Named> named = new HashMap<>();
        for (String id : projectIds) {
            if (lines.containsKey(id)) {
                named.put(id, new Named(lines.get(id).name(), lines.get(id).statusOn(today), Optional.ofNullable(agendas.get(id))));
            } else {
                states.find(id).ifPresent(state -> named.put(id, new Named(state.name(), Status.of(state, today), Optional.empty())));
            }
        }
        return named;
    }

    private WorkItem item(Texts t, Person person, InboxTask task, Named project) {
        LocalDate today = desk.today();
        boolean mine = person.actor().person().equals(task.assignee());
        return new WorkItem(
                task, CaseTask.name(t, task), project.name(), project.status(), Words.of(t, project.status()), DueText.of(t, task.dueAt(), today),
                inbox.mayDo(task, person.actor()), mine, who(t, person, task, mine), raised(t, task, project));
    }

    private static String raised(Texts t, InboxTask task, Named project) {
        return project.terms().flatMap(view -> view.raisedWith(task.id()))
                .map(recipient -> t.get("agenda.raised." + recipient)).orElse(null);
    }

    private String who(Texts t, Person person, InboxTask task, boolean mine) {
        if (mine) {
            return t.get("work.you");
        } else if (task.assignee() != null) {
            return PersonNames.of(task.assignee());
        }
        return inbox.mayDo(task, person.actor()) ? t.get("work.nobody")
                : t.list(task.roles().stream().map(role -> t.getOr("role." + role + ".short", t.get("role." + role))).toList());
    }
}
