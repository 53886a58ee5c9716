package nl.waarborg.ui.risks;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.waarborg.domain.dpia.Dpia.Section;
import nl.waarborg.ui.action.Actions;
import nl.waarborg.ui.action.Actions.Action;
import nl.waarborg.ui.dpia.GapLinks;
import nl.waarborg.ui.failure.NotVisible;
import nl.waarborg.ui.project.CaseHead;
import nl.waarborg.ui.project.ProjectView;
import nl.waarborg.ui.project.ProjectViews;
import nl.waarborg.ui.sheet.SheetFormat;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.texts.LanguageChoice;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.log.EventLog;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The risks of a project, read from its events; and the risks and the action plan to take away. */
@Controller
@RequestMapping("/projecten/{id}/risicos")
class RiskPages {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final ProjectViews views;
    private final EventLog log;
    private final Clock clock;

    RiskPages(ProjectViews views, EventLog log, Clock clock) {
        this.views = views;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping
    String risks(@PathVariable String id, @AuthenticationPrincipal Person person, HttpServletRequest request, Model model) {
        ProjectView project = views.shownTo(person, id);
        RiskHistory history = RiskHistory.of(log.ofProject(id));
        model.addAttribute("view", project);
        model.addAttribute("head", new CaseHead("risicos", project.statusOn(today()), person));
        model.addAttribute("risks", RisksView.of(texts(request), history, today()));
        List<String> offered = Actions.offered(person, history.state(), today()).stream().map(Action::command).toList();
        model.addAttribute("writeRisks", offered.contains("AssessRisks") ? GapLinks.section(history.state(), today(), Section.RISKS) : null);
        model.addAttribute("writeMeasures", offered.contains("PlanMeasures") ? GapLinks.section(history.state(), today(), Section.MEASURES) : null);
        return "risks/page";
    }

    @GetMapping("/{word:maatregelen|risicos}.{extension:csv|xlsx}")
    ResponseEntity<byte[]> file(
            @PathVariable String id, @PathVariable String word, @PathVariable String extension,
            @AuthenticationPrincipal Person person, HttpServletRequest request) {
        ProjectView project = views.shownTo(person, id);
        RisksView view = RisksView.of(texts(request), RiskHistory.of(log.ofProject(id)), today());
        String address = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + "/projecten/" + id + "/risicos";
        return SheetFormat.of(extension).orElseThrow(NotVisible::page).download(
                RiskSheets.named(word).of(texts(request), project, view, clock.instant(), address), word + "-" + id);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(HERE));
    }

    private static Texts texts(HttpServletRequest request) {
        return Texts.in(LanguageChoice.of(request));
    }
}
