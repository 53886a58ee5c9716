package nl.waarborg.ui.dpia;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waarborg.domain.dpia.DpiaModel;
import nl.waarborg.domain.dpia.Paragraph;
import nl.waarborg.domain.project.Completeness.Gap;
import nl.waarborg.domain.project.Decisions;
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.domain.project.WorkbenchCommand.Status;
import nl.waarborg.ui.dpia.ParagraphView.Choice;
import nl.waarborg.ui.dpia.ParagraphView.Division;
import nl.waarborg.ui.dpia.ParagraphView.Link;
import nl.waarborg.ui.dpia.ParagraphView.Shown;
import nl.waarborg.ui.dpia.ParagraphView.Talk;
import nl.waarborg.ui.form.Faults;
import nl.waarborg.ui.form.Filled;
import nl.waarborg.ui.form.FormTexts;
import nl.waarborg.ui.form.FormView;
import nl.waarborg.ui.form.Question;
import nl.waarborg.ui.project.PersonNames;
import nl.waarborg.ui.signin.DemoPeople;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.task.Drafts;
import nl.waarborg.ui.texts.Texts;
import org.springframework.stereotype.Component;

/** Makes the page of a paragraph. */
@Component
class ParagraphScreen {

    /** More fields than this are no list to choose from: then a comment is about a row or a question. */
    private static final int MOST_PLACES = 80;
    private static final String FORM = "formulier";
    private static final String TALK_FORM = "gesprek";

    private final Drafts drafts;

    ParagraphScreen(Drafts drafts) {
        this.drafts = drafts;
    }

    /** The address of a paragraph. */
    static String address(String projectId, String paragraph) {
        return "/projecten/" + projectId + "/dpia/" + paragraph;
    }

    /** What travels along unseen: how often what the writer sees had been written. */
    static Map<String, String> basedOn(BenchCase now, Paragraph paragraph) {
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put("basedOn", paragraph.section() == null ? "0" : String.valueOf(now.state().dpia().revision(paragraph.section())));
        hidden.put("answersBasedOn", String.valueOf(now.state().dpia().revision(paragraph.id())));
        return hidden;
    }

    /** The page as it opens: with the draft of this person, else with what stands there. */
    ParagraphView open(Texts t, BenchCase now, Paragraph paragraph, Talking talking) {
        Sheet sheet = sheet(t, now, paragraph);
        if (!now.mayWrite()) {
            return view(t, now, paragraph, sheet, null, sheet.written(now.content()), talking);
        }
        Map<String, String> hidden = basedOn(now, paragraph);
        Optional<Drafts.Draft> draft = drafts.find(now.person().actor().person(), address(now.state().id(), paragraph.id()));
        draft.ifPresent(kept -> hidden.replaceAll((name, value) -> {
            String then = kept.filled().first(name);
            return then.isEmpty() ? value : then;
        }));
        Filled filled = draft.map(kept -> sheet.refresh(kept.filled())).orElseGet(() -> sheet.written(now.content()));
        return form(t, now, paragraph, filled, hidden, Faults.NONE,
                draft.map(kept -> t.get("form.draft-of", kept.savedAt())).orElse(null), talking);
    }

    /** The page with a form as it was sent. */
    ParagraphView form(
            Texts t, BenchCase now, Paragraph paragraph, Filled filled, Map<String, String> hidden, Faults faults, String draft,
            Talking talking) {
        Sheet sheet = sheet(t, now, paragraph);
        List<Question> questions = sheet.questions(filled, faults.byPlace());
        FormView form = new FormView(
                address(now.state().id(), paragraph.id()),
                sheet.section() == null ? "ReviseParagraph" : sheet.section().full().name(), title(t, paragraph),
                t.get("dpia.save"), null, t.get("dpia.not-saved"), questions, hidden, faults, faults.errors(questions), draft);
        return view(t, now, paragraph, sheet, form, filled, talking);
    }

    /** The form of a paragraph in a case. */
    static Sheet sheet(Texts t, BenchCase now, Paragraph paragraph) {
        return now.sheet(t, paragraph);
    }

    /** The name of a paragraph with its number. */
    static String title(Texts t, Paragraph paragraph) {
        return t.get("dpia.paragraph", paragraph.number(), paragraph.title().in(t.language().code()));
    }

    private ParagraphView view(
            Texts t, BenchCase now, Paragraph paragraph, Sheet sheet, FormView form, Filled filled, Talking talking) {
        List<Paragraph> all = now.paragraphs();
        int at = all.indexOf(paragraph);
        String projectId = now.state().id();
        List<Leaf> leaves = Leaf.of(form == null ? sheet.questions(filled, Map.of()) : form.questions());
        String language = t.language().code();
        return new ParagraphView(
                projectId, now.state().name(), address(projectId, paragraph.id()), part(now.model(), paragraph, language), paragraph,
                title(t, paragraph), paragraph.help().in(language), paragraph.example().in(language), form,
                form == null ? List.of() : sheet.conditions(filled), form == null ? leaves : List.of(), closed(t, now), gaps(t, now, paragraph), division(t, now, paragraph, sheet),
                talk(t, now, paragraph, leaves, talking), at > 0 ? link(t, projectId, all.get(at - 1)) : null,
                at + 1 < all.size() ? link(t, projectId, all.get(at + 1)) : null,
                form != null && Library.isFor(paragraph, now.isWhole()));
    }

    private static String part(DpiaModel model, Paragraph paragraph, String language) {
        return model.parts().stream().filter(part -> part.paragraphs().contains(paragraph)).findFirst()
                .map(part -> part.title().in(language)).orElse("");
    }

    private static Link link(Texts t, String projectId, Paragraph paragraph) {
        return new Link(address(projectId, paragraph.id()), title(t, paragraph));
    }

    /** Why nobody writes now; who may never write is told nothing of it. */
    private static String closed(Texts t, BenchCase now) {
        return now.mayWrite() || !now.isWriter() ? null : t.get("dpia.closed");
    }

    /** What a paragraph still lacks. */
    static List<ParagraphView.Gap> gaps(Texts t, BenchCase now, Paragraph paragraph) {
        return now.gaps().stream().filter(gap -> gap.paragraph().equals(paragraph.id()))
                .map(gap -> new ParagraphView.Gap(idOf(gap), sentence(t, gap))).toList();
    }

    /** A gap in words. */
    static String sentence(Texts t, Gap gap) {
        if (gap.open() == null) {
            return t.get("task.gap." + gap.key(), gap.name());
        }
        String label = gap.open().question().label().in(t.language().code());
        return gap.open().row().isEmpty() ? t.get("dpia.gap", label) : t.get("dpia.gap-of", label, row(t, gap));
    }

    /** The row of a gap as people know it: of a table whose rows the model names in their words. */
    private static String row(Texts t, Gap gap) {
        String row = gap.open().row();
        return gap.open().paragraph().questions().stream().flatMap(question -> question.fixed().stream())
                .filter(fixed -> fixed.value().equals(row)).map(fixed -> fixed.label().in(t.language().code())).findFirst()
                .orElse(row.matches("\\d+") ? t.get("form.row", row) : row);
    }

    /** The id of the field that mends a gap. */
    static String idOf(Gap gap) {
        return new Leaf(gap.open() == null ? gap.place() : OwnQuestions.OWN + gap.place(), "", null, "", "").id();
    }

    /** How far a paragraph is: what people said, and in progress once there is a text that nobody said anything of. */
    static Status status(BenchCase now, Paragraph paragraph, boolean written) {
        Status said = now.state().workbench().status(paragraph.id());
        return said == Status.TO_DO && written ? Status.IN_PROGRESS : said;
    }

    private static Division division(Texts t, BenchCase now, Paragraph paragraph, Sheet sheet) {
        Status status = status(now, paragraph, sheet.isWritten(now.content()));
        String owner = now.state().workbench().owner(paragraph.id());
        return new Division(status, FormTexts.word(t, status), owner, owner == null ? null : PersonNames.of(owner), now.mayDivide(),
                writers(now).stream().map(person -> new Choice(person.actor().person(), person.name(),
                        person.actor().person().equals(owner))).toList(),
                List.of(Status.values()).stream()
                        .map(value -> new Choice(value.name(), FormTexts.word(t, value), value == status)).toList());
    }

    /** The people of the municipality who may write the DPIA. */
    static List<Person> writers(BenchCase now) {
        return DemoPeople.all().stream().filter(person -> person.serves(now.state().municipality())
                && Decisions.mayAct(DpiaCommand.ReviseProposal.class, person.actor())).toList();
    }

    private static Talk talk(Texts t, BenchCase now, Paragraph paragraph, List<Leaf> leaves, Talking talking) {
        Map<String, String> asked = new LinkedHashMap<>();
        leaves.forEach(leaf -> asked.put(leaf.place(), leaf.asked()));
        List<Shown> shown = Threads.of(t, now.history()).stream().filter(thread -> thread.paragraph().equals(paragraph.id()))
                .map(thread -> new Shown(thread, thread.place() == null ? null : asked.get(thread.place()),
                        thread.place() == null ? null : new Leaf(thread.place(), "", null, "", "").id())).toList();
        List<Choice> places = new ArrayList<>();
        if (leaves.size() <= MOST_PLACES) {
            asked.forEach((place, question) -> places.add(new Choice(place, question, place.equals(talking.place()))));
        }
        return new Talk(
                shown.stream().filter(one -> !one.thread().resolved()).toList(),
                shown.stream().filter(one -> one.thread().resolved()).toList(),
                now.mayComment(), now.mayWrite() ? FORM : TALK_FORM, places, talking.typed(), talking.at(), talking.error());
    }
}
