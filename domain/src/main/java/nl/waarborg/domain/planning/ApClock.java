package nl.waarborg.domain.planning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The AP's term for a prior consultation (AVG art. 36(2), counted by Regulation 1182/71). It tells when
 * to telephone the AP; it never says that processing may start.
 *
 * @param receivedOn the day the AP received the request, which itself does not count
 * @param extensionToldOn the day the AP told of an extension; null when it did not
 * @param suspensions the AP's questions, in any order
 * @param terms the legal terms of the day of receipt
 */
public record ApClock(
    LocalDate receivedOn,
    LocalDate extensionToldOn,
    List<Suspension> suspensions,
    LegalTerms.OnDay terms) {

  /**
   * A question of the AP: the term stands still from the day of asking until the day the AP receives
   * the answer.
   *
   * @param askedOn the day of the question
   * @param answeredOn the day the AP received the answer; null while it waits
   */
  public record Suspension(LocalDate askedOn, LocalDate answeredOn) {
    public Suspension {
      Objects.requireNonNull(askedOn, "askedOn");
      if (answeredOn != null && answeredOn.isBefore(askedOn)) {
        throw new IllegalArgumentException(
            "Expected an answer on or after " + askedOn + ", but got " + answeredOn);
      }
    }

    /** Whether the AP still waits for the answer. */
    public boolean isOpen() {
      return answeredOn == null;
    }
  }

  public ApClock {
    Objects.requireNonNull(receivedOn, "receivedOn");
    Objects.requireNonNull(terms, "terms");
    suspensions = List.copyOf(suspensions);
    requireAfterReceipt(extensionToldOn, receivedOn, "an extension told");
    for (Suspension suspension : suspensions) {
      requireAfterReceipt(suspension.askedOn(), receivedOn, "a question asked");
    }
  }

  /** A clock that starts on the day of receipt, under the standard terms of that day. */
  public static ApClock received(LocalDate on) {
    return new ApClock(on, null, List.of(), LegalTerms.standard().on(on));
  }

  /** This clock after the AP told of an extension; {@link #isExtended} says whether that counts. */
  public ApClock extensionTold(LocalDate on) {
    return new ApClock(receivedOn, on, suspensions, terms);
  }

  /** This clock after a question of the AP. */
  public ApClock informationAsked(LocalDate on) {
    return withSuspensions(plus(suspensions, new Suspension(on, null)));
  }

  /** This clock after the AP received an answer to every question that stood open. */
  public ApClock informationGiven(LocalDate on) {
    return withSuspensions(suspensions.stream()
        .map(asked -> asked.isOpen() ? new Suspension(asked.askedOn(), on) : asked)
        .toList());
  }

  /**
   * The last day on which the AP can validly tell of an extension. Whether answered questions move it is a
   * parameter; taken that they do not (SPEC A.7).
   */
  public LocalDate extensionNoticeBy() {
    LocalDate month = Term.AP_EXTENSION_NOTICE.dueOn(receivedOn, terms);
    return terms.apExtensionNoticeStandsStill()
        ? WorkingDays.rollForward(month.plusDays(suspendedDays(receivedOn))) : month;
  }

  /** Whether the AP told of an extension in time; a later notice does not lengthen the term. */
  public boolean isExtended() {
    return extensionToldOn != null && !extensionToldOn.isAfter(extensionNoticeBy());
  }

  /** Whether the term stands still now, because a question of the AP waits for its answer. */
  public boolean isSuspended() {
    return suspensions.stream().anyMatch(Suspension::isOpen);
  }

  /**
   * The calendar days on which the term stood still up to today. Days that two questions share count
   * once.
   */
  public int suspendedDays(LocalDate today) {
    long days = 0;
    LocalDate counted = receivedOn;
    for (Suspension suspension : inOrder()) {
      LocalDate from = later(counted, suspension.askedOn());
      LocalDate until = suspension.isOpen() ? today : suspension.answeredOn();
      if (until.isAfter(from)) {
        days += ChronoUnit.DAYS.between(from, until);
        counted = until;
      }
    }
    return Math.toIntExact(days);
  }

  /**
   * The last day of the AP's term. While a question stands open it moves along with today, as nobody
   * can know the real end.
   */
  public LocalDate end(LocalDate today) {
    int weeks = terms.apTermWeeks() + (isExtended() ? terms.apExtensionWeeks() : 0);
    return end(receivedOn, weeks, suspendedDays(today));
  }

  /** Whether the term ran out before today, which is a reason to contact the AP and nothing more. */
  public boolean hasLapsed(LocalDate today) {
    return !isSuspended() && today.isAfter(end(today));
  }

  /** The rule itself: a term in weeks ends on the same weekday, moved to the next working day. */
  static LocalDate end(LocalDate receivedOn, int weeks, int suspendedDays) {
    return WorkingDays.rollForward(receivedOn.plusWeeks(weeks).plusDays(suspendedDays));
  }

  private List<Suspension> inOrder() {
    return suspensions.stream().sorted(Comparator.comparing(Suspension::askedOn)).toList();
  }

  private ApClock withSuspensions(List<Suspension> changed) {
    return new ApClock(receivedOn, extensionToldOn, changed, terms);
  }

  private static List<Suspension> plus(List<Suspension> known, Suspension one) {
    List<Suspension> all = new ArrayList<>(known);
    all.add(one);
    return all;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static void requireAfterReceipt(LocalDate date, LocalDate receivedOn, String what) {
    if (date != null && date.isBefore(receivedOn)) {
      throw new IllegalArgumentException(
          "Expected " + what + " on or after the receipt of " + receivedOn + ", but got " + date);
    }
  }
}
