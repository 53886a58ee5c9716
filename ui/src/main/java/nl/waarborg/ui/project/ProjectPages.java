package nl.waarborg.ui.project;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.project.Gates;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.ui.action.Actions;
import nl.waarborg.ui.action.Actions.Action;
import nl.waarborg.ui.risks.RiskCounts;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.texts.LanguageChoice;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.Inbox;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.RecordedEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages of one project, a tab each. Gates are read from the events themselves, never from a view. */
@Controller
@RequestMapping("/projecten/{id}")
class ProjectPages {

    private final ProjectViews views;
    private final EventLog log;
    private final Inbox inbox;
    private final Drawings drawings;
    private final Clock clock;

    ProjectPages(ProjectViews views, EventLog log, Inbox inbox, Drawings drawings, Clock clock) {
        this.views = views;
        this.log = log;
        this.inbox = inbox;
        this.drawings = drawings;
        this.clock = clock;
    }

    @GetMapping
    String overview(@PathVariable String id, @AuthenticationPrincipal Person person, HttpServletRequest request, Model model) {
        ProjectView view = open(id, "", person, model);
        Texts t = texts(request);
        LocalDate today = LocalDate.now(clock);
        ProjectState state = state(log.ofProject(id));
        List<Action> actions = Actions.offered(person, state, today);
        model.addAttribute("page", new OverviewPage(
                Deadline.of(t, view, today), CaseTask.of(t, inbox, id, person),
                state.isOver() ? null : GateTexts.lines(t, Gates.open(state, today)),
                RiskCounts.after(view.dpia().content()), DiagramView.of(t, view, drawings),
                actions.stream().filter(action -> !DpiaTexts.writes(action.command())).toList(),
                actions.stream().anyMatch(action -> DpiaTexts.writes(action.command()))));
        return "project/overview";
    }

    @GetMapping("/besluiten")
    String decisions(@PathVariable String id, @AuthenticationPrincipal Person person, Model model) {
        open(id, "besluiten", person, model);
        return "project/decisions";
    }

    @GetMapping("/geschiedenis")
    String history(@PathVariable String id, @AuthenticationPrincipal Person person, HttpServletRequest request, Model model) {
        ProjectView view = open(id, "geschiedenis", person, model);
        model.addAttribute("lines", EventTexts.history(texts(request), log.ofProject(id), step -> drawings.task(view, step)));
        return "project/history";
    }

    private ProjectView open(String id, String tab, Person person, Model model) {
        ProjectView view = views.shownTo(person, id);
        model.addAttribute("view", view);
        model.addAttribute("head", new CaseHead(tab, view.statusOn(LocalDate.now(clock)), person));
        return view;
    }

    private static Texts texts(HttpServletRequest request) {
        return Texts.in(LanguageChoice.of(request));
    }

    private static ProjectState state(List<RecordedEvent> events) {
        ProjectState state = new ProjectState();
        events.forEach(event -> state.evolve(event.event(), event.by()));
        return state;
    }
}
