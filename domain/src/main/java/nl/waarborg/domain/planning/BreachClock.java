package nl.waarborg.domain.planning;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;

/**
 * The term in which the AP must know of a breach (AVG art. 33(1)): calendar hours from awareness,
 * weekends and holidays included.
 *
 * @param awareAt the moment of awareness
 * @param within the term
 */
public record BreachClock(OffsetDateTime awareAt, Duration within) {

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  public BreachClock {
    Objects.requireNonNull(awareAt, "awareAt");
    Objects.requireNonNull(within, "within");
  }

  /** The clock under the standard terms of the day of awareness: 72 hours. */
  public static BreachClock from(OffsetDateTime awareAt) {
    var day = awareAt.atZoneSameInstant(AMSTERDAM).toLocalDate();
    return new BreachClock(
        awareAt, Duration.ofHours(LegalTerms.standard().on(day).breachNotifyHours()));
  }

  /**
   * The last moment for the notification, in the local time of Amsterdam. The hours are real ones: over
   * a change to or from summer time the wall clock shows an hour more or less.
   */
  public OffsetDateTime notifyBy() {
    return awareAt.plus(within).atZoneSameInstant(AMSTERDAM).toOffsetDateTime();
  }

  /** Whether a notification at this moment is late, and so needs its reasons. */
  public boolean isLate(OffsetDateTime notifiedAt) {
    return notifiedAt.isAfter(notifyBy());
  }

  /** The time that is left; negative when the term has passed. */
  public Duration left(OffsetDateTime now) {
    return Duration.between(now, notifyBy());
  }
}
