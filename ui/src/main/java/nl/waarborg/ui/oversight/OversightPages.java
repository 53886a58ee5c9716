package nl.waarborg.ui.oversight;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.evidence.checkpoint.ScrubReports;
import nl.waarborg.ui.failure.NotVisible;
import nl.waarborg.ui.frame.MenuItem;
import nl.waarborg.ui.sheet.SheetFormat;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.texts.LanguageChoice;
import nl.waarborg.ui.texts.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Controle: questions across all projects that the reader may see. Nothing here shows more than the pages of those projects
 * do, so everybody may ask; who has the task to look on finds it in the menu.
 */
@Controller
class OversightPages {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final Lists lists;
    private final ScrubReports scrubs;
    private final Clock clock;

    OversightPages(Lists lists, ScrubReports scrubs, Clock clock) {
        this.lists = lists;
        this.scrubs = scrubs;
        this.clock = clock;
    }

    /** The item of the menu. */
    @Configuration
    static class Menu {

        private static final int PLACE = 40;
        private static final Set<Role> LOOKING_ON = Set.of(Role.AUDITOR, Role.FG, Role.COLLEGE);

        @Bean
        MenuItem oversightMenu() {
            return new MenuItem(PLACE, "oversight.menu", "/controle", "history",
                    person -> LOOKING_ON.contains(person.role()), null);
        }
    }

    @GetMapping("/controle")
    String overview(@AuthenticationPrincipal Person person, HttpServletRequest request, Model model) {
        model.addAttribute("view", lists.overview(reader(person, request)));
        model.addAttribute("scrub", scrubs.last().orElse(null));
        return "oversight/overview";
    }

    @GetMapping("/controle/{word:[a-z]+}")
    String list(
            @PathVariable String word, @RequestParam Map<String, String> parameters, @AuthenticationPrincipal Person person,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        Question question = Lists.question(word).orElseThrow(NotVisible::page);
        ListView view = lists.page(question, Asked.of(question, parameters), reader(person, request));
        if (!view.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("view", view);
        return "oversight/list";
    }

    /** The list as a file; a filter with something wrong in it leads back to the page that says what. */
    @GetMapping("/controle/{word:[a-z]+}.{extension:csv|xlsx}")
    ResponseEntity<byte[]> file(
            @PathVariable String word, @PathVariable String extension, @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal Person person, HttpServletRequest request) {
        Question question = Lists.question(word).orElseThrow(NotVisible::page);
        SheetFormat format = SheetFormat.of(extension).orElseThrow(NotVisible::page);
        Asked asked = Asked.of(question, parameters);
        Reader reader = reader(person, request);
        if (!Lists.isRight(question, asked, reader)) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .header(HttpHeaders.LOCATION, URI.create("/controle/" + word + asked.query(question)).toString()).build();
        }
        return format.download(
                lists.sheet(question, asked, reader, clock.instant()), "controle-" + word + "-" + reader.today());
    }

    private Reader reader(Person person, HttpServletRequest request) {
        return new Reader(Texts.in(LanguageChoice.of(request)), person, LocalDate.now(clock.withZone(HERE)),
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
    }
}
