package nl.waarborg.ui.project;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.Inbox;
import nl.waarborg.workflow.InboxTask;

/**
 * An open task on the page of its project.
 *
 * @param id      id of the task
 * @param name    what is to be done
 * @param role    who must act; may be null
 * @param holder  the name of who took it; null while nobody did
 * @param mine    whether the reader took it
 * @param may     whether the reader may do it now
 * @param dueOn   the last day; may be null
 * @param overdue whether that day has passed
 */
public record CaseTask(
        String id, String name, String role, String holder, boolean mine, boolean may, LocalDate dueOn, boolean overdue) {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    /** The open tasks of a project as this person sees them. */
    static List<CaseTask> of(Texts t, Inbox inbox, String projectId, Person person) {
        return inbox.openTasks(projectId).stream().map(task -> of(t, inbox, task, person)).toList();
    }

    /** What a task is called: as in its model, in English as its form where it has one of its own. */
    public static String name(Texts t, InboxTask task) {
        boolean generic = "CompleteStep".equals(task.command());
        return t.language() == Language.NL || generic ? task.name()
                : t.getOr("forms." + task.command() + ".title", task.name());
    }

    private static CaseTask of(Texts t, Inbox inbox, InboxTask task, Person person) {
        return new CaseTask(
                task.id(), name(t, task),
                task.roles().isEmpty() ? null
                        : t.list(task.roles().stream().map(role -> t.getOr("role." + role + ".short", t.get("role." + role))).toList()),
                task.assignee() == null ? null : PersonNames.of(task.assignee()),
                person.actor().person().equals(task.assignee()), inbox.mayDo(task, person.actor()),
                task.dueAt() == null ? null : LocalDate.ofInstant(task.dueAt(), AMSTERDAM), task.overdue());
    }
}
