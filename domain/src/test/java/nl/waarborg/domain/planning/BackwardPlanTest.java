package nl.waarborg.domain.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackwardPlanTest {

  @ParameterizedTest(name = "the printed plan for go-live on {0}")
  @CsvSource({
    // SPEC A.7
    "2027-04-27, 2027-03-01, 2027-04-26, 2027-01-18, 2027-04-26, 2026-12-03",
    "2027-04-24, 2027-02-26, 2027-04-23, 2027-01-15, 2027-04-23, 2026-12-02",
    "2027-05-05, 2027-03-09, 2027-05-04, 2027-01-26, 2027-05-04, 2026-12-11",
    "2027-01-11, 2026-11-13, 2027-01-08, 2026-10-02, 2027-01-08, 2026-08-21",
    "2027-07-01, 2027-05-04, 2027-06-29, 2027-03-24, 2027-06-30, 2027-02-10",
    "2027-12-31, 2027-11-04, 2027-12-30, 2027-09-23, 2027-12-30, 2027-08-12",
    "2028-02-29, 2028-01-03, 2028-02-28, 2027-11-22, 2028-02-28, 2027-10-11",
    // the reference projects RP-03, 04, 05, 07, 08, 11 (RP-01 and RP-06 stand above)
    "2026-11-20, 2026-09-24, 2026-11-19, 2026-08-13, 2026-11-19, 2026-07-02",
    "2025-06-02, 2025-04-04, 2025-05-30, 2025-02-21, 2025-05-30, 2025-01-10",
    "2016-10-03, 2016-08-05, 2016-09-30, 2016-06-24, 2016-09-30, 2016-05-12",
    "2027-02-01, 2026-12-04, 2027-01-29, 2026-10-23, 2027-01-29, 2026-09-11",
    "2025-11-03, 2025-09-05, 2025-10-31, 2025-07-25, 2025-10-31, 2025-06-13",
    "2026-09-07, 2026-07-10, 2026-09-04, 2026-05-29, 2026-09-04, 2026-04-13",
  })
  void thePrintedPlansAreReproduced(
      LocalDate goLive,
      LocalDate receipt,
      LocalDate end,
      LocalDate extendedReceipt,
      LocalDate extendedEnd,
      LocalDate safe) {
    assertEquals(
        new BackwardPlan(goLive, receipt, end, extendedReceipt, extendedEnd, safe),
        BackwardPlan.of(goLive));
  }

  @ParameterizedTest(name = "with {0} weeks the latest receipt is the latest, on every day of 2026-2036")
  @ValueSource(ints = {8, 14})
  void theLatestReceiptIsInTimeAndTheNextWorkingDayIsNot(int weeks) {
    LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2037, 1, 1)).forEach(goLive -> {
      for (int suspended : new int[] {0, 14}) {
        LocalDate receipt = BackwardPlan.latestReceipt(goLive, weeks, suspended);
        LocalDate next = WorkingDays.plus(receipt, 1);
        assertTrue(WorkingDays.isWorkingDay(receipt), () -> "receipt for " + goLive);
        assertTrue(
            ApClock.end(receipt, weeks, suspended).isBefore(goLive), () -> "in time: " + goLive);
        assertFalse(
            ApClock.end(next, weeks, suspended).isBefore(goLive), () -> "the latest: " + goLive);
      }
    });
  }

  @Test
  void aMunicipalityWithALongerReserveSubmitsEarlier() {
    LegalTerm reserve = new LegalTerm(
        "ap.suspensionReserveWorkingDays", "25", LocalDate.of(2026, 1, 1), LegalTerm.POLICY, true);
    LocalDate goLive = LocalDate.of(2027, 4, 24);
    var own = LegalTerms.standard().with(reserve).on(goLive);
    assertEquals(LocalDate.of(2026, 11, 25), BackwardPlan.of(goLive, own).safeSubmission());
  }
}
