package nl.waarborg.domain.planning;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * How far a project is on its way to go-live.
 *
 * @param remaining the steps that are not done; a step that was begun is among them
 * @param underway the remaining steps that were begun, with the day on which each is due; without the AP's
 * @param ap the AP's clock while it runs; null else
 */
public record Progress(Set<PlanStep> remaining, Map<PlanStep, Underway> underway, ApClock ap) {

  /**
   * A step that was begun.
   *
   * @param begunOn since when
   * @param dueOn when it should be done; a step that is late is expected today at the earliest
   */
  public record Underway(LocalDate begunOn, LocalDate dueOn) {}

  public Progress {
    Set<PlanStep> steps = EnumSet.noneOf(PlanStep.class);
    steps.addAll(remaining);
    Map<PlanStep, Underway> begun = new EnumMap<>(PlanStep.class);
    begun.putAll(underway);
    begun.keySet().retainAll(steps);
    remaining = steps;
    underway = begun;
  }

  /** Nothing of these steps was begun. */
  public static Progress of(Set<PlanStep> remaining) {
    return new Progress(remaining, Map.of(), null);
  }

  /** The same progress as if one remaining step began on a day: what comes before it is taken as done. */
  public Progress from(PlanStep step) {
    Set<PlanStep> later = EnumSet.noneOf(PlanStep.class);
    remaining.stream().filter(one -> !precedes(one, step)).forEach(later::add);
    return Progress.of(later);
  }

  /** The council and the AP work beside each other, so neither precedes the other. */
  private static boolean precedes(PlanStep one, PlanStep step) {
    boolean beside = one == PlanStep.COUNCIL && step == PlanStep.PRIOR_CONSULTATION;
    return one.compareTo(step) < 0 && !beside;
  }

  /** Whether a remaining step was begun. */
  public boolean isUnderway(PlanStep step) {
    return step == PlanStep.PRIOR_CONSULTATION ? ap != null && remaining.contains(step) : underway.containsKey(step);
  }

  /** Since when a step runs; null when it was not begun. */
  public LocalDate begunOn(PlanStep step) {
    return !isUnderway(step) ? null
        : step == PlanStep.PRIOR_CONSULTATION ? ap.receivedOn() : underway.get(step).begunOn();
  }
}
