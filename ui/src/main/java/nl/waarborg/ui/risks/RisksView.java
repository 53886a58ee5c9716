package nl.waarborg.ui.risks;

import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.project.DpiaState;
import nl.waarborg.domain.project.PriorConsultationState;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.domain.risk.RiskScale;
import nl.waarborg.domain.risk.RiskScales;
import nl.waarborg.ui.texts.Texts;

/**
 * The page of the risks of a project.
 *
 * @param scale    the name of the scale
 * @param about    what there is to know of it
 * @param check    the check code of the table that was used
 * @param matrix   the matrix; null when this software does not know the scale
 * @param open     the codes of the risks that stand in no cell, as their likelihood or impact is open
 * @param warning  that and why the AP is asked; null when no risk stays high
 * @param accepts  who may accept what remains
 */
public record RisksView(
        String scale, String about, String check, Matrix matrix, List<String> open, List<RiskLine> lines, List<MeasureLine> measures,
        Trend trend, Warning warning, String accepts, LocalDate assessedOn) {

    private static final int NAMED = 5;

    /** The risks that stay high. */
    public record Warning(String heading, String text) {}

    /** The page on a day. */
    static RisksView of(Texts t, RiskHistory history, LocalDate today) {
        Dpia dpia = history.dpia();
        List<RiskLine> lines = RiskLine.of(t, dpia);
        String id = dpia.risks().isEmpty() ? null : dpia.risks().get(0).scale();
        RiskScale scale = RiskScales.find(id).orElse(null);
        return new RisksView(
                scale == null ? id : ScaleTexts.in(t, scale.name()),
                scale == null ? t.get("risks.scale.unknown", id) : ScaleTexts.in(t, scale.explanation()),
                scale == null ? null : scale.hash(), scale == null ? null : Matrix.of(t, scale, lines),
                lines.stream().filter(line -> line.before().likelihood() == null).map(line -> line.risk().id()).toList(),
                lines, MeasureLine.of(t, history, today), Trend.of(t, history.stands()), warning(t, history, lines),
                dpia.risks().isEmpty() ? null : t.get("risks.accepts." + dpia.highestResidualRisk()), history.assessedOn());
    }

    private static Warning warning(Texts t, RiskHistory history, List<RiskLine> lines) {
        List<String> high = lines.stream().filter(line -> line.after().level() == Level.HIGH).map(line -> line.risk().id()).toList();
        if (high.isEmpty()) {
            return null;
        }
        PriorConsultationState ap = history.state().priorConsultation();
        String heading = high.size() > NAMED ? t.count("risks.high.number", high.size()) : t.count("risks.high", high.size(), t.list(high));
        return new Warning(heading, switch (ap.phase()) {
            case SUBMITTED, RECEIVED -> t.get("risks.high.asked", ap.version());
            case ADVICE_RECEIVED -> ap.covers(version(history)) ? t.get("risks.high.advised", ap.version())
                    : t.get("risks.high.again", ap.version());
            default -> t.get("risks.high.first");
        });
    }

    private static DpiaState.Version version(RiskHistory history) {
        DpiaState.Version current = history.state().dpia().current();
        return current != null ? current
                : new DpiaState.Version("", history.dpia().hash(), history.dpia(), null);
    }
}
