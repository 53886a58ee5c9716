package nl.waarborg.ui.form;

import java.util.List;
import java.util.Map;
import nl.waarborg.ui.frame.FieldError;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.form.Form;

/**
 * A form as the page shows it.
 *
 * @param address where it is sent
 * @param command the command that it becomes
 * @param title   what is to be done
 * @param submit  the words on the button
 * @param warning what cannot be undone; null when nothing is final
 * @param notSent what to say above it when it comes back: that nothing was recorded yet
 * @param hidden  what travels along unseen, for comparing only
 * @param draft   when a draft was kept, as a sentence; null when there is none
 */
public record FormView(
        String address, String command, String title, String submit, String warning, String notSent, List<Question> questions,
        Map<String, String> hidden,
        Faults faults, List<FieldError> errors, String draft) {

    /** Makes the view of a form. */
    public static FormView of(Texts t, String address, Form form, Filled filled, Preset preset, Faults faults, String draft) {
        List<Question> questions = new Questions(t, filled, preset, faults.byPlace()).of(form);
        String key = FormTexts.key(form.command());
        return new FormView(
                address, form.name(), titleOf(t, form), t.get(key + ".submit"), t.getOr(key + ".warning", null),
                t.getOr(key + ".not-sent", t.get("form.not-sent")), questions,
                preset.unasked(), faults, faults.errors(questions), draft);
    }

    /** What is to be done: in Dutch in the words of the model where it has them. */
    public static String titleOf(Texts t, Form form) {
        boolean generic = form.fields().stream().anyMatch(field -> field.label() != null);
        boolean ofModel = form.title() != null && (generic || t.language() == Language.NL);
        return ofModel ? form.title() : t.get(FormTexts.key(form.command()) + ".title");
    }
}
