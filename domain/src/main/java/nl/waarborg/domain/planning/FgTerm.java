package nl.waarborg.domain.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The term in which the FG is asked to advise (SPEC A.15; policy, not law). It stands still while a
 * question of the FG waits for its answer, and its end asks for capacity, never for an advice (AVG
 * 38(3)).
 *
 * @param askedOn the day on which the version was put to the FG, which itself does not count
 * @param stops the times on which a question stopped it, in order
 * @param terms the policy of the day of asking
 */
public record FgTerm(LocalDate askedOn, List<Stop> stops, LegalTerms.OnDay terms) {

  /**
   * A question of the FG.
   *
   * @param from the day of the question
   * @param until the day of the answer; null while it waits
   */
  public record Stop(LocalDate from, LocalDate until) {}

  public FgTerm {
    Objects.requireNonNull(askedOn, "askedOn");
    Objects.requireNonNull(terms, "terms");
    stops = List.copyOf(stops);
  }

  /** A term that begins on the day on which the FG is asked. */
  public static FgTerm asked(LocalDate on) {
    return new FgTerm(on, List.of(), LegalTerms.standard().on(on));
  }

  /** This term after a question; a second question while one is open stops nothing more. */
  public FgTerm stopped(LocalDate on) {
    if (isStopped()) {
      return this;
    }
    List<Stop> more = new ArrayList<>(stops);
    more.add(new Stop(on, null));
    return new FgTerm(askedOn, more, terms);
  }

  /** This term after the answer; it runs again. */
  public FgTerm resumed(LocalDate on) {
    return new FgTerm(askedOn, stops.stream()
        .map(stop -> stop.until() == null ? new Stop(stop.from(), on) : stop).toList(), terms);
  }

  /** Whether a question waits for its answer. */
  public boolean isStopped() {
    return stops.stream().anyMatch(stop -> stop.until() == null);
  }

  /** The working days on which it stood still up to today. */
  public int stoodStill(LocalDate today) {
    return stops.stream()
        .mapToInt(stop -> Math.max(0,
            WorkingDays.between(stop.from(), stop.until() == null ? today : stop.until())))
        .sum();
  }

  /** The last day of the term; while it is stopped that day moves along with today. */
  public LocalDate dueOn(LocalDate today) {
    return WorkingDays.plus(askedOn, terms.fgAdviceWorkingDays() + stoodStill(today));
  }

  /** Whether the last day has passed while the term ran. */
  public boolean isOverdue(LocalDate today) {
    return !isStopped() && today.isAfter(dueOn(today));
  }
}
