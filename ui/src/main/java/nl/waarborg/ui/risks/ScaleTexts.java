package nl.waarborg.ui.risks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.risk.RiskScale;
import nl.waarborg.domain.risk.RiskScales;
import nl.waarborg.domain.risk.Step;
import nl.waarborg.ui.form.Preset.Suggestion;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;

/** The words of the risk scales, which the scales bring themselves. */
public final class ScaleTexts {

    private static final String SOFT_HYPHEN = "\u00AD";

    private ScaleTexts() {
    }

    /** The name under which a form chooses the scale of a risk. */
    public static String chosen(String scale) {
        return scale == null ? RiskScale.OFFICIAL : scale;
    }

    /** All scales to choose from. */
    public static List<Suggestion> scales(Texts t) {
        return RiskScales.all().stream().map(scale -> new Suggestion(scale.id(), in(t, scale.name()))).toList();
    }

    /** The steps of likelihood to choose from, by the scale they are of. */
    public static Map<String, List<Suggestion>> likelihoods(Texts t) {
        return steps(t, RiskScale::likelihood);
    }

    /** The steps of impact to choose from, by the scale they are of. */
    public static Map<String, List<Suggestion>> impacts(Texts t) {
        return steps(t, RiskScale::impact);
    }

    /** A step of a risk in the words of its own scale, as in "Aanzienlijk". */
    public static String step(Texts t, Risk risk, Step step, boolean likelihood) {
        return RiskScales.find(risk.scale()).filter(scale -> scale.steps().contains(step))
                .map(scale -> capital(in(t, likelihood ? scale.likelihood(step) : scale.impact(step))))
                .orElseGet(() -> Words.of(t, step));
    }

    /** Words of a scale in the reader's language. */
    public static String in(Texts t, RiskScale.Words words) {
        return breakable(t, words).replace(SOFT_HYPHEN, "");
    }

    /** The same with the places where they may be broken, for headings of narrow columns. */
    static String breakable(Texts t, RiskScale.Words words) {
        return t.language() == Language.EN ? words.en() : words.nl();
    }

    /** With a capital, as at the start of a cell or an answer. */
    public static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static Map<String, List<Suggestion>> steps(Texts t, BiFunction<RiskScale, Step, RiskScale.Words> words) {
        Map<String, List<Suggestion>> steps = new LinkedHashMap<>();
        for (RiskScale scale : RiskScales.all()) {
            steps.put(scale.id(), scale.steps().stream()
                    .map(step -> new Suggestion(step.name(), capital(in(t, words.apply(scale, step))))).toList());
        }
        return steps;
    }
}
