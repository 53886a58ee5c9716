package nl.waarborg.ui.action;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.project.Decisions;
import nl.waarborg.domain.project.PriorConsultationState.Phase;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.UseCommand.ChangeClass;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.workflow.Vocabulary;

/**
 * What people can do in a project besides their tasks. The condition only keeps the list short; whether it may be is
 * decided by the project.
 */
public final class Actions {

    private interface When extends BiPredicate<ProjectState, LocalDate> {
    }

    private static final Map<String, When> WHEN = new LinkedHashMap<>();

    static {
        When writable = (project, today) -> isDpiaOpen(project);
        List.of("ReviseProposal", "ReviseProcessings", "RevisePersonalData", "ReviseSensors", "ReviseParties",
                        "ReviseResponsibilities", "RecordNecessityTest", "PlanMeasures", "AssessRisks")
                .forEach(command -> WHEN.put(command, writable));
        WHEN.put("RecordAsBuiltCheck", (project, today) -> !project.isOver()
                && (project.use().isInUse() || !project.dpia().content().sensors().isEmpty()));
        WHEN.put("RecordAgreement", (project, today) -> !project.isOver()
                && project.dpia().content().parties().stream().anyMatch(Party::needsAgreement));
        WHEN.put("RequestFgAdvice", (project, today) -> !project.isOver());
        WHEN.put("ChangePlannedGoLive", (project, today) -> isBeforeUse(project));
        WHEN.put("ReportUnassessedProcessing", (project, today) -> isBeforeUse(project) && !project.use().isUnassessedOpen());
        WHEN.put("ReportChange", (project, today) -> isInUse(project) && !project.use().hasOpenChange());
        WHEN.put("ClassifyChange", (project, today) -> isInUse(project) && project.use().hasOpenChange()
                && project.use().changeClass() != null && project.use().changeClass() != ChangeClass.MATERIAL);
        WHEN.put("ScheduleReassessment", (project, today) -> isInUse(project) && !project.reassessment().isRunning()
                && project.reassessment().dueOn() != null && project.reassessment().dueOn().isAfter(today));
        WHEN.put("ExtendReassessment", (project, today) -> isInUse(project) && project.reassessment().dueOn() != null
                && today.isAfter(project.reassessment().dueOn()) && project.reassessment().extendedUntil() == null);
        WHEN.put("ExtendUse", (project, today) -> project.use().endsOn() != null
                && (isInUse(project) || isBeforeUse(project) && project.use().isApproved()));
        WHEN.put("StartReassessment", (project, today) -> isInUse(project) && !project.reassessment().isRunning());
        WHEN.put("ReportBreach", (project, today) -> !project.isOver());
        WHEN.put("NotifyBreachToAp", (project, today) -> !project.isOver() && project.breach() != null);
        WHEN.put("RecordPublication", (project, today) -> !project.isOver() && project.use().isApproved());
        WHEN.put("GiveUnsolicitedFgAdvice", (project, today) -> true);
        WHEN.put("AddFgPostscript", (project, today) -> project.fg().response() != null);
        WHEN.put("PreparePriorConsultation", (project, today) -> project.priorConsultation().phase() == Phase.PREPARED);
        WHEN.put("ClassifyApAdvice", (project, today) -> project.priorConsultation().unclear() != null);
        WHEN.put("WithdrawPriorConsultation", (project, today) -> project.priorConsultation().isPending()
                && project.priorConsultation().phase() != Phase.NOT_NEEDED);
        WHEN.put("PauseProcessing", (project, today) -> isInUse(project) && !project.use().isPaused());
        WHEN.put("WithdrawProject", (project, today) -> isBeforeUse(project));
        WHEN.put("EndProcessing", (project, today) -> isInUse(project));
    }

    private Actions() {
    }

    /**
     * One thing to do.
     *
     * @param command  simple name of its command
     * @param titleKey key of its name
     * @param href     where it is done
     */
    public record Action(String command, String titleKey, String href) {
    }

    /** What this person is offered in a project on a day, in order; an auditor nothing. */
    public static List<Action> offered(Person person, ProjectState project, LocalDate today) {
        return WHEN.entrySet().stream()
                .filter(entry -> mayGive(person, entry.getKey()) && entry.getValue().test(project, today))
                .map(entry -> new Action(entry.getKey(), "forms." + entry.getKey() + ".title",
                        "/projecten/" + project.id() + "/acties/" + entry.getKey()))
                .toList();
    }

    /** Whether the command is an action at all and this person's role may give it. */
    static boolean mayGive(Person person, String command) {
        return WHEN.containsKey(command) && person.role() != Role.AUDITOR
                && Vocabulary.COMMANDS.find(command).filter(type -> mayGive(person, type)).isPresent();
    }

    private static boolean mayGive(Person person, Class<? extends ProjectCommand> command) {
        return Decisions.mayAct(command, person.actor());
    }

    /** Whether this person may write in the DPIA of a project now. */
    public static boolean mayWriteDpia(Person person, ProjectState project) {
        return mayGive(person, "ReviseProposal") && isDpiaOpen(project);
    }

    /** Whether the DPIA of a project can be written in, by whom it may be: a draft is open or may be opened. */
    public static boolean isDpiaOpen(ProjectState project) {
        return !project.isOver() && !project.preScan().needsNoDpia() && mayWrite(project);
    }

    private static boolean mayWrite(ProjectState project) {
        boolean first = project.dpia().versions().isEmpty() && project.preScan().answers() != null;
        boolean between = project.reassessment().isRunning() && project.dpia().isCurrentAdopted();
        boolean advised = project.dpia().isCurrentAdopted() && !project.use().isApproved()
                && project.priorConsultation().phase() == Phase.ADVICE_RECEIVED;
        return project.dpia().isWriting() || first || between || advised;
    }

    private static boolean isBeforeUse(ProjectState project) {
        return !project.isOver() && !project.use().isInUse() && !project.use().isEnded();
    }

    private static boolean isInUse(ProjectState project) {
        return !project.isOver() && project.use().isInUse() && !project.use().isEnded();
    }
}
