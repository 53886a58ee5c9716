package nl.waarborg.ui.work;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.domain.project.Status;
import nl.waarborg.ui.form.RefusalTexts;
import nl.waarborg.ui.frame.MenuItem;
import nl.waarborg.ui.frame.Notice;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.task.FormDesk;
import nl.waarborg.ui.task.LocalPath;
import nl.waarborg.ui.texts.LanguageChoice;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The work list: whose turn it is, and before when. */
@Controller
class WorkPage {

    private final WorkList list;
    private final Inbox inbox;
    private final FormDesk desk;

    WorkPage(WorkList list, Inbox inbox, FormDesk desk) {
        this.list = list;
        this.inbox = inbox;
        this.desk = desk;
    }

    /** The item of the menu with the number of tasks. */
    @Configuration
    static class Menu {

        private static final int PLACE = 10;
        private static final Inbox.Filter MINE = new Inbox.Filter(true, false, false, null);
        private static final Inbox.Filter FREE = new Inbox.Filter(false, true, false, null);

        @Bean
        MenuItem workMenu(Inbox inbox) {
            return new MenuItem(PLACE, "work.menu", "/mijn-werk", "list-check", person -> person.role() != Role.AUDITOR,
                    person -> inbox.count(person.actor(), MINE) + inbox.count(person.actor(), FREE));
        }
    }

    @GetMapping("/mijn-werk")
    String show(
            @AuthenticationPrincipal Person person, HttpServletRequest request, Model model,
            @RequestParam(required = false) String weergave, @RequestParam(required = false) String zoek,
            @RequestParam(required = false) String fase, @RequestParam(required = false) String uiterlijk) {
        Texts t = Texts.in(LanguageChoice.of(request));
        LocalDate today = desk.today();
        WorkFilter filter = WorkFilter.of(weergave, zoek, fase, uiterlijk);
        List<WorkItem> all = list.of(t, person);
        Map<WorkFilter.View, Long> counts = new EnumMap<>(WorkFilter.View.class);
        for (WorkFilter.View view : WorkFilter.View.values()) {
            counts.put(view, all.stream().filter(item -> WorkFilter.isIn(view, item, today)).count());
        }
        List<WorkItem> shown = all.stream().filter(item -> filter.shows(item, today)).toList();
        List<Status> statuses = Arrays.stream(Status.values())
                .filter(status -> filter.status() == status || all.stream().anyMatch(item -> item.status() == status)).toList();
        String query = request.getQueryString();
        model.addAttribute("view", new WorkView(
                filter, shown, counts, statuses, facts(t, today, counts, all), "/mijn-werk" + (query == null ? "" : "?" + query),
                person.role() == Role.PROJECT_LEADER));
        return "work/page";
    }

    @PostMapping("/taken/{taskId}/oppakken")
    String claim(
            @PathVariable String taskId, @RequestParam(required = false) String terug, @AuthenticationPrincipal Person person,
            HttpServletRequest request, RedirectAttributes redirect) {
        return change(request, redirect, terug, "work.claimed", () -> inbox.claim(taskId, person.actor()));
    }

    @PostMapping("/taken/{taskId}/vrijgeven")
    String release(
            @PathVariable String taskId, @RequestParam(required = false) String terug, @AuthenticationPrincipal Person person,
            HttpServletRequest request, RedirectAttributes redirect) {
        return change(request, redirect, terug, "work.released", () -> inbox.release(taskId, person.actor()));
    }

    private static String change(
            HttpServletRequest request, RedirectAttributes redirect, String back, String done, Runnable change) {
        Texts t = Texts.in(LanguageChoice.of(request));
        try {
            change.run();
            redirect.addFlashAttribute(Notice.NAME, Notice.ok(t.getOr(done, done), null));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute(Notice.NAME, Notice.warn(RefusalTexts.sentence(t, refusal), null));
        }
        return "redirect:" + LocalPath.of(back);
    }

    private static String facts(Texts t, LocalDate today, Map<WorkFilter.View, Long> counts, List<WorkItem> all) {
        long late = counts.get(WorkFilter.View.LATE);
        long now = all.stream().filter(item -> item.isForMe() && t.get("work.today").equals(item.due().date())).count();
        String day = t.dateWithDay(today);
        String sentence = Character.toUpperCase(day.charAt(0)) + day.substring(1) + ".";
        if (late > 0) {
            sentence += " " + t.count("work.facts.late", late);
        }
        return now > 0 ? sentence + " " + t.count("work.facts.today", now) : sentence;
    }
}
