package nl.waarborg.ui.idea;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.project.IdeaCommand;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.ui.failure.NotVisible;
import nl.waarborg.ui.form.Faults;
import nl.waarborg.ui.form.FormView;
import nl.waarborg.ui.form.Preset;
import nl.waarborg.ui.frame.Notice;
import nl.waarborg.ui.signin.Municipality;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.task.CurrentStates;
import nl.waarborg.ui.task.FormDesk;
import nl.waarborg.ui.task.Results;
import nl.waarborg.ui.task.Sent;
import nl.waarborg.ui.texts.LanguageChoice;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.Commands;
import nl.waarborg.workflow.Inbox;
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

/** Registering an idea, and what its planned start means. */
@Controller
class IdeaPage {

    private static final String ADDRESS = "/projecten/nieuw";
    private static final int TRIES = 20;

    private final TaskForms forms;
    private final Commands commands;
    private final Inbox inbox;
    private final CurrentStates states;
    private final ProjectNumbers numbers;
    private final FormDesk desk;
    private final Results results;

    IdeaPage(
            TaskForms forms, Commands commands, Inbox inbox, CurrentStates states, ProjectNumbers numbers, FormDesk desk,
            Results results) {
        this.forms = forms;
        this.commands = commands;
        this.inbox = inbox;
        this.states = states;
        this.numbers = numbers;
        this.desk = desk;
        this.results = results;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(@AuthenticationPrincipal Person person, HttpServletRequest request) {
        Texts t = Texts.in(LanguageChoice.of(request));
        return page(person, desk.open(t, person, ADDRESS, form(person), preset(person)), HttpStatus.OK);
    }

    @PostMapping(ADDRESS)
    Object send(@AuthenticationPrincipal Person person, HttpServletRequest request, RedirectAttributes redirect) {
        Texts t = Texts.in(LanguageChoice.of(request));
        Form form = form(person);
        Preset preset = preset(person);
        Sent sent = Sent.of(request, preset);
        return switch (sent.pressed()) {
            case ADD_ROW, REMOVE_ROW -> page(person, desk.changeRows(t, ADDRESS, form, preset, sent), HttpStatus.OK);
            case KEEP_DRAFT -> {
                String kept = desk.keep(t, person, ADDRESS, form, sent);
                yield request.getHeader(Results.SILENT) != null ? ResponseEntity.ok(kept)
                        : page(person, desk.again(t, ADDRESS, form, preset, sent, Faults.NONE, kept), HttpStatus.OK);
            }
            case SEND -> register(t, person, form, preset, sent, redirect);
        };
    }

    @GetMapping("/projecten/{projectId}/aangemeld")
    ModelAndView planning(@PathVariable String projectId, @AuthenticationPrincipal Person person) {
        ProjectState project = states.shownTo(person, projectId);
        if (project.plannedGoLive() == null) {
            throw NotVisible.project(projectId);
        }
        return new ModelAndView("idea/planning", "preview", PlanningPreview.of(project, desk.today()))
                .addObject("projectId", projectId).addObject("project", project.name())
                .addObject("next", inbox.list(person.actor(), Inbox.Filter.ofProject(projectId), 0).stream()
                        .filter(task -> inbox.mayDo(task, person.actor())).findFirst().orElse(null));
    }

    private Object register(
            Texts t, Person person, Form form, Preset preset, Sent sent, RedirectAttributes redirect) {
        FormDesk.Outcome<Receipt> outcome = desk.send(t, person, ADDRESS, form, preset, sent, (answers, unasked) -> {
            for (int tried = 1; ; tried++) {
                try {
                    return commands.send(forms.read(form, numbers.next(desk.today()), answers, unasked), desk.by(person));
                } catch (Refusal refusal) {
                    if (tried == TRIES || !refusal.key().equals("project.exists")) {
                        throw refusal;
                    }
                }
            }
        });
        if (outcome.receipt() == null) {
            return page(person, desk.again(t, ADDRESS, form, preset, sent, outcome.faults(), null), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute(Notice.NAME, results.recorded(t, FormView.titleOf(t, form), outcome.receipt()));
        return "redirect:/projecten/" + outcome.receipt().projectId() + "/aangemeld";
    }

    private Form form(Person person) {
        if (person.role() != Role.PROJECT_LEADER) {
            throw NotVisible.page();
        }
        return forms.describe(IdeaCommand.RegisterIdea.class);
    }

    private static Preset preset(Person person) {
        Preset preset = new Preset();
        preset.unasked().put("municipality", person.municipalities().get(0).id());
        return preset;
    }

    private static ModelAndView page(Person person, FormView form, HttpStatus status) {
        List<Municipality> municipalities = person.municipalities();
        return new ModelAndView("idea/page", status).addObject("form", form).addObject("municipalities", municipalities);
    }
}
