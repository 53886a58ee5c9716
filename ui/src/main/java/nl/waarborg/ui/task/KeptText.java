package nl.waarborg.ui.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.project.ProcessCommand.CompleteStep;
import nl.waarborg.ui.form.Faults;
import nl.waarborg.ui.form.Filled;
import nl.waarborg.ui.form.FormTexts;
import nl.waarborg.ui.form.FormView;
import nl.waarborg.ui.form.Preset;
import nl.waarborg.ui.form.Question;
import nl.waarborg.ui.form.Question.Option;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.Vocabulary;
import nl.waarborg.workflow.form.Form;
import nl.waarborg.workflow.form.Forms;

/** One answer of a draft with its question: a text as typed, a choice in its words. */
public record KeptText(String id, String label, String text) {

    private static final int SHORT = 60;

    /** Whether it needs more than one line. */
    public boolean isLong() {
        return text.length() > SHORT || text.contains("\n");
    }

    /** The form that has the words for what was sent as this command; the one of a plain step for what is no form. */
    static Form form(Texts t, String command) {
        return Forms.of(Vocabulary.COMMANDS.find(command).filter(known -> t.has(FormTexts.key(known) + ".submit"))
                .orElse(CompleteStep.class));
    }

    /** Everything that somebody filled in, in the order of the form; what the form no longer asks comes last. */
    static List<KeptText> of(Texts t, Filled filled, Form form) {
        List<KeptText> kept = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        add(kept, asked, "", FormView.of(t, "", form, filled, new Preset(), Faults.NONE, null).questions());
        filled.fields().forEach((place, texts) -> {
            String text = String.join("\n", texts);
            if (!asked.contains(place) && !text.isBlank() && !travelsUnseen(form, place)) {
                kept.add(new KeptText(id(place), place, text));
            }
        });
        return kept;
    }

    private static void add(List<KeptText> kept, Set<String> asked, String about, List<Question> questions) {
        for (Question question : questions) {
            asked.add(question.place());
            String answer = answer(question);
            if (!answer.isBlank()) {
                kept.add(new KeptText(id(question.place()), about + question.label(), answer));
            }
            add(kept, asked, about, question.fields());
            question.rows().forEach(row -> {
                asked.add(row.place());
                add(kept, asked, about + row.heading() + " – ", row.fields());
            });
        }
    }

    private static String answer(Question question) {
        List<String> chosen = question.options().stream().filter(Option::chosen).map(Option::label).toList();
        return chosen.isEmpty() ? question.value() : String.join("\n", chosen);
    }

    /** What the page sends along to compare, such as a revision, was filled in by nobody. */
    private static boolean travelsUnseen(Form form, String place) {
        return form.command().isRecord() && form.fields().stream().noneMatch(field -> field.name().equals(place))
                && Arrays.stream(form.command().getRecordComponents()).anyMatch(part -> part.getName().equals(place));
    }

    private static String id(String place) {
        return "bewaard-" + place.replaceAll("[\\[\\].]+", "-");
    }
}
