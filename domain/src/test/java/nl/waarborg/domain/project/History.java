package nl.waarborg.domain.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.ParagraphAnswers;
import nl.waarborg.domain.project.Story.Told;

/**
 * A list of events and questions about their order. It knows nothing of the state that decisions are taken on: what it
 * says comes from the events alone.
 */
final class History {

    private final List<Told> told;

    History(List<Told> told) {
        this.told = List.copyOf(told);
    }

    /**
     * What counts after rejected changes: everything that a re-assessment did to the DPIA, the need for it and the
     * consultation of the AP is taken out when the change was turned down.
     */
    History effective() {
        List<Told> kept = new ArrayList<>();
        for (Told one : told) {
            if (one.event() instanceof ReassessmentEvent.ReassessmentConcluded e
                    && e.outcome() == ReassessmentCommand.Outcome.CHANGE_REJECTED_CONTINUE_UNCHANGED) {
                int from = new History(kept).last(ReassessmentEvent.ReassessmentStarted.class);
                List<Told> before = kept.subList(0, from);
                List<Told> after = kept.subList(from, kept.size()).stream().filter(t -> !isUndone(t.event())).toList();
                List<Told> rest = new ArrayList<>(before);
                rest.addAll(after);
                kept = rest;
            }
            kept.add(one);
        }
        return new History(kept);
    }

    private static boolean isUndone(ProjectEvent event) {
        return event instanceof DpiaEvent
                || event instanceof AdoptionEvent || event instanceof PriorConsultationEvent
                || event instanceof PreScanEvent || event instanceof FgEvent.DpiaReturnedForRework;
    }

    List<Told> told() {
        return told;
    }

    int size() {
        return told.size();
    }

    History until(int end) {
        return new History(told.subList(0, end));
    }

    /** Place of the last event of one of these kinds, or -1. */
    int last(Class<?>... kinds) {
        return lastThat(event -> Arrays.stream(kinds).anyMatch(kind -> kind.isInstance(event)));
    }

    int lastThat(Predicate<ProjectEvent> holds) {
        for (int index = told.size() - 1; index >= 0; index--) {
            if (holds.test(told.get(index).event())) {
                return index;
            }
        }
        return -1;
    }

    /** The last event of this kind, or null. */
    <E> E lastOf(Class<E> kind) {
        int index = last(kind);
        return index < 0 ? null : kind.cast(told.get(index).event());
    }

    <E> List<E> all(Class<E> kind) {
        return told.stream().map(Told::event).filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Everyone who put a hand to events that fit, deputies and those they stand in for alike. */
    Set<String> persons(Predicate<ProjectEvent> holds) {
        return told.stream().filter(t -> holds.test(t.event())).flatMap(t -> t.by().actor().persons().stream())
                .collect(java.util.stream.Collectors.toSet());
    }

    /** Whether anything happened that fits. */
    boolean anyEvent(Predicate<ProjectEvent> holds) {
        return told.stream().anyMatch(t -> holds.test(t.event()));
    }

    /** The text of the DPIA as it was last written. */
    Dpia written() {
        Dpia dpia = Dpia.BLANK;
        for (Told one : told) {
            ProjectEvent event = one.event();
            if (event instanceof DpiaEvent.DpiaStarted e && e.model() != null) {
                dpia = dpia.withModel(e.model());
            } else if (event instanceof DpiaEvent.DpiaSubmittedForFgAdvice e && e.model() != null) {
                dpia = dpia.withModel(e.model());
            } else if (event instanceof DpiaEvent.ParagraphRevised e) {
                dpia = dpia.withParagraph(new ParagraphAnswers(e.paragraph(), e.answers()));
            } else if (event instanceof DpiaEvent.ProposalRevised e) {
                dpia = dpia.withProposal(e.proposal());
            } else if (event instanceof DpiaEvent.ProcessingsRevised e) {
                dpia = dpia.withProcessings(e.processings());
            } else if (event instanceof DpiaEvent.PersonalDataRevised e) {
                dpia = dpia.withPersonalData(e.personalData());
            } else if (event instanceof DpiaEvent.SensorsRevised e) {
                dpia = dpia.withSensors(e.sensors());
            } else if (event instanceof DpiaEvent.PartiesRevised e) {
                dpia = dpia.withParties(e.parties());
            } else if (event instanceof DpiaEvent.ResponsibilitiesRevised e) {
                dpia = dpia.withResponsibilities(e.responsibilities());
            } else if (event instanceof DpiaEvent.RisksAssessed e) {
                dpia = dpia.withRisks(e.risks());
            } else if (event instanceof DpiaEvent.MeasuresPlanned e) {
                dpia = dpia.withMeasures(e.measures());
            } else if (event instanceof DpiaEvent.NecessityTestRecorded e) {
                dpia = dpia.withNecessity(e.test());
            }
        }
        return dpia;
    }
}
