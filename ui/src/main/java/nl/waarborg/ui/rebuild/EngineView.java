package nl.waarborg.ui.rebuild;

import java.util.List;

/**
 * The engine beside the log, as the page shows it.
 *
 * @param stage how far the last comparison is
 * @param said one sentence on it
 * @param figures what was compared, in figures; empty before there is an outcome
 * @param differing the cases that differ and that the reader may see
 * @param elsewhere how many more differ that the reader may not see
 * @param views how many stored views differ
 */
public record EngineView(EngineCheck.Stage stage, String said, List<Figure> figures, List<Differing> differing, int elsewhere,
                         int views) {

    /** Whether nothing was compared yet. */
    public boolean never() {
        return stage == EngineCheck.Stage.NEVER;
    }

    /** Whether it is being compared now. */
    public boolean underWay() {
        return stage == EngineCheck.Stage.UNDER_WAY;
    }

    /** Whether everything stood where the log says. */
    public boolean isSame() {
        return stage == EngineCheck.Stage.DONE && differing.isEmpty() && elsewhere == 0 && views == 0;
    }

    /** A number and what it counts. */
    public record Figure(String label, String value) {}

    /** A case and, line by line, in what it differs. */
    public record Differing(String id, String name, List<String> lines) {}
}
