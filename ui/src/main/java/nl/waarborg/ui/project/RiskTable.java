package nl.waarborg.ui.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.domain.risk.RiskScales;
import nl.waarborg.domain.risk.Step;

/**
 * The official 3×3 matrix with the risks of a DPIA in it, and the risks as a list, the highest first.
 *
 * @param rows the likelihoods from high to low, each with its three cells from low to high impact
 */
public record RiskTable(List<Row> rows, List<Line> lines) {

    /** The cells of one likelihood. */
    public record Row(Level likelihood, List<Cell> cells) {}

    /** One cell: its level and the ids of the risks that stand there after and stood there before measures. */
    public record Cell(Level impact, Level level, List<String> after, List<String> before) {}

    /** One risk with the measures that lower it. */
    public record Line(Risk risk, List<Measure> measures) {}

    /** The table of a DPIA. */
    static RiskTable of(Dpia dpia) {
        List<Row> rows = new ArrayList<>();
        for (Level likelihood : List.of(Level.HIGH, Level.MEDIUM, Level.LOW)) {
            List<Cell> cells = new ArrayList<>();
            for (Level impact : Level.values()) {
                cells.add(new Cell(impact, RiskScales.official().level(Step.of(likelihood), Step.of(impact), false),
                        dpia.risks().stream().filter(risk -> risk.residualLikelihood() == Step.of(likelihood)
                                && risk.residualImpact() == Step.of(impact)).map(Risk::id).toList(),
                        dpia.risks().stream().filter(risk -> risk.likelihood() == Step.of(likelihood)
                                && risk.impact() == Step.of(impact)).map(Risk::id).toList()));
            }
            rows.add(new Row(likelihood, List.copyOf(cells)));
        }
        List<Line> lines = dpia.risks().stream()
                .sorted(Comparator.comparing(dpia::residualLevel).thenComparing(Risk::inherentLevel).reversed())
                .map(risk -> new Line(risk, dpia.measures().stream()
                        .filter(measure -> risk.measures().contains(measure.id())).toList()))
                .toList();
        return new RiskTable(List.copyOf(rows), lines);
    }

    /** How many risks stand at each level after measures, the highest first; levels without a risk are left out. */
    public static Map<Level, Long> counts(Dpia dpia) {
        Map<Level, Long> counts = new EnumMap<>(Level.class);
        dpia.risks().forEach(risk -> counts.merge(dpia.residualLevel(risk), 1L, Long::sum));
        return counts;
    }
}
