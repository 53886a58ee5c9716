package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.Role;

/**
 * Everything a gate or a rule reads, folded from the events of one project. The aggregate, the panel of open gates, the
 * verifier and the tests fold the same way.
 */
public final class ProjectState {

    private String id;
    private String municipality;
    private String name;
    private boolean pilot;
    private IdeaCommand.Kind kind;
    private LocalDate plannedGoLive;
    private boolean withdrawn;
    private boolean rejected;
    private boolean closed;
    private boolean importedHistory;
    private SecurityEvent.SecurityReviewCompleted securityReview;
    private BreachEvent.BreachReported breach;
    private final Map<String, Role> people = new HashMap<>();
    private final PreScanState preScan = new PreScanState();
    private final DpiaState dpia = new DpiaState();
    private final ViewsState views = new ViewsState();
    private final FgState fg = new FgState();
    private final CouncilState council = new CouncilState();
    private final PriorConsultationState priorConsultation = new PriorConsultationState();
    private final MeasuresState measures = new MeasuresState();
    private final UseState use = new UseState();
    private final ReassessmentState reassessment = new ReassessmentState();

    /** Takes one event into the state. Never refuses: what happened, happened. */
    public void evolve(ProjectEvent event, By by) {
        if (by.capacity() != null && by.capacity().isSeparated()) {
            people.putIfAbsent(by.actor().person(), by.capacity());
        }
        importedHistory |= by.importedHistory();
        own(event);
        preScan.on(event);
        priorConsultation.on(event, dpia);
        dpia.on(event);
        views.on(event);
        fg.on(event);
        council.on(event);
        measures.on(event, by.actor().person());
        use.on(event);
        reassessment.on(event);
    }

    private void own(ProjectEvent event) {
        if (event instanceof IdeaEvent.ProjectIdeaRegistered e) {
            identify(e.projectId(), e.municipality(), e.name(), e.kind(), e.isPilot());
        } else if (event instanceof ReassessmentEvent.LegacyDpiaImported e) {
            identify(e.projectId(), e.municipality(), e.name(), e.kind(), e.isPilot());
            plannedGoLive = e.plannedGoLive();
        } else if (event instanceof IdeaEvent.PlannedGoLiveSet e) {
            plannedGoLive = e.plannedGoLive();
        } else if (event instanceof IdeaEvent.PlannedGoLiveChanged e) {
            plannedGoLive = e.plannedGoLive();
        } else if (event instanceof IdeaEvent.CaseWithdrawn) {
            withdrawn = true;
        } else if (event instanceof AdoptionEvent.CaseRejected) {
            rejected = true;
        } else if (event instanceof ClosingEvent.CaseClosed) {
            closed = true;
        } else if (event instanceof SecurityEvent.SecurityReviewCompleted e) {
            securityReview = e;
        } else if (event instanceof BreachEvent.BreachReported e) {
            breach = e;
        }
    }

    private void identify(String project, String city, String title, IdeaCommand.Kind what, boolean isPilot) {
        id = project;
        municipality = city;
        name = title;
        kind = what;
        pilot = isPilot;
    }

    /** Whether the project exists. */
    public boolean exists() {
        return id != null;
    }

    public String id() {
        return id;
    }

    public String municipality() {
        return municipality;
    }

    public String name() {
        return name;
    }

    public IdeaCommand.Kind kind() {
        return kind;
    }

    /** A fact for people; no gate reads it (G05). */
    public boolean isPilot() {
        return pilot;
    }

    public LocalDate plannedGoLive() {
        return plannedGoLive;
    }

    public boolean isWithdrawn() {
        return withdrawn;
    }

    public boolean isRejected() {
        return rejected || use.isRejected();
    }

    public boolean isClosed() {
        return closed;
    }

    /** Whether nothing more can be decided on it. */
    public boolean isOver() {
        return withdrawn || isRejected() || closed;
    }

    /** Whether any of it was recorded as history from before this software. */
    public boolean hasImportedHistory() {
        return importedHistory;
    }

    /** The capacity in which a person acted first, among those of which one may hold only one; null when none. */
    public Role capacityOf(String person) {
        return people.get(person);
    }

    /** Who acted in which of the separated capacities. */
    public Map<String, Role> people() {
        return Map.copyOf(people);
    }

    /** The last security review, or null. */
    public SecurityEvent.SecurityReviewCompleted securityReview() {
        return securityReview;
    }

    /** The last reported breach, or null. */
    public BreachEvent.BreachReported breach() {
        return breach;
    }

    public PreScanState preScan() {
        return preScan;
    }

    public DpiaState dpia() {
        return dpia;
    }

    public ViewsState views() {
        return views;
    }

    public FgState fg() {
        return fg;
    }

    public CouncilState council() {
        return council;
    }

    public PriorConsultationState priorConsultation() {
        return priorConsultation;
    }

    public MeasuresState measures() {
        return measures;
    }

    public UseState use() {
        return use;
    }

    public ReassessmentState reassessment() {
        return reassessment;
    }
}
