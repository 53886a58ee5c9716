package nl.waarborg.ui.dossier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import nl.waarborg.evidence.checkpoint.Checkpoints;
import nl.waarborg.evidence.dossier.DossierWriter.Content;
import nl.waarborg.ui.project.CaseHead;
import nl.waarborg.ui.project.ProjectView;
import nl.waarborg.ui.project.ProjectViews;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.workflow.Diagrams;
import nl.waarborg.workflow.log.EventLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a dossier is and how it is verified, and the dossier itself; for whoever may see the project. */
@Controller
class DossierPages {

    /** So many at once, for each takes memory for the whole dossier. */
    private static final int AT_ONCE = 2;

    private final ProjectViews views;
    private final EventLog log;
    private final ObjectProvider<Checkpoints> checkpoints;
    private final Diagrams diagrams;
    private final Clock clock;
    private final Semaphore room = new Semaphore(AT_ONCE);

    DossierPages(ProjectViews views, EventLog log, ObjectProvider<Checkpoints> checkpoints, Diagrams diagrams, Clock clock) {
        this.views = views;
        this.log = log;
        this.checkpoints = checkpoints;
        this.diagrams = diagrams;
        this.clock = clock;
    }

    @GetMapping("/projecten/{id}/dossier")
    String page(@PathVariable String id, @AuthenticationPrincipal Person person, Model model) {
        return page(views.shownTo(person, id), person, model, false);
    }

    private String page(ProjectView view, Person person, Model model, boolean busy) {
        model.addAttribute("view", view);
        model.addAttribute("head", new CaseHead("dossier", view.statusOn(LocalDate.now(clock)), person));
        model.addAttribute("events", log.loggedOfProject(view.id()).size());
        model.addAttribute("busy", busy);
        return "dossier/page";
    }

    /** The dossier; without room, or while the last events are not signed, the page that says so. */
    @GetMapping("/projecten/{id}/dossier.zip")
    String download(
            @PathVariable String id, @RequestParam(defaultValue = "") String since, @AuthenticationPrincipal Person person,
            HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        ProjectView view = views.shownTo(person, id);
        Checkpoints signed = checkpoints.getIfAvailable();
        if (signed != null && room.tryAcquire()) {
            try {
                Export export = new Export(log, signed, diagrams, clock);
                Optional<Content> content = export.of(view.id(), size(since));
                if (content.isPresent()) {
                    response.setContentType("application/zip");
                    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"dossier-" + fileName(id) + ".zip\"");
                    export.write(content.get(), response.getOutputStream());
                    return null;
                }
            } finally {
                room.release();
            }
        }
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        return page(view, person, model, true);
    }

    /** The size of the reader's checkpoint; anything else counts as none. */
    private static long size(String since) {
        return since.matches("[1-9][0-9]{0,17}") ? Long.parseLong(since) : 0;
    }

    private static String fileName(String id) {
        return id.replaceAll("[^A-Za-z0-9_-]", "_");
    }
}
