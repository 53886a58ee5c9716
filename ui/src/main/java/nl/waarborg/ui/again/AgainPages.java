package nl.waarborg.ui.again;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.ui.again.Round.Reached;
import nl.waarborg.ui.again.Round.Result;
import nl.waarborg.ui.failure.NotVisible;
import nl.waarborg.ui.frame.FieldError;
import nl.waarborg.ui.frame.MenuItem;
import nl.waarborg.ui.frame.Notice;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.texts.LanguageChoice;
import nl.waarborg.ui.texts.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Looking again at many projects at once, because of a new law, a ruling or a request: the FG picks, sees and confirms. */
@Controller
class AgainPages {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final Set<Role> READERS = Set.of(Role.FG, Role.AUDITOR, Role.COLLEGE);

    private final AgainCases cases;
    private final Rounds rounds;
    private final RoundRunner runner;
    private final Clock clock;

    AgainPages(AgainCases cases, Rounds rounds, RoundRunner runner, Clock clock) {
        this.cases = cases;
        this.rounds = rounds;
        this.runner = runner;
        this.clock = clock;
    }

    /** The item of the menu. */
    @Configuration
    static class Menu {

        private static final int PLACE = 45;

        @Bean
        MenuItem againMenu() {
            return new MenuItem(PLACE, "again.menu", "/herbeoordelen", "refresh", person -> READERS.contains(person.role()), null);
        }
    }

    @GetMapping("/herbeoordelen")
    ModelAndView choose(
            @RequestParam Map<String, String> answers, @AuthenticationPrincipal Person person) {
        expectReader(person);
        Selection selection = Selection.of(answers);
        return page(person, selection, cases.picked(selection, person), RoundForm.blank(), List.of(), HttpStatus.OK);
    }

    @PostMapping("/herbeoordelen")
    Object start(
            @RequestParam Map<String, String> answers, @AuthenticationPrincipal Person person, HttpServletRequest request) {
        expectFg(person);
        Texts t = texts(request);
        Selection selection = Selection.of(answers);
        RoundForm form = RoundForm.of(answers);
        List<Picked> picked = cases.picked(selection, person);
        List<FieldError> errors = new ArrayList<>(form.errors(t, today()));
        if (picked.isEmpty()) {
            errors.add(new FieldError("lijst", t.get("again.error.none")));
        } else if (!form.seen().equals(RoundForm.nameOf(picked))) {
            errors.add(new FieldError("lijst", t.get("again.error.changed")));
        }
        if (!errors.isEmpty()) {
            return page(person, selection, picked, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Round round = new Round(
                UUID.randomUUID().toString(), picked.stream().map(Picked::municipality).distinct().sorted().toList(),
                form.chosen(), form.explanation(), form.day(), selection.address(), person.actor().person(), clock.instant(),
                picked.stream().map(view -> new Reached(view.id(), view.name(), Result.WAITING, null, null)).toList());
        rounds.add(round);
        runner.start(round, By.of(person.actor(), today()));
        return "redirect:/herbeoordelen/" + round.id();
    }

    @GetMapping("/herbeoordelen/{round}")
    ModelAndView round(@PathVariable String round, @AuthenticationPrincipal Person person, HttpServletRequest request) {
        expectReader(person);
        return new ModelAndView("again/round")
                .addObject("round", rounds.find(round, person).orElseThrow(NotVisible::page))
                .addObject("running", runner.isRunning(round))
                .addObject("mayGoOn", person.role() == Role.FG);
    }

    @PostMapping("/herbeoordelen/{id}/verder")
    String goOn(
            @PathVariable String id, @AuthenticationPrincipal Person person, HttpServletRequest request,
            RedirectAttributes redirect) {
        expectFg(person);
        Round round = rounds.find(id, person).orElseThrow(NotVisible::page);
        runner.start(round, By.of(person.actor(), today()));
        redirect.addFlashAttribute(Notice.NAME, Notice.ok(texts(request).get("again.goes-on"), null));
        return "redirect:/herbeoordelen/" + id;
    }

    private ModelAndView page(
            Person person, Selection selection, List<Picked> picked, RoundForm form, List<FieldError> errors, HttpStatus status) {
        return new ModelAndView("again/page", status)
                .addObject("selection", selection).addObject("picked", picked).addObject("form", form)
                .addObject("seen", RoundForm.nameOf(picked)).addObject("sensorTypes", cases.sensorTypes(person))
                .addObject("rounds", rounds.newest(person)).addObject("errors", errors)
                .addObject("mayStart", person.role() == Role.FG);
    }

    private static void expectReader(Person person) {
        if (!READERS.contains(person.role())) {
            throw NotVisible.page();
        }
    }

    private static void expectFg(Person person) {
        if (person.role() != Role.FG) {
            throw NotVisible.page();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(HERE));
    }

    private static Texts texts(HttpServletRequest request) {
        return Texts.in(LanguageChoice.of(request));
    }
}
