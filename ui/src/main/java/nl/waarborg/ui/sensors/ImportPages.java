package nl.waarborg.ui.sensors;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.dpia.Dpia.Section;
import nl.waarborg.domain.project.Decisions;
import nl.waarborg.domain.project.DpiaCommand.ReviseSensors;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.ui.failure.NotVisible;
import nl.waarborg.ui.form.RefusalTexts;
import nl.waarborg.ui.frame.Notice;
import nl.waarborg.ui.project.CaseHead;
import nl.waarborg.ui.project.ProjectView;
import nl.waarborg.ui.project.ProjectViews;
import nl.waarborg.ui.sensors.ImportPlan.Kind;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.task.CurrentStates;
import nl.waarborg.ui.task.FormDesk;
import nl.waarborg.ui.task.Results;
import nl.waarborg.ui.texts.LanguageChoice;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.Commands;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes over an inventory from a file: send it, see what it does, confirm. Nothing is stored before that, and only what the
 * preview showed is: another file, another way or an inventory that changed meanwhile is shown first.
 */
@Controller
class ImportPages {

    private static final String ADDRESS = "/projecten/{id}/sensoren/invoer";
    private static final String REPLACE = "vervangen";

    private final ProjectViews views;
    private final CurrentStates states;
    private final FormDesk desk;
    private final Commands commands;
    private final Results results;

    ImportPages(ProjectViews views, CurrentStates states, FormDesk desk, Commands commands, Results results) {
        this.views = views;
        this.states = states;
        this.desk = desk;
        this.commands = commands;
        this.results = results;
    }

    @GetMapping(ADDRESS)
    ModelAndView ask(@PathVariable String id, @AuthenticationPrincipal Person person) {
        project(id, person);
        return page(id, person, ImportView.asking(null), HttpStatus.OK);
    }

    @PostMapping(ADDRESS)
    ModelAndView preview(
            @PathVariable String id, @RequestParam(name = "bestand", required = false) MultipartFile file,
            @RequestParam(name = "wijze", required = false) String way, @AuthenticationPrincipal Person person,
            HttpServletRequest request) {
        Texts t = Texts.in(LanguageChoice.of(request));
        ProjectState project = project(id, person);
        if (file == null || file.isEmpty()) {
            return page(id, person, ImportView.asking(t.get(file == null || file.getOriginalFilename() == null
                    || file.getOriginalFilename().isEmpty() ? "sensors.import.none" : "sensors.file.empty")), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Upload upload = new Upload(file.getOriginalFilename(), bytes(file), REPLACE.equals(way), revision(project));
        return previewed(t, person, project, upload, null, null, HttpStatus.OK);
    }

    @PostMapping(ADDRESS + "/overnemen")
    Object confirm(
            @PathVariable String id, @RequestParam(name = "bestand", required = false) String letters,
            @RequestParam(name = "naam", required = false) String name, @RequestParam(name = "wijze", required = false) String way,
            @RequestParam(name = "gezien", required = false) String seen, @RequestParam(name = "weet", required = false) String knows,
            @RequestParam(name = "voorbeeld", required = false) String seal,
            @AuthenticationPrincipal Person person, HttpServletRequest request, RedirectAttributes redirect) {
        Texts t = Texts.in(LanguageChoice.of(request));
        ProjectState project = project(id, person);
        Upload upload;
        try {
            upload = new Upload(name, Upload.bytes(letters), REPLACE.equals(way), revision(project));
        } catch (UnreadableFile refused) {
            return page(id, person, ImportView.asking(t.get(refused.key(), refused.args())), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!String.valueOf(upload.basedOn()).equals(seen)) {
            return previewed(t, person, project, upload, null, t.get("sensors.import.was-first"), HttpStatus.CONFLICT);
        }
        if (!upload.seal(id).equals(seal)) {
            return previewed(t, person, project, upload, null, t.get("sensors.import.other"), HttpStatus.CONFLICT);
        }
        return take(t, person, project, upload, knows != null, redirect);
    }

    private Object take(
            Texts t, Person person, ProjectState project, Upload upload, boolean knows, RedirectAttributes redirect) {
        ImportPlan plan;
        try {
            plan = ImportPlan.of(project.id(), project.dpia().content().sensors(), InventoryFile.read(upload.content()), upload.replace());
        } catch (UnreadableFile refused) {
            return page(project.id(), person, ImportView.asking(t.get(refused.key(), refused.args())), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!plan.changesAnything()) {
            return previewed(t, person, project, upload, null, null, HttpStatus.UNPROCESSABLE_CONTENT);
        } else if (plan.count(Kind.REMOVED) > 0 && !knows) {
            return previewed(t, person, project, upload, t.get("sensors.import.knowingly"), null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            redirect.addFlashAttribute(Notice.NAME, results.recorded(t, t.get("forms.ReviseSensors.title"), commands.send(
                    new ReviseSensors(project.id(), plan.sensors(), upload.basedOn()), desk.by(person))));
            return "redirect:/projecten/" + project.id() + "/sensoren";
        } catch (Refusal refusal) {
            boolean wasFirst = refusal.key().equals("someone-was-first");
            return wasFirst
                    ? previewed(t, person, states.shownTo(person, project.id()), upload, null, t.get("sensors.import.was-first"), HttpStatus.CONFLICT)
                    : previewed(t, person, project, upload, RefusalTexts.sentence(t, refusal), null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView previewed(
            Texts t, Person person, ProjectState project, Upload sent, String error, String notice, HttpStatus status) {
        try {
            Upload upload = new Upload(sent.name(), sent.content(), sent.replace(), revision(project));
            InventoryFile file = InventoryFile.read(upload.content());
            ImportPlan plan = ImportPlan.of(project.id(), project.dpia().content().sensors(), file, upload.replace());
            HttpStatus answer = status == HttpStatus.OK && !plan.faults().isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : status;
            return page(project.id(), person, new ImportView(error, notice, upload.seal(project.id()), upload, plan,
                    file.geo(), file.unused(), file.doubted()), answer);
        } catch (UnreadableFile refused) {
            return page(project.id(), person, ImportView.asking(t.get(refused.key(), refused.args())), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView page(String id, Person person, ImportView take, HttpStatus status) {
        ProjectView view = views.shownTo(person, id);
        LocalDate today = desk.today();
        return new ModelAndView("sensors/import", status).addObject("view", view).addObject("take", take)
                .addObject("head", new CaseHead(InventoryPages.TAB, view.statusOn(today), person));
    }

    /** The project for somebody whose role writes the inventory; for anybody else there is no such page. */
    private ProjectState project(String id, Person person) {
        ProjectState project = states.shownTo(person, id);
        if (person.role() == Role.AUDITOR || !Decisions.mayAct(ReviseSensors.class, person.actor())) {
            throw NotVisible.page();
        }
        return project;
    }

    private static int revision(ProjectState project) {
        return project.dpia().revision(Section.SENSORS);
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
