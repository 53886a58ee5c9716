package nl.waarborg.ui.advice;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import nl.waarborg.ui.action.Actions;
import nl.waarborg.ui.project.CaseHead;
import nl.waarborg.ui.project.ProjectView;
import nl.waarborg.ui.project.ProjectViews;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.texts.LanguageChoice;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.log.EventLog;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One page with every advice of the FG, the response to each point, and the FG's postscripts. */
@Controller
class AdvicePages {

    private final ProjectViews views;
    private final EventLog log;
    private final Clock clock;

    AdvicePages(ProjectViews views, EventLog log, Clock clock) {
        this.views = views;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/projecten/{id}/fg-advies")
    String show(@PathVariable String id, @AuthenticationPrincipal Person person, HttpServletRequest request, Model model) {
        ProjectView view = views.shownTo(person, id);
        LocalDate today = LocalDate.now(clock);
        Texts t = Texts.in(LanguageChoice.of(request));
        AdviceFold fold = AdviceFold.of(t, log.ofProject(id));
        model.addAttribute("view", view);
        model.addAttribute("head", new CaseHead("besluiten", view.statusOn(today), person));
        model.addAttribute("rounds", fold.rounds());
        model.addAttribute("unsolicited", fold.unsolicited());
        model.addAttribute("term", TermNote.of(t, fold.project(), today));
        model.addAttribute("offered", Actions.offered(person, fold.project(), today).stream()
                .filter(action -> action.command().equals("AddFgPostscript")
                        || action.command().equals("GiveUnsolicitedFgAdvice")).toList());
        return "advice/page";
    }
}
