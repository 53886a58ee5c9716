package nl.waarborg.ui.rebuild;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.ui.failure.NotVisible;
import nl.waarborg.ui.project.ProjectViews;
import nl.waarborg.ui.rebuild.EngineView.Differing;
import nl.waarborg.ui.rebuild.EngineView.Figure;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.texts.LanguageChoice;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.rebuild.Rebuild.Compared;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The auditor looks whether the running engine stands where the log says. Nothing changes by it; putting the engine right
 * is work for who may stop it ({@code bin/waarborg rebuild engine}).
 */
@Controller
class EnginePage {

    private static final String ADDRESS = "/controle/motor";

    private final EngineCheck check;
    private final ProjectViews projects;

    EnginePage(EngineCheck check, ProjectViews projects) {
        this.check = check;
        this.projects = projects;
    }

    @GetMapping(ADDRESS)
    String show(@AuthenticationPrincipal Person person, HttpServletRequest request, Model model) {
        onlyForAuditors(person);
        model.addAttribute("view", view(Texts.in(LanguageChoice.of(request)), person));
        return "rebuild/page";
    }

    @PostMapping(ADDRESS)
    String compare(@AuthenticationPrincipal Person person) {
        onlyForAuditors(person);
        check.begin();
        return "redirect:" + ADDRESS;
    }

    private static void onlyForAuditors(Person person) {
        if (person.role() != Role.AUDITOR) {
            throw NotVisible.page();
        }
    }

    private EngineView view(Texts t, Person person) {
        EngineCheck.State state = check.state();
        List<Differing> differing = new ArrayList<>();
        int elsewhere = 0;
        for (Compared one : state.compared()) {
            if (!one.isSame()) {
                var shown = projects.find(one.projectId())
                        .filter(project -> person.actor().municipalities().contains(project.municipality()));
                shown.ifPresent(project -> differing.add(new Differing(one.projectId(), project.name(), lines(t, one))));
                elsewhere += shown.isPresent() ? 0 : 1;
            }
        }
        int views = state.views().stream().mapToInt(one -> one.differences().size()).sum();
        String said = switch (state.stage()) {
            case NEVER -> t.get("rebuild.page.never");
            case UNDER_WAY -> state.of() == 0 ? t.get("rebuild.page.begun", t.dateTime(state.at()))
                    : t.get("rebuild.page.under-way", t.dateTime(state.at()), state.done(), state.of());
            case DONE -> t.get(differing.isEmpty() && elsewhere == 0 && views == 0 ? "rebuild.page.same" : "rebuild.page.differs",
                    t.dateTime(state.at()));
            case FAILED -> t.get("rebuild.page.failed", t.dateTime(state.at()));
        };
        return new EngineView(state.stage(), said, figures(t, state.compared(), views), differing, elsewhere, views);
    }

    private static List<Figure> figures(Texts t, List<Compared> compared, int views) {
        return compared.isEmpty() ? List.of() : List.of(
                new Figure(t.get("rebuild.page.cases"), String.valueOf(compared.size())),
                new Figure(t.get("rebuild.page.running"), String.valueOf(compared.stream().filter(Compared::running).count())),
                new Figure(t.get("rebuild.page.events"), String.valueOf(compared.stream().mapToLong(Compared::events).sum())),
                new Figure(t.get("rebuild.page.different"), String.valueOf(compared.stream().filter(one -> !one.isSame()).count())),
                new Figure(t.get("rebuild.page.views"), String.valueOf(views)));
    }

    private static List<String> lines(Texts t, Compared one) {
        List<String> lines = new ArrayList<>();
        if (one.finding() != null) {
            lines.add(t.get("rebuild.page.finding", one.finding().seq() + 1, one.finding().sentence()));
        }
        one.onlyInEngine().forEach(line -> lines.add(t.get("rebuild.engine.only-engine", line)));
        one.onlyFromLog().forEach(line -> lines.add(t.get("rebuild.engine.only-log", line)));
        return lines;
    }
}
