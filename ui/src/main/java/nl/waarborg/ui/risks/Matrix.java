package nl.waarborg.ui.risks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.domain.risk.RiskScale;
import nl.waarborg.domain.risk.RiskScale.Band;
import nl.waarborg.domain.risk.Step;
import nl.waarborg.ui.texts.Texts;

/**
 * The table of a scale with the risks in it.
 *
 * @param impacts the headings of the columns, from low to high
 * @param rows    the likelihoods from high to low, each with a cell for every impact
 * @param steps   the steps in words, as in "1 verwaarloosbaar"; null where likelihood and impact have words of their own
 */
public record Matrix(List<Head> impacts, List<Row> rows, String steps) {

    /** A step: its number where the scale counts, else null, and its word. */
    public record Head(Integer number, String word) {}

    /** The cells of one likelihood. */
    public record Row(Head likelihood, List<Cell> cells) {}

    /** One cell: its level in words and number, its look, and the risks that stand there after and stood there before measures. */
    public record Cell(String word, Integer score, String style, List<Marker> after, List<Marker> before) {}

    /** A risk in a cell: its code and the place where the page says more. */
    public record Marker(String id, String href) {}

    /** The table of a scale with these risks, all of which are on it. */
    static Matrix of(Texts t, RiskScale scale, List<RiskLine> lines) {
        List<Step> steps = scale.steps();
        List<Row> rows = new ArrayList<>();
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step likelihood = steps.get(i);
            rows.add(new Row(head(scale, i, ScaleTexts.breakable(t, scale.likelihood(likelihood))),
                    steps.stream().map(impact -> cell(t, scale, likelihood, impact, lines)).toList()));
        }
        List<Head> impacts = new ArrayList<>();
        boolean same = true;
        for (int i = 0; i < steps.size(); i++) {
            impacts.add(head(scale, i, ScaleTexts.breakable(t, scale.impact(steps.get(i)))));
            same &= scale.likelihood(steps.get(i)).equals(scale.impact(steps.get(i)));
        }
        return new Matrix(impacts, rows, same && isCounted(scale)
                ? t.list(impacts.stream().map(head -> head.number() + " " + head.word().toLowerCase(t.language().locale())).toList()) : null);
    }

    /** Whether any cell has a number. */
    public boolean isCounted() {
        return rows.get(0).likelihood().number() != null;
    }

    private static boolean isCounted(RiskScale scale) {
        return scale.cell(scale.steps().get(0), scale.steps().get(0)).score() != null;
    }

    private static Head head(RiskScale scale, int index, String word) {
        return new Head(isCounted(scale) ? index + 1 : null, ScaleTexts.capital(word));
    }

    private static Cell cell(Texts t, RiskScale scale, Step likelihood, Step impact, List<RiskLine> lines) {
        RiskScale.Cell cell = scale.cell(likelihood, impact);
        return new Cell(ScaleTexts.capital(ScaleTexts.in(t, cell.band().words())), cell.score(), style(scale, cell.band()),
                markers(lines, likelihood, impact, RiskLine::after), markers(lines, likelihood, impact, RiskLine::before));
    }

    private static List<Marker> markers(List<RiskLine> lines, Step likelihood, Step impact, Function<RiskLine, Scored> side) {
        return lines.stream().filter(line -> side.apply(line).likelihood() == likelihood && side.apply(line).impact() == impact)
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .map(line -> new Marker(line.risk().id(), "#" + line.anchor())).toList();
    }

    /** Green, yellow, orange and red; a table with one high band has no orange. */
    private static String style(RiskScale scale, Band band) {
        boolean highest = scale.bands().get(scale.bands().size() - 1).equals(band);
        return band.level() == Level.LOW ? "l1" : band.level() == Level.MEDIUM ? "l2" : highest ? "l4" : "l3";
    }
}
