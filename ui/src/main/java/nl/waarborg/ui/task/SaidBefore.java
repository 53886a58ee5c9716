package nl.waarborg.ui.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waarborg.domain.project.CouncilEvent;
import nl.waarborg.domain.project.MeasureEvent;
import nl.waarborg.domain.project.PreScanEvent;
import nl.waarborg.domain.project.PriorConsultationEvent;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.domain.project.ReassessmentEvent;
import nl.waarborg.domain.project.UseEvent;
import nl.waarborg.domain.project.ViewsEvent;
import nl.waarborg.ui.project.EventTexts;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.log.RecordedEvent;

/** What others said that the reader must answer: the last event of each kind that a command follows on, in its own words. */
final class SaidBefore {

    private static final Map<String, List<Class<? extends ProjectEvent>>> FOLLOWS_ON = Map.ofEntries(
            Map.entry("AdviseOnDpiaNeed", List.of(PreScanEvent.PreScanCompleted.class)),
            Map.entry("DecideOnDpiaNeed", List.of(PreScanEvent.FgDpiaNeedAdvised.class, PreScanEvent.PreScanCompleted.class)),
            Map.entry("ConcludeNoPersonalData", List.of(PreScanEvent.PreScanCompleted.class)),
            Map.entry("CloseViews", List.of(ViewsEvent.StakeholderConsultationOpened.class)),
            Map.entry("AnswerCouncilViews", List.of(CouncilEvent.CouncilViewsReceived.class)),
            Map.entry("InformCouncil", List.of(CouncilEvent.CouncilInvolvementDetermined.class)),
            Map.entry("OpenCouncilConsultation", List.of(CouncilEvent.CouncilInvolvementDetermined.class)),
            Map.entry("RecordApMessage", List.of(PriorConsultationEvent.PriorConsultationReceiptConfirmed.class)),
            Map.entry("ProvideApInformation", List.of(PriorConsultationEvent.ApInformationRequested.class)),
            Map.entry("DecideGoLive", List.of(PriorConsultationEvent.ApAdviceReceived.class)),
            Map.entry("ClassifyChange", List.of(UseEvent.ChangeReported.class)),
            Map.entry("SettleChange", List.of(UseEvent.ChangeClassified.class, UseEvent.ChangeReported.class)),
            Map.entry("ResumeProcessing", List.of(UseEvent.ProcessingPaused.class)),
            Map.entry("PlanReassessment", List.of(ReassessmentEvent.ReassessmentStarted.class)),
            Map.entry("ConcludeReassessment", List.of(ReassessmentEvent.ReassessmentStarted.class)));

    private SaidBefore() {
    }

    /** A panel for each thing that was said. */
    static List<SidePanel> panels(Texts t, String command, List<RecordedEvent> history) {
        List<SidePanel> panels = new ArrayList<>();
        for (Class<? extends ProjectEvent> kind : FOLLOWS_ON.getOrDefault(command, List.of())) {
            last(history, kind).ifPresent(event ->
                    panels.add(new SidePanel(EventTexts.title(t, kind.getSimpleName()), List.of(), lines(t, event))));
        }
        return panels;
    }

    /** The evidence of each measure that was reported as carried out, by measure. */
    static Map<String, String> evidence(List<RecordedEvent> history) {
        Map<String, String> evidence = new HashMap<>();
        history.forEach(recorded -> {
            if (recorded.event() instanceof MeasureEvent.MeasureImplemented implemented) {
                evidence.put(implemented.measure(), implemented.evidence());
            }
        });
        return evidence;
    }

    private static Optional<ProjectEvent> last(List<RecordedEvent> history, Class<? extends ProjectEvent> kind) {
        return history.stream().map(RecordedEvent::event).filter(kind::isInstance).reduce((earlier, later) -> later);
    }

    /** The sentence of the history, and the words behind it where the history leaves them out. */
    private static List<String> lines(Texts t, ProjectEvent event) {
        String sentence = EventTexts.sentence(t, event);
        if (event instanceof PreScanEvent.PreScanCompleted preScan) {
            return List.of(sentence, preScan.reasoning());
        }
        return event instanceof PriorConsultationEvent.ApAdviceReceived advice ? List.of(sentence, advice.text()) : List.of(sentence);
    }
}
