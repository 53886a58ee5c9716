package nl.waarborg.ui.risks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.domain.risk.RiskScale;
import nl.waarborg.domain.risk.RiskScale.Cell;
import nl.waarborg.domain.risk.RiskScales;
import nl.waarborg.domain.risk.Step;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;

/**
 * A risk before or after measures as people read it.
 *
 * @param level      what gates read
 * @param word       the level in the words of its table
 * @param score      the number of its cell; null where the table gives none or something else decides
 * @param likelihood where it stands in the matrix; null when that is open
 * @param impact     as likelihood
 */
public record Scored(Level level, String word, Integer score, Step likelihood, Step impact) {

    /** A risk before measures. */
    static Scored before(Texts t, Risk risk) {
        return of(t, risk, risk.inherentLevel(), risk.likelihood(), risk.impact());
    }

    /** A risk after measures: where it was before them as long as they may not count. */
    static Scored after(Texts t, Dpia dpia, Risk risk) {
        Level level = dpia.residualLevel(risk);
        return isHeldUp(dpia, risk) || !risk.isResidualScored() ? of(t, risk, level, risk.likelihood(), risk.impact())
                : of(t, risk, level, risk.residualLikelihood(), risk.residualImpact());
    }

    /** The word and the number, as in "Hoog (8)". */
    public String text() {
        return score == null ? word : word + " (" + score + ")";
    }

    /** Why a risk does not simply stand where the table puts it, a sentence for each reason. */
    static List<String> reasons(Texts t, Dpia dpia, Risk risk) {
        List<String> reasons = new ArrayList<>();
        if (risk.likelihood() == null || risk.impact() == null || risk.irreversible() == null) {
            reasons.add(t.get("risks.why.open"));
        } else if (risk.inherentLevel() != risk.computedLevel()) {
            reasons.add(t.get("risks.why.raised-before", word(t, risk.computedLevel()), word(t, risk.inherentLevel()),
                    Words.isolated(risk.raisedReason())));
        } else if (risk.irreversible() && !Boolean.TRUE.equals(risk.residualIrreversible())) {
            reasons.add(t.get("risks.why.irreversible-before"));
        }
        if (!risk.isResidualScored()) {
            reasons.add(t.get("risks.why.unscored"));
        } else if (risk.levelOnceMeasured() != risk.computedResidualLevel()) {
            reasons.add(t.get("risks.why.raised-after", word(t, risk.computedResidualLevel()), word(t, risk.levelOnceMeasured()),
                    Words.isolated(risk.raisedReason())));
        } else if (risk.residualIrreversible()) {
            reasons.add(t.get("risks.why.irreversible"));
        }
        if (isHeldUp(dpia, risk)) {
            reasons.add(t.get("risks.why.proposed", t.list(proposed(dpia, risk)), word(t, risk.levelOnceMeasured())));
        }
        return reasons;
    }

    /** Whether only a measure that nobody promised keeps the risk where it was. */
    private static boolean isHeldUp(Dpia dpia, Risk risk) {
        return dpia.residualLevel(risk) != risk.levelOnceMeasured();
    }

    private static List<String> proposed(Dpia dpia, Risk risk) {
        return dpia.measures().stream().filter(measure -> risk.measures().contains(measure.id()) && !measure.isCommitted())
                .map(Measure::id).toList();
    }

    private static Scored of(Texts t, Risk risk, Level level, Step likelihood, Step impact) {
        Optional<RiskScale> scale = RiskScales.find(risk.scale());
        Optional<Cell> cell = scale.map(table -> table.cell(likelihood, impact));
        boolean decides = cell.isPresent() && cell.get().band().level() == level;
        String word = decides ? ScaleTexts.in(t, cell.get().band().words())
                : scale.map(table -> ScaleTexts.in(t, table.band(level).words())).orElse(Words.of(t, level));
        return new Scored(level, ScaleTexts.capital(word), decides ? cell.get().score() : null,
                cell.isPresent() ? likelihood : null, cell.isPresent() ? impact : null);
    }

    private static String word(Texts t, Level level) {
        return Words.of(t, level).toLowerCase(t.language().locale());
    }
}
