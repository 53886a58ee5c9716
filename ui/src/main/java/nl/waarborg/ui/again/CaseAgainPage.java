package nl.waarborg.ui.again;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import nl.waarborg.ui.project.CaseHead;
import nl.waarborg.ui.project.ProjectView;
import nl.waarborg.ui.project.ProjectViews;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.task.CurrentStates;
import nl.waarborg.ui.texts.LanguageChoice;
import nl.waarborg.ui.texts.Texts;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The tab of a project about looking again: its term, its open change, and what ends by itself. */
@Controller
class CaseAgainPage {

    private final ProjectViews views;
    private final CurrentStates states;
    private final Clock clock;

    CaseAgainPage(ProjectViews views, CurrentStates states, Clock clock) {
        this.views = views;
        this.states = states;
        this.clock = clock;
    }

    @GetMapping("/projecten/{id}/herbeoordeling")
    ModelAndView show(@PathVariable String id, @AuthenticationPrincipal Person person, HttpServletRequest request) {
        ProjectView view = views.shownTo(person, id);
        LocalDate today = LocalDate.now(clock);
        return new ModelAndView("again/case").addObject("view", view)
                .addObject("head", new CaseHead("herbeoordeling", view.statusOn(today), person))
                .addObject("again", CaseAgain.of(
                        Texts.in(LanguageChoice.of(request)), states.shownTo(person, id), person, today));
    }
}
