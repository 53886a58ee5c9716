package nl.waarborg.ui.risks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.domain.risk.RiskScales;
import nl.waarborg.ui.risks.RiskHistory.Stand;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;

/**
 * The risks from version to version, as bars and as a table.
 *
 * @param points   the versions, oldest first; the last may be the draft
 * @param bars     the bars of the last versions, in percents of the width and pixels of the height
 * @param labels   what stands under the bars
 * @param changes  a sentence for each change of scale, with the outcome on both sides of it
 */
public record Trend(List<Point> points, List<Bar> bars, List<Label> labels, List<String> changes) {

    /** The height in pixels within which bars stand. */
    public static final int HEIGHT = 120;

    private static final int MOST = 8;
    private static final double WIDEST = 25;

    /** One version: its label, null for the draft, its day, its scale, its counts and its highest levels. */
    public record Point(String label, LocalDate on, String scale, RiskCounts counts, Level before, Level after) {}

    /** One stretch of a bar: so many risks of one level before or after measures. */
    public record Bar(double x, double width, long y, long height, Level level, boolean after, long count) {}

    /** The words under the bars of one version. */
    public record Label(double x, String text) {}

    /** The trend over these contents. */
    static Trend of(Texts t, List<Stand> stands) {
        List<Point> points = stands.stream().filter(stand -> !stand.dpia().risks().isEmpty()).map(stand -> new Point(
                stand.label(), stand.on(), scale(t, stand.dpia()), RiskCounts.of(stand.dpia()),
                stand.dpia().highestInherentRisk(), stand.dpia().highestResidualRisk())).toList();
        List<Point> drawn = points.subList(Math.max(0, points.size() - MOST), points.size());
        long most = drawn.stream().flatMap(point -> List.of(point.counts().before(), point.counts().after()).stream())
                .mapToLong(counts -> counts.values().stream().mapToLong(Long::longValue).sum()).max().orElse(1);
        double slot = Math.min(WIDEST, 100.0 / Math.max(1, drawn.size()));
        List<Bar> bars = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            bars(bars, drawn.get(i).counts().before(), slot * (i + 0.1), slot * 0.36, most, false);
            bars(bars, drawn.get(i).counts().after(), slot * (i + 0.5), slot * 0.36, most, true);
            labels.add(new Label(rounded(slot * (i + 0.48)), name(t, drawn.get(i).label())));
        }
        return new Trend(points, bars, labels, changes(t, stands));
    }

    /** A sentence for each submitted version on another scale than the one before it, with the outcome on both sides. */
    public static List<String> otherScales(Texts t, ProjectState project) {
        return changes(t, project.dpia().versions().stream()
                .map(version -> new Stand(version.label(), null, version.content())).toList());
    }

    /** How a version is called. */
    public static String name(Texts t, String label) {
        return label == null ? t.get("risks.trend.draft") : label;
    }

    private static void bars(List<Bar> bars, Map<Level, Long> counts, double x, double width, long most, boolean after) {
        long bottom = HEIGHT;
        long below = 0;
        for (Level level : Level.values()) {
            long count = counts.getOrDefault(level, 0L);
            below += count;
            long top = HEIGHT - HEIGHT * below / most;
            if (count > 0) {
                bars.add(new Bar(rounded(x), rounded(width), top, bottom - top, level, after, count));
            }
            bottom = top;
        }
    }

    private static double rounded(double percents) {
        return Math.round(percents * 100) / 100.0;
    }

    private static List<String> changes(Texts t, List<Stand> stands) {
        List<String> changes = new ArrayList<>();
        for (int i = 1; i < stands.size(); i++) {
            Dpia was = stands.get(i - 1).dpia();
            Dpia is = stands.get(i).dpia();
            if (!was.risks().isEmpty() && !is.risks().isEmpty() && !scale(t, was).equals(scale(t, is))) {
                String milder = milder(t, was, is);
                String label = stands.get(i).label();
                changes.add((label == null ? t.get("risks.trend.other-scale.draft", scale(t, is), scale(t, was))
                        : t.get("risks.trend.other-scale", label, scale(t, is), scale(t, was)))
                        + " " + t.get("risks.trend.outcome", word(t, was.highestResidualRisk()), word(t, is.highestResidualRisk()))
                        + (milder.isEmpty() ? "" : " " + t.get("risks.trend.milder", milder)));
            }
        }
        return changes;
    }

    /** The risks that stand lower on the new scale than they stood on the old one, each with both outcomes. */
    private static String milder(Texts t, Dpia was, Dpia is) {
        Map<String, Risk> before = was.risks().stream().collect(Collectors.toMap(Risk::id, risk -> risk, (one, other) -> one));
        return is.risks().stream().filter(risk -> before.containsKey(risk.id())
                        && is.residualLevel(risk).compareTo(was.residualLevel(before.get(risk.id()))) < 0)
                .map(risk -> t.get("risks.trend.both", Words.isolated(risk.id()), word(t, was.residualLevel(before.get(risk.id()))),
                        word(t, is.residualLevel(risk))))
                .collect(Collectors.joining("; "));
    }

    private static String scale(Texts t, Dpia dpia) {
        String id = dpia.risks().get(0).scale();
        return RiskScales.find(id).map(scale -> ScaleTexts.in(t, scale.name())).orElse(id);
    }

    private static String word(Texts t, Level level) {
        return Words.of(t, level).toLowerCase(t.language().locale());
    }
}
