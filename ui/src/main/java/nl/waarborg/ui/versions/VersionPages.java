package nl.waarborg.ui.versions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.ui.failure.NotVisible;
import nl.waarborg.ui.project.CaseHead;
import nl.waarborg.ui.project.DpiaTexts;
import nl.waarborg.ui.project.ProjectView;
import nl.waarborg.ui.project.ProjectViews;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.texts.LanguageChoice;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.versions.CaseVersions.Content;
import nl.waarborg.workflow.log.EventLog;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of a DPIA: all of them, one as it was, and what differs between two. Read from the events themselves. */
@Controller
@RequestMapping("/projecten/{id}/dpia/versies")
class VersionPages {

    private final ProjectViews views;
    private final EventLog log;
    private final Clock clock;

    VersionPages(ProjectViews views, EventLog log, Clock clock) {
        this.views = views;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping
    String all(@PathVariable String id, @AuthenticationPrincipal Person person, HttpServletRequest request, Model model) {
        open(id, person, request, model);
        return "versions/page";
    }

    @GetMapping("/{label}")
    String one(
            @PathVariable String id, @PathVariable String label, @AuthenticationPrincipal Person person,
            HttpServletRequest request, Model model) {
        CaseVersions versions = open(id, person, request, model);
        Content content = versions.find(label).filter(found -> found.submitted() != null).orElseThrow(NotVisible::page);
        model.addAttribute("version", content.submitted());
        model.addAttribute("sections", DpiaTexts.sections(texts(request), content.dpia()));
        model.addAttribute("paragraphs", paragraphs(texts(request), content.dpia()));
        return "versions/version";
    }

    /** Without a choice the last content beside the one before it. */
    @GetMapping("/verschil")
    String difference(
            @PathVariable String id, @RequestParam(defaultValue = "") String van, @RequestParam(defaultValue = "") String naar,
            @AuthenticationPrincipal Person person, HttpServletRequest request, Model model) {
        CaseVersions versions = open(id, person, request, model);
        List<Content> contents = versions.contents();
        if (contents.isEmpty()) {
            throw NotVisible.page();
        }
        Content became = naar.isEmpty() ? contents.get(contents.size() - 1) : versions.find(naar).orElseThrow(NotVisible::page);
        int before = Math.max(0, contents.indexOf(became) - 1);
        Content was = van.isEmpty() ? contents.get(before) : versions.find(van).orElseThrow(NotVisible::page);
        model.addAttribute("was", was);
        model.addAttribute("became", became);
        model.addAttribute("difference", Difference.between(texts(request), was.dpia(), became.dpia()));
        return "versions/difference";
    }

    /** The answers to the own questions of the model, paragraph by paragraph. */
    private static List<DpiaTexts.Entry> paragraphs(Texts t, Dpia dpia) {
        OwnAnswers own = new OwnAnswers(t, dpia);
        return dpia.paragraphs().stream().map(answers -> new DpiaTexts.Entry(own.title(answers.paragraph()),
                own.of(answers).entrySet().stream().map(said -> new DpiaTexts.Fact(
                        said.getKey(), said.getValue().label(), List.of(said.getValue().text()))).toList())).toList();
    }

    private CaseVersions open(String id, Person person, HttpServletRequest request, Model model) {
        ProjectView view = views.shownTo(person, id);
        CaseVersions versions = new CaseVersions(texts(request), log.ofProject(id));
        model.addAttribute("view", view);
        model.addAttribute("head", new CaseHead("dpia", view.statusOn(LocalDate.now(clock)), person));
        model.addAttribute("versions", versions);
        return versions;
    }

    private static Texts texts(HttpServletRequest request) {
        return Texts.in(LanguageChoice.of(request));
    }
}
