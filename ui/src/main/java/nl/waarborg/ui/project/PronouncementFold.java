package nl.waarborg.ui.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.waarborg.domain.project.AdoptionEvent;
import nl.waarborg.domain.project.CouncilEvent;
import nl.waarborg.domain.project.FgEvent;
import nl.waarborg.domain.project.GoLiveEvent;
import nl.waarborg.domain.project.PreScanDecisions;
import nl.waarborg.domain.project.PreScanEvent;
import nl.waarborg.domain.project.PriorConsultationEvent;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.domain.project.ReassessmentEvent;
import nl.waarborg.domain.project.SecurityEvent;
import nl.waarborg.domain.project.UseEvent;
import nl.waarborg.domain.project.ViewsEvent;
import nl.waarborg.ui.project.ProjectView.Point;
import nl.waarborg.ui.project.ProjectView.Pronouncement;
import nl.waarborg.ui.texts.Words;
import nl.waarborg.workflow.log.RecordedEvent;

/** The advices, views and decisions among the events, in the order in which they were recorded. */
public final class PronouncementFold {

    private final List<Pronouncement> pronouncements = new ArrayList<>();

    /** What an event pronounced: about which version, with which outcome, words and points. */
    private record Content(Enum<?> outcome, String version, String hash, String text, List<Point> points) {}

    void take(RecordedEvent event) {
        of(event).ifPresent(pronouncements::add);
    }

    /** The advice, view or decision that an event is; empty for any other event. */
    public static Optional<Pronouncement> of(RecordedEvent event) {
        return Optional.ofNullable(content(event.event())).map(content -> new Pronouncement(
                event.name(), content.outcome() == null ? null : Words.path(content.outcome()),
                EventFacts.day(event.event(), event.by()), event.by().capacity(), event.by().actor().issuer(),
                event.by().actor().subject(), content.version(), content.hash(), content.text(), content.points(),
                event.seq()));
    }

    List<Pronouncement> pronouncements() {
        return List.copyOf(pronouncements);
    }

    private static Content content(ProjectEvent event) {
        if (event instanceof FgEvent) {
            return ofFg(event);
        } else if (event instanceof PreScanEvent) {
            return ofPreScan(event);
        } else if (event instanceof AdoptionEvent || event instanceof GoLiveEvent || event instanceof ReassessmentEvent) {
            return ofDecider(event);
        } else if (event instanceof CouncilEvent || event instanceof ViewsEvent) {
            return ofPeople(event);
        } else if (event instanceof SecurityEvent.SecurityReviewCompleted e) {
            return new Content(e.verdict(), e.version(), e.hash(), e.threats(), lines(e.controls()));
        } else if (event instanceof UseEvent.ChangeClassified e) {
            return said(e.changeClass(), e.explanation());
        } else if (event instanceof UseEvent.UnassessedProcessingDecided e) {
            return said(null, e.motivation());
        } else if (event instanceof UseEvent.UseExtended e) {
            return said(null, e.motivation());
        } else if (event instanceof PriorConsultationEvent.ApAdviceReceived e) {
            return new Content(e.outcome(), e.version(), e.hash(), e.text(), plain(e.measures()));
        }
        return null;
    }

    private static Content ofFg(ProjectEvent event) {
        if (event instanceof FgEvent.FgAdviceIssued e) {
            return new Content(e.advice(), e.version(), e.hash(), e.motivation(),
                    e.points().stream()
                    .map(point -> new Point(point.subject(), Words.path(point.weight()), point.advice())).toList());
        } else if (event instanceof FgEvent.FgConditionsConfirmed e) {
            return new Content(e.advice(), e.version(), e.hash(), e.motivation(), List.of());
        } else if (event instanceof FgEvent.FgAdviceResponseRecorded e) {
            return new Content(null, e.version(), e.hash(), null, e.responses().stream()
                    .map(r -> new Point(r.subject(), Words.path(r.reaction()), r.motivation())).toList());
        } else if (event instanceof FgEvent.FgUnsolicitedAdviceIssued e) {
            return said(null, e.advice());
        } else if (event instanceof FgEvent.FgPostscriptAdded e) {
            return said(null, e.postscript());
        }
        return null;
    }

    private static Content ofDecider(ProjectEvent event) {
        if (event instanceof AdoptionEvent.DpiaAdopted e) {
            return new Content(null, e.version(), e.hash(), e.motivation(), lines(e.residualRiskAcceptance()));
        } else if (event instanceof AdoptionEvent.DpiaReturned e) {
            return new Content(null, e.version(), null, e.motivation(), List.of());
        } else if (event instanceof AdoptionEvent.CaseRejected e) {
            return said(null, e.reason());
        } else if (event instanceof GoLiveEvent.GoLiveApproved e) {
            return said(null, e.motivation());
        } else if (event instanceof GoLiveEvent.GoLiveApprovedConditionally e) {
            return new Content(null, null, null, e.motivation(), plain(e.conditions()));
        } else if (event instanceof GoLiveEvent.GoLiveRejected e) {
            return said(null, e.motivation());
        } else if (event instanceof GoLiveEvent.GoLiveDeferred e) {
            return said(null, e.motivation());
        } else if (event instanceof ReassessmentEvent.ReassessmentConcluded e) {
            return said(e.outcome(), e.motivation());
        } else if (event instanceof ReassessmentEvent.ReassessmentExtended e) {
            return said(null, e.motivation());
        }
        return null;
    }

    private static Content ofPreScan(ProjectEvent event) {
        if (event instanceof PreScanEvent.PreScanCompleted e) {
            return new Content(e.outcome(), null, null, e.reasoning(), grounds(e));
        } else if (event instanceof PreScanEvent.DpiaRequiredConcluded e && !e.reason().equals(PreScanDecisions.TABLE)) {
            return said(null, e.reason());
        } else if (event instanceof PreScanEvent.FgDpiaNeedAdvised e) {
            return said(e.need(), e.motivation());
        } else if (event instanceof PreScanEvent.DpiaNotRequiredDecided e) {
            return said(null, e.motivation());
        } else if (event instanceof PreScanEvent.NoPersonalDataConcluded e) {
            return said(null, e.reasoning());
        }
        return null;
    }

    /** What in the answers speaks for a DPIA. */
    private static List<Point> grounds(PreScanEvent.PreScanCompleted answers) {
        List<String> words = new ArrayList<>();
        if (answers.systematicEvaluation()) {
            words.add("case.prescan.evaluation");
        }
        if (answers.largeScaleSpecialData()) {
            words.add("case.prescan.special");
        }
        if (answers.systematicMonitoringOfPublicSpace()) {
            words.add("case.prescan.monitoring");
        }
        answers.apList().stream().sorted().map(Words::path).forEach(words::add);
        answers.wp248().stream().sorted().map(Words::path).forEach(words::add);
        return words.stream().map(word -> new Point(null, word, null)).toList();
    }

    private static Content ofPeople(ProjectEvent event) {
        if (event instanceof CouncilEvent.CouncilInformed e) {
            return said(null, e.document());
        } else if (event instanceof CouncilEvent.CouncilViewsReceived e) {
            return said(e.outcome(), e.text());
        } else if (event instanceof CouncilEvent.CouncilViewsAnswered e) {
            return said(null, e.answer());
        } else if (event instanceof CouncilEvent.CouncilFrameworkAdopted e) {
            return said(null, e.text());
        } else if (event instanceof CouncilEvent.CouncilFrameworkRejected e) {
            return said(null, e.text());
        } else if (event instanceof ViewsEvent.StakeholderConsultationClosed e) {
            return new Content(e.result(), null, null, e.report(),
                    e.answers().stream().map(answer -> new Point(answer.theme(), null, answer.answer())).toList());
        } else if (event instanceof ViewsEvent.StakeholderConsultationWaived e) {
            return new Content(null, null, null, e.motivation(), lines(e.reason()));
        } else if (event instanceof ViewsEvent.StakeholderConsultationWaiverRefused e) {
            return said(null, e.motivation());
        }
        return null;
    }

    private static Content said(Enum<?> outcome, String text) {
        return new Content(outcome, null, null, text, List.of());
    }

    private static List<Point> lines(String text) {
        return text == null || text.isBlank() ? List.of() : plain(List.of(text));
    }

    private static List<Point> plain(List<String> texts) {
        return texts.stream().map(text -> new Point(null, null, text)).toList();
    }
}
