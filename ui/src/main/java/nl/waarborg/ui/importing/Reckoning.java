package nl.waarborg.ui.importing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.planning.ApClock;
import nl.waarborg.domain.planning.BackwardPlan;
import nl.waarborg.domain.planning.BreachClock;
import nl.waarborg.domain.project.Gate;
import nl.waarborg.domain.project.Gates;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.Status;
import nl.waarborg.domain.risk.Level;

/** Works out the answers for a rehearsed project on a day, by the same predicates and clocks as everywhere else. */
final class Reckoning {

    /** The gates that an import answers for; the others are checked on the way and not asked here. */
    private static final Set<Gate> ASKED = EnumSet.of(Gate.G01, Gate.G02, Gate.G03, Gate.G04, Gate.G06, Gate.G07, Gate.G10,
            Gate.G11, Gate.G12, Gate.G14, Gate.G16, Gate.G17);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

    private Reckoning() {
    }

    /** The answer without findings. */
    static Answer answer(Summary project, Rehearsal rehearsal, LocalDate asOf) {
        ProjectState state = rehearsal.state();
        Level residual = project.dpia().highestResidualRisk();
        return new Answer(
                project.id(), Words.of(Status.of(state, asOf)), openGates(Described.state(project, rehearsal, asOf), asOf), Gates.startAllowed(state, asOf),
                Words.of(project.dpia().highestInherentRisk()), Words.of(residual), residual == Level.HIGH,
                planning(state.plannedGoLive()), priorConsultation(state.priorConsultation().clock(), asOf),
                breachNotifyBy(project, state, asOf), rehearsal.size(), List.of());
    }

    private static List<String> openGates(ProjectState state, LocalDate asOf) {
        return Gates.open(state, asOf).stream()
                .map(shut -> shut.gate()).filter(ASKED::contains).map(Gate::name).distinct().sorted().toList();
    }

    private static Answer.Planning planning(LocalDate goLive) {
        BackwardPlan plan = BackwardPlan.of(goLive);
        return new Answer.Planning(plan.latestReceipt().toString(), plan.latestReceiptExtended().toString(),
                plan.safeSubmission().toString());
    }

    private static Answer.PriorConsultation priorConsultation(ApClock clock, LocalDate asOf) {
        return clock == null ? null : new Answer.PriorConsultation(
                clock.end(asOf).toString(), clock.extensionNoticeBy().toString(), clock.suspendedDays(asOf));
    }

    private static String breachNotifyBy(Summary project, ProjectState state, LocalDate asOf) {
        if (state.breach() != null) {
            return state.breach().notifyBy();
        }
        String aware = project.breach() == null || project.names("BreachReported") ? null : project.breach().awareAt();
        if (aware == null || OffsetDateTime.parse(aware).toLocalDate().isAfter(asOf)) {
            return null;
        }
        return MOMENT.format(BreachClock.from(OffsetDateTime.parse(aware)).notifyBy());
    }
}
