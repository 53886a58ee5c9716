package nl.waarborg.ui.replay;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.waarborg.ui.project.Drawings;
import nl.waarborg.ui.project.ProjectView;
import nl.waarborg.ui.project.ProjectViews;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.texts.LanguageChoice;
import nl.waarborg.ui.texts.Texts;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking back: a project as it stood right after any of its events or on any day. It offers nothing to do. */
@Controller
class ReplayPage {

    private final ProjectViews views;
    private final CaseLogs logs;
    private final SignedLog signed;
    private final Drawings drawings;
    private final Clock clock;

    ReplayPage(ProjectViews views, CaseLogs logs, SignedLog signed, Drawings drawings, Clock clock) {
        this.views = views;
        this.logs = logs;
        this.signed = signed;
        this.drawings = drawings;
        this.clock = clock;
    }

    @GetMapping("/projecten/{id}/terugkijken")
    String replay(
            @PathVariable String id, @RequestParam(required = false) String moment, @RequestParam(required = false) String op,
            @RequestParam(required = false) String vergelijk, @RequestParam(required = false) String techniek,
            @AuthenticationPrincipal Person person, HttpServletRequest request, Model model) {
        ProjectView latest = views.shownTo(person, id);
        CaseLog log = logs.of(id);
        if (log.size() == 0) {
            model.addAttribute("latest", latest);
            return "replay/gone";
        }
        boolean technical = "ja".equals(techniek);
        List<Moment> moments = Moment.all(log.rows(), technical);
        Optional<AsOf> asOf = op == null || op.isBlank() ? Optional.empty() : AsOf.read(op);
        Where where = where(id, moment, asOf, number(vergelijk), technical, moments, log);
        String unknownDay = op == null || op.isBlank() || asOf.isPresent() ? null : op;
        if (unknownDay == null && !String.valueOf(where.number()).equals(moment) || asOf.isPresent() && !asOf.get().text().equals(op)) {
            return "redirect:" + where.here();
        }
        Texts t = Texts.in(LanguageChoice.of(request));
        Proof proof = Proof.of(t, log, signed.check(log), clock.instant());
        model.addAttribute("view", new Telling(t, log, moments, drawings, latest, proof).at(where, unknownDay));
        model.addAttribute("latest", latest);
        logs.keep(id, log);
        return "replay/page";
    }

    /** A day decides which event it is; else the number does, or the last event without a number that makes sense. */
    private static Where where(
            String id, String moment, Optional<AsOf> asOf, Integer compared, boolean technical, List<Moment> moments, CaseLog log) {
        if (asOf.isPresent()) {
            int place = asOf.get().last(moments, log);
            int number = moments.get(Math.max(0, place)).number();
            return new Where(id, number, asOf.get().text(), place < 0 ? null : asOf.get().on(), technical, compared);
        }
        Integer asked = number(moment);
        int number = asked == null ? log.size() : Math.min(Math.max(1, asked), log.size());
        return new Where(id, moments.get(Moment.holding(moments, number)).number(), null, null, technical, compared);
    }

    private static Integer number(String text) {
        return text == null || !text.matches("\\d{1,9}") ? null : Integer.valueOf(text);
    }
}
