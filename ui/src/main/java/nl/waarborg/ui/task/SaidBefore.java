package nl.waarborg.ui.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.waarborg.domain.project.CouncilEvent;
import nl.waarborg.domain.project.FgEvent;
import nl.waarborg.domain.project.MeasureEvent;
import nl.waarborg.domain.project.PreScanEvent;
import nl.waarborg.domain.project.PriorConsultationEvent;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.domain.project.ReassessmentEvent;
import nl.waarborg.domain.project.UseEvent;
import nl.waarborg.domain.project.ViewsEvent;
import nl.waarborg.ui.project.EventTexts;
import nl.waarborg.ui.project.PersonNames;
import nl.waarborg.ui.task.SidePanel.Fact;
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
            Map.entry("ClassifyApAdvice", List.of(
                    PriorConsultationEvent.ApAdviceUnclear.class, PriorConsultationEvent.ApAdviceClassified.class)),
            Map.entry("ProvideApInformation", List.of(PriorConsultationEvent.ApInformationRequested.class)),
            Map.entry("DecideGoLive", List.of(PriorConsultationEvent.ApAdviceReceived.class)),
            Map.entry("ClassifyChange", List.of(UseEvent.ChangeReported.class)),
            Map.entry("SettleChange", List.of(UseEvent.ChangeClassified.class, UseEvent.ChangeReported.class)),
            Map.entry("ResumeProcessing", List.of(UseEvent.ProcessingPaused.class)),
            Map.entry("PlanReassessment", List.of(ReassessmentEvent.ReassessmentStarted.class)),
            Map.entry("ConcludeReassessment", List.of(
                    ReassessmentEvent.ReassessmentStarted.class, ReassessmentEvent.ReassessmentPlanned.class)));

    /** Who judges or answers with what the FG asked before in mind. */
    private static final Set<String> WEIGHS_QUESTIONS = Set.of(
            "IssueFgAdvice", "CompleteSecurityReview", "DecideOnDpia", "RespondToFgAdvice", "HandleFgAdvice",
            "ProvideFgInformation", "VerifyMeasures", "DecideGoLive");

    private SaidBefore() {
    }

    /** A panel for each thing that was said. */
    static List<SidePanel> panels(Texts t, String command, List<RecordedEvent> history) {
        List<SidePanel> panels = new ArrayList<>();
        for (Class<? extends ProjectEvent> kind : FOLLOWS_ON.getOrDefault(command, List.of())) {
            last(history, kind).ifPresent(event ->
                    panels.add(new SidePanel(EventTexts.title(t, event.name()), facts(t, event), lines(t, event.event()))));
        }
        if (WEIGHS_QUESTIONS.contains(command)) {
            List<Fact> questions = questions(t, history);
            if (!questions.isEmpty()) {
                panels.add(new SidePanel(t.get("panel.questions"), questions, List.of()));
            }
        }
        return panels;
    }

    /** The questions of the FG that were answered, each with its answer. */
    private static List<Fact> questions(Texts t, List<RecordedEvent> history) {
        List<Fact> facts = new ArrayList<>();
        String asked = null;
        for (RecordedEvent recorded : history) {
            if (recorded.event() instanceof FgEvent.FgInformationRequested request) {
                asked = request.question();
            } else if (recorded.event() instanceof FgEvent.FgInformationProvided provided && asked != null) {
                facts.add(Fact.plain(t.get("panel.questions.asked"), asked));
                facts.add(Fact.plain(t.get("panel.questions.answer", who(t, recorded)), provided.answer()));
                asked = null;
            }
        }
        return facts;
    }

    /** The evidence of each measure that was reported as carried out and by whom, as a sentence by measure. */
    static Map<String, String> evidence(Texts t, List<RecordedEvent> history) {
        Map<String, String> evidence = new HashMap<>();
        history.forEach(recorded -> {
            if (recorded.event() instanceof MeasureEvent.MeasureImplemented implemented) {
                evidence.put(implemented.measure(), t.get(
                        "task.measure-evidence", implemented.evidence(), who(t, recorded), implemented.implementedOn()));
            }
        });
        return evidence;
    }

    private static Optional<RecordedEvent> last(List<RecordedEvent> history, Class<? extends ProjectEvent> kind) {
        return history.stream().filter(recorded -> kind.isInstance(recorded.event())).reduce((earlier, later) -> later);
    }

    private static String who(Texts t, RecordedEvent recorded) {
        return PersonNames.of(
                t, recorded.by().actor().issuer(), recorded.by().actor().subject(), recorded.by().capacity());
    }

    /** Who said it, and since when a pause lasts. */
    private static List<Fact> facts(Texts t, RecordedEvent recorded) {
        Fact by = Fact.plain(t.get("panel.said.by"), who(t, recorded));
        return recorded.event() instanceof UseEvent.ProcessingPaused paused
                ? List.of(by, Fact.plain(t.get("panel.said.paused"), t.date(paused.pausedOn()))) : List.of(by);
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
