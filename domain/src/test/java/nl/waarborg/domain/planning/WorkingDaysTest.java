package nl.waarborg.domain.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

  /** Typed from printed calendars, not computed: the holidays that move, per year. */
  @ParameterizedTest(name = "the holidays of {0} are those of the printed calendar")
  @ValueSource(strings = {
    "2024 01-01 03-29 03-31 04-01 04-27 05-05 05-09 05-19 05-20 12-25 12-26",
    "2025 01-01 04-18 04-20 04-21 04-26 05-05 05-29 06-08 06-09 12-25 12-26",
    "2026 01-01 04-03 04-05 04-06 04-27 05-05 05-14 05-24 05-25 12-25 12-26",
    "2027 01-01 03-26 03-28 03-29 04-27 05-05 05-06 05-16 05-17 12-25 12-26",
    "2028 01-01 04-14 04-16 04-17 04-27 05-05 05-25 06-04 06-05 12-25 12-26",
    "2029 01-01 03-30 04-01 04-02 04-27 05-05 05-10 05-20 05-21 12-25 12-26",
    "2030 01-01 04-19 04-21 04-22 04-27 05-05 05-30 06-09 06-10 12-25 12-26",
  })
  void holidaysMatchThePrintedCalendar(String line) {
    String year = line.substring(0, 4);
    TreeSet<LocalDate> printed = Arrays.stream(line.substring(5).split(" "))
        .map(day -> LocalDate.parse(year + "-" + day))
        .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(printed, WorkingDays.holidays(Integer.parseInt(year)));
  }

  @ParameterizedTest(name = "Easter of {0}")
  @CsvSource({"1818-03-22", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23",
    "2016-03-27", "2038-04-25", "2049-04-18", "2076-04-19", "2285-03-22"})
  void easterIsRightAtTheEdgesOfItsRange(LocalDate printed) {
    assertEquals(printed, WorkingDays.easter(printed.getYear()));
  }

  @Test
  void theKingsBirthdayMovesToSaturdayWhenItIsASunday() {
    assertTrue(WorkingDays.isHoliday(LocalDate.of(2031, 4, 26)));
    assertFalse(WorkingDays.isHoliday(LocalDate.of(2031, 4, 27)));
  }

  @Test
  void upTo2013TheQueensBirthdayIsTheHoliday() {
    assertTrue(WorkingDays.isHoliday(LocalDate.of(2013, 4, 30)));
    assertFalse(WorkingDays.isHoliday(LocalDate.of(2013, 4, 27)));
    assertTrue(WorkingDays.isHoliday(LocalDate.of(2006, 4, 29)));
  }

  @Test
  void aYearInWhichTwoHolidaysFallTogetherHasTenDates() {
    assertEquals(10, WorkingDays.holidays(2016).size(), "Ascension and 5 May in 2016");
  }

  @Test
  void rollingMovesOverALongWeekendAndLeavesAWorkingDayAlone() {
    LocalDate goodFriday = LocalDate.of(2026, 4, 3);
    assertEquals(LocalDate.of(2026, 4, 7), WorkingDays.rollForward(goodFriday));
    assertEquals(LocalDate.of(2026, 4, 2), WorkingDays.rollBack(LocalDate.of(2026, 4, 6)));
    assertEquals(LocalDate.of(2026, 4, 2), WorkingDays.rollForward(LocalDate.of(2026, 4, 2)));
  }

  @Test
  void countingSkipsWeekendsAndHolidaysAndNotTheDayItself() {
    assertEquals(LocalDate.of(2026, 4, 7), WorkingDays.plus(LocalDate.of(2026, 4, 2), 1));
    assertEquals(LocalDate.of(2026, 4, 2), WorkingDays.minus(LocalDate.of(2026, 4, 7), 1));
    assertEquals(LocalDate.of(2026, 4, 5), WorkingDays.plus(LocalDate.of(2026, 4, 5), 0));
    assertEquals(LocalDate.of(2026, 12, 8), WorkingDays.plus(LocalDate.of(2026, 11, 24), 10));
  }

  @Test
  void countingBackUndoesCountingOnFromEveryWorkingDayOfTenYears() {
    LocalDate first = LocalDate.of(2026, 1, 1);
    first.datesUntil(LocalDate.of(2036, 1, 1)).filter(WorkingDays::isWorkingDay).forEach(day -> {
      LocalDate later = WorkingDays.plus(day, 15);
      assertEquals(day, WorkingDays.minus(later, 15));
      assertEquals(15, WorkingDays.between(day, later));
      assertEquals(-15, WorkingDays.between(later, day));
    });
  }

  @Test
  void aNegativeCountIsRefused() {
    LocalDate day = LocalDate.of(2026, 11, 24);
    var refused =
        assertThrows(IllegalArgumentException.class, () -> WorkingDays.plus(day, -1));
    assertEquals("Expected 0 to 10000 working days, but got -1", refused.getMessage());
  }
}
