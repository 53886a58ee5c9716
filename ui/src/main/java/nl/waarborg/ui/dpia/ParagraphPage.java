package nl.waarborg.ui.dpia;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Paragraph;
import nl.waarborg.ui.failure.NotVisible;
import nl.waarborg.ui.form.Faults;
import nl.waarborg.ui.form.Filled;
import nl.waarborg.ui.form.Preset;
import nl.waarborg.ui.frame.Notice;
import nl.waarborg.ui.project.PersonNames;
import nl.waarborg.ui.reading.Reading;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.task.Drafts;
import nl.waarborg.ui.task.Results;
import nl.waarborg.ui.task.Sent;
import nl.waarborg.ui.texts.LanguageChoice;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.log.RecordedEvent;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One paragraph of the DPIA: read, written, and saved beside what colleagues write. */
@Controller
class ParagraphPage {

    /** The start of the names of the choices between two texts. */
    private static final String CHOICE = "_kies.";
    private static final String THEIRS = "hun";
    /** How often what a page with two texts showed had been written. */
    private static final String SHOWN = "_toen";

    private final Bench bench;
    private final ParagraphScreen screen;
    private final Saving saving;
    private final Drafts drafts;
    private final Reading reading;

    ParagraphPage(Bench bench, ParagraphScreen screen, Saving saving, Drafts drafts, Reading reading) {
        this.bench = bench;
        this.screen = screen;
        this.saving = saving;
        this.drafts = drafts;
        this.reading = reading;
    }

    @GetMapping("/projecten/{id}/dpia/{paragraaf}")
    ModelAndView show(
            @PathVariable String id, @PathVariable String paragraaf, @AuthenticationPrincipal Person person,
            HttpServletRequest request) {
        BenchCase now = bench.open(person, id);
        return page(screen.open(texts(request), now, paragraph(now, paragraaf), Talking.NOTHING), HttpStatus.OK);
    }

    @PostMapping("/projecten/{id}/dpia/{paragraaf}")
    Object send(
            @PathVariable String id, @PathVariable String paragraaf, @AuthenticationPrincipal Person person,
            HttpServletRequest request, RedirectAttributes redirect) {
        Texts t = texts(request);
        BenchCase now = bench.open(person, id);
        if (!now.isWriter()) {
            throw NotVisible.page();
        }
        Paragraph paragraph = paragraph(now, paragraaf);
        Sent sent = sent(request, now, paragraph);
        if ("overnemen".equals(request.getParameter("_doe"))) {
            keep(t, now, paragraph, sent);
            return "redirect:" + ParagraphScreen.address(id, paragraaf) + "/overnemen";
        }
        return switch (sent.pressed()) {
            case ADD_ROW, REMOVE_ROW -> {
                sent.changeRows();
                yield page(again(t, now, paragraph, sent, Faults.NONE, null), HttpStatus.OK);
            }
            case KEEP_DRAFT -> {
                String kept = keep(t, now, paragraph, sent);
                yield request.getHeader(Results.SILENT) != null ? ResponseEntity.ok(kept)
                        : page(again(t, now, paragraph, sent, Faults.NONE, kept), HttpStatus.OK);
            }
            case SEND -> save(t, now, paragraph, sent, request, redirect);
        };
    }

    /** What a request holds of the form of a paragraph. */
    static Sent sent(HttpServletRequest request, BenchCase now, Paragraph paragraph) {
        Preset hidden = new Preset();
        hidden.unasked().putAll(ParagraphScreen.basedOn(now, paragraph));
        return Sent.of(request, hidden);
    }

    private Object save(
            Texts t, BenchCase now, Paragraph paragraph, Sent sent, HttpServletRequest request, RedirectAttributes redirect) {
        boolean further = "verder".equals(request.getParameter("_doe"));
        Filled typed = Filled.kept(new LinkedHashMap<>(sent.filled().fields()));
        Saving.Attempt attempt = attempt(t, now, paragraph, sent, request);
        if (further && request.getParameter(SHOWN) != null) {
            return page(screen.form(t, now, paragraph, attempt.mine(), shown(request), Faults.NONE, null, Talking.NOTHING), HttpStatus.OK);
        }
        Saving.Outcome outcome = saving.save(t, now, paragraph.id(), attempt);
        String address = ParagraphScreen.address(now.state().id(), paragraph.id());
        if (outcome.isSaved()) {
            drafts.discard(now.person().actor().person(), address);
            redirect.addFlashAttribute(Notice.NAME, saved(t, paragraph, outcome));
            return "redirect:" + (further ? next(outcome.bench(), paragraph) : address);
        } else if (outcome.conflict() != null) {
            keep(t, now, paragraph, new Sent(typed, sent.unasked(), sent.pressed(), "", sent.form()));
            return conflict(t, outcome, paragraph, typed, sent, request);
        }
        return page(again(t, outcome.bench(), paragraph, new Sent(attempt.mine(), unasked(request, sent), sent.pressed(), "", ""),
                outcome.faults(), null), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** What is to be saved: what was typed, or what was chosen of two texts. */
    private static Saving.Attempt attempt(
            Texts t, BenchCase now, Paragraph paragraph, Sent sent, HttpServletRequest request) {
        int section = number(sent.unasked().get("basedOn"));
        int answers = number(sent.unasked().get("answersBasedOn"));
        if (request.getParameter(SHOWN) == null) {
            return new Saving.Attempt(sent.filled(), section, answers);
        }
        Map<String, String> shown = shown(request);
        int sectionShown = number(shown.get("basedOn"));
        int answersShown = number(shown.get("answersBasedOn"));
        Sheet sheet = ParagraphScreen.sheet(t, now, paragraph);
        Merge merge = Merge.of(sheet, sent.filled(), sheet.written(past(now, paragraph, sectionShown, answersShown)),
                sheet.written(past(now, paragraph, section, answers)));
        Set<String> theirs = Collections.list(request.getParameterNames()).stream()
                .filter(name -> name.startsWith(CHOICE) && THEIRS.equals(request.getParameter(name)))
                .map(name -> name.substring(CHOICE.length())).collect(Collectors.toSet());
        return new Saving.Attempt(merge.choosing(theirs), sectionShown, answersShown);
    }

    private static Dpia past(BenchCase now, Paragraph paragraph, int section, int answers) {
        Dpia content = paragraph.section() == null ? now.content() : now.seen(dpia -> dpia.revision(paragraph.section()), section);
        return content.withParagraph(now.seen(dpia -> dpia.revision(paragraph.id()), answers).answers(paragraph.id()));
    }

    private static Map<String, String> shown(HttpServletRequest request) {
        String[] numbers = request.getParameter(SHOWN).split(" ", 2);
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put("basedOn", String.valueOf(number(numbers[0])));
        hidden.put("answersBasedOn", String.valueOf(numbers.length < 2 ? -1 : number(numbers[1])));
        return hidden;
    }

    private static Map<String, String> unasked(HttpServletRequest request, Sent sent) {
        return new HashMap<>(request.getParameter(SHOWN) == null ? sent.unasked() : shown(request));
    }

    private static int number(String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    private ModelAndView conflict(
            Texts t, Saving.Outcome outcome, Paragraph paragraph, Filled typed, Sent sent, HttpServletRequest request) {
        BenchCase now = outcome.bench();
        Map<String, String> based = ParagraphScreen.basedOn(now, paragraph);
        boolean chosen = request.getParameter(SHOWN) != null;
        ConflictView view = new ConflictView(
                now.state().id(), now.state().name(), ParagraphScreen.address(now.state().id(), paragraph.id()),
                ParagraphScreen.title(t, paragraph), sent.form(), who(t, now, paragraph), outcome.conflict().items(),
                chosen ? outcome.conflict().mine().fields() : typed.fields(), unasked(request, sent),
                based.get("basedOn") + " " + based.get("answersBasedOn"));
        return new ModelAndView("dpia/conflict", HttpStatus.CONFLICT).addObject("view", view);
    }

    /** Who wrote last, and when. */
    private static String who(Texts t, BenchCase now, Paragraph paragraph) {
        RecordedEvent last = now.lastWriter(dpia -> dpia.revision(paragraph.id())
                + (paragraph.section() == null ? 0 : dpia.revision(paragraph.section())));
        return last == null ? t.get("dpia.colleague") : t.get("dpia.who-when",
                PersonNames.of(t, last.by().actor().issuer(), last.by().actor().subject(), last.by().capacity()),
                t.dateTime(last.recordedAt()));
    }

    private Notice saved(Texts t, Paragraph paragraph, Saving.Outcome outcome) {
        boolean caughtUp = reading.reaches(outcome.lastEvent());
        BenchCase after = outcome.lastEvent() == null ? outcome.bench() : bench.further(outcome.bench());
        int gaps = ParagraphScreen.gaps(t, after, paragraph).size();
        String text = gaps == 0 ? t.get("dpia.saved.complete") : t.count("dpia.saved.gaps", gaps);
        return Notice.ok(t.get(outcome.lastEvent() == null ? "dpia.saved.nothing" : "dpia.saved", paragraph.number()),
                caughtUp ? text : text + " " + t.get("reading.behind"));
    }

    private static String next(BenchCase now, Paragraph paragraph) {
        List<String> ids = now.paragraphs().stream().map(Paragraph::id).toList();
        int at = ids.indexOf(paragraph.id());
        return at >= 0 && at + 1 < ids.size() ? ParagraphScreen.address(now.state().id(), ids.get(at + 1))
                : "/projecten/" + now.state().id() + "/dpia";
    }

    /** Keeps what was typed, where it is not what stands there; gives the sentence that says so. */
    String keep(Texts t, BenchCase now, Paragraph paragraph, Sent sent) {
        String address = ParagraphScreen.address(now.state().id(), paragraph.id());
        Sheet sheet = ParagraphScreen.sheet(t, now, paragraph);
        String person = now.person().actor().person();
        if (sheet.said(sent.filled()).equals(sheet.said(sheet.written(now.content())))) {
            drafts.discard(person, address);
            return "";
        }
        Filled filled = Filled.kept(new LinkedHashMap<>(sent.filled().fields()));
        sent.unasked().forEach(filled::put);
        Optional<Instant> at = drafts.keep(person, address, sent.form(), filled);
        return at.map(instant -> t.get("form.draft-kept", t.time(instant))).orElseGet(() -> t.get("form.draft-too-long"));
    }

    private ParagraphView again(Texts t, BenchCase now, Paragraph paragraph, Sent sent, Faults faults, String draft) {
        return screen.form(t, now, paragraph, sent.filled(), new LinkedHashMap<>(sent.unasked()), faults, draft, Talking.NOTHING);
    }

    private static Paragraph paragraph(BenchCase now, String id) {
        return now.paragraph(id).orElseThrow(NotVisible::page);
    }

    private static ModelAndView page(ParagraphView view, HttpStatus status) {
        return new ModelAndView("dpia/paragraph", status).addObject("view", view);
    }

    private static Texts texts(HttpServletRequest request) {
        return Texts.in(LanguageChoice.of(request));
    }
}
