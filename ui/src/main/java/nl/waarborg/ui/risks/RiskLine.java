package nl.waarborg.ui.risks;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.ui.texts.Texts;

/**
 * One risk with the measures that lower it.
 *
 * @param number   its place in the DPIA, from 1
 * @param before   how it stands before measures
 * @param after    how it stands after measures
 * @param reasons  why it does not simply stand where the table puts it
 */
public record RiskLine(int number, Risk risk, Scored before, Scored after, List<Measure> measures, List<String> reasons) {

    /** The risks of a DPIA, the highest after measures first. */
    static List<RiskLine> of(Texts t, Dpia dpia) {
        Comparator<RiskLine> milder = Comparator.<RiskLine, Level>comparing(line -> line.after().level())
                .thenComparing(line -> line.after().score(), Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(line -> line.before().level())
                .thenComparing(line -> line.before().score(), Comparator.nullsFirst(Comparator.naturalOrder()));
        return IntStream.range(0, dpia.risks().size()).mapToObj(row -> {
            Risk risk = dpia.risks().get(row);
            return new RiskLine(row + 1, risk, Scored.before(t, risk), Scored.after(t, dpia, risk),
                    dpia.measures().stream().filter(measure -> risk.measures().contains(measure.id())).toList(),
                    Scored.reasons(t, dpia, risk));
        }).sorted(milder.reversed().thenComparing(RiskLine::number)).toList();
    }

    /** The id of its row on the page. */
    public String anchor() {
        return "risico-" + number;
    }
}
