package nl.waarborg.ui.task;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.ui.failure.NotVisible;
import nl.waarborg.ui.form.Faults;
import nl.waarborg.ui.form.FormView;
import nl.waarborg.ui.form.Preset;
import nl.waarborg.ui.frame.Notice;
import nl.waarborg.ui.project.PersonNames;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.texts.LanguageChoice;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.work.DueText;
import nl.waarborg.workflow.Inbox;
import nl.waarborg.workflow.InboxTask;
import nl.waarborg.workflow.Receipt;
import nl.waarborg.workflow.TaskForms;
import nl.waarborg.workflow.form.Form;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One task: its form, and what becomes of it when somebody sends it. */
@Controller
class TaskPage {

    private final TaskForms forms;
    private final Inbox inbox;
    private final CurrentStates states;
    private final FormDesk desk;
    private final GoneTasks gone;
    private final Results results;

    TaskPage(TaskForms forms, Inbox inbox, CurrentStates states, FormDesk desk, GoneTasks gone, Results results) {
        this.forms = forms;
        this.inbox = inbox;
        this.states = states;
        this.desk = desk;
        this.gone = gone;
        this.results = results;
    }

    @GetMapping("/taken/{taskId}")
    ModelAndView show(@PathVariable String taskId, @AuthenticationPrincipal Person person, HttpServletRequest request) {
        Texts t = Texts.in(LanguageChoice.of(request));
        Optional<InboxTask> found = inbox.find(taskId);
        if (found.isEmpty()) {
            return gone.page(t, person, taskId);
        }
        InboxTask task = found.get();
        ProjectState project = project(person, task);
        if (!inbox.mayDo(task, person.actor())) {
            return notYours(t, task, project);
        }
        Optional<Form> described = described(taskId);
        if (described.isEmpty()) {
            return gone.page(t, person, taskId);
        }
        Form form = described.get();
        FormView view = desk.open(t, person, address(taskId), form, desk.preset(t, form, project));
        return page(t, person, task, project, view, HttpStatus.OK);
    }

    @PostMapping("/taken/{taskId}")
    Object send(
            @PathVariable String taskId, @AuthenticationPrincipal Person person, HttpServletRequest request,
            RedirectAttributes redirect) {
        Texts t = Texts.in(LanguageChoice.of(request));
        Optional<InboxTask> found = inbox.find(taskId);
        if (found.isEmpty()) {
            return gone.keep(t, person, taskId, Sent.of(request, new Preset()));
        }
        InboxTask task = found.get();
        ProjectState project = project(person, task);
        if (Collections.disjoint(task.roles(), person.actor().roles())) {
            return notYours(t, task, project);
        }
        Optional<Form> described = described(taskId);
        if (described.isEmpty()) {
            return gone.keep(t, person, taskId, Sent.of(request, new Preset()));
        }
        Form form = described.get();
        Preset preset = desk.preset(t, form, project);
        Sent sent = Sent.of(request, preset);
        String address = address(taskId);
        return switch (sent.pressed()) {
            case ADD_ROW, REMOVE_ROW ->
                    page(t, person, task, project, desk.changeRows(t, address, form, preset, sent), HttpStatus.OK);
            case KEEP_DRAFT -> {
                String kept = desk.keep(t, person, address, form, sent);
                yield request.getHeader(Results.SILENT) != null ? ResponseEntity.ok(kept)
                        : page(t, person, task, project,
                                desk.again(t, address, form, preset, sent, Faults.NONE, kept), HttpStatus.OK);
            }
            case SEND -> complete(t, person, task, project, form, preset, sent, redirect);
        };
    }

    /** The form of a task, empty when the task went while it was being opened. */
    private Optional<Form> described(String taskId) {
        try {
            return Optional.of(forms.describe(taskId));
        } catch (Refusal closed) {
            return Optional.empty();
        }
    }

    private Object complete(
            Texts t, Person person, InboxTask task, ProjectState project, Form form, Preset preset, Sent sent,
            RedirectAttributes redirect) {
        String address = address(task.id());
        FormDesk.Outcome<Receipt> outcome = desk.send(t, person, address, form, preset, sent,
                (answers, unasked) -> forms.submit(task.id(), answers, unasked, desk.by(person)));
        if (outcome.receipt() != null) {
            redirect.addFlashAttribute(Notice.NAME, results.recorded(t, FormView.titleOf(t, form), outcome.receipt()));
            return "redirect:/projecten/" + task.projectId();
        }
        Refusal refusal = outcome.refusal();
        if (List.of("someone-was-first", "task.closed").contains(refusal.key()) && inbox.find(task.id()).isEmpty()) {
            return gone.keep(t, person, task.id(), sent);
        }
        String kept = refusal.key().equals("task.taken") ? desk.keep(t, person, address, form, sent) : null;
        return page(t, person, task, project,
                desk.again(t, address, form, preset, sent, outcome.faults(), kept), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(
            Texts t, Person person, InboxTask task, ProjectState project, FormView form, HttpStatus status) {
        boolean dpia = "SubmitDpia".equals(task.command());
        TaskView view = new TaskView(
                task.id(), project.id(), project.name(), DueText.of(t, task.dueAt(), desk.today()).sentence(),
                person.actor().person().equals(task.assignee()), form,
                desk.panels(t, task.command(), project),
                dpia, dpia ? OpenPoints.of(t, project, desk.today()) : List.of());
        return new ModelAndView("task/page", status).addObject("view", view);
    }

    private ModelAndView notYours(Texts t, InboxTask task, ProjectState project) {
        String why = task.assignee() != null ? t.get("task.taken-by", PersonNames.of(task.assignee()))
                : t.get("task.for-role", t.list(task.roles().stream().map(role -> t.get("role." + role.name())).toList()));
        return new ModelAndView("task/notyours", "title", task.name()).addObject("why", why)
                .addObject("project", project.name()).addObject("projectId", project.id());
    }

    private ProjectState project(Person person, InboxTask task) {
        if (!person.serves(task.municipality())) {
            throw NotVisible.page();
        }
        return states.shownTo(person, task.projectId());
    }

    private static String address(String taskId) {
        return "/taken/" + taskId;
    }
}
