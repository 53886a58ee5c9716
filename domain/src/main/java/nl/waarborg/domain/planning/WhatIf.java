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
 * @param feasible whether every remaining step can still start in time, and every step that was begun
 *     can still be done in time
 * @param slackWorkingDays working days that the critical step can wait; negative when it is too late
 * @param critical the remaining step with the least room; empty when nothing remains
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

  /** What is allowed for questions of the AP when nobody says otherwise: four weeks. */
  public static final int USUAL_SUSPENDED_DAYS = 28;

  /** More questions than a year of them is no longer a plan. */
  private static final int MOST_SUSPENDED_DAYS = 366;

  /**
   * The latest dates of one step.
   *
   * @param startBy last working day to start; for the AP: by which it must have the request
   * @param doneBy last working day of the step; for the AP: the end of its term
   * @param expectedOn when a step that was begun will be done, if it takes what it may take; null for any
   *     other
   */
  public record StepDates(PlanStep step, LocalDate startBy, LocalDate doneBy, LocalDate expectedOn) {

    /** The dates of a step that was not begun. */
    public StepDates(PlanStep step, LocalDate startBy, LocalDate doneBy) {
      this(step, startBy, doneBy, null);
    }
  }

  public WhatIf {
    steps = List.copyOf(steps);
  }

  /**
   * One answer per scenario.
   *
   * @param progress the steps that are not done yet; without {@link PlanStep#COUNCIL} when the council
   *     is not asked
   * @param suspendedDays calendar days to allow for questions of the AP in the last scenario
   * @param terms the municipality's terms
   */
  public static List<WhatIf> scenarios(
      LocalDate goLive,
      LocalDate today,
      Progress progress,
      int suspendedDays,
      LegalTerms.OnDay terms) {
    if (suspendedDays < 0 || suspendedDays > MOST_SUSPENDED_DAYS) {
      throw new IllegalArgumentException(
          "Expected 0 to " + MOST_SUSPENDED_DAYS + " suspended days, but got " + suspendedDays);
    }
    List<WhatIf> answers = new ArrayList<>();
    for (Scenario scenario : Scenario.values()) {
      Course course = Course.of(scenario, progress, suspendedDays, terms);
      answers.add(course.answer(goLive, today));
    }
    return List.copyOf(answers);
  }

  /** One answer per scenario for steps of which none was begun. */
  public static List<WhatIf> scenarios(
      LocalDate goLive,
      LocalDate today,
      Set<PlanStep> remaining,
      int suspendedDays,
      LegalTerms.OnDay terms) {
    return scenarios(goLive, today, Progress.of(remaining), suspendedDays, terms);
  }

  /** The latest dates of a step in this answer; empty when it does not remain in this scenario. */
  public Optional<StepDates> of(PlanStep step) {
    return steps.stream().filter(dates -> dates.step() == step).findFirst();
  }

  /** The steps of one scenario with the length of the AP's term in it. */
  private record Course(
      Scenario scenario,
      Set<PlanStep> steps,
      Progress progress,
      int weeks,
      int suspendedDays,
      LegalTerms.OnDay terms) {

    static Course of(
        Scenario scenario, Progress progress, int suspendedDays, LegalTerms.OnDay terms) {
      Set<PlanStep> steps = EnumSet.noneOf(PlanStep.class);
      steps.addAll(progress.remaining());
      if (scenario == Scenario.NO_AP) {
        steps.remove(PlanStep.PRIOR_CONSULTATION);
        steps.remove(PlanStep.ADVICE_PROCESSING);
      }
      boolean extended =
          scenario != Scenario.AP_TERM || progress.ap() != null && progress.ap().isExtended();
      int weeks = terms.apTermWeeks() + (extended ? terms.apExtensionWeeks() : 0);
      int days = scenario == Scenario.AP_EXTENDED_AND_SUSPENDED ? suspendedDays : 0;
      return new Course(scenario, steps, progress, weeks, days, terms);
    }

    WhatIf answer(LocalDate goLive, LocalDate today) {
      List<StepDates> dates = dates(goLive).stream()
          .map(one -> !progress.isUnderway(one.step()) ? one
              : new StepDates(one.step(), one.startBy(), one.doneBy(), expected(one.step(), today)))
          .toList();
      Optional<StepDates> critical = dates.stream()
          .min(Comparator.comparing((StepDates one) -> slack(one, today)).thenComparing(StepDates::startBy));
      return new WhatIf(
          scenario,
          goLive,
          isFeasible(goLive, dates, today),
          critical.map(one -> slack(one, today))
              .orElseGet(() -> WorkingDays.between(WorkingDays.rollForward(today), goLive)),
          critical.map(StepDates::step),
          dates,
          earliest(today));
    }

    /** Working days that a step can still wait; for one that was begun: that it can still be late. */
    private int slack(StepDates dates, LocalDate today) {
      return progress.isUnderway(dates.step())
          ? WorkingDays.between(expected(dates.step(), today), dates.doneBy())
          : WorkingDays.between(WorkingDays.rollForward(today), dates.startBy());
    }

    private boolean isFeasible(LocalDate goLive, List<StepDates> dates, LocalDate today) {
      return !goLive.isBefore(today) && dates.stream().allMatch(one -> progress.isUnderway(one.step())
          ? !expected(one.step(), today).isAfter(one.doneBy()) : !one.startBy().isBefore(today));
    }

    /** When a step that was begun will be done, if it takes what it may take. */
    private LocalDate expected(PlanStep step, LocalDate today) {
      LocalDate due = step == PlanStep.PRIOR_CONSULTATION
          ? ApClock.end(
              progress.ap().receivedOn(), weeks, progress.ap().suspendedDays(today) + suspendedDays)
          : progress.underway().get(step).dueOn();
      return due.isBefore(today) ? today : due;
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

    /** What comes before a step that was already begun is no longer before it, but runs beside it. */
    private LocalDate addIfRemaining(PlanStep step, LocalDate before, List<StepDates> found) {
      if (!steps.contains(step)) {
        return before;
      }
      LocalDate start = latestStart(step, before);
      LocalDate done = step == PlanStep.PRIOR_CONSULTATION && !progress.isUnderway(step)
          ? ApClock.end(start, weeks, suspendedDays)
          : WorkingDays.rollBack(before.minusDays(1));
      found.add(new StepDates(step, start, done));
      return progress.isUnderway(step) ? before : start;
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

    /** Ends, because every day later moves the latest dates on as well, if not each day. */
    private LocalDate earliest(LocalDate today) {
      LocalDate day = today;
      while (!isFeasible(day, dates(day), today)) {
        day = day.plusDays(1);
      }
      return day;
    }
  }
}
