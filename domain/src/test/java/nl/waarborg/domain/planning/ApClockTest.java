package nl.waarborg.domain.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ApClockTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private final ApClock received = ApClock.received(LocalDate.of(2026, 6, 1));

  @Test
  void eightWeeksAfterReceiptTheTermEnds() {
    assertEquals(LocalDate.of(2026, 7, 27), received.end(TODAY));
    assertEquals(LocalDate.of(2026, 7, 1), received.extensionNoticeBy());
    assertEquals(0, received.suspendedDays(TODAY));
  }

  @Test
  void anExtensionAndAQuestionLengthenTheTermOfProjectSix() {
    ApClock clock = received
        .extensionTold(LocalDate.of(2026, 6, 24))
        .informationAsked(LocalDate.of(2026, 7, 6))
        .informationGiven(LocalDate.of(2026, 7, 20));
    assertTrue(clock.isExtended());
    assertEquals(14, clock.suspendedDays(TODAY));
    assertEquals(LocalDate.of(2026, 9, 21), clock.end(TODAY));
  }

  @Test
  void anExtensionOnTheLastDayOfTheMonthCounts() {
    assertEquals(
        LocalDate.of(2026, 9, 7), received.extensionTold(LocalDate.of(2026, 7, 1)).end(TODAY));
  }

  @Test
  void aLateExtensionDoesNotCount() {
    ApClock clock = received.extensionTold(LocalDate.of(2026, 7, 2));
    assertFalse(clock.isExtended());
    assertEquals(LocalDate.of(2026, 7, 27), clock.end(TODAY));
  }

  @Test
  void severalQuestionsAddUp() {
    ApClock clock = received
        .informationAsked(LocalDate.of(2026, 6, 8)).informationGiven(LocalDate.of(2026, 6, 11))
        .informationAsked(LocalDate.of(2026, 7, 1)).informationGiven(LocalDate.of(2026, 7, 8));
    assertEquals(10, clock.suspendedDays(TODAY));
    assertEquals(LocalDate.of(2026, 8, 6), clock.end(TODAY));
  }

  @Test
  void daysThatTwoQuestionsShareCountOnce() {
    ApClock clock = received
        .informationAsked(LocalDate.of(2026, 6, 8))
        .informationAsked(LocalDate.of(2026, 6, 10))
        .informationGiven(LocalDate.of(2026, 6, 15));
    assertEquals(7, clock.suspendedDays(TODAY));
  }

  @Test
  void anOpenQuestionMovesTheEndAlongWithToday() {
    ApClock clock = received.informationAsked(LocalDate.of(2026, 6, 8));
    assertTrue(clock.isSuspended());
    assertEquals(0, clock.suspendedDays(LocalDate.of(2026, 6, 8)));
    assertEquals(7, clock.suspendedDays(LocalDate.of(2026, 6, 15)));
    assertEquals(LocalDate.of(2026, 8, 3), clock.end(LocalDate.of(2026, 6, 15)));
    assertFalse(clock.hasLapsed(TODAY), "a term that stands still does not lapse");
  }

  @Test
  void theTermLapsesOnTheDayAfterItsEnd() {
    assertFalse(received.hasLapsed(LocalDate.of(2026, 7, 27)));
    assertTrue(received.hasLapsed(LocalDate.of(2026, 7, 28)));
  }

  @Test
  void aMonthAfterTheLastOfJanuaryEndsInFebruaryOrOnTheNextWorkingDay() {
    assertEquals(
        LocalDate.of(2028, 2, 29),
        ApClock.received(LocalDate.of(2028, 1, 31)).extensionNoticeBy());
    assertEquals(
        LocalDate.of(2027, 3, 1),
        ApClock.received(LocalDate.of(2027, 1, 31)).extensionNoticeBy(),
        "28 February 2027 is a Sunday");
  }

  @Test
  void aTermThatEndsOnAHolidayEndsOnTheNextWorkingDay() {
    ApClock clock = ApClock.received(LocalDate.of(2027, 3, 2));
    assertEquals(LocalDate.of(2027, 4, 28), clock.end(TODAY), "eight weeks end on King's Day");
  }

  @Test
  void datesBeforeReceiptAndAnswersBeforeTheirQuestionAreRefused() {
    LocalDate may = LocalDate.of(2026, 5, 31);
    assertThrows(IllegalArgumentException.class, () -> received.extensionTold(may));
    assertThrows(IllegalArgumentException.class, () -> received.informationAsked(may));
    ApClock asked = received.informationAsked(LocalDate.of(2026, 6, 8));
    assertThrows(
        IllegalArgumentException.class, () -> asked.informationGiven(LocalDate.of(2026, 6, 7)));
  }
}
