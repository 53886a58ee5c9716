package nl.waarborg.ui.dossier;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.waarborg.evidence.checkpoint.Checkpoints;
import nl.waarborg.evidence.checkpoint.LogBroken;
import nl.waarborg.evidence.checkpoint.ProvenCases;
import nl.waarborg.evidence.dossier.DossierWriter.Content;
import nl.waarborg.ui.project.CaseHead;
import nl.waarborg.ui.project.ProjectView;
import nl.waarborg.ui.project.ProjectViews;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.workflow.Diagrams;
import nl.waarborg.workflow.Documents;
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

    private static final Logger LOG = System.getLogger(DossierPages.class.getName());
    /** So many at once, for each takes memory for the whole dossier. */
    private static final int AT_ONCE = 1;
    private static final int PATIENCE_SECONDS = 10;
    private static final int BUFFER = 1 << 16;

    private final ProjectViews views;
    private final EventLog log;
    private final ObjectProvider<Checkpoints> checkpoints;
    private final ObjectProvider<ProvenCases> cases;
    private final Diagrams diagrams;
    private final Documents documents;
    private final Clock clock;
    private final Semaphore room = new Semaphore(AT_ONCE);

    DossierPages(ProjectViews views, EventLog log, ObjectProvider<Checkpoints> checkpoints, ObjectProvider<ProvenCases> cases,
            Diagrams diagrams, Documents documents, Clock clock) {
        this.views = views;
        this.log = log;
        this.checkpoints = checkpoints;
        this.cases = cases;
        this.diagrams = diagrams;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping("/projecten/{id}/dossier")
    String page(@PathVariable String id, @AuthenticationPrincipal Person person, Model model) {
        return page(views.shownTo(person, id), person, model, "");
    }

    /** {@code obstacle}: why there is no dossier now, as the end of a message key; empty when there is one to be had. */
    private String page(ProjectView view, Person person, Model model, String obstacle) {
        model.addAttribute("view", view);
        model.addAttribute("head", new CaseHead("dossier", view.statusOn(LocalDate.now(clock)), person));
        model.addAttribute("events", log.loggedOfProject(view.id()).size());
        model.addAttribute("obstacle", obstacle);
        return "dossier/page";
    }

    /** The dossier; without room, while the last events are not signed, or when the log does not hold, the page that says so. */
    @GetMapping("/projecten/{id}/dossier.zip")
    String download(
            @PathVariable String id, @RequestParam(defaultValue = "") String since, @AuthenticationPrincipal Person person,
            HttpServletResponse response, Model model) throws IOException {
        ProjectView view = views.shownTo(person, id);
        Path file = Files.createTempFile("dossier", ".zip"); // readable for its owner alone
        try (FileChannel made = FileChannel.open(file, READ, WRITE, DELETE_ON_CLOSE)) {
            if (!make(view.id(), size(since), made)) {
                response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
                return page(view, person, model, "busy");
            }
            response.setContentType("application/zip");
            response.setContentLengthLong(made.size());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"dossier-" + fileName(id) + ".zip\"");
            made.position(0);
            Channels.newInputStream(made).transferTo(response.getOutputStream());
            return null;
        } catch (LogBroken broken) {
            LOG.log(Level.ERROR, "Expected a log that holds for the dossier of {0}, but {1}", id, broken.getMessage());
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(view, person, model, "broken");
        }
    }

    /** Makes one dossier at a time, away from the reader: one who reads slowly keeps nobody waiting and holds no memory. */
    private boolean make(String id, long since, FileChannel file) {
        Checkpoints signed = checkpoints.getIfAvailable();
        if (signed == null || !room()) {
            return false;
        }
        try {
            Export export = new Export(log, signed, cases.getObject(), diagrams, documents, clock);
            Optional<Content> content = export.of(id, since);
            content.ifPresent(found -> export.write(found, new BufferedOutputStream(Channels.newOutputStream(file), BUFFER)));
            return content.isPresent();
        } finally {
            room.release();
        }
    }

    private boolean room() {
        try {
            return room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The size of the reader's checkpoint; anything else counts as none. */
    private static long size(String since) {
        return since.matches("[1-9][0-9]{0,17}") ? Long.parseLong(since) : 0;
    }

    private static String fileName(String id) {
        return id.replaceAll("[^A-Za-z0-9_-]", "_");
    }
}
