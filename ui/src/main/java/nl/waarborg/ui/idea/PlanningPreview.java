package nl.waarborg.ui.idea;

import java.time.LocalDate;
import nl.waarborg.domain.planning.BackwardPlan;

/**
 * What the planned start means for the AP, counted back.
 *
 * @param plan     the dates
 * @param feasible how it looks today
 */
public record PlanningPreview(BackwardPlan plan, Feasibility feasible) {

    /** Whether the planned start leaves room for a consultation of the AP. */
    public enum Feasibility { ROOM, TIGHT, ONLY_WITHOUT_EXTENSION, NO_ROOM }

    /** The preview for a planned start, seen on a day. */
    static PlanningPreview of(LocalDate plannedGoLive, LocalDate today) {
        BackwardPlan plan = BackwardPlan.of(plannedGoLive);
        Feasibility feasible = today.isAfter(plan.latestReceipt()) ? Feasibility.NO_ROOM
                : today.isAfter(plan.latestReceiptExtended()) ? Feasibility.ONLY_WITHOUT_EXTENSION
                : today.isAfter(plan.safeSubmission()) ? Feasibility.TIGHT : Feasibility.ROOM;
        return new PlanningPreview(plan, feasible);
    }
}
