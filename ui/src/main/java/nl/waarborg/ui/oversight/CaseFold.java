package nl.waarborg.ui.oversight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.project.AdoptionEvent;
import nl.waarborg.domain.project.Findings;
import nl.waarborg.domain.project.IdeaCommand;
import nl.waarborg.domain.project.IdeaEvent;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.ReassessmentEvent;
import nl.waarborg.ui.oversight.CaseView.Act;
import nl.waarborg.ui.oversight.CaseView.Decided;
import nl.waarborg.ui.oversight.CaseView.Lead;
import nl.waarborg.ui.oversight.CaseView.Noted;
import nl.waarborg.ui.project.EventFacts;
import nl.waarborg.ui.project.ProjectView.Pronouncement;
import nl.waarborg.ui.project.PronouncementFold;
import nl.waarborg.ui.reading.Documents;
import nl.waarborg.ui.reading.Projection;
import nl.waarborg.workflow.log.RecordedEvent;
import org.bson.Document;

/** One project's events told into what the questions ask of it. */
final class CaseFold implements Projection.Fold {

    private final ProjectState state = new ProjectState();
    private final DepartureFold departures = new DepartureFold();
    private final List<Decided> decisions = new ArrayList<>();
    private final Map<String, Act> people = new LinkedHashMap<>();
    private List<String> themes = List.of();
    private LocalDate ideaOn;
    private LocalDate dpiaStartedOn;
    private LocalDate adoptedOn;
    private Long adoptedSeq;
    private LocalDate lookedAtOn;
    private String escalatedTo;

    @Override
    public void take(RecordedEvent recorded) {
        ProjectEvent event = recorded.event();
        state.evolve(event, recorded.by());
        Act act = act(recorded);
        departures.take(event, act);
        Kind kind = Kind.of(recorded);
        if (kind != null) {
            decisions.add(new Decided(
                    kind, recorded.name(), PronouncementFold.of(recorded).map(Pronouncement::outcome).orElse(null), act));
            people.put(act.person(), act);
        }
        own(event, act);
        if (dpiaStartedOn == null && state.dpia().isStarted()) {
            dpiaStartedOn = act.on();
        }
    }

    private static List<String> names(Set<IdeaCommand.Theme> themes) {
        return themes.stream().map(Enum::name).sorted().toList();
    }

    private void own(ProjectEvent event, Act act) {
        if (event instanceof IdeaEvent.ProjectIdeaRegistered e) {
            ideaOn = act.on();
            themes = names(e.themes());
        } else if (event instanceof ReassessmentEvent.LegacyDpiaImported e) {
            lookedAtOn = e.dpiaDate();
            themes = names(e.themes());
        } else if (event instanceof AdoptionEvent.DpiaAdopted) {
            adoptedOn = adoptedOn == null ? act.on() : adoptedOn;
            adoptedSeq = adoptedSeq == null ? Long.valueOf(act.seq()) : adoptedSeq;
            lookedAtOn = act.on();
        } else if (event instanceof ReassessmentEvent.ReassessmentConcluded) {
            lookedAtOn = act.on();
            escalatedTo = null;
        } else if (event instanceof ReassessmentEvent.EscalationRaised e) {
            escalatedTo = e.level();
        }
    }

    private static Act act(RecordedEvent recorded) {
        By by = recorded.by();
        return new Act(
                EventFacts.day(recorded.event(), by), recorded.recordedAt(), recorded.index(), recorded.seq(), by.capacity(),
                by.actor().issuer(), by.actor().subject(), by.actor().person(), by.actor().onBehalfOf(), by.isTold());
    }

    private Lead lead() {
        if (ideaOn == null) {
            return Lead.BROUGHT_IN;
        } else if (adoptedOn != null) {
            return Lead.ADOPTED;
        } else if (state.isOver() || state.use().isEnded()) {
            return Lead.STOPPED;
        }
        return state.preScan().needsNoDpia() ? Lead.NOT_NEEDED : Lead.UNDER_WAY;
    }

    /** The view now; null before the project was registered. */
    CaseView view() {
        if (!state.exists()) {
            return null;
        }
        Lead lead = lead();
        return new CaseView(
                state.id(), state.municipality(), state.name(), (state.name() + "\n" + state.id()).toLowerCase(Locale.ROOT),
                ideaOn, ideaOn == null ? null : ideaOn.toEpochDay(), lead, adoptedOn, adoptedSeq,
                lead == Lead.ADOPTED ? ChronoUnit.DAYS.between(ideaOn, adoptedOn) : null, state.use().isInUse() && !state.isOver(),
                state.use().isPaused(), state.reassessment().isRunning(), state.reassessment().dueOn(), lookedAtOn,
                escalatedTo, List.copyOf(decisions), departures.departures(), List.copyOf(people.values()), dpiaStartedOn,
                ideaOn == null || dpiaStartedOn == null ? null : ChronoUnit.DAYS.between(ideaOn, dpiaStartedOn), themes,
                Findings.of(state).stream().map(finding -> new Noted(finding.key(), finding.name())).toList());
    }

    @Override
    public Document document() {
        CaseView view = view();
        return view == null ? null : Documents.of(view.id(), view);
    }
}
