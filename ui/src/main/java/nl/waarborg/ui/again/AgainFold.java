package nl.waarborg.ui.again;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.project.Agreements;
import nl.waarborg.domain.project.IdeaCommand.Theme;
import nl.waarborg.domain.project.IdeaEvent;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.ReassessmentEvent;
import nl.waarborg.ui.reading.Documents;
import nl.waarborg.ui.reading.Projection;
import nl.waarborg.workflow.log.RecordedEvent;
import org.bson.Document;

/** One project's events told into what looking again asks of it. */
final class AgainFold implements Projection.Fold {

    private final ProjectState state = new ProjectState();
    private Set<Theme> themes = Set.of();

    @Override
    public void take(RecordedEvent recorded) {
        state.evolve(recorded.event(), recorded.by());
        if (recorded.event() instanceof IdeaEvent.ProjectIdeaRegistered e) {
            themes = e.themes();
        } else if (recorded.event() instanceof ReassessmentEvent.LegacyDpiaImported e) {
            themes = e.themes();
        }
    }

    private AgainView view() {
        Dpia content = state.dpia().content();
        boolean inUse = state.use().isInUse() && !state.isOver();
        return new AgainView(
                state.id(), state.municipality(), state.name(), (state.name() + "\n" + state.id()).toLowerCase(Locale.ROOT),
                themes.stream().map(Enum::name).sorted().toList(), state.kind() == null ? null : state.kind().name(), inUse,
                state.use().isPaused(), state.reassessment().isRunning(), state.reassessment().dueOn(),
                content.sensors().stream().map(sensor -> sensor.type()).distinct().sorted().toList(),
                content.personalData().stream().map(item -> item.type().name()).distinct().sorted().toList(),
                inUse ? state.reassessment().proposals().stream().map(Enum::name).toList() : List.of(),
                Agreements.nextWatch(state));
    }

    @Override
    public Document document() {
        return state.exists() ? Documents.of(state.id(), view()) : null;
    }
}
