package nl.waarborg.ui.account;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.waarborg.ui.failure.NotVisible;
import nl.waarborg.ui.project.CaseHead;
import nl.waarborg.ui.project.ProjectView;
import nl.waarborg.ui.project.ProjectViews;
import nl.waarborg.ui.sheet.SheetFormat;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.LanguageChoice;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.RecordedEvent;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The readable account of a project: to read here, and as files to take away. For whoever may see the project. */
@Controller
@RequestMapping("/projecten/{id}")
class AccountPages {

    private final ProjectViews views;
    private final EventLog log;
    private final Clock clock;

    AccountPages(ProjectViews views, EventLog log, Clock clock) {
        this.views = views;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/verslag")
    String page(@PathVariable String id, @AuthenticationPrincipal Person person, HttpServletRequest request, Model model) {
        ProjectView view = views.shownTo(person, id);
        model.addAttribute("view", view);
        model.addAttribute("head", new CaseHead("geschiedenis", view.statusOn(LocalDate.now(clock)), person));
        model.addAttribute("account", Account.of(events(id), LanguageChoice.of(request)));
        return "account/page";
    }

    @GetMapping("/verslag.html")
    ResponseEntity<byte[]> html(@PathVariable String id, @AuthenticationPrincipal Person person, HttpServletRequest request) {
        views.shownTo(person, id);
        Language language = LanguageChoice.of(request);
        byte[] file = Account.html(events(id), language).getBytes(StandardCharsets.UTF_8);
        return saved(file, "text/html;charset=UTF-8", name(id, "account.file", language) + ".html");
    }

    @GetMapping("/verslag.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id, @AuthenticationPrincipal Person person, HttpServletRequest request) {
        views.shownTo(person, id);
        Language language = LanguageChoice.of(request);
        return saved(Account.pdf(events(id), language), "application/pdf", name(id, "account.file", language) + ".pdf");
    }

    @GetMapping("/besluiten.{extension:csv|xlsx}")
    ResponseEntity<byte[]> decisions(
            @PathVariable String id, @PathVariable String extension, @AuthenticationPrincipal Person person,
            HttpServletRequest request) {
        views.shownTo(person, id);
        Language language = LanguageChoice.of(request);
        SheetFormat format = SheetFormat.of(extension).orElseThrow(NotVisible::page);
        return format.download(Account.decisions(events(id), language), name(id, "account.file.decisions", language));
    }

    private List<RecordedEvent> events(String id) {
        return log.ofProject(id);
    }

    private static String name(String id, String key, Language language) {
        return Texts.in(language).get(key) + "-" + id;
    }

    private static ResponseEntity<byte[]> saved(byte[] file, String mediaType, String name) {
        ContentDisposition attachment = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString()).body(file);
    }
}
