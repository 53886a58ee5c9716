package nl.waarborg.ui.dpiadocument;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.waarborg.ui.failure.NotVisible;
import nl.waarborg.ui.paper.PaperFormat;
import nl.waarborg.ui.project.CaseHead;
import nl.waarborg.ui.project.ProjectView;
import nl.waarborg.ui.project.ProjectViews;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.texts.LanguageChoice;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.versions.CaseVersions;
import nl.waarborg.ui.versions.CaseVersions.Content;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.RecordedEvent;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A DPIA as a file to take away: the draft, or a submitted version. For whoever may see the project. */
@Controller
class DpiaDocumentPages {

    private static final String JSON = "json";

    private final ProjectViews views;
    private final EventLog log;
    private final Clock clock;

    DpiaDocumentPages(ProjectViews views, EventLog log, Clock clock) {
        this.views = views;
        this.log = log;
        this.clock = clock;
    }

    /** Without a version what counts now: the draft, or the last version when nothing was changed since. */
    @GetMapping("/projecten/{id}/dpia/document.{extension:pdf|odt|docx|json}")
    ResponseEntity<byte[]> file(
            @PathVariable String id, @PathVariable String extension, @RequestParam(defaultValue = "") String versie,
            @RequestParam(defaultValue = "") String vorm, @AuthenticationPrincipal Person person, HttpServletRequest request) {
        ProjectView view = views.shownTo(person, id);
        Arrangement arrangement = Arrangement.of(vorm).orElseThrow(NotVisible::page);
        Texts t = Texts.in(LanguageChoice.of(request));
        List<RecordedEvent> events = log.ofProject(id);
        Content content = content(new CaseVersions(t, events), versie);
        String municipality = new CaseHead("dpia", view.statusOn(LocalDate.now(clock)), person).municipality(view.municipality());
        DpiaDocument document = DpiaDocument.of(t, view, municipality, content, events);
        String name = "dpia-" + id + "-" + (document.isDraft() ? t.get("dpiapaper.file.draft") : content.place())
                + (arrangement == Arrangement.EDPB ? "-edpb" : "");
        if (extension.equals(JSON)) {
            byte[] json = DpiaJson.of(document, arrangement).getBytes(StandardCharsets.UTF_8);
            return saved(json, "application/json", name + "." + JSON);
        }
        PaperFormat format = PaperFormat.of(extension).orElseThrow(NotVisible::page);
        return saved(format.file(DpiaPaper.of(document, arrangement)), format.mediaType(), name + "." + extension);
    }

    private static Content content(CaseVersions versions, String versie) {
        if (!versie.isEmpty()) {
            return versions.find(versie).orElseThrow(NotVisible::page);
        }
        List<Content> contents = versions.contents();
        if (contents.isEmpty()) {
            throw NotVisible.page();
        }
        return contents.get(contents.size() - 1);
    }

    private static ResponseEntity<byte[]> saved(byte[] file, String mediaType, String name) {
        ContentDisposition attachment = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString()).body(file);
    }
}
