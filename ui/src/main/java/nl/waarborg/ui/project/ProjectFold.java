package nl.waarborg.ui.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.planning.ApClock;
import nl.waarborg.domain.project.BreachEvent;
import nl.waarborg.domain.project.DpiaEvent;
import nl.waarborg.domain.project.DpiaState;
import nl.waarborg.domain.project.IdeaCommand;
import nl.waarborg.domain.project.IdeaEvent;
import nl.waarborg.domain.project.PriorConsultationEvent;
import nl.waarborg.domain.project.ProcessEvent;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.ReassessmentEvent;
import nl.waarborg.domain.project.Status;
import nl.waarborg.domain.project.TermEvent;
import nl.waarborg.ui.project.ProjectView.ApFacts;
import nl.waarborg.ui.project.ProjectView.BreachFacts;
import nl.waarborg.ui.project.ProjectView.DpiaFacts;
import nl.waarborg.ui.project.ProjectView.MeasureProgress;
import nl.waarborg.ui.project.ProjectView.Participant;
import nl.waarborg.ui.project.ProjectView.Version;
import nl.waarborg.ui.reading.Documents;
import nl.waarborg.ui.reading.Projection;
import nl.waarborg.workflow.log.RecordedEvent;
import org.bson.Document;

/** One project's events told into its view. */
public final class ProjectFold implements Projection.Fold {

    /** A day on which no term has run out yet: what a day changes is worked out when a page is made. */
    private static final LocalDate BEFORE_ALL = LocalDate.EPOCH;

    private final ProjectState state = new ProjectState();
    private final PhaseFold phases = new PhaseFold();
    private final PronouncementFold pronouncements = new PronouncementFold();
    private final RunFold runs = new RunFold();
    private final Set<Participant> people = new LinkedHashSet<>();
    private final List<Version> versions = new ArrayList<>();
    private String description = "";
    private Set<IdeaCommand.Theme> themes = Set.of();
    private LocalDate registeredOn;
    private String apReference;
    private BreachFacts breach;
    private Instant changedAt;
    private int events;

    @Override
    public void take(RecordedEvent recorded) {
        ProjectEvent event = recorded.event();
        state.evolve(event, recorded.by());
        LocalDate day = EventFacts.day(event, recorded.by());
        phases.take(event, day);
        pronouncements.take(recorded);
        events++;
        if (event instanceof ProcessEvent.TokensMoved moved) {
            runs.take(moved);
        }
        if (event instanceof ProcessEvent.Arrangement || event instanceof TermEvent) {
            return;
        }
        changedAt = recorded.recordedAt();
        if (recorded.by().capacity() != null) {
            people.add(new Participant(
                    recorded.by().capacity(), recorded.by().actor().issuer(), recorded.by().actor().subject()));
        }
        own(event, day);
    }

    private void own(ProjectEvent event, LocalDate day) {
        if (event instanceof IdeaEvent.ProjectIdeaRegistered e) {
            register(e.description(), e.themes(), day);
        } else if (event instanceof ReassessmentEvent.LegacyDpiaImported e) {
            register(e.description(), e.themes(), day);
        } else if (event instanceof DpiaEvent.DpiaSubmittedForFgAdvice e) {
            versions.add(new Version(e.version(), e.hash(), day, e.highestResidualRisk()));
        } else if (event instanceof PriorConsultationEvent.PriorConsultationReceiptConfirmed e) {
            apReference = e.reference();
        } else if (event instanceof BreachEvent.BreachReported e) {
            breach = new BreachFacts(e.awareAt(), e.notifyBy());
        } else if (event instanceof BreachEvent.BreachNotifiedToAp) {
            breach = null;
        }
    }

    private void register(String words, Set<IdeaCommand.Theme> about, LocalDate day) {
        description = words;
        themes = new TreeSet<>(about);
        registeredOn = day;
    }

    /** What gates and rules read, as far as it was told; changes with the next event. */
    public ProjectState state() {
        return state;
    }

    /** The view now; null before the project was registered. */
    public ProjectView view() {
        if (!state.exists()) {
            return null;
        }
        Status status = Status.of(state, BEFORE_ALL);
        String search = (state.name() + "\n" + state.id() + "\n" + description).toLowerCase(Locale.ROOT);
        return new ProjectView(
                state.id(), state.municipality(), state.name(), description, state.kind(), themes, state.isPilot(),
                state.hasImportedHistory(), search, status, registeredOn, state.plannedGoLive(), state.use().startedOn(),
                state.reassessment().dueOn(), changedAt, events, state.preScan().conclusion(),
                phases.steps(state, status), List.copyOf(people), pronouncements.pronouncements(), dpia(),
                state.dpia().content().measures().stream()
                        .map(measure -> new MeasureProgress(measure.id(), state.measures().progress(measure.id()))).toList(),
                ap(), runs.runs(), breach);
    }

    private DpiaFacts dpia() {
        DpiaState dpia = state.dpia();
        Dpia content = dpia.content();
        DpiaState.Version current = dpia.current();
        var advice = state.fg().advice();
        var review = state.securityReview();
        boolean reviewed = review != null && dpia.says(review.version(), review.hash());
        return new DpiaFacts(
                content, dpia.isStarted(), dpia.isWriting(), List.copyOf(versions), current == null ? null : current.label(),
                dpia.adopted() == null ? null : dpia.adopted().version(),
                dpia.adopted() == null ? null : dpia.adopted().decidedOn(),
                advice == null ? null : advice.version(), state.fg().isStaleFor(dpia),
                review == null ? null : review.version(), review != null && !reviewed);
    }

    private ApFacts ap() {
        ApClock clock = state.priorConsultation().clock();
        return new ApFacts(
                state.priorConsultation().phase(), state.priorConsultation().version(),
                clock == null ? null : clock.receivedOn(), clock == null ? null : clock.extensionToldOn(),
                clock == null ? List.of() : clock.suspensions(), apReference);
    }

    @Override
    public Document document() {
        ProjectView view = view();
        return view == null ? null : Documents.of(view.id(), view);
    }
}
