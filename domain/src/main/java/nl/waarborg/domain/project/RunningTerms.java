package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.planning.ApClock;
import nl.waarborg.domain.planning.BackwardPlan;
import nl.waarborg.domain.planning.FgTerm;
import nl.waarborg.domain.project.PriorConsultationState.Phase;
import nl.waarborg.domain.project.RunningTerm.Kind;
import nl.waarborg.domain.risk.Level;

/**
 * Every term that a case has, read from its state. They do not depend on the day: a term that passed stays until what it
 * waits for has happened. Open tasks are not among them, for those the engine knows.
 */
public final class RunningTerms {

    private static final List<Role> PROJECT = List.of(Role.PROJECT_LEADER);
    private static final List<Role> PRIVACY = List.of(Role.PRIVACY_OFFICER);
    private static final List<Role> BOTH = List.of(Role.PROJECT_LEADER, Role.PRIVACY_OFFICER);

    private RunningTerms() {}

    /** The terms of a case; none once it is over. */
    public static List<RunningTerm> of(ProjectState project) {
        List<RunningTerm> terms = new ArrayList<>();
        if (project.isOver() || project.use().isEnded()) {
            return terms;
        }
        if (!project.use().isInUse()) {
            beforeUse(project, terms);
        } else {
            add(terms, Kind.REASSESSMENT, "", project.reassessment().dueOn(), BOTH);
        }
        advice(project, terms);
        atTheAp(project, terms);
        if (project.views().phase() == ViewsState.Phase.OPEN) {
            add(terms, Kind.VIEWS, "", project.views().until(), PROJECT);
        }
        add(terms, Kind.END_DATE, "", project.use().endsOn(), PROJECT);
        add(terms, Kind.BREACH, "", project.terms().breachNotifyBy(), PRIVACY);
        agreements(project).forEach((party, lastDay) -> add(terms, Kind.AGREEMENT, party, lastDay, PRIVACY));
        return terms;
    }

    /** The last day on which each party is bound by what was signed; of two with one name the earlier. */
    private static Map<String, LocalDate> agreements(ProjectState project) {
        Map<String, LocalDate> ends = new TreeMap<>();
        for (Party party : project.dpia().content().parties()) {
            LocalDate lastDay = project.dpia().boundUntil(party);
            if (lastDay != null) {
                ends.merge(party.name(), lastDay, (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return ends;
    }

    private static void beforeUse(ProjectState project, List<RunningTerm> terms) {
        LocalDate event = project.terms().eventOn();
        LocalDate goLive = project.plannedGoLive();
        add(terms, Kind.GO_LIVE, "", goLive, PROJECT);
        add(terms, Kind.EVENT, "", event, PROJECT);
        LocalDate target = event != null ? event : goLive;
        if (target != null && mayNeedTheAp(project)) {
            BackwardPlan plan = BackwardPlan.of(target);
            add(terms, Kind.SAFE_SUBMISSION, "", plan.safeSubmission(), BOTH);
            add(terms, Kind.LATEST_RECEIPT_EXTENDED, "", plan.latestReceiptExtended(), BOTH);
            add(terms, Kind.LATEST_RECEIPT, "", plan.latestReceipt(), BOTH);
        }
    }

    /** Whether a request to the AP can still be ahead: not sent, and not known to be needless. */
    private static boolean mayNeedTheAp(ProjectState project) {
        Phase phase = project.priorConsultation().phase();
        boolean ahead = phase == Phase.NOT_NEEDED || phase == Phase.REQUIRED || phase == Phase.PREPARED || phase == Phase.WITHDRAWN;
        boolean needless = project.preScan().needsNoDpia() || project.dpia().isCurrentAdopted() && phase == Phase.NOT_NEEDED
                && project.dpia().content().highestResidualRisk() != Level.HIGH;
        return ahead && !needless && !project.use().isApproved();
    }

    /** From submission until the FG advised, or confirmed, on just that version. */
    private static void advice(ProjectState project, List<RunningTerm> terms) {
        DpiaState.Version version = project.dpia().current();
        FgTerm term = project.fg().term();
        boolean waits = version != null && term != null && !project.dpia().isCurrentAdopted()
                && !project.fg().advisedOn(version) && !project.fg().confirmedOn(version);
        if (waits) {
            terms.add(new RunningTerm(Kind.FG_ADVICE, "", term.isStopped() ? null : term.dueOn(term.askedOn()), List.of(Role.FG)));
        }
    }

    private static void atTheAp(ProjectState project, List<RunningTerm> terms) {
        ApClock clock = project.priorConsultation().clock();
        if (clock == null || project.priorConsultation().phase() != Phase.RECEIVED) {
            return;
        }
        LocalDate end = clock.isSuspended() ? null : clock.end(clock.receivedOn());
        terms.add(new RunningTerm(Kind.AP_ADVICE, "", end, PRIVACY));
        if (clock.extensionToldOn() == null) {
            add(terms, Kind.AP_EXTENSION_NOTICE, "", clock.extensionNoticeBy(), PRIVACY);
        }
    }

    private static void add(List<RunningTerm> terms, Kind kind, String subject, LocalDate dueOn, List<Role> roles) {
        if (dueOn != null) {
            terms.add(new RunningTerm(kind, subject, dueOn, roles));
        }
    }
}
