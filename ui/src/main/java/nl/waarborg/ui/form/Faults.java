package nl.waarborg.ui.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waarborg.domain.form.Flaw;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.ui.frame.FieldError;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.form.Field;

/**
 * Why a form came back, in the reader's words.
 *
 * @param refusal the rule that does not allow it; null when only answers are at fault
 * @param shutGates a sentence for each reason of each gate that is shut
 * @param byPlace what to do about each field
 */
public record Faults(String refusal, List<String> shutGates, Map<String, String> byPlace) {

    /** Nothing is wrong. */
    public static final Faults NONE = new Faults(null, List.of(), Map.of());

    /** What a refusal says about a form. */
    public static Faults of(Texts t, Refusal refusal, FormSpec form, AnswerSheet sheet) {
        if (refusal.flaws().isEmpty()) {
            return new Faults(RefusalTexts.sentence(t, refusal), RefusalTexts.shutGates(t, refusal.shutGates()), Map.of());
        }
        Map<String, String> byPlace = new LinkedHashMap<>();
        String elsewhere = null;
        for (Flaw flaw : refusal.flaws()) {
            FormSpec.Spot spot = form.spot(sheet.placeOf(flaw.path()));
            if (spot.kind() == null) {
                elsewhere = t.get("form.reload");
                continue;
            }
            byPlace.merge(spot.place(), sentence(t, flaw, spot), (one, two) -> one + (one.endsWith(".") ? " " : ". ") + two);
        }
        return new Faults(elsewhere, List.of(), byPlace);
    }

    /** Whether the form came back for any reason. */
    public boolean any() {
        return refusal != null || !byPlace.isEmpty();
    }

    /** The faults for the summary, in the order of the page. */
    public List<FieldError> errors(List<Question> questions) {
        List<FieldError> errors = new ArrayList<>();
        collect(questions, errors);
        return errors;
    }

    private void collect(List<Question> questions, List<FieldError> errors) {
        for (Question question : questions) {
            if (question.isWrong()) {
                errors.add(new FieldError(question.id(), question.error()));
            }
            collect(question.fields(), errors);
            question.rows().forEach(row -> collect(row.fields(), errors));
        }
    }

    /** What to do about a flaw, with the name of the field: the summary stands far from it. */
    private static String sentence(Texts t, Flaw flaw, FormSpec.Spot spot) {
        return flaw.key().equals("missing") ? missing(t, spot)
                : named(t, spot.label(), t.get("flaws." + flaw.key(), flaw.args().toArray()));
    }

    private static String missing(Texts t, FormSpec.Spot spot) {
        return switch (spot.kind()) {
            case CHOICE, CHOICES, YES_NO -> t.get("flaws.missing.choice", spot.label());
            case DATE -> t.get("flaws.missing.date", spot.label());
            case ROWS -> spot.one() == null ? t.get("flaws.missing", spot.label())
                    : t.get("flaws.missing.row", spot.one().toLowerCase(t.language().locale()));
            default -> t.get("flaws.missing", spot.label());
        };
    }

    /** A sentence on what to do with the question it is about. */
    public static String named(Texts t, String label, String sentence) {
        return label.endsWith("?") ? label + " " + sentence
                : label + ": " + sentence.substring(0, 1).toLowerCase(t.language().locale()) + sentence.substring(1);
    }
}
