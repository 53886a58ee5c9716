package nl.waarborg.ui.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waarborg.domain.planning.PlanStep;
import nl.waarborg.domain.planning.Scenario;
import nl.waarborg.domain.planning.WhatIf;
import nl.waarborg.domain.planning.WorkingDays;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.TermEvent;
import nl.waarborg.domain.project.TermLevel;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;

/** A plan in plain words. Says what would work; leaving a step out is never among it. */
final class PlanTexts {

    private final Texts t;
    private final Plan plan;
    private final PlanQuestion asked;

    private PlanTexts(Texts t, Plan plan, PlanQuestion asked) {
        this.t = t;
        this.plan = plan;
        this.asked = asked;
    }

    /** The view of a plan, or of a project without a date. */
    static PlanView view(Texts t, ProjectState project, PlanQuestion asked, LocalDate today, boolean mayChange, List<PlanView.Told> told) {
        Plan plan = project.use().startedOn() != null || project.isOver() ? null : Plan.of(project, asked, today);
        boolean councilOpen = project.council().involvement() == null;
        if (plan == null) {
            return new PlanView(asked, project.plannedGoLive(), project.terms().eventOn(), null, null, List.of(), List.of(), List.of(),
                    null, List.of(), councilOpen, false, told);
        }
        PlanTexts texts = new PlanTexts(t, plan, asked);
        List<PlanStep> all = Stream.of(PlanStep.values()).filter(plan.progress().remaining()::contains).toList();
        List<PlanView.Movable> movable = Stream.of(PlanStep.values())
                .filter(nl.waarborg.domain.project.RemainingSteps.of(project, asked.council()).remaining()::contains)
                .map(step -> new PlanView.Movable(step, Words.of(t, step))).toList();
        return new PlanView(asked, project.plannedGoLive(), project.terms().eventOn(), plan.target(), texts.heading(), texts.receipts(),
                plan.answers().stream().map(texts::course).toList(), all.stream().map(texts::row).toList(), Timeline.of(t, plan),
                movable, councilOpen, mayChange, told);
    }

    /** What a course of the AP is called. */
    static String name(Texts t, Scenario scenario) {
        return t.get("planning.scenario." + scenario);
    }

    /** Who was told of which term, newest first. */
    static List<PlanView.Told> told(Texts t, List<TermEvent.TermRaised> raised, List<LocalDate> days) {
        List<PlanView.Told> told = new ArrayList<>();
        for (int i = 0; i < raised.size(); i++) {
            TermEvent.TermRaised one = raised.get(i);
            String what = Words.of(t, one.kind()) + (one.name().isEmpty() ? "" : ": " + Words.isolated(one.name()));
            told.add(new PlanView.Told(days.get(i), t.get("planning.told.what", Words.of(t, one.level()), what, one.dueOn()),
                    one.recipient() == TermLevel.Recipient.WHO_MUST_ACT
                            ? t.list(one.roles().stream().map(role -> t.getOr("role." + role + ".short", t.get("role." + role))).toList())
                            : Words.of(t, one.recipient())));
        }
        Collections.reverse(told);
        return told;
    }

    private String heading() {
        return t.get("planning.from." + plan.aim(), plan.target());
    }

    private List<PlanView.Receipt> receipts() {
        if (!plan.mayNeedTheAp()) {
            return List.of();
        }
        return List.of(
                receipt("safe", plan.back().safeSubmission(), plan.target()),
                receipt("fourteen", plan.back().latestReceiptExtended(), plan.back().extendedTermEnd()),
                receipt("eight", plan.back().latestReceipt(), plan.back().termEnd()));
    }

    private PlanView.Receipt receipt(String key, LocalDate on, LocalDate end) {
        return new PlanView.Receipt(t.get("planning.receipt." + key), on, t.get("planning.receipt." + key + ".text", end),
                on.isBefore(plan.today()));
    }

    private PlanView.Course course(WhatIf answer) {
        String name = answer.scenario() == Scenario.AP_EXTENDED_AND_SUSPENDED
                ? t.get("planning.scenario.AP_EXTENDED_AND_SUSPENDED.days", asked.days()) : name(t, answer.scenario());
        RemainingReason closed = RemainingReason.of(t, plan, answer.scenario());
        if (closed.isClosed()) {
            return new PlanView.Course(name, "closed", t.get("planning.closed"), null, closed.words(), List.of());
        }
        int slack = answer.slackWorkingDays();
        String room = slack >= 0 ? t.count("planning.slack", slack) : t.count("planning.late", -slack);
        return new PlanView.Course(name, answer.feasible() ? "ok" : "bad",
                t.get(answer.feasible() ? "planning.feasible" : "planning.infeasible"),
                answer.critical().isPresent() ? room : null, critical(answer), answer.feasible() ? List.of() : works(answer));
    }

    private String critical(WhatIf answer) {
        Optional<WhatIf.StepDates> step = answer.critical().flatMap(answer::of);
        if (step.isEmpty()) {
            return t.get("planning.nothing-left");
        }
        String name = Words.of(t, step.get().step());
        return plan.progress().isUnderway(step.get().step())
                ? t.get("planning.critical.underway", name, step.get().expectedOn(), step.get().doneBy())
                : t.get(step.get().step() == PlanStep.PRIOR_CONSULTATION ? "planning.critical.ap" : "planning.critical", name, step.get().startBy());
    }

    /** A later date, and where there still is one an earlier submission: with the steps before it done sooner. */
    private List<String> works(WhatIf answer) {
        List<String> works = new ArrayList<>();
        works.add(t.get("planning.works.later." + (plan.aim() == Plan.Aim.EVENT ? "event" : "golive"), answer.earliestGoLive()));
        Optional<WhatIf.StepDates> ap = answer.of(PlanStep.PRIOR_CONSULTATION).filter(step -> !plan.progress().isUnderway(step.step()));
        if (ap.isPresent() && !ap.get().startBy().isBefore(plan.from()) && answer.critical().orElseThrow() != PlanStep.PRIOR_CONSULTATION) {
            WhatIf.StepDates first = answer.of(answer.critical().orElseThrow()).orElseThrow();
            int usual = WorkingDays.between(first.startBy(), ap.get().startBy());
            int left = Math.max(0, WorkingDays.between(plan.from(), ap.get().startBy()));
            works.add(t.get("planning.works.earlier", ap.get().startBy(), left, usual));
        } else {
            answer.critical().flatMap(answer::of).ifPresent(step -> works.add(plan.progress().isUnderway(step.step())
                    ? t.get("planning.works.done-by", Words.of(t, step.step()), step.doneBy())
                    : t.get("planning.works.should-have", Words.of(t, step.step()), step.startBy())));
        }
        return works;
    }

    private PlanView.Row row(PlanStep step) {
        LocalDate begun = plan.progress().begunOn(step);
        List<PlanView.Cell> cells = plan.answers().stream().map(answer -> cell(step, answer)).toList();
        return new PlanView.Row(Words.of(t, step), begun == null ? t.get("planning.not-begun") : t.get("planning.begun", begun), cells);
    }

    private PlanView.Cell cell(PlanStep step, WhatIf answer) {
        Optional<WhatIf.StepDates> dates = answer.of(step);
        String course = name(t, answer.scenario());
        if (dates.isEmpty() || plan.closed().containsKey(answer.scenario())) {
            return new PlanView.Cell(course, "–", "", false);
        }
        boolean underway = plan.progress().isUnderway(step);
        boolean late = underway ? dates.get().expectedOn().isAfter(dates.get().doneBy()) : dates.get().startBy().isBefore(plan.from());
        String begin = underway ? t.get("planning.cell.expected", t.shortDate(dates.get().expectedOn())) : t.get("planning.cell.begin", t.shortDate(dates.get().startBy()));
        return new PlanView.Cell(course, begin, t.get(underway ? "planning.cell.done-by" : "planning.cell.done", t.shortDate(dates.get().doneBy())), late);
    }

    /** Why a course is no longer open. */
    private record RemainingReason(String words) {

        static RemainingReason of(Texts t, Plan plan, Scenario scenario) {
            return new RemainingReason(plan.closed().containsKey(scenario) ? t.get("planning.closed." + plan.closed().get(scenario)) : null);
        }

        boolean isClosed() {
            return words != null;
        }
    }
}
