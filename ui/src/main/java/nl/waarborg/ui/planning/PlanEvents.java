package nl.waarborg.ui.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.waarborg.domain.planning.Scenario;
import nl.waarborg.domain.planning.WhatIf;
import nl.waarborg.ui.agenda.IcsEvent;
import nl.waarborg.ui.project.ProjectView;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;

/** A plan as days of a calendar file: the longest course without questions that is still open, so that nothing comes late. */
final class PlanEvents {

    private static final List<Scenario> PREFERRED =
            List.of(Scenario.AP_EXTENDED, Scenario.AP_TERM, Scenario.NO_AP, Scenario.AP_EXTENDED_AND_SUSPENDED);

    private PlanEvents() {
    }

    static List<IcsEvent> of(Texts t, ProjectView view, Plan plan, Instant now) {
        List<IcsEvent> events = new ArrayList<>();
        Optional<WhatIf> course = PREFERRED.stream().filter(scenario -> !plan.closed().containsKey(scenario))
                .map(scenario -> plan.answers().get(scenario.ordinal())).findFirst();
        course.ifPresent(answer -> answer.steps().forEach(step -> {
            boolean underway = plan.progress().isUnderway(step.step());
            events.add(event(t, view, step.step().name(), t.get(underway ? "planning.ics.done" : "planning.ics.begin", Words.of(t, step.step())),
                    underway ? step.doneBy() : step.startBy(), now));
        }));
        if (plan.mayNeedTheAp()) {
            events.add(event(t, view, "safe", t.get("planning.receipt.safe"), plan.back().safeSubmission(), now));
            events.add(event(t, view, "fourteen", t.get("planning.receipt.fourteen"), plan.back().latestReceiptExtended(), now));
            events.add(event(t, view, "eight", t.get("planning.receipt.eight"), plan.back().latestReceipt(), now));
        }
        events.add(event(t, view, "target", t.get("planning.ics.target." + plan.aim()), plan.target(), now));
        return events;
    }

    private static IcsEvent event(Texts t, ProjectView view, String key, String what, LocalDate on, Instant now) {
        return new IcsEvent(IcsEvent.uid("plan", view.id(), key), on, what + ": " + view.name(),
                t.get("agenda.ics.text", what, view.name(), view.id()), view.events(), now);
    }
}
