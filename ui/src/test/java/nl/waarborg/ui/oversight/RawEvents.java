package nl.waarborg.ui.oversight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.waarborg.domain.project.AdoptionEvent.DpiaAdopted;
import nl.waarborg.domain.project.ClosingEvent.ProcessingEnded;
import nl.waarborg.domain.project.FgCommand.Reaction;
import nl.waarborg.domain.project.FgEvent.FgAdviceResponseRecorded;
import nl.waarborg.domain.project.IdeaEvent.ProjectIdeaRegistered;
import nl.waarborg.domain.project.PreScanEvent.DpiaRequiredConcluded;
import nl.waarborg.domain.project.ReassessmentEvent.LegacyDpiaImported;
import nl.waarborg.domain.project.ReassessmentEvent.ReassessmentConcluded;
import nl.waarborg.domain.project.UseEvent.ProcessingStarted;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.importing.Seeding;
import nl.waarborg.ui.importing.Storing;
import nl.waarborg.ui.project.EventFacts;
import nl.waarborg.workflow.Commands;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.RecordedEvent;
import org.springframework.transaction.PlatformTransactionManager;

/** What the stored events of the reference projects say, reckoned without any fold, view or database. */
final class RawEvents {

    private static final List<String> IDS = List.of("RP-01", "RP-03", "RP-04", "RP-05", "RP-06", "RP-07", "RP-08", "RP-11");

    /** By name, so that no rule of the screen is used to check the screen. */
    private static final Set<String> DECISIONS = Set.of(
            "PreScanCompleted", "NoPersonalDataConcluded", "FgDpiaNeedAdvised", "DpiaNotRequiredDecided", "FgAdviceIssued",
            "FgConditionsConfirmed", "DpiaReturnedForRework", "DpiaPutToDecider", "FgAdviceResponseRecorded",
            "FgUnsolicitedAdviceIssued", "FgPostscriptAdded", "DpiaAdopted", "DpiaReturned", "CaseRejected", "CaseWithdrawn",
            "GoLiveApproved", "GoLiveApprovedConditionally", "GoLiveRejected", "GoLiveDeferred", "ReassessmentStarted",
            "ReassessmentPlanned", "ReassessmentConcluded", "CouncilInvolvementDetermined", "CouncilInformed",
            "CouncilViewsReceived", "CouncilViewsAnswered", "CouncilFrameworkAdopted", "CouncilFrameworkRejected",
            "StakeholderConsultationClosed", "StakeholderConsultationWaived", "StakeholderConsultationWaiverRefused",
            "SecurityReviewCompleted", "ChangeClassified", "ChangeActivated", "ChangeDropped", "ApAdviceReceived",
            "PriorConsultationWithdrawn", "ProcessingStarted", "ProcessingPaused", "ProcessingResumed", "ProcessingEnded",
            "CaseClosed");

    private final Map<String, List<RecordedEvent>> projects = new LinkedHashMap<>();

    /** Brings the reference projects in where they are not there yet and waits until the views have them. */
    static RawEvents ofTheReferenceProjects() {
        new Seeding(new Storing(
                RunningApplication.context().getBean(Commands.class),
                RunningApplication.context().getBean(PlatformTransactionManager.class))).seed();
        RawEvents raw = new RawEvents();
        for (String id : IDS) {
            List<RecordedEvent> events = RunningApplication.context().getBean(EventLog.class).ofProject(id);
            raw.projects.put(id, events);
            if (!RunningApplication.reaches(events.get(events.size() - 1).eventId())) {
                throw new AssertionError("Expected the views to have " + id + ", but they are behind");
            }
        }
        return raw;
    }

    LocalDate day(RecordedEvent event) {
        return EventFacts.day(event.event(), event.by());
    }

    /** Project and moment of each decision. */
    List<String> decisions(Predicate<RecordedEvent> which) {
        List<String> decisions = new ArrayList<>();
        projects.forEach((id, events) -> events.stream().filter(RawEvents::isDecision).filter(which)
                .forEach(event -> decisions.add(id + " " + (events.indexOf(event) + 1))));
        return decisions;
    }

    private static boolean isDecision(RecordedEvent event) {
        boolean byTheDecider = event.event() instanceof DpiaRequiredConcluded e && !e.reason().equals("prescan/1");
        return DECISIONS.contains(event.name()) || byTheDecider;
    }

    Set<String> people() {
        Set<String> people = new TreeSet<>();
        projects.values().forEach(events -> events.stream().filter(RawEvents::isDecision)
                .forEach(event -> people.add(event.by().actor().person())));
        return people;
    }

    String municipality(String id) {
        return projects.get(id).get(0).event() instanceof ProjectIdeaRegistered e ? e.municipality()
                : ((LegacyDpiaImported) projects.get(id).get(0).event()).municipality();
    }

    /** Project and days of each project with an idea and an adopted DPIA. */
    List<String> leadTimes() {
        List<String> times = new ArrayList<>();
        projects.forEach((id, events) -> {
            if (events.get(0).event() instanceof ProjectIdeaRegistered) {
                events.stream().filter(event -> event.event() instanceof DpiaAdopted).findFirst().ifPresent(event ->
                        times.add(id + " " + ChronoUnit.DAYS.between(
                                events.get(0).by().today(), ((DpiaAdopted) event.event()).decidedOn())));
            }
        });
        return times;
    }

    /** The projects in use whose re-assessment is due before as many days from now, today itself not late. */
    List<String> lateReassessments(int within) {
        LocalDate limit = LocalDate.now().plusDays(within == 0 ? -1 : within);
        return inUse().stream().filter(id -> !dueOn(id).isAfter(limit)).sorted().toList();
    }

    /** The projects that were registered or brought in under this domain. */
    List<String> inDomain(String domain) {
        return projects.keySet().stream().filter(id -> projects.get(id).get(0).event() instanceof ProjectIdeaRegistered e
                ? e.themes().toString().contains(domain)
                : ((LegacyDpiaImported) projects.get(id).get(0).event()).themes().toString().contains(domain)).sorted().toList();
    }

    List<String> inUse() {
        return projects.keySet().stream().filter(id -> dueOn(id) != null)
                .filter(id -> projects.get(id).stream().noneMatch(event -> event.event() instanceof ProcessingEnded)).toList();
    }

    private LocalDate dueOn(String id) {
        LocalDate due = null;
        for (RecordedEvent event : projects.get(id)) {
            if (event.event() instanceof ProcessingStarted e) {
                due = e.reassessmentDueOn();
            } else if (event.event() instanceof LegacyDpiaImported e) {
                due = e.reassessmentDueOn();
            } else if (event.event() instanceof ReassessmentConcluded e && e.findings().isEmpty()) {
                due = e.reassessmentDueOn();
            }
        }
        return due;
    }

    /** The project of each point from which was departed. */
    List<String> departures() {
        List<String> departures = new ArrayList<>();
        projects.forEach((id, events) -> events.stream().filter(event -> event.event() instanceof FgAdviceResponseRecorded)
                .flatMap(event -> ((FgAdviceResponseRecorded) event.event()).responses().stream())
                .filter(response -> response.reaction() != Reaction.ADOPTED).forEach(response -> departures.add(id)));
        return departures;
    }
}
