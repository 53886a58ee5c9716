package nl.waarborg.domain.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The Dutch calendar of working days: no weekends, and none of the general holidays of the Algemene
 * termijnenwet art. 3, Good Friday, the King's birthday and 5 May among them. Computed, so that it
 * holds for every year and needs no upkeep.
 */
public final class WorkingDays {

  /**
   * Names this set of rules. An event that holds a computed date stores it, so that an auditor can tell
   * a changed calendar from a changed decision (SPEC A.15).
   */
  public static final String VERSION = "nl-atw-2026-1";

  /** About forty years; a longer count is a mistake in the caller, not a term. */
  private static final int MOST_DAYS = 10_000;

  private static final int FIRST_KINGS_DAY = 2014;

  private WorkingDays() {}

  /** Whether offices work on the date: neither weekend nor holiday. */
  public static boolean isWorkingDay(LocalDate date) {
    return !isWeekend(date) && !isHoliday(date);
  }

  /** Whether the date is a general holiday, also when it falls in a weekend. */
  public static boolean isHoliday(LocalDate date) {
    return isFixedHoliday(date)
        || date.equals(kingsDay(date.getYear()))
        || isEasterHoliday(date);
  }

  /** All general holidays of a year in order; fewer than eleven dates when two fall together. */
  public static SortedSet<LocalDate> holidays(int year) {
    SortedSet<LocalDate> found = new TreeSet<>();
    LocalDate newYear = LocalDate.of(year, Month.JANUARY, 1);
    for (LocalDate date = newYear; date.getYear() == year; date = date.plusDays(1)) {
      if (isHoliday(date)) {
        found.add(date);
      }
    }
    return found;
  }

  /** The date itself when it is a working day, else the next one (Regulation 1182/71 art. 3(4)). */
  public static LocalDate rollForward(LocalDate date) {
    LocalDate day = date;
    while (!isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** The date itself when it is a working day, else the last one before it. */
  public static LocalDate rollBack(LocalDate date) {
    LocalDate day = date;
    while (!isWorkingDay(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  /**
   * The working day that is so many working days after the date; the date itself does not count. With
   * zero the date is returned as it is. Refuses a negative count.
   */
  public static LocalDate plus(LocalDate date, int workingDays) {
    return step(date, workingDays, 1);
  }

  /** The working day that is so many working days before the date; the mirror of {@link #plus}. */
  public static LocalDate minus(LocalDate date, int workingDays) {
    return step(date, workingDays, -1);
  }

  /**
   * The number of working days after {@code from}, up to and including {@code to}; negative when
   * {@code to} lies earlier.
   */
  public static int between(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -between(to, from);
    }
    return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(WorkingDays::isWorkingDay).count();
  }

  /** Easter Sunday of the Gregorian calendar (the computus of Meeus, Jones and Butcher). */
  public static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1);
  }

  private static LocalDate step(LocalDate date, int workingDays, int direction) {
    if (workingDays < 0 || workingDays > MOST_DAYS) {
      throw new IllegalArgumentException(
          "Expected 0 to " + MOST_DAYS + " working days, but got " + workingDays);
    }
    LocalDate day = date;
    for (int left = workingDays; left > 0; ) {
      day = day.plusDays(direction);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static boolean isFixedHoliday(LocalDate date) {
    int day = date.getDayOfMonth();
    return switch (date.getMonth()) {
      case JANUARY -> day == 1;
      case MAY -> day == 5;
      case DECEMBER -> day == 25 || day == 26;
      default -> false;
    };
  }

  /** 27 April, a day earlier when that is a Sunday; up to 2013 the Queen's birthday, 30 April. */
  private static LocalDate kingsDay(int year) {
    LocalDate day = LocalDate.of(year, Month.APRIL, year < FIRST_KINGS_DAY ? 30 : 27);
    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
  }

  private static boolean isEasterHoliday(LocalDate date) {
    long sinceEaster = date.toEpochDay() - easter(date.getYear()).toEpochDay();
    return sinceEaster == -2 // Good Friday
        || sinceEaster == 0
        || sinceEaster == 1
        || sinceEaster == 39 // Ascension
        || sinceEaster == 49 // Whit Sunday
        || sinceEaster == 50;
  }
}
