package nl.waarborg.ui.agenda;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waarborg.ui.failure.NotVisible;
import nl.waarborg.ui.frame.MenuItem;
import nl.waarborg.ui.frame.Notice;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.texts.LanguageChoice;
import nl.waarborg.ui.texts.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Every term that the reader may see, and the secret addresses for a calendar program. */
@Controller
class AgendaPage {

    private static final String SECRET = "geheimAdres";

    private final Agenda agenda;
    private final AgendaViews views;
    private final Feeds feeds;

    AgendaPage(Agenda agenda, AgendaViews views, Feeds feeds) {
        this.agenda = agenda;
        this.views = views;
        this.feeds = feeds;
    }

    /** The item of the menu. */
    @Configuration
    static class Menu {

        private static final int PLACE = 30;

        @Bean
        MenuItem agendaMenu() {
            return new MenuItem(PLACE, "agenda.menu", "/agenda", "calendar-event");
        }
    }

    @GetMapping("/agenda")
    String show(
            @AuthenticationPrincipal Person person, HttpServletRequest request, Model model,
            @RequestParam(required = false) String wie, @RequestParam(required = false) String per) {
        Texts t = Texts.in(LanguageChoice.of(request));
        boolean everything = "alle".equals(wie);
        boolean byMonth = "maand".equals(per);
        List<AgendaView> projects = views.shownTo(person);
        List<AgendaItem> all = agenda.of(t, person, projects);
        List<AgendaItem> shown = everything ? all : all.stream().filter(AgendaItem::mine).toList();
        LocalDate today = agenda.today();
        Map<String, String> names = new LinkedHashMap<>();
        projects.stream().sorted(Comparator.comparing(AgendaView::name)).forEach(view -> names.put(view.id(), view.name()));
        model.addAttribute("page", new AgendaList(
                everything, byMonth, AgendaList.groups(t, shown, today, byMonth), shown.size(), all.size(),
                shown.stream().filter(AgendaItem::late).count(),
                feeds.of(person.id()).stream()
                        .map(feed -> new AgendaList.Link(feed.project(), feed.project().isEmpty() ? t.get("agenda.link.all")
                                : names.getOrDefault(feed.project(), feed.project()), feed.createdAt())).toList(),
                names,
                (String) model.getAttribute(SECRET)));
        model.addAttribute("today", today);
        return "agenda/page";
    }

    /** Makes a secret address and shows it this once. */
    @PostMapping("/agenda/koppelingen")
    String create(
            @RequestParam(required = false, defaultValue = "") String project, @AuthenticationPrincipal Person person,
            HttpServletRequest request, RedirectAttributes redirect) {
        Texts t = Texts.in(LanguageChoice.of(request));
        requireVisible(person, project);
        String secret = feeds.create(person.id(), project, t.language().code());
        redirect.addFlashAttribute(SECRET, ServletUriComponentsBuilder.fromCurrentContextPath().path("/agenda/" + secret + ".ics").toUriString());
        return "redirect:/agenda";
    }

    /** Ends a secret address at once. */
    @PostMapping("/agenda/koppelingen/intrekken")
    String revoke(
            @RequestParam(required = false, defaultValue = "") String project, @AuthenticationPrincipal Person person,
            HttpServletRequest request, RedirectAttributes redirect) {
        feeds.revoke(person.id(), project);
        redirect.addFlashAttribute(Notice.NAME, Notice.ok(Texts.in(LanguageChoice.of(request)).get("agenda.link.revoked"), null));
        return "redirect:/agenda";
    }

    private void requireVisible(Person person, String project) {
        if (!project.isEmpty() && views.find(project).filter(view -> person.serves(view.municipality())).isEmpty()) {
            throw NotVisible.project(project);
        }
    }
}
