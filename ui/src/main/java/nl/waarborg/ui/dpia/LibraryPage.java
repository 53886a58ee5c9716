package nl.waarborg.ui.dpia;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.waarborg.domain.dpia.Given;
import nl.waarborg.domain.dpia.Paragraph;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.domain.project.WorkbenchCommand;
import nl.waarborg.ui.dpia.Library.Piece;
import nl.waarborg.ui.failure.NotVisible;
import nl.waarborg.ui.form.Filled;
import nl.waarborg.ui.frame.Notice;
import nl.waarborg.ui.project.ProjectView;
import nl.waarborg.ui.project.ProjectViews;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.task.Drafts;
import nl.waarborg.ui.task.FormDesk;
import nl.waarborg.ui.texts.LanguageChoice;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.Commands;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes rows over from other projects of the municipality into the draft of a paragraph; the writer then looks and saves. */
@Controller
class LibraryPage {

    private static final String CHOSEN = "_neem";
    private static final String FOR = "_voor-";

    private final Bench bench;
    private final ProjectViews views;
    private final Drafts drafts;
    private final Commands commands;
    private final FormDesk desk;

    LibraryPage(Bench bench, ProjectViews views, Drafts drafts, Commands commands, FormDesk desk) {
        this.bench = bench;
        this.views = views;
        this.drafts = drafts;
        this.commands = commands;
        this.desk = desk;
    }

    @GetMapping("/projecten/{id}/dpia/{paragraaf}/overnemen")
    String show(@PathVariable String id, @PathVariable String paragraaf, @AuthenticationPrincipal Person person,
            HttpServletRequest request, Model model) {
        Texts t = Texts.in(LanguageChoice.of(request));
        BenchCase now = bench.open(person, id);
        Paragraph paragraph = paragraph(now, paragraaf);
        boolean rows = Library.areRows(paragraph);
        model.addAttribute("view", new LibraryView(
                id, now.state().name(), ParagraphScreen.address(id, paragraaf), ParagraphScreen.title(t, paragraph),
                pieces(now, paragraph), rows, rows ? List.of() : targets(t, now, paragraph)));
        return "dpia/library";
    }

    @PostMapping("/projecten/{id}/dpia/{paragraaf}/overnemen")
    String take(@PathVariable String id, @PathVariable String paragraaf, @AuthenticationPrincipal Person person,
            HttpServletRequest request, RedirectAttributes redirect) {
        Texts t = Texts.in(LanguageChoice.of(request));
        BenchCase now = bench.open(person, id);
        Paragraph paragraph = paragraph(now, paragraaf);
        String address = ParagraphScreen.address(id, paragraaf);
        Sheet sheet = ParagraphScreen.sheet(t, now, paragraph);
        Filled filled = drafts.find(person.actor().person(), address).map(draft -> sheet.refresh(draft.filled())).orElseGet(() -> {
            Filled written = sheet.written(now.content());
            ParagraphScreen.basedOn(now, paragraph).forEach(written::put);
            return written;
        });
        List<Piece> taken = new ArrayList<>();
        List<Piece> pieces = pieces(now, paragraph);
        List<String> chosen = Stream.of(request.getParameterValues(CHOSEN) == null ? new String[0] : request.getParameterValues(CHOSEN)).toList();
        for (int piece = 0; piece < pieces.size(); piece++) {
            Piece one = pieces.get(piece);
            if (Library.areRows(paragraph) ? chosen.contains(one.value()) && addRow(filled, paragraph, one)
                    : addTo(filled, paragraph, one, request.getParameter(FOR + piece))) {
                taken.add(one);
            }
        }
        if (taken.isEmpty()) {
            redirect.addFlashAttribute(Notice.NAME, Notice.warn(t.get("dpia.library.nothing"), null));
            return "redirect:" + address + "/overnemen";
        }
        String form = sheet.section() == null ? "ReviseParagraph" : sheet.section().full().name();
        if (drafts.keep(person.actor().person(), address, form, filled).isEmpty()) {
            redirect.addFlashAttribute(Notice.NAME, Notice.warn(t.get("form.draft-too-long"), null));
            return "redirect:" + address + "/overnemen";
        }
        note(t, now, paragraph, taken);
        redirect.addFlashAttribute(Notice.NAME, Notice.ok(t.count("dpia.library.taken", taken.size()), t.get("dpia.library.check")));
        return "redirect:" + address;
    }

    private static boolean addRow(Filled filled, Paragraph paragraph, Piece piece) {
        String table = Library.table(paragraph);
        int row = filled.rows(table);
        if (row > 0 && !Rows.fields(filled, table + "[" + (row - 1) + "]").values().stream()
                .flatMap(List::stream).anyMatch(text -> !text.isBlank())) {
            row--;
        }
        for (Map.Entry<String, List<String>> field : piece.fields().entrySet()) {
            filled.put(table + "[" + row + "]" + field.getKey(), field.getValue());
        }
        return true;
    }

    /** Puts a law under what stands there already for a processing. */
    private static boolean addTo(Filled filled, Paragraph paragraph, Piece piece, String processing) {
        String table = Library.table(paragraph);
        for (int row = 0; processing != null && row < filled.rows(table); row++) {
            String place = table + "[" + row + "]";
            if (filled.first(place + "." + Given.ROW).equals(processing)) {
                piece.fields().forEach((field, texts) -> {
                    String stands = filled.first(place + field);
                    filled.put(place + field, stands.isBlank() ? texts.get(0) : stands + "; " + texts.get(0));
                });
                return true;
            }
        }
        return false;
    }

    /** Says in the paragraph where the rows came from, for whoever reads it later. */
    private void note(Texts t, BenchCase now, Paragraph paragraph, List<Piece> taken) {
        Map<String, List<String>> byProject = new LinkedHashMap<>();
        taken.forEach(piece -> byProject.computeIfAbsent(piece.projectId() + " " + piece.project(), key -> new ArrayList<>()).add(piece.text()));
        String note = byProject.entrySet().stream()
                .map(entry -> t.get("dpia.library.note", entry.getKey(), t.list(entry.getValue())))
                .reduce((one, two) -> one + "\n" + two).orElse("");
        try {
            commands.send(new WorkbenchCommand.PlaceComment(now.state().id(), paragraph.id(), null,
                    note.length() > 4_000 ? note.substring(0, 4_000) : note), desk.by(now.person()));
        } catch (Refusal refusal) {
            // The rows are in the draft; who may not comment cannot leave the note, and saving is refused to them anyway.
            return;
        }
    }

    private List<Piece> pieces(BenchCase now, Paragraph paragraph) {
        List<ProjectView> others = views.ofMunicipality(now.state().municipality()).stream()
                .filter(view -> !view.id().equals(now.state().id()) && now.person().serves(view.municipality())).toList();
        return Library.pieces(paragraph, others);
    }

    private static List<String> targets(Texts t, BenchCase now, Paragraph paragraph) {
        Filled written = ParagraphScreen.sheet(t, now, paragraph).written(now.content());
        String table = Library.table(paragraph);
        List<String> targets = new ArrayList<>();
        for (int row = 0; row < written.rows(table); row++) {
            targets.add(written.first(table + "[" + row + "]." + Given.ROW));
        }
        return targets;
    }

    private static Paragraph paragraph(BenchCase now, String id) {
        Paragraph paragraph = now.paragraph(id).orElseThrow(NotVisible::page);
        if (!now.mayWrite() || !Library.isFor(paragraph, now.isWhole())) {
            throw NotVisible.page();
        }
        return paragraph;
    }
}
