package nl.waarborg.ui.planning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.waarborg.domain.planning.PlanStep;
import nl.waarborg.domain.planning.WhatIf;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;

/**
 * The latest dates as bars on one axis, in percents of its width.
 *
 * @param from    the first day of the axis
 * @param to      its last day
 * @param today   where today stands
 * @param target  where the date stands that is planned back from
 * @param height  the height of the drawing in pixels
 * @param lanes   one lane for each open course
 * @param title   the drawing in a sentence
 */
public record Timeline(LocalDate from, LocalDate to, double today, double target, int height, List<Lane> lanes, String title) {

    private static final int LANE = 58;
    private static final int AXIS = 34;

    /** The bars of a course. */
    public record Lane(String name, int top, List<Bar> bars) {
    }

    /**
     * One step.
     *
     * @param title its name with its dates
     * @param kind  {@code even}, {@code odd}, {@code ap} or {@code beside}
     */
    public record Bar(String title, double x, double width, String kind) {
    }

    /** The bars of a plan, or null when no step remains. */
    static Timeline of(Texts t, Plan plan) {
        List<WhatIf> open = plan.answers().stream()
                .filter(answer -> !plan.closed().containsKey(answer.scenario()) && !answer.steps().isEmpty()).toList();
        if (open.isEmpty()) {
            return null;
        }
        LocalDate first = open.stream().flatMap(answer -> answer.steps().stream()).map(step -> begin(plan, step))
                .reduce(plan.today(), (one, other) -> one.isBefore(other) ? one : other);
        LocalDate last = open.stream().flatMap(answer -> answer.steps().stream()).map(WhatIf.StepDates::expectedOn).filter(Objects::nonNull)
                .reduce(plan.target().isAfter(plan.today()) ? plan.target() : plan.today(), (one, other) -> one.isAfter(other) ? one : other);
        Scale scale = new Scale(first, last.plusDays(1));
        List<Lane> lanes = new ArrayList<>();
        for (WhatIf answer : open) {
            List<Bar> bars = new ArrayList<>();
            for (WhatIf.StepDates step : answer.steps()) {
                LocalDate begin = begin(plan, step);
                LocalDate done = step.expectedOn() == null ? step.doneBy() : step.expectedOn();
                LocalDate end = done.isBefore(begin) ? begin : done;
                String kind = step.step() == PlanStep.PRIOR_CONSULTATION ? "ap" : step.step() == PlanStep.COUNCIL ? "beside"
                        : bars.size() % 2 == 0 ? "even" : "odd";
                bars.add(new Bar(t.get("planning.bar", Words.of(t, step.step()), t.shortDate(begin), t.shortDate(end)),
                        scale.of(begin), scale.of(end.plusDays(1)) - scale.of(begin), kind));
            }
            lanes.add(new Lane(PlanTexts.name(t, answer.scenario()), lanes.size() * LANE, bars));
        }
        return new Timeline(first, last, scale.of(plan.today()), scale.of(plan.target()), lanes.size() * LANE + AXIS, lanes,
                t.get("planning.timeline.title", first, plan.target(), plan.today()));
    }

    private static LocalDate begin(Plan plan, WhatIf.StepDates step) {
        LocalDate begun = plan.progress().begunOn(step.step());
        return begun == null ? step.startBy() : begun;
    }

    private record Scale(LocalDate from, LocalDate to) {

        double of(LocalDate day) {
            double whole = ChronoUnit.DAYS.between(from, to);
            return Math.round(Math.min(1, Math.max(0, ChronoUnit.DAYS.between(from, day) / whole)) * 1000) / 10.0;
        }
    }
}
