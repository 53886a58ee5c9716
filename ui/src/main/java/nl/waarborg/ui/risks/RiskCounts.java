package nl.waarborg.ui.risks;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.risk.Level;

/**
 * How many risks stand at each level before and after measures; levels without a risk are left out.
 *
 * @param before by level before measures
 * @param after by level after measures
 */
public record RiskCounts(Map<Level, Long> before, Map<Level, Long> after) {

    /** The counts of a DPIA. */
    public static RiskCounts of(Dpia dpia) {
        return new RiskCounts(count(dpia, Risk::inherentLevel), after(dpia));
    }

    /** How many risks stand at each level after measures. */
    public static Map<Level, Long> after(Dpia dpia) {
        return count(dpia, dpia::residualLevel);
    }

    private static Map<Level, Long> count(Dpia dpia, Function<Risk, Level> level) {
        Map<Level, Long> counts = new EnumMap<>(Level.class);
        dpia.risks().forEach(risk -> counts.merge(level.apply(risk), 1L, Long::sum));
        return counts;
    }
}
