package nl.waarborg.ui.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.project.AdoptionEvent;
import nl.waarborg.domain.project.CouncilEvent;
import nl.waarborg.domain.project.DpiaEvent;
import nl.waarborg.domain.project.FgEvent;
import nl.waarborg.domain.project.Gate;
import nl.waarborg.domain.project.MeasureEvent;
import nl.waarborg.domain.project.PreScanEvent;
import nl.waarborg.domain.project.PriorConsultationEvent;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.PublicationEvent;
import nl.waarborg.domain.project.ReassessmentEvent;
import nl.waarborg.domain.project.SecurityEvent;
import nl.waarborg.domain.project.ViewsEvent;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;
import nl.waarborg.workflow.log.RecordedEvent;

/** Why a gate that stood open stood open: the fact behind it and the events that it follows from. */
final class OpenReasons {

    private final Telling telling;
    private final Texts t;
    private final ProjectState state;
    private final Map<Class<?>, RecordedEvent> latest = new HashMap<>();
    private final Map<String, RecordedEvent> verified = new LinkedHashMap<>();

    /** A sentence and the events that it follows from. */
    record Reason(String sentence, List<Long> events) {}

    /** Reads the state that the caller folds; both take an event at the same time. */
    OpenReasons(Telling telling, ProjectState state) {
        this.telling = telling;
        this.t = telling.t();
        this.state = state;
    }

    void take(RecordedEvent event) {
        latest.put(event.event().getClass(), event);
        if (event.event() instanceof MeasureEvent.MeasureVerified e) {
            verified.put(e.measure(), event);
        }
    }

    /** The reason for one gate, in the state as it is now. */
    Reason of(Gate gate) {
        boolean withoutDpia = state.preScan().needsNoDpia() && state.dpia().current() == null;
        return switch (gate) {
            case G01 -> adopted();
            case G02 -> withoutDpia ? notNeeded() : advised();
            case G03 -> withoutDpia ? notNeeded() : answered();
            case G04 -> consulted();
            case G06 -> withoutDpia ? notNeeded() : asked();
            case G07 -> because(gate, latest(DpiaEvent.ResponsibilitiesRevised.class), latest(DpiaEvent.PartiesRevised.class));
            case G08 -> because(gate, latest(DpiaEvent.SensorsRevised.class), latest(DpiaEvent.ProcessingsRevised.class));
            case G09 -> reviewed();
            case G10 -> council();
            case G11 -> measures();
            case G12 -> because(gate, Stream.of(PublicationEvent.TransparencyMeasuresPublished.class,
                    PublicationEvent.ProcessingRecordPublished.class, PublicationEvent.AlgorithmRegisterPublished.class,
                    PublicationEvent.SensorRegisterPublished.class).map(this::latest).toArray(RecordedEvent[]::new));
            case G14 -> inTime();
            case G15 -> because(gate);
            case G13 -> throw new IllegalArgumentException("Expected a gate of the case, but G13 is about a person");
            case G16 -> withoutDpia ? notNeeded() : because(gate, latest(DpiaEvent.PersonalDataRevised.class));
            case G17 -> withoutDpia ? notNeeded() : necessity();
        };
    }

    private Reason adopted() {
        if (state.preScan().needsNoDpia()) {
            return notNeeded();
        }
        AdoptionEvent.DpiaAdopted adopted = state.dpia().adopted();
        return adopted == null ? because(Gate.G01)
                : saying("account.open.G01.adopted", List.of(latest(AdoptionEvent.DpiaAdopted.class)), adopted.version(),
                        adopted.decidedOn());
    }

    private Reason notNeeded() {
        RecordedEvent none = latest(PreScanEvent.NoPersonalDataConcluded.class);
        RecordedEvent decided = latest(PreScanEvent.DpiaNotRequiredDecided.class);
        List<RecordedEvent> events = Stream.of(none, decided).filter(Objects::nonNull).toList();
        return saying(decided == null && none != null ? "account.open.noPersonalData" : "account.open.notNeeded", events);
    }

    private Reason advised() {
        RecordedEvent issued = latest(FgEvent.FgAdviceIssued.class);
        RecordedEvent confirmed = latest(FgEvent.FgConditionsConfirmed.class);
        if (issued == null) {
            return because(Gate.G02);
        } else if (state.fg().confirmedOn(state.dpia().current()) && confirmed != null) {
            return saying("account.open.G02.confirmed", List.of(issued, confirmed),
                    ((FgEvent.FgConditionsConfirmed) confirmed.event()).version());
        }
        FgEvent.FgAdviceIssued advice = (FgEvent.FgAdviceIssued) issued.event();
        return saying("account.open.G02.advised", List.of(issued), advice.version(), Words.of(t, advice.advice()));
    }

    private Reason answered() {
        FgEvent.FgAdviceResponseRecorded response = state.fg().response();
        if (response == null) {
            return saying("account.open.G03.none", Stream.of(latest(FgEvent.FgAdviceIssued.class)).filter(Objects::nonNull).toList());
        }
        return saying(response.departed() ? "account.open.G03.departed" : "account.open.G03.followed",
                List.of(latest(FgEvent.FgAdviceIssued.class), latest(FgEvent.FgAdviceResponseRecorded.class)), response.decidedOn());
    }

    private Reason consulted() {
        PriorConsultationEvent.ApAdviceReceived advice = state.priorConsultation().advice();
        Level highest = state.dpia().content().highestResidualRisk();
        if (advice == null) {
            RecordedEvent risks = latest(DpiaEvent.RisksAssessed.class);
            return highest == null ? saying("account.open.G04.noRisks", List.of())
                    : saying("account.open.G04.low", Stream.of(risks).filter(Objects::nonNull).toList(), Words.of(t, highest));
        }
        List<RecordedEvent> events = new ArrayList<>(List.of(latest(PriorConsultationEvent.ApAdviceReceived.class)));
        advice.measures().stream().map(verified::get).filter(Objects::nonNull).forEach(events::add);
        return saying(advice.measures().isEmpty() ? "account.open.G04.advised" : "account.open.G04.carriedOut", events,
                advice.receivedOn(), Words.of(t, advice.outcome()), advice.measures().size());
    }

    private Reason asked() {
        RecordedEvent waived = latest(ViewsEvent.StakeholderConsultationWaived.class);
        RecordedEvent closed = latest(ViewsEvent.StakeholderConsultationClosed.class);
        if (state.views().phase() == nl.waarborg.domain.project.ViewsState.Phase.WAIVED && waived != null) {
            return saying("account.open.G06.waived", List.of(waived));
        } else if (closed == null) {
            return because(Gate.G06);
        }
        ViewsEvent.StakeholderConsultationClosed event = (ViewsEvent.StakeholderConsultationClosed) closed.event();
        return saying("account.open.G06.closed", List.of(closed), event.closedOn(), event.responses());
    }

    private Reason reviewed() {
        SecurityEvent.SecurityReviewCompleted review = state.securityReview();
        return review == null ? notNeeded() : saying("account.open.G09.reviewed",
                List.of(latest(SecurityEvent.SecurityReviewCompleted.class)), review.version(), Words.of(t, review.verdict()));
    }

    private Reason council() {
        List<RecordedEvent> events = new ArrayList<>();
        events.add(latest(CouncilEvent.CouncilInvolvementDetermined.class));
        Stream.of(CouncilEvent.CouncilInformed.class, CouncilEvent.CouncilViewsReceived.class,
                        CouncilEvent.CouncilViewsAnswered.class, CouncilEvent.CouncilFrameworkAdopted.class)
                .map(this::latest).forEach(events::add);
        events.removeIf(Objects::isNull);
        return state.council().involvement() == null ? because(Gate.G10)
                : saying("account.open.G10.done", events, Words.of(t, state.council().involvement()));
    }

    private Reason measures() {
        List<String> before = state.dpia().content().measures().stream().filter(Measure::beforeGoLive).map(Measure::id).toList();
        return before.isEmpty() ? saying("account.open.G11.none", List.of())
                : saying("account.open.G11.verified", before.stream().map(verified::get).filter(Objects::nonNull).toList(),
                        before.size(), String.join(", ", before));
    }

    private Reason inTime() {
        LocalDate due = state.reassessment().dueOn();
        RecordedEvent concluded = latest(ReassessmentEvent.ReassessmentConcluded.class);
        return due == null ? saying("account.open.G14.none", List.of())
                : saying("account.open.G14.due", Stream.of(concluded).filter(Objects::nonNull).toList(), due);
    }

    private Reason necessity() {
        RecordedEvent test = latest(DpiaEvent.NecessityTestRecorded.class);
        return test == null ? saying("account.open.G17.none", List.of()) : saying("account.open.G17.passed", List.of(test));
    }

    private RecordedEvent latest(Class<? extends ProjectEvent> kind) {
        return latest.get(kind);
    }

    private Reason because(Gate gate, RecordedEvent... events) {
        return saying("account.open." + gate, Stream.of(events).filter(Objects::nonNull).toList());
    }

    private Reason saying(String key, List<RecordedEvent> events, Object... args) {
        return new Reason(t.get(key, args), events.stream().map(Telling::number).sorted().distinct().toList());
    }
}
