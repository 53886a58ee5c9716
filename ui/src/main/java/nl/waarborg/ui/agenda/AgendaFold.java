package nl.waarborg.ui.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.waarborg.domain.project.ProcessEvent;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.ReassessmentEvent;
import nl.waarborg.domain.project.RunningTerm;
import nl.waarborg.domain.project.RunningTerms;
import nl.waarborg.domain.project.TermEvent;
import nl.waarborg.domain.project.TermLevel;
import nl.waarborg.ui.reading.Documents;
import nl.waarborg.ui.reading.Projection;
import nl.waarborg.workflow.log.RecordedEvent;
import org.bson.Document;

/** One project's events told into its terms. */
final class AgendaFold implements Projection.Fold {

    private final ProjectState state = new ProjectState();
    private final Set<String> people = new LinkedHashSet<>();
    private final List<AgendaView.Raised> raised = new ArrayList<>();
    private int changes;
    private Instant changedAt;

    @Override
    public void take(RecordedEvent recorded) {
        state.evolve(recorded.event(), recorded.by());
        if (recorded.event() instanceof TermEvent.TermRaised e) {
            raised.add(new AgendaView.Raised(e.kind(), e.subject(), e.dueOn(), e.level(), e.recipient()));
        } else if (!(recorded.event() instanceof ProcessEvent.Arrangement)) {
            people.add(recorded.by().actor().person());
            changes++;
            changedAt = recorded.recordedAt();
        }
        if (recorded.event() instanceof ReassessmentEvent.EscalationRaised e) {
            toldOfReassessment(e.level()).ifPresent(recipient -> raised.add(new AgendaView.Raised(
                    RunningTerm.Kind.REASSESSMENT, "", state.reassessment().dueOn(), TermLevel.DEPARTMENT_HEAD, recipient)));
        }
    }

    /** Whom the model names on the ladder of a late re-assessment; a proposal to pause is told to nobody new. */
    private static Optional<TermLevel.Recipient> toldOfReassessment(String level) {
        return switch (level) {
            case "DEPARTMENT_HEAD", "AFDELINGSHOOFD" -> Optional.of(TermLevel.Recipient.DEPARTMENT_HEAD);
            case "COLLEGE" -> Optional.of(TermLevel.Recipient.CONTROLLER);
            default -> Optional.empty();
        };
    }

    /** The terms now; null before the project was registered. */
    AgendaView view() {
        return !state.exists() ? null : new AgendaView(state.id(), state.municipality(), state.name(), RunningTerms.of(state),
                raised, List.copyOf(people), changes, changedAt);
    }

    @Override
    public Document document() {
        AgendaView view = view();
        return view == null ? null : Documents.of(view.id(), view);
    }
}
