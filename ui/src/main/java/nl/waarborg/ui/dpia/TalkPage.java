package nl.waarborg.ui.dpia;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waarborg.domain.dpia.Paragraph;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.domain.project.WorkbenchCommand;
import nl.waarborg.domain.project.WorkbenchCommand.Status;
import nl.waarborg.ui.failure.NotVisible;
import nl.waarborg.ui.form.RefusalTexts;
import nl.waarborg.ui.frame.Notice;
import nl.waarborg.ui.reading.Reading;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.task.FormDesk;
import nl.waarborg.ui.texts.LanguageChoice;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.Commands;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What people say about a paragraph, who works on it and how far it is. Whatever was typed in the form of the paragraph
 * comes along and is kept as a draft, so that nobody loses a text by asking a question.
 */
@Controller
class TalkPage {

    private static final Pattern BUTTON = Pattern.compile("(antwoord|handel-af|heropen) (\\d{1,6})");

    private final Bench bench;
    private final ParagraphScreen screen;
    private final ParagraphPage paragraphs;
    private final Commands commands;
    private final FormDesk desk;
    private final Reading reading;

    TalkPage(Bench bench, ParagraphScreen screen, ParagraphPage paragraphs, Commands commands, FormDesk desk, Reading reading) {
        this.bench = bench;
        this.screen = screen;
        this.paragraphs = paragraphs;
        this.commands = commands;
        this.desk = desk;
        this.reading = reading;
    }

    @PostMapping("/projecten/{id}/dpia/{paragraaf}/opmerkingen")
    Object talk(
            @PathVariable String id, @PathVariable String paragraaf, @AuthenticationPrincipal Person person,
            HttpServletRequest request, RedirectAttributes redirect) {
        Texts t = Texts.in(LanguageChoice.of(request));
        BenchCase now = bench.open(person, id);
        Paragraph paragraph = keepTyped(t, now, paragraaf, request);
        Matcher button = BUTTON.matcher(text(request, "_doe"));
        int thread = button.matches() ? Integer.parseInt(button.group(2)) : 0;
        String what = button.matches() ? button.group(1) : "plaats";
        String typed = text(request, thread == 0 ? "_opmerking" : "_antwoord-" + thread);
        String place = text(request, "_bij").isBlank() ? null : text(request, "_bij");
        ProjectCommand command = switch (what) {
            case "antwoord" -> new WorkbenchCommand.ReplyToComment(id, thread, typed);
            case "handel-af" -> new WorkbenchCommand.ResolveThread(id, thread);
            case "heropen" -> new WorkbenchCommand.ReopenThread(id, thread);
            default -> new WorkbenchCommand.PlaceComment(id, paragraaf, place, typed);
        };
        try {
            reading.reaches(commands.send(command, desk.by(person)).lastEventId());
        } catch (Refusal refusal) {
            ParagraphView view = screen.open(t, now, paragraph, new Talking(thread, place, typed, why(t, refusal)));
            return new ModelAndView("dpia/paragraph", HttpStatus.UNPROCESSABLE_CONTENT).addObject("view", view);
        }
        int number = thread == 0 ? bench.further(now).state().workbench().threads().size() : thread;
        redirect.addFlashAttribute(Notice.NAME, Notice.ok(t.get("dpia.talk." + what), null));
        return "redirect:" + ParagraphScreen.address(id, paragraaf) + "#opmerking-" + number;
    }

    @PostMapping("/projecten/{id}/dpia/{paragraaf}/verdeling")
    Object divide(
            @PathVariable String id, @PathVariable String paragraaf, @AuthenticationPrincipal Person person,
            HttpServletRequest request, RedirectAttributes redirect) {
        Texts t = Texts.in(LanguageChoice.of(request));
        BenchCase now = bench.open(person, id);
        Paragraph paragraph = keepTyped(t, now, paragraaf, request);
        String owner = text(request, "_eigenaar");
        Optional<Status> status = status(text(request, "_stand"));
        boolean known = owner.isEmpty() || owner.equals(now.state().workbench().owner(paragraaf))
                || ParagraphScreen.writers(now).stream().anyMatch(writer -> writer.actor().person().equals(owner));
        if (!known || status.isEmpty()) {
            throw NotVisible.page();
        }
        try {
            String last = commands.send(new WorkbenchCommand.AssignParagraph(id, paragraaf, owner), desk.by(person)).lastEventId();
            String second = commands.send(new WorkbenchCommand.SetParagraphStatus(id, paragraaf, status.get()), desk.by(person)).lastEventId();
            reading.reaches(second == null ? last : second);
        } catch (Refusal refusal) {
            ParagraphView view = screen.open(t, now, paragraph, Talking.NOTHING);
            return new ModelAndView("dpia/paragraph", HttpStatus.UNPROCESSABLE_CONTENT).addObject("view", view)
                    .addObject(Notice.NAME, Notice.bad(t.get("dpia.division.refused"), why(t, refusal)));
        }
        redirect.addFlashAttribute(Notice.NAME, Notice.ok(t.get("dpia.division.saved", paragraph.number()), null));
        return "redirect:" + ParagraphScreen.address(id, paragraaf);
    }

    private Paragraph keepTyped(Texts t, BenchCase now, String id, HttpServletRequest request) {
        Paragraph paragraph = now.paragraph(id).orElseThrow(NotVisible::page);
        if (now.mayWrite() && request.getParameter("_form") != null) {
            paragraphs.keep(t, now, paragraph, ParagraphPage.sent(request, now, paragraph));
        }
        return paragraph;
    }

    private static Optional<Status> status(String name) {
        return java.util.Arrays.stream(Status.values()).filter(status -> status.name().equals(name)).findFirst();
    }

    private static String why(Texts t, Refusal refusal) {
        return refusal.flaws().isEmpty() ? RefusalTexts.sentence(t, refusal) : refusal.flaws().stream().findFirst()
                .map(flaw -> flaw.key().equals("missing") ? t.get("dpia.talk.empty") : t.get("flaws." + flaw.key(), flaw.args().toArray()))
                .orElse("");
    }

    private static String text(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        return text == null ? "" : text.replace("\r\n", "\n");
    }
}
