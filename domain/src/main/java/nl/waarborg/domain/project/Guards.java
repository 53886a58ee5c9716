package nl.waarborg.domain.project;

import java.util.Map;
import java.util.Set;

/** Which gates each guarded command and event meets (SPEC A.5); whether a gate stands open is said by {@link Gates}. */
public final class Guards {

    /** Guards adoption. G13 is checked on the person who decides. */
    static final Set<Gate> ADOPTION = Set.of(Gate.G02, Gate.G03, Gate.G06, Gate.G16, Gate.G17);

    /** Guards the go decision. */
    static final Set<Gate> GO_LIVE = Set.of(Gate.G01, Gate.G04, Gate.G07, Gate.G09, Gate.G10);

    /** Guards start: those of the go decision again, and its own. */
    static final Set<Gate> START =
            Set.of(Gate.G01, Gate.G04, Gate.G07, Gate.G09, Gate.G10, Gate.G11, Gate.G12);

    /** Guards resuming: a start, and a re-assessment in time. */
    static final Set<Gate> RESUME =
            Set.of(Gate.G01, Gate.G04, Gate.G07, Gate.G09, Gate.G10, Gate.G11, Gate.G12, Gate.G14);

    /** Guards putting an administrative or limited change into effect. */
    static final Set<Gate> CHANGE = Set.of(Gate.G14, Gate.G15);

    /** Guards putting a material change into effect: its version passed everything that a start needs (G15). */
    static final Set<Gate> MATERIAL_CHANGE =
            Set.of(Gate.G01, Gate.G04, Gate.G07, Gate.G09, Gate.G10, Gate.G11, Gate.G12, Gate.G14, Gate.G15);

    /** Guards going on after a re-assessment: a DPIA that stands, and the AP where a high risk remains. */
    static final Set<Gate> CONTINUE = Set.of(Gate.G01, Gate.G04);

    private static final Map<Class<? extends ProjectCommand>, Set<Gate>> GUARDED = Map.of(
            DpiaCommand.SubmitDpia.class, Set.of(Gate.G08),
            AdoptionCommand.DecideOnDpia.class, ADOPTION,
            GoLiveCommand.DecideGoLive.class, GO_LIVE,
            UseCommand.StartProcessing.class, START,
            UseCommand.ResumeProcessing.class, RESUME,
            UseCommand.ExtendUse.class, RESUME,
            UseCommand.SettleChange.class, CHANGE,
            ReassessmentCommand.ConcludeReassessment.class, CONTINUE);

    /** The events that let something happen; each is recorded only by a step that met its gates above. */
    static final Set<Class<? extends ProjectEvent>> GUARDED_EVENTS = Set.of(
            DpiaEvent.DpiaSubmittedForFgAdvice.class, AdoptionEvent.DpiaAdopted.class, GoLiveEvent.GoLiveApproved.class,
            GoLiveEvent.GoLiveApprovedConditionally.class, UseEvent.ProcessingStarted.class,
            UseEvent.ProcessingResumed.class, UseEvent.UseExtended.class, UseEvent.ChangeActivated.class,
            ReassessmentEvent.ReassessmentConcluded.class);

    private Guards() {}

    /** Whether an event lets something happen that gates guard; a re-assessment does only when it lets use go on. */
    public static boolean isGuarded(ProjectEvent event) {
        return GUARDED_EVENTS.contains(event.getClass())
                && !(event instanceof ReassessmentEvent.ReassessmentConcluded e && !e.outcome().continues());
    }

    /**
     * The gates that stood open when a guarded event was recorded, or it should not have been; empty for any other event.
     *
     * @param before the state just before it
     */
    public static Set<Gate> met(ProjectEvent event, ProjectState before) {
        if (!isGuarded(event)) {
            return Set.of();
        } else if (event instanceof DpiaEvent.DpiaSubmittedForFgAdvice) {
            return Set.of(Gate.G08);
        } else if (event instanceof AdoptionEvent.DpiaAdopted) {
            return ADOPTION;
        } else if (event instanceof UseEvent.ProcessingStarted) {
            return START;
        } else if (event instanceof UseEvent.ProcessingResumed || event instanceof UseEvent.UseExtended) {
            return RESUME;
        } else if (event instanceof UseEvent.ChangeActivated) {
            return before.use().changeClass() == UseCommand.ChangeClass.MATERIAL ? MATERIAL_CHANGE : CHANGE;
        } else if (event instanceof ReassessmentEvent.ReassessmentConcluded e) {
            return goingOn(e.outcome());
        }
        return GO_LIVE;
    }

    /** Going on unchanged is judged as a start. */
    static Set<Gate> goingOn(ReassessmentCommand.Outcome outcome) {
        return outcome == ReassessmentCommand.Outcome.CONTINUE_UNCHANGED ? START : CONTINUE;
    }

    /** The gates that a command meets when it would let something happen that is guarded; empty for most commands. */
    public static Set<Gate> guarding(Class<? extends ProjectCommand> command) {
        return GUARDED.getOrDefault(command, Set.of());
    }
}
