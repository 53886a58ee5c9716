package nl.waarborg.ui.task;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.ui.failure.NotVisible;
import nl.waarborg.ui.project.PersonNames;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.RecordedEvent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Tasks that somebody else completed, or that the process took away: who was first and when, and the reader's own text. */
@Component
final class GoneTasks {

    private static final Pattern TASK = Pattern.compile("[0-9a-f-]{36}");

    private final EventLog log;
    private final CurrentStates states;
    private final Drafts drafts;
    private final FormDesk desk;

    GoneTasks(EventLog log, CurrentStates states, Drafts drafts, FormDesk desk) {
        this.log = log;
        this.states = states;
        this.drafts = drafts;
        this.desk = desk;
    }

    /** The page of a task that is not open (any more), for somebody who may see its project or has a draft of it. */
    ModelAndView page(Texts t, Person person, String taskId) {
        Optional<RecordedEvent> last = log.lastOfTask(taskId);
        Optional<ProjectState> project = last.flatMap(event -> states.find(event.projectId()))
                .filter(state -> person.serves(state.municipality()));
        Optional<Drafts.Draft> draft = drafts.find(person.actor().person(), "/taken/" + taskId);
        if (project.isEmpty() && draft.isEmpty()) {
            throw NotVisible.page();
        }
        String who = project.isPresent()
                ? t.get("task.was-first", PersonNames.of(last.get().by().actor().person()), last.get().recordedAt())
                : t.get("task.withdrawn");
        return new ModelAndView("task/gone", HttpStatus.CONFLICT)
                .addObject("who", who).addObject("taskId", taskId)
                .addObject("projectId", project.map(ProjectState::id).orElse(null))
                .addObject("project", project.map(ProjectState::name).orElse(null))
                .addObject("kept", draft.map(found -> desk.keptTexts(t, found.filled(), KeptText.form(t, found.command()))).orElse(List.of()))
                .addObject("own", last.map(event -> event.by().actor().person().equals(person.actor().person())).orElse(false));
    }

    /** Keeps what somebody sent too late, then shows who was first. */
    ModelAndView keep(Texts t, Person person, String taskId, Sent sent) {
        if (TASK.matcher(taskId).matches() && !sent.filled().isEmpty()) {
            drafts.keep(person.actor().person(), "/taken/" + taskId, KeptText.form(t, sent.form()).name(), sent.filled());
        }
        return page(t, person, taskId);
    }
}
