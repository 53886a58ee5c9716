package nl.waarborg.ui.document;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.project.Decisions;
import nl.waarborg.domain.project.DocumentCommand.AddDocument;
import nl.waarborg.domain.project.DocumentEvent.DocumentAdded;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.ui.failure.NotVisible;
import nl.waarborg.ui.form.RefusalTexts;
import nl.waarborg.ui.frame.FieldError;
import nl.waarborg.ui.frame.Notice;
import nl.waarborg.ui.project.CaseHead;
import nl.waarborg.ui.project.ProjectView;
import nl.waarborg.ui.project.ProjectViews;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.task.CurrentStates;
import nl.waarborg.ui.task.FormDesk;
import nl.waarborg.ui.task.Results;
import nl.waarborg.ui.texts.LanguageChoice;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.Documents;
import nl.waarborg.workflow.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The documents of a project: the list, adding one, and getting one back. A document never opens within this site. */
@Controller
@RequestMapping("/projecten/{id}/documenten")
class DocumentPages {

    /** A browser that would show a document after all, shows it without scripts, forms or our origin. */
    static final String SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private static final Logger LOG = LoggerFactory.getLogger(DocumentPages.class);

    private final ProjectViews views;
    private final CurrentStates states;
    private final Documents documents;
    private final FormDesk desk;
    private final Results results;

    DocumentPages(ProjectViews views, CurrentStates states, Documents documents, FormDesk desk, Results results) {
        this.views = views;
        this.states = states;
        this.documents = documents;
        this.desk = desk;
        this.results = results;
    }

    @GetMapping
    String all(@PathVariable String id, @AuthenticationPrincipal Person person, HttpServletRequest request, Model model) {
        return page(id, person, request, model, "", List.of());
    }

    @PostMapping
    String add(
            @PathVariable String id, @RequestParam(required = false) MultipartFile bestand,
            @RequestParam(defaultValue = "") String about, @AuthenticationPrincipal Person person, HttpServletRequest request,
            HttpServletResponse response, Model model, RedirectAttributes redirect) {
        Texts t = texts(request);
        ProjectState project = states.shownTo(person, id);
        if (!mayAdd(person, project)) {
            throw NotVisible.page();
        }
        Optional<Upload> upload = Upload.of(bestand);
        List<FieldError> errors = errors(t, bestand, upload, about);
        if (errors.isEmpty()) {
            try {
                Receipt receipt = documents.add(upload.orElseThrow().sha256(), upload.get().source(),
                        List.of(upload.get().toProject(id, about)), desk.by(person));
                Notice done = results.recorded(t, t.get("forms.AddDocument.title"), receipt);
                int number = states.shownTo(person, id).documents().of(upload.get().sha256()).orElseThrow().number();
                redirect.addFlashAttribute(Notice.NAME, Notice.ok(t.get("document.added", number),
                        FileName.isTooLong(bestand.getOriginalFilename()) ? t.get("document.shortened", upload.get().name()) : done.text()));
                return "redirect:/projecten/" + id + "/documenten";
            } catch (Refusal refusal) {
                errors = List.of(new FieldError("bestand", RefusalTexts.sentence(t, refusal)));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(id, person, request, model, about, errors);
    }

    private static List<FieldError> errors(Texts t, MultipartFile file, Optional<Upload> upload, String about) {
        List<FieldError> errors = new ArrayList<>();
        if (upload.isEmpty()) {
            errors.add(new FieldError("bestand", t.get(file == null || file.isEmpty() ? "document.missing" : "document.unknown")));
        }
        String label = t.get("forms.AddDocument.about");
        Decisions.flaws(new AddDocument("", "", "", null, 1, about)).stream().filter(flaw -> flaw.path().equals("about"))
                .map(flaw -> flaw.key().equals("missing") ? t.get("flaws.missing", label)
                        : label + " " + t.get("flaws." + flaw.key(), flaw.args().toArray()))
                .forEach(text -> errors.add(new FieldError("about", text)));
        return errors;
    }

    /** Always as a file to keep, never as a page; only when the bytes are still the ones that were added. */
    @GetMapping("/{number}")
    String download(
            @PathVariable String id, @PathVariable String number, @AuthenticationPrincipal Person person, HttpServletRequest request,
            HttpServletResponse response, Model model) throws IOException {
        DocumentAdded document = states.shownTo(person, id).documents().all().stream()
                .filter(one -> String.valueOf(one.number()).equals(number)).findFirst().orElseThrow(NotVisible::page);
        if (!documents.isIntact(document.sha256())) {
            LOG.error("Expected document {} of {} with the hash {}, but its bytes are gone or changed", number, id, document.sha256());
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(id, person, request, model, "", List.of(new FieldError("document-" + number, texts(request).get("document.broken", number))));
        }
        response.setHeader("Content-Security-Policy", SANDBOX);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(document.name(), StandardCharsets.UTF_8).build().toString());
        response.setContentType(document.mediaType());
        response.setContentLengthLong(document.size());
        documents.write(document.sha256(), response.getOutputStream());
        return null;
    }

    private String page(
            String id, Person person, HttpServletRequest request, Model model, String about, List<FieldError> errors) {
        ProjectView view = views.shownTo(person, id);
        model.addAttribute("view", view);
        model.addAttribute("head", new CaseHead("documenten", view.statusOn(desk.today()), person));
        model.addAttribute("documents", Shown.of(texts(request), states.history(id)));
        model.addAttribute("mayAdd", mayAdd(person, states.shownTo(person, id)));
        model.addAttribute("about", about);
        model.addAttribute("errors", errors);
        return "document/page";
    }

    /** Who reads only, adds nothing; to what is over nothing is added. */
    private static boolean mayAdd(Person person, ProjectState project) {
        return person.role() != Role.AUDITOR && !project.isOver() && Decisions.mayAct(AddDocument.class, person.actor());
    }

    private static Texts texts(HttpServletRequest request) {
        return Texts.in(LanguageChoice.of(request));
    }
}
