package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.waarborg.domain.actor.Actor;
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
    private final Set<String> models = new HashSet<>();
    private final PeopleState people = new PeopleState();
    private final PreScanState preScan = new PreScanState();
    private final DpiaState dpia = new DpiaState();
    private final InventoryState inventory = new InventoryState();
    private final ViewsState views = new ViewsState();
    private final FgState fg = new FgState();
    private final CouncilState council = new CouncilState();
    private final PriorConsultationState priorConsultation = new PriorConsultationState();
    private final MeasuresState measures = new MeasuresState();
    private final UseState use = new UseState();
    private final TermsState terms = new TermsState();
    private final ReassessmentState reassessment = new ReassessmentState();
    private final WorkbenchState workbench = new WorkbenchState();
    private final DocumentsState documents = new DocumentsState();

    /** Takes one event into the state. Never refuses: what happened, happened. */
    public void evolve(ProjectEvent event, By by) {
        if (event instanceof ProcessEvent.Arrangement arrangement) {
            arrange(arrangement);
            return;
        }
        people.on(by);
        importedHistory |= by.importedHistory();
        own(event);
        preScan.on(event);
        priorConsultation.on(event, dpia, by.capacity());
        dpia.on(event);
        inventory.on(event);
        views.on(event);
        fg.on(event, by.today());
        council.on(event);
        measures.on(event, by.actor());
        use.on(event);
        terms.on(event, by.today());
        reassessment.on(event);
        workbench.on(event);
        documents.on(event);
    }

    /** Changes nothing that a gate reads, and taking a task is not yet acting in a capacity. */
    private void arrange(ProcessEvent.Arrangement event) {
        if (event instanceof ProcessEvent.ModelRan ran) {
            models.add(ran.model());
        }
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

    /** Whether the case has run this model (id and version) before. */
    public boolean hasRun(String model) {
        return models.contains(model);
    }

    /** The capacity in which a person acted, among those of which one may hold only one; null when none. */
    public Role capacityOf(String person) {
        return people.separatedCapacityOf(person);
    }

    /** Who acted in which of the separated capacities. */
    public Map<String, Role> people() {
        return people.separated();
    }

    /** What the actor did earlier in this case that rules out acting in this capacity, or null (gate G13). */
    public Role obstacle(Actor actor, Role capacity) {
        return people.obstacle(actor, capacity);
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

    public InventoryState inventory() {
        return inventory;
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

    /** The dates that terms are counted from, and who was told of which. */
    public TermsState terms() {
        return terms;
    }

    public ReassessmentState reassessment() {
        return reassessment;
    }

    public DocumentsState documents() {
        return documents;
    }

    public WorkbenchState workbench() {
        return workbench;
    }
}
