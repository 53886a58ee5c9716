package nl.waarborg.ui.legacy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.project.Decisions;
import nl.waarborg.domain.project.ReassessmentCommand.ImportLegacyDpia;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.ui.document.Upload;
import nl.waarborg.ui.failure.NotVisible;
import nl.waarborg.ui.form.Faults;
import nl.waarborg.ui.form.FormView;
import nl.waarborg.ui.form.Preset;
import nl.waarborg.ui.frame.FieldError;
import nl.waarborg.ui.frame.Notice;
import nl.waarborg.ui.idea.ProjectNumbers;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.task.FormDesk;
import nl.waarborg.ui.task.Results;
import nl.waarborg.ui.task.Sent;
import nl.waarborg.ui.texts.LanguageChoice;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.Documents;
import nl.waarborg.workflow.Receipt;
import nl.waarborg.workflow.TaskForms;
import nl.waarborg.workflow.form.Form;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A running project comes in with what is known of it and the old DPIA itself, all at once or not at all. */
@Controller
class LegacyPage {

    private static final String ADDRESS = "/projecten/oude-dpia";
    private static final int TRIES = 20;

    private final TaskForms forms;
    private final Documents documents;
    private final ProjectNumbers numbers;
    private final FormDesk desk;
    private final Results results;

    LegacyPage(TaskForms forms, Documents documents, ProjectNumbers numbers, FormDesk desk, Results results) {
        this.forms = forms;
        this.documents = documents;
        this.numbers = numbers;
        this.desk = desk;
        this.results = results;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(@AuthenticationPrincipal Person person, HttpServletRequest request) {
        Texts t = Texts.in(LanguageChoice.of(request));
        return page(person, desk.open(t, person, ADDRESS, form(person), preset(person)), List.of(), HttpStatus.OK);
    }

    @PostMapping(ADDRESS)
    Object send(
            @RequestParam(required = false) MultipartFile bestand, @AuthenticationPrincipal Person person,
            HttpServletRequest request, RedirectAttributes redirect) {
        Texts t = Texts.in(LanguageChoice.of(request));
        Form form = form(person);
        Preset preset = preset(person);
        Sent sent = Sent.of(request, preset);
        return switch (sent.pressed()) {
            case ADD_ROW, REMOVE_ROW -> page(person, desk.changeRows(t, ADDRESS, form, preset, sent), List.of(), HttpStatus.OK);
            case KEEP_DRAFT -> {
                String kept = desk.keep(t, person, ADDRESS, form, sent);
                yield request.getHeader(Results.SILENT) != null ? ResponseEntity.ok(kept)
                        : page(person, desk.again(t, ADDRESS, form, preset, sent, Faults.NONE, kept), List.of(), HttpStatus.OK);
            }
            case SEND -> bringIn(t, person, form, preset, sent, bestand, redirect);
        };
    }

    private Object bringIn(
            Texts t, Person person, Form form, Preset preset, Sent sent, MultipartFile file, RedirectAttributes redirect) {
        Optional<Upload> upload = Upload.of(file);
        FormDesk.Outcome<Receipt> outcome = desk.send(t, person, ADDRESS, form, preset, sent, (answers, unasked) -> {
            for (int tried = 1; ; tried++) {
                ImportLegacyDpia command = (ImportLegacyDpia) forms.read(form, numbers.next(desk.today()), answers, unasked);
                if (upload.isEmpty()) {
                    throw Refusal.flaws(Decisions.flaws(command));
                }
                try {
                    return documents.add(upload.get().sha256(), upload.get().source(), List.of(command,
                            upload.get().toProject(command.projectId(), t.get("legacy.about", command.dpiaDate()))), desk.by(person));
                } catch (Refusal refusal) {
                    if (tried == TRIES || !refusal.key().equals("project.exists")) {
                        throw refusal;
                    }
                }
            }
        });
        if (outcome.receipt() == null) {
            boolean onlyTheFile = upload.isEmpty() && outcome.refusal().flaws().isEmpty();
            List<FieldError> errors = upload.isPresent() ? List.of()
                    : List.of(new FieldError("bestand", t.get(file == null || file.isEmpty() ? "document.missing" : "document.unknown")));
            return page(person, desk.again(t, ADDRESS, form, preset, sent, onlyTheFile ? Faults.NONE : outcome.faults(), null),
                    errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute(Notice.NAME, results.recorded(t, FormView.titleOf(t, form), outcome.receipt()));
        return "redirect:/projecten/" + outcome.receipt().projectId();
    }

    private Form form(Person person) {
        if (person.role() != Role.PRIVACY_OFFICER) {
            throw NotVisible.page();
        }
        return forms.describe(ImportLegacyDpia.class);
    }

    private static Preset preset(Person person) {
        Preset preset = new Preset();
        preset.unasked().put("municipality", person.municipalities().get(0).id());
        return preset;
    }

    private static ModelAndView page(Person person, FormView form, List<FieldError> errors, HttpStatus status) {
        return new ModelAndView("legacy/page", status).addObject("form", form).addObject("errors", errors)
                .addObject("municipalities", person.municipalities());
    }
}
