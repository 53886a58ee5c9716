package nl.waarborg.ui.dpiadocument;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.risk.RiskScale;
import nl.waarborg.domain.risk.RiskScales;
import nl.waarborg.domain.risk.Step;
import nl.waarborg.ui.paper.Block;
import nl.waarborg.ui.paper.Block.Grid;
import nl.waarborg.ui.paper.Block.Line;
import nl.waarborg.ui.paper.Block.Row;
import nl.waarborg.ui.paper.Drawing;
import nl.waarborg.ui.risks.ScaleTexts;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;

/** The risk matrix before and after measures, for each scale that was used: as a picture and, with all of it, as a table. */
final class RiskPlaces {

    private static final float WIDE = 504;
    private static final float BETWEEN = 16;
    private static final float LABELS = 56;
    private static final float TOP = 30;
    private static final float ROW = 50;
    private static final float SMALL = 7.2f;
    private static final Map<String, Color> COLOURS = Map.of(
            "LOW", new Color(0xdcefdf), "MEDIUM", new Color(0xfbeac0), "HIGH", new Color(0xf6cdc6), "VERY_HIGH", new Color(0xe9aba1));

    private final Texts t;
    private final Dpia dpia;

    RiskPlaces(Texts t, Dpia dpia) {
        this.t = t;
        this.dpia = dpia;
    }

    /** Pictures and tables; nothing without risks. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Map<RiskScale, List<Risk>> byScale = new LinkedHashMap<>();
        List<String> nowhere = new ArrayList<>();
        for (Risk risk : dpia.risks()) {
            RiskScale scale = RiskScales.find(risk.scale()).orElse(null);
            if (scale == null || scale.cell(risk.likelihood(), risk.impact()) == null) {
                nowhere.add(risk.id());
            } else {
                byScale.computeIfAbsent(scale, first -> new ArrayList<>()).add(risk);
            }
        }
        byScale.forEach((scale, risks) -> {
            blocks.add(picture(scale, risks));
            blocks.add(table(scale, risks));
        });
        if (!nowhere.isEmpty()) {
            blocks.add(new Line(t.get("dpiapaper.matrix.nowhere", t.list(nowhere))));
        }
        return blocks;
    }

    /** Each risk with its levels and measures, as the table under the matrix. */
    Grid levels() {
        return new Grid(t.get("dpiapaper.levels"), List.of(
                t.get("account.col.code"), t.get("account.col.riskText"), t.get("account.col.before"), t.get("account.col.after"),
                t.get("account.col.measures")), dpia.risks().stream().map(risk -> new Row(List.of(
                        risk.id(), Words.isolated(risk.description()), Words.of(t, risk.inherentLevel()),
                        Words.of(t, dpia.residualLevel(risk)),
                        risk.measures().isEmpty() ? "–" : String.join(", ", risk.measures())), List.of())).toList());
    }

    /** Where a risk stands after measures: where it stood before as long as they count for nothing. */
    private boolean stands(Risk risk, boolean after, Step likelihood, Step impact) {
        boolean moved = after && risk.isResidualScored() && dpia.residualLevel(risk) == risk.levelOnceMeasured();
        return moved ? risk.residualLikelihood() == likelihood && risk.residualImpact() == impact
                : risk.likelihood() == likelihood && risk.impact() == impact;
    }

    private List<String> at(List<Risk> risks, boolean after, Step likelihood, Step impact) {
        return risks.stream().filter(risk -> stands(risk, after, likelihood, impact)).map(Risk::id).toList();
    }

    private List<Step> fromHigh(RiskScale scale) {
        List<Step> steps = new ArrayList<>(scale.steps());
        Collections.reverse(steps);
        return steps;
    }

    private String likelihood(RiskScale scale, Step step) {
        return ScaleTexts.capital(ScaleTexts.in(t, scale.likelihood(step)));
    }

    private String impact(RiskScale scale, Step step) {
        return ScaleTexts.capital(ScaleTexts.in(t, scale.impact(step)));
    }

    private Grid table(RiskScale scale, List<Risk> risks) {
        List<String> columns = new ArrayList<>(List.of(t.get("dpiapaper.matrix.likelihood")));
        scale.steps().forEach(step -> columns.add(t.get("dpiapaper.matrix.impact", impact(scale, step))));
        List<Row> rows = new ArrayList<>();
        for (Step likelihood : fromHigh(scale)) {
            List<String> cells = new ArrayList<>(List.of(likelihood(scale, likelihood)));
            for (Step impact : scale.steps()) {
                String band = ScaleTexts.capital(ScaleTexts.in(t, scale.cell(likelihood, impact).band().words()));
                cells.add(band + "\n" + said("dpiapaper.matrix.before", at(risks, false, likelihood, impact)) + "\n"
                        + said("dpiapaper.matrix.after", at(risks, true, likelihood, impact)));
            }
            rows.add(new Row(cells, List.of()));
        }
        return new Grid(t.get("dpiapaper.matrix", ScaleTexts.in(t, scale.name())), columns, rows);
    }

    private String said(String key, List<String> risks) {
        return t.get(key) + ": " + (risks.isEmpty() ? "–" : String.join(", ", risks));
    }

    private Block.Picture picture(RiskScale scale, List<Risk> risks) {
        float high = TOP + scale.steps().size() * ROW + 4;
        Drawing drawing = new Drawing(WIDE, high);
        float half = (WIDE - BETWEEN - 1) / 2;
        matrix(drawing, 0, half, scale, risks, false);
        matrix(drawing, half + BETWEEN, half, scale, risks, true);
        return drawing.picture(t.get("dpiapaper.matrix.alternative", ScaleTexts.in(t, scale.name()),
                levels(risks, false), levels(risks, true)));
    }

    private String levels(List<Risk> risks, boolean after) {
        return risks.stream().collect(Collectors.groupingBy(risk -> after ? dpia.residualLevel(risk) : risk.inherentLevel(),
                        java.util.TreeMap::new, Collectors.mapping(Risk::id, Collectors.joining(", "))))
                .descendingMap().entrySet().stream().map(level -> Words.of(t, level.getKey()) + ": " + level.getValue())
                .collect(Collectors.joining("; "));
    }

    private void matrix(Drawing drawing, float left, float wide, RiskScale scale, List<Risk> risks, boolean after) {
        drawing.words(left, 10, 10, true, t.get(after ? "dpiapaper.matrix.after.title" : "dpiapaper.matrix.before.title"));
        float cell = (wide - LABELS) / scale.steps().size();
        float y = TOP;
        for (int i = 0; i < scale.steps().size(); i++) {
            String heading = fitted(drawing, cell - 2, impact(scale, scale.steps().get(i)));
            drawing.words(left + LABELS + i * cell + 2, TOP - 4, SMALL, false, heading);
        }
        drawing.words(left, TOP - 4, SMALL, true, fitted(drawing, LABELS - 4, t.get("dpiapaper.matrix.axes")));
        for (Step likelihood : fromHigh(scale)) {
            drawing.words(left, y + ROW / 2, SMALL, false, fitted(drawing, LABELS - 4, likelihood(scale, likelihood)));
            for (int i = 0; i < scale.steps().size(); i++) {
                RiskScale.Band band = scale.cell(likelihood, scale.steps().get(i)).band();
                float x = left + LABELS + i * cell;
                drawing.box(x, y, cell, ROW, COLOURS.getOrDefault(band.name(), Color.WHITE));
                drawing.words(x + 3, y + 9, SMALL, true, fitted(drawing, cell - 4, ScaleTexts.in(t, band.words())));
                codes(drawing, x + 3, y + 18, cell - 6, at(risks, after, likelihood, scale.steps().get(i)));
            }
            y += ROW;
        }
    }

    /** The codes as far as there is room; the table under the picture has them all. */
    private static void codes(Drawing drawing, float x, float top, float wide, List<String> codes) {
        List<String> lines = new ArrayList<>(List.of(""));
        for (int i = 0; i < codes.size(); i++) {
            int last = lines.size() - 1;
            String longer = lines.get(last) + (lines.get(last).isEmpty() ? "" : " ") + fitted(drawing, wide, codes.get(i));
            if (drawing.width(SMALL, false, longer) <= wide || lines.get(last).isEmpty()) {
                lines.set(last, longer);
            } else if (lines.size() < 3) {
                lines.add(fitted(drawing, wide, codes.get(i)));
            } else {
                lines.add("+ " + (codes.size() - i));
                break;
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            drawing.words(x, top + i * (SMALL + 2), SMALL, false, lines.get(i));
        }
    }

    private static String fitted(Drawing drawing, float wide, String text) {
        String line = text.replaceAll("\\s+", " ");
        if (drawing.width(SMALL, true, line) <= wide) {
            return line;
        }
        int[] signs = line.codePoints().limit(60).toArray();
        int end = signs.length;
        while (end > 1 && drawing.width(SMALL, true, new String(signs, 0, end) + "…") > wide) {
            end--;
        }
        return new String(signs, 0, end) + "…";
    }
}
