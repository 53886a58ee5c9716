package nl.waarborg.domain.planning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When a DPIA must be looked at again (AVG art. 35(11); the three years are policy and an example of
 * the AP, not law).
 */
public final class ReassessmentTerm {

  private ReassessmentTerm() {}

  /** The due date of a DPIA adopted on a day, under the policy of that day. */
  public static LocalDate dueOn(LocalDate adoptedOn) {
    return dueOn(adoptedOn, LegalTerms.standard().on(adoptedOn).reassessmentYears());
  }

  /** Whether a DPIA was made before the AVG applied, so that its term does not matter (25 May 2018, AVG art. 99(2)). */
  public static boolean isFromBeforeTheAvg(LocalDate dpiaDate) {
    return dpiaDate.isBefore(LegalTerms.AVG);
  }

  /** The due date with a number of years of one's own. Refuses less than one year. */
  public static LocalDate dueOn(LocalDate adoptedOn, int years) {
    if (years < 1) {
      throw new IllegalArgumentException("Expected at least 1 year, but got " + years);
    }
    return adoptedOn.plusYears(years);
  }

  /** The day on which the re-assessment becomes a task. */
  public static LocalDate taskFrom(LocalDate due) {
    return due.minusDays(LegalTerms.standard().on(due).reassessmentNoticeDays());
  }

  /**
   * The days on which a late re-assessment is raised higher, each counted from a day; none decides.
   *
   * @param departmentHeadOn the head of department is told
   * @param collegeOn the college is told
   * @param pauseOn a pause is proposed
   */
  public record Ladder(LocalDate departmentHeadOn, LocalDate collegeOn, LocalDate pauseOn) {}

  /** The ladder under the policy of the day from which it counts. */
  public static Ladder ladderFrom(LocalDate day) {
    LegalTerms.OnDay terms = LegalTerms.standard().on(day);
    return new Ladder(
        day.plusDays(terms.reassessmentDepartmentHeadDays()),
        day.plusDays(terms.reassessmentCollegeDays()),
        day.plusDays(terms.reassessmentGraceDays()));
  }

  /** The last day until which the college may extend a late re-assessment that it decides on today. */
  public static LocalDate extensibleUntil(LocalDate today) {
    return today.plusDays(LegalTerms.standard().on(today).reassessmentExtensionDays());
  }

  /** The days by which today is past the due date; zero on the due date and before. */
  public static int overdueDays(LocalDate due, LocalDate today) {
    return (int) Math.max(0, ChronoUnit.DAYS.between(due, today));
  }

  /** Whether the due date is further past than the days of grace, so that a pause is proposed. */
  public static boolean beyondGrace(LocalDate due, LocalDate today) {
    return beyondGrace(due, today, LegalTerms.standard().on(today).reassessmentGraceDays());
  }

  /** The same with days of grace of one's own. */
  public static boolean beyondGrace(LocalDate due, LocalDate today, int graceDays) {
    return overdueDays(due, today) > graceDays;
  }
}
