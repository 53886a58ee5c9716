package nl.waarborg.ui.idea;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import nl.waarborg.domain.planning.BackwardPlan;
import nl.waarborg.domain.planning.LegalTerms;
import nl.waarborg.domain.planning.Progress;
import nl.waarborg.domain.planning.Scenario;
import nl.waarborg.domain.planning.WhatIf;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.RemainingSteps;

/**
 * What the date of a new project means, counted back over every step that remains: the same reckoning as the planning of
 * the case, so that the two never say different things.
 *
 * @param plan     by when the AP must have a request
 * @param event    whether the date is that of the event, which leads
 * @param feasible how it looks today
 * @param earliest the first date that leaves room for whatever the AP does
 */
public record PlanningPreview(BackwardPlan plan, boolean event, Feasibility feasible, LocalDate earliest) {

    /** Which courses of the AP the date still leaves room for. */
    public enum Feasibility { ROOM, TIGHT, ONLY_WITHOUT_EXTENSION, NO_ROOM, TOO_SOON }

    /** The preview of a case with a planned start, seen on a day. */
    static PlanningPreview of(ProjectState project, LocalDate today) {
        LocalDate event = project.terms().eventOn();
        return of(event == null ? project.plannedGoLive() : event, event != null, RemainingSteps.of(project, false), today);
    }

    /** The preview for a date, with what remains to be done before it. */
    static PlanningPreview of(LocalDate target, boolean event, Progress remaining, LocalDate today) {
        LegalTerms.OnDay terms = LegalTerms.standard().on(target);
        Map<Scenario, WhatIf> answers = new EnumMap<>(Scenario.class);
        WhatIf.scenarios(target, today, remaining, WhatIf.USUAL_SUSPENDED_DAYS, terms)
                .forEach(answer -> answers.put(answer.scenario(), answer));
        Feasibility feasible = answers.get(Scenario.AP_EXTENDED_AND_SUSPENDED).feasible() ? Feasibility.ROOM
                : answers.get(Scenario.AP_EXTENDED).feasible() ? Feasibility.TIGHT
                : answers.get(Scenario.AP_TERM).feasible() ? Feasibility.ONLY_WITHOUT_EXTENSION
                : answers.get(Scenario.NO_AP).feasible() ? Feasibility.NO_ROOM : Feasibility.TOO_SOON;
        return new PlanningPreview(BackwardPlan.of(target, terms), event, feasible,
                answers.get(Scenario.AP_EXTENDED_AND_SUSPENDED).earliestGoLive());
    }
}
