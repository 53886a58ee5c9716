package nl.waarborg.domain.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a go-live date can be met from today, once for each course the AP may take. An answer of "no"
 * comes with the first date that would do; leaving a step out is never an answer.
 *
 * @param scenario the course the AP takes
 * @param goLive the planned first day of processing
 * @param feasible whether every remaining step can still start in time
 * @param slackWorkingDays working days until the critical step must start; negative when it is too late
 * @param critical the remaining step that must start first; empty when nothing remains
 * @param steps the latest dates of the remaining steps, in the order of the process
 * @param earliestGoLive the first go-live date from today on that would be feasible
 */
public record WhatIf(
    Scenario scenario,
    LocalDate goLive,
    boolean feasible,
    int slackWorkingDays,
    Optional<PlanStep> critical,
    List<StepDates> steps,
    LocalDate earliestGoLive) {

  /** More questions than a year of them is no longer a plan. */
  private static final int MOST_SUSPENDED_DAYS = 366;

  /**
   * The latest dates of one step.
   *
   * @param startBy last working day to start; for the AP: by which it must have the request
   * @param doneBy last working day of the step; for the AP: the end of its term
   */
  public record StepDates(PlanStep step, LocalDate startBy, LocalDate doneBy) {}

  public WhatIf {
    steps = List.copyOf(steps);
  }

  /**
   * One answer per scenario.
   *
   * @param remaining the steps that are not done yet; without {@link PlanStep#COUNCIL} when the council
   *     is not asked
   * @param suspendedDays calendar days to allow for questions of the AP in the last scenario
   * @param terms the municipality's terms
   */
  public static List<WhatIf> scenarios(
      LocalDate goLive,
      LocalDate today,
      Set<PlanStep> remaining,
      int suspendedDays,
      LegalTerms.OnDay terms) {
    if (suspendedDays < 0 || suspendedDays > MOST_SUSPENDED_DAYS) {
      throw new IllegalArgumentException(
          "Expected 0 to " + MOST_SUSPENDED_DAYS + " suspended days, but got " + suspendedDays);
    }
    List<WhatIf> answers = new ArrayList<>();
    for (Scenario scenario : Scenario.values()) {
      Course course = Course.of(scenario, remaining, suspendedDays, terms);
      answers.add(course.answer(goLive, today));
    }
    return List.copyOf(answers);
  }

  /** The steps of one scenario with the length of the AP's term in it. */
  private record Course(
      Scenario scenario, Set<PlanStep> steps, int weeks, int suspendedDays, LegalTerms.OnDay terms) {

    static Course of(
        Scenario scenario, Set<PlanStep> remaining, int suspendedDays, LegalTerms.OnDay terms) {
      Set<PlanStep> steps = EnumSet.noneOf(PlanStep.class);
      steps.addAll(remaining);
      if (scenario == Scenario.NO_AP) {
        steps.remove(PlanStep.PRIOR_CONSULTATION);
        steps.remove(PlanStep.ADVICE_PROCESSING);
      }
      int weeks =
          terms.apTermWeeks() + (scenario == Scenario.AP_TERM ? 0 : terms.apExtensionWeeks());
      int days = scenario == Scenario.AP_EXTENDED_AND_SUSPENDED ? suspendedDays : 0;
      return new Course(scenario, steps, weeks, days, terms);
    }

    WhatIf answer(LocalDate goLive, LocalDate today) {
      List<StepDates> dates = dates(goLive);
      Optional<StepDates> first = first(dates);
      return new WhatIf(
          scenario,
          goLive,
          !startBy(goLive, dates).isBefore(today),
          WorkingDays.between(WorkingDays.rollForward(today), startBy(goLive, dates)),
          first.map(StepDates::step),
          dates,
          earliest(today));
    }

    /** Backwards from go-live; the council and the AP both work between the college and the start. */
    private List<StepDates> dates(LocalDate goLive) {
      List<StepDates> found = new ArrayList<>();
      LocalDate before = addIfRemaining(PlanStep.ADVICE_PROCESSING, goLive, found);
      LocalDate ap = addIfRemaining(PlanStep.PRIOR_CONSULTATION, before, found);
      LocalDate council = addIfRemaining(PlanStep.COUNCIL, before, found);
      before = ap.isBefore(council) ? ap : council;
      before = addIfRemaining(PlanStep.COLLEGE_DECISION, before, found);
      before = addIfRemaining(PlanStep.FG_ADVICE, before, found);
      before = addIfRemaining(PlanStep.SECURITY_REVIEW, before, found);
      before = addIfRemaining(PlanStep.VIEWS, before, found);
      addIfRemaining(PlanStep.DRAFTING, before, found);
      found.sort(Comparator.comparing(StepDates::step));
      return found;
    }

    private LocalDate addIfRemaining(PlanStep step, LocalDate before, List<StepDates> found) {
      if (!steps.contains(step)) {
        return before;
      }
      LocalDate start = latestStart(step, before);
      LocalDate done = step == PlanStep.PRIOR_CONSULTATION
          ? ApClock.end(start, weeks, suspendedDays)
          : WorkingDays.rollBack(before.minusDays(1));
      found.add(new StepDates(step, start, done));
      return start;
    }

    /** The latest start with which the step is done before the given day. */
    private LocalDate latestStart(PlanStep step, LocalDate before) {
      return switch (step) {
        case DRAFTING -> WorkingDays.rollBack(before.minusWeeks(terms.draftingWeeks()));
        case VIEWS -> WorkingDays.rollBack(before.minusDays(terms.viewsDays()));
        case SECURITY_REVIEW -> WorkingDays.minus(before, terms.securityReviewWorkingDays());
        case FG_ADVICE -> WorkingDays.minus(before, terms.fgAdviceWorkingDays());
        case COLLEGE_DECISION -> WorkingDays.minus(before, terms.collegeDecisionWorkingDays());
        case COUNCIL -> WorkingDays.rollBack(before.minusWeeks(terms.councilWeeks()));
        case PRIOR_CONSULTATION -> BackwardPlan.latestReceipt(before, weeks, suspendedDays);
        case ADVICE_PROCESSING -> WorkingDays.minus(before, terms.adviceProcessingWorkingDays());
      };
    }

    private static Optional<StepDates> first(List<StepDates> dates) {
      return dates.stream().min(Comparator.comparing(StepDates::startBy));
    }

    private static LocalDate startBy(LocalDate goLive, List<StepDates> dates) {
      return first(dates).map(StepDates::startBy).orElse(goLive);
    }

    /** Ends, because every day later moves the first start on as well, if not each day. */
    private LocalDate earliest(LocalDate today) {
      LocalDate day = today;
      while (startBy(day, dates(day)).isBefore(today)) {
        day = day.plusDays(1);
      }
      return day;
    }
  }
}
