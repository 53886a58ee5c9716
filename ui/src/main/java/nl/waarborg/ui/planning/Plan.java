package nl.waarborg.ui.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.waarborg.domain.planning.BackwardPlan;
import nl.waarborg.domain.planning.LegalTerms;
import nl.waarborg.domain.planning.Progress;
import nl.waarborg.domain.planning.Scenario;
import nl.waarborg.domain.planning.WhatIf;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.RemainingSteps;
import nl.waarborg.domain.project.RemainingSteps.Closed;

/**
 * The plan of a case for one question.
 *
 * @param aim      what is planned back from
 * @param target   that date
 * @param from     the day on which the next step can begin: today, or the day that was moved
 * @param today    today
 * @param progress what remains
 * @param back     by when the AP must have a request for this date (SPEC A.7)
 * @param answers  one for each course of the AP
 * @param closed   the courses that are no longer open
 */
record Plan(
        Aim aim, LocalDate target, LocalDate from, LocalDate today, Progress progress, BackwardPlan back, List<WhatIf> answers,
        Map<Scenario, Closed> closed) {

    /** What a plan counts back from: the event leads when there is one. */
    enum Aim { EVENT, GO_LIVE, ASKED }

    /** The plan of a case, or null when it has no date to plan back from. */
    static Plan of(ProjectState project, PlanQuestion asked, LocalDate today) {
        LocalDate event = project.terms().eventOn();
        Aim aim = asked.date() != null ? Aim.ASKED : event != null ? Aim.EVENT : Aim.GO_LIVE;
        LocalDate target = asked.date() != null ? asked.date() : event != null ? event : project.plannedGoLive();
        if (target == null) {
            return null;
        }
        boolean moved = asked.step() != null && asked.begin() != null;
        Progress progress = RemainingSteps.of(project, asked.council());
        LegalTerms.OnDay terms = LegalTerms.standard().on(target);
        LocalDate from = moved ? asked.begin() : today;
        return new Plan(aim, target, from, today, moved ? progress.from(asked.step()) : progress, BackwardPlan.of(target, terms),
                WhatIf.scenarios(target, from, moved ? progress.from(asked.step()) : progress, asked.days(), terms),
                RemainingSteps.closed(project));
    }

    /** Whether a request to the AP can still be ahead. */
    boolean mayNeedTheAp() {
        return closed.get(Scenario.AP_EXTENDED) == null && progress.ap() == null;
    }
}
