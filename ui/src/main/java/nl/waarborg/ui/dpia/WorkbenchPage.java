package nl.waarborg.ui.dpia;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waarborg.domain.dpia.DpiaModel;
import nl.waarborg.domain.dpia.Paragraph;
import nl.waarborg.domain.project.Completeness.Gap;
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.domain.project.FgEvent;
import nl.waarborg.domain.project.WorkbenchCommand.Status;
import nl.waarborg.ui.dpia.WorkbenchView.Advice;
import nl.waarborg.ui.dpia.WorkbenchView.Line;
import nl.waarborg.ui.dpia.WorkbenchView.Part;
import nl.waarborg.ui.form.FormTexts;
import nl.waarborg.ui.project.CaseHead;
import nl.waarborg.ui.project.PersonNames;
import nl.waarborg.ui.project.ProjectView;
import nl.waarborg.ui.project.ProjectViews;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.texts.LanguageChoice;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.Inbox;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The DPIA of a project: the list of its paragraphs, and all of its text on one page. */
@Controller
class WorkbenchPage {

    private final Bench bench;
    private final ProjectViews views;
    private final Inbox inbox;

    WorkbenchPage(Bench bench, ProjectViews views, Inbox inbox) {
        this.bench = bench;
        this.views = views;
        this.inbox = inbox;
    }

    @GetMapping("/projecten/{id}/dpia")
    String workbench(@PathVariable String id, @AuthenticationPrincipal Person person, HttpServletRequest request, Model model) {
        BenchCase now = head(id, person, model);
        model.addAttribute("bench", of(texts(request), now, submit(id, person)));
        return "dpia/workbench";
    }

    @GetMapping("/projecten/{id}/dpia/lezen")
    String read(@PathVariable String id, @AuthenticationPrincipal Person person, HttpServletRequest request, Model model) {
        Texts t = texts(request);
        BenchCase now = head(id, person, model);
        model.addAttribute("chapters", now.paragraphs().stream().map(paragraph -> {
            Sheet sheet = ParagraphScreen.sheet(t, now, paragraph);
            return new Chapter(ParagraphScreen.address(id, paragraph.id()), paragraph.id(), ParagraphScreen.title(t, paragraph),
                    Leaf.of(sheet.questions(sheet.written(now.content()), Map.of())).stream()
                            .filter(leaf -> !leaf.text().isBlank()).toList());
        }).toList());
        return "dpia/reading";
    }

    private BenchCase head(String id, Person person, Model model) {
        ProjectView view = views.shownTo(person, id);
        BenchCase now = bench.open(person, id);
        LocalDate today = now.today();
        model.addAttribute("view", view);
        model.addAttribute("head", new CaseHead("dpia", view.statusOn(today), person));
        return now;
    }

    /** Where this person may submit it to the FG, or null. */
    private String submit(String id, Person person) {
        return inbox.list(person.actor(), Inbox.Filter.ofProject(id), 0).stream()
                .filter(task -> task.command().equals(DpiaCommand.SubmitDpia.class.getSimpleName()) && inbox.mayDo(task, person.actor()))
                .map(task -> "/taken/" + task.id()).findFirst().orElse(null);
    }

    /** The points to work on, from the moment that the DPIA came back until a next version lies with the FG. */
    private static Advice advice(Texts t, BenchCase now) {
        FgEvent.FgAdviceIssued advice = now.state().fg().advice();
        return advice == null || advice.points().isEmpty() || !now.state().dpia().isWriting() ? null
                : new Advice(advice.version(), advice.points().stream().map(point ->
                        t.get("dpia.advice.point", point.subject(), FormTexts.word(t, point.weight()), point.advice())).toList());
    }

    private static WorkbenchView of(Texts t, BenchCase now, String submit) {
        List<Gap> gaps = now.gaps();
        Map<String, Long> open = gaps.stream().collect(Collectors.groupingBy(Gap::paragraph, Collectors.counting()));
        Map<String, Long> threads = Threads.of(t, now.history()).stream().filter(thread -> !thread.resolved())
                .collect(Collectors.groupingBy(Threads.Thread::paragraph, Collectors.counting()));
        List<Part> parts = new ArrayList<>();
        List<Paragraph> asked = now.paragraphs();
        String language = t.language().code();
        for (DpiaModel.Part part : now.model().parts()) {
            List<Line> lines = part.paragraphs().stream().filter(asked::contains)
                    .map(paragraph -> line(t, now, paragraph, count(open, paragraph), count(threads, paragraph))).toList();
            if (!lines.isEmpty()) {
                parts.add(new Part(part.id(), part.title().in(language), lines));
            }
        }
        List<Line> lines = parts.stream().flatMap(part -> part.lines().stream()).toList();
        Set<String> ids = asked.stream().map(Paragraph::id).collect(Collectors.toCollection(HashSet::new));
        return new WorkbenchView(
                now.model().title().in(language), now.isWhole(), now.mayWrite(), parts,
                (int) lines.stream().filter(line -> line.gaps() == 0 && !line.waits()).count(),
                (int) lines.stream().filter(line -> line.status() == Status.DONE).count(),
                (int) lines.stream().filter(Line::own).count(), gaps.size(),
                threads.values().stream().mapToInt(Long::intValue).sum(),
                gaps.stream().filter(gap -> !ids.contains(gap.paragraph())).map(gap -> ParagraphScreen.sentence(t, gap)).toList(),
                submit, advice(t, now));
    }

    private static Line line(Texts t, BenchCase now, Paragraph paragraph, int gaps, int threads) {
        boolean written = ParagraphScreen.sheet(t, now, paragraph).isWritten(now.content());
        Status status = ParagraphScreen.status(now, paragraph, written);
        boolean waits = gaps == 0 && !written && now.content().processings().isEmpty();
        String owner = now.state().workbench().owner(paragraph.id());
        return new Line(
                ParagraphScreen.address(now.state().id(), paragraph.id()), paragraph.number(), paragraph.title().in(t.language().code()),
                status, FormTexts.word(t, status), owner == null ? null : PersonNames.of(owner),
                Objects.equals(owner, now.person().actor().person()), gaps, waits, threads);
    }

    private static int count(Map<String, Long> counts, Paragraph paragraph) {
        return counts.getOrDefault(paragraph.id(), 0L).intValue();
    }

    private static Texts texts(HttpServletRequest request) {
        return Texts.in(LanguageChoice.of(request));
    }
}
