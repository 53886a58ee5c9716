package nl.waarborg.ui.action;

import jakarta.servlet.http.HttpServletRequest;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.ui.dpia.GapLinks;
import nl.waarborg.ui.failure.NotVisible;
import nl.waarborg.ui.form.Faults;
import nl.waarborg.ui.form.FormView;
import nl.waarborg.ui.form.Preset;
import nl.waarborg.ui.frame.Notice;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.task.CurrentStates;
import nl.waarborg.ui.task.FormDesk;
import nl.waarborg.ui.task.Presets;
import nl.waarborg.ui.task.Results;
import nl.waarborg.ui.task.Sent;
import nl.waarborg.ui.texts.LanguageChoice;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.Commands;
import nl.waarborg.workflow.Receipt;
import nl.waarborg.workflow.TaskForms;
import nl.waarborg.workflow.Vocabulary;
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

/** One action in a project: the same form as for a task, without the task. */
@Controller
class ActionPage {

    private final TaskForms forms;
    private final Commands commands;
    private final CurrentStates states;
    private final FormDesk desk;
    private final Results results;

    ActionPage(TaskForms forms, Commands commands, CurrentStates states, FormDesk desk, Results results) {
        this.forms = forms;
        this.commands = commands;
        this.states = states;
        this.desk = desk;
        this.results = results;
    }

    @GetMapping("/projecten/{projectId}/acties/{command}")
    ModelAndView show(
            @PathVariable String projectId, @PathVariable String command, @AuthenticationPrincipal Person person,
            HttpServletRequest request) {
        Texts t = Texts.in(LanguageChoice.of(request));
        ProjectState project = states.shownTo(person, projectId);
        Form form = form(person, command);
        if (Presets.SECTIONS.containsKey(command)) {
            return new ModelAndView("redirect:" + GapLinks.section(project, desk.today(), Presets.SECTIONS.get(command)));
        }
        FormView view = desk.open(t, person, address(projectId, command), form, desk.preset(t, form, project));
        return page(t, project, view, HttpStatus.OK);
    }

    @PostMapping("/projecten/{projectId}/acties/{command}")
    Object send(
            @PathVariable String projectId, @PathVariable String command, @AuthenticationPrincipal Person person,
            HttpServletRequest request, RedirectAttributes redirect) {
        Texts t = Texts.in(LanguageChoice.of(request));
        ProjectState project = states.shownTo(person, projectId);
        Form form = form(person, command);
        if (Presets.SECTIONS.containsKey(command)) {
            throw NotVisible.page();
        }
        Preset preset = desk.preset(t, form, project);
        Sent sent = Sent.of(request, preset);
        String address = address(projectId, command);
        return switch (sent.pressed()) {
            case ADD_ROW, REMOVE_ROW ->
                    page(t, project, desk.changeRows(t, address, form, preset, sent), HttpStatus.OK);
            case KEEP_DRAFT -> {
                String kept = desk.keep(t, person, address, form, sent);
                yield request.getHeader(Results.SILENT) != null ? ResponseEntity.ok(kept)
                        : page(t, project, desk.again(t, address, form, preset, sent, Faults.NONE, kept), HttpStatus.OK);
            }
            case SEND -> give(t, person, project, form, preset, sent, redirect);
        };
    }

    private Object give(
            Texts t, Person person, ProjectState project, Form form, Preset preset, Sent sent, RedirectAttributes redirect) {
        String address = address(project.id(), form.name());
        FormDesk.Outcome<Receipt> outcome = desk.send(t, person, address, form, preset, sent, (answers, unasked) ->
                commands.send(forms.read(form, project.id(), answers, unasked), desk.by(person)));
        if (outcome.receipt() != null) {
            redirect.addFlashAttribute(Notice.NAME, results.recorded(t, FormView.titleOf(t, form), outcome.receipt()));
            return "redirect:/projecten/" + project.id();
        }
        return page(t, project, desk.again(t, address, form, preset, sent, outcome.faults(), null),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(Texts t, ProjectState project, FormView form, HttpStatus status) {
        ActionView view = new ActionView(project.id(), project.name(), form, desk.panels(t, form.command(), project));
        return new ModelAndView("action/page", status).addObject("view", view);
    }

    private Form form(Person person, String command) {
        if (!Actions.mayGive(person, command)) {
            throw NotVisible.page();
        }
        return forms.describe(Vocabulary.COMMANDS.named(command));
    }

    private static String address(String projectId, String command) {
        return "/projecten/" + projectId + "/acties/" + command;
    }
}
