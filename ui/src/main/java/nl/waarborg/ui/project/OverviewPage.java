package nl.waarborg.ui.project;

import java.util.List;
import java.util.Map;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.ui.action.Actions.Action;
import nl.waarborg.ui.project.GateTexts.GateLine;
import nl.waarborg.ui.project.ProjectView.Pronouncement;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;

/**
 * What the overview of a project shows beside its view.
 *
 * @param deadline the date that presses; may be null
 * @param tasks    the open tasks
 * @param gates    the gates that are shut today; null once nothing can be decided any more
 * @param risks    how many risks stand at each level after measures
 * @param diagrams the processes with a token in them
 * @param actions  what the reader may do besides tasks, writing in the DPIA left out
 * @param mayWrite whether the reader may write in the DPIA
 */
public record OverviewPage(
        Deadline deadline, List<CaseTask> tasks, List<GateLine> gates, Map<Level, Long> risks, List<DiagramView> diagrams,
        List<Action> actions, boolean mayWrite) {

    private static final int LATEST = 4;

    /** The last few advices and decisions, the newest first. */
    public List<Pronouncement> latest(ProjectView view) {
        List<Pronouncement> all = view.newestPronouncements();
        return all.subList(0, Math.min(LATEST, all.size()));
    }

    /** What an advice or decision is called. */
    public String titleOf(Texts t, Pronouncement said) {
        return EventTexts.title(t, said.event());
    }

    /** Its outcome in words with a dot behind it, or nothing. */
    public String outcomeOf(Texts t, Pronouncement said) {
        return said.outcome() == null ? "" : Words.ofPath(t, said.outcome()) + " · ";
    }

    /** A hammer for who decides, a page for who advises. */
    public String iconOf(Pronouncement said) {
        return said.capacity() == Role.COLLEGE ? "gavel" : "file-text";
    }
}
