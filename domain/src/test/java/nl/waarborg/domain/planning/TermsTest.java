package nl.waarborg.domain.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @ParameterizedTest(name = "a breach known at {0} is notified by {1}")
  @CsvSource({
    "2026-10-08T10:20:00+02:00, 2026-10-11T10:20:00+02:00",
    "2026-10-23T12:00:00+02:00, 2026-10-26T11:00:00+01:00", // winter time begins on the 25th
    "2027-03-26T12:00:00+01:00, 2027-03-29T13:00:00+02:00", // summer time begins on the 28th
    "2026-10-25T02:30:00+01:00, 2026-10-28T02:30:00+01:00",
    "2026-12-24T23:59:59+01:00, 2026-12-27T23:59:59+01:00",
    "2026-10-08T08:20:00Z, 2026-10-11T10:20:00+02:00",
  })
  void aBreachHasSeventyTwoRealHours(OffsetDateTime aware, OffsetDateTime by) {
    BreachClock clock = BreachClock.from(aware);
    assertEquals(by, clock.notifyBy());
    assertEquals(Duration.ofHours(72), Duration.between(aware, clock.notifyBy()));
  }

  @Test
  void aNotificationIsLateFromTheSecondAfterTheTerm() {
    BreachClock clock = BreachClock.from(OffsetDateTime.parse("2026-10-08T10:20:00+02:00"));
    assertFalse(clock.isLate(OffsetDateTime.parse("2026-10-11T10:20:00+02:00")));
    assertTrue(clock.isLate(OffsetDateTime.parse("2026-10-11T10:20:01+02:00")));
    assertEquals(
        Duration.ofHours(-1), clock.left(OffsetDateTime.parse("2026-10-11T11:20:00+02:00")));
  }

  @Test
  void aDpiaOf2016IsMoreThanSixYearsLate() {
    LocalDate due = ReassessmentTerm.dueOn(LocalDate.of(2016, 9, 12));
    LocalDate imported = LocalDate.of(2026, 6, 1);
    assertEquals(LocalDate.of(2019, 9, 12), due);
    assertEquals(2454, ReassessmentTerm.overdueDays(due, imported));
    assertTrue(ReassessmentTerm.beyondGrace(due, imported));
  }

  @Test
  void graceEndsAfterNinetyDays() {
    LocalDate due = LocalDate.of(2026, 6, 1);
    assertEquals(LocalDate.of(2026, 3, 3), ReassessmentTerm.taskFrom(due));
    assertEquals(0, ReassessmentTerm.overdueDays(due, due.minusDays(10)));
    assertFalse(ReassessmentTerm.beyondGrace(due, due.plusDays(90)));
    assertTrue(ReassessmentTerm.beyondGrace(due, due.plusDays(91)));
  }

  @Test
  void aDpiaAdoptedOnLeapDayIsDueOnTheLastOfFebruary() {
    assertEquals(
        LocalDate.of(2027, 2, 28), ReassessmentTerm.dueOn(LocalDate.of(2024, 2, 29), 3));
  }

  @Test
  void theTermsInForceAreThoseOfTheLawAndNotOfAProposal() {
    LegalTerms.OnDay terms = LegalTerms.standard().on(TODAY);
    assertEquals(8, terms.apTermWeeks());
    assertEquals(6, terms.apExtensionWeeks());
    assertEquals(1, terms.apExtensionNoticeMonths());
    assertEquals(72, terms.breachNotifyHours());
    assertEquals("RISK", terms.breachThreshold());
    assertEquals(LocalDate.of(2027, 12, 2), terms.aiHighRiskFrom());
    assertTrue(LegalTerms.standard().table().stream()
        .anyMatch(term -> term.value().equals("96") && !term.inForce()));
  }

  @Test
  void everyTypedTermReadsItsRow() {
    LegalTerms.OnDay terms = LegalTerms.standard().on(TODAY);
    assertEquals(10, terms.adviceProcessingWorkingDays());
    assertEquals(20, terms.suspensionReserveWorkingDays());
    assertEquals(24, terms.breachProcessorHours());
    assertEquals(24, terms.breachAssessmentHours());
    assertEquals(1, terms.requestAnswerMonths());
    assertEquals(2, terms.requestExtensionMonths());
    assertEquals(3, terms.reassessmentYears());
    assertEquals(90, terms.reassessmentNoticeDays());
    assertEquals(90, terms.reassessmentGraceDays());
    assertEquals(10, terms.preScanWorkingDays());
    assertEquals(8, terms.draftingWeeks());
    assertEquals(21, terms.viewsDays());
    assertEquals(10, terms.securityReviewWorkingDays());
    assertEquals(15, terms.fgAdviceWorkingDays());
    assertEquals(5, terms.collegeDecisionWorkingDays());
    assertEquals(8, terms.councilWeeks());
  }

  @Test
  void moreThanTenThousandPeopleAYearIsLargeFromTheDayOfThePolicyOn() {
    LocalDate first = LocalDate.of(2026, 11, 24);
    assertTrue(LegalTerms.standard().on(first).isLargeScale(10_001));
    assertFalse(LegalTerms.standard().on(first).isLargeScale(10_000));
    assertFalse(LegalTerms.standard().on(first.minusDays(1)).isLargeScale(Integer.MAX_VALUE));
    assertFalse(LegalTerms.standard().on(LocalDate.of(2016, 9, 12)).isLargeScale(Integer.MAX_VALUE));
    LegalTerm own = new LegalTerm("preScan.largeScaleThousands", "1", first, LegalTerm.POLICY, true);
    assertTrue(LegalTerms.standard().with(own).on(first).isLargeScale(1_001));
  }

  @Test
  void anOwnPolicyHoldsFromItsDateOnAndTheOldOneBefore() {
    LegalTerms own = LegalTerms.standard().with(policy("reassessment.years", "2"));
    assertEquals(3, own.on(TODAY.minusDays(1)).reassessmentYears());
    assertEquals(2, own.on(TODAY).reassessmentYears());
    assertEquals(3, LegalTerms.standard().on(TODAY).reassessmentYears());
  }

  @Test
  void aDayBeforeTheFirstLawGetsTheFirstValue() {
    assertEquals(8, LegalTerms.standard().on(LocalDate.of(2016, 9, 12)).apTermWeeks());
  }

  @Test
  void aMunicipalityCannotChangeWhatTheLawSets() {
    LegalTerms standard = LegalTerms.standard();
    var refused = assertThrows(
        IllegalArgumentException.class, () -> standard.with(policy("ap.termWeeks", "2")));
    assertEquals(
        "Expected a term that is policy, but ap.termWeeks rests on AVG 36(2)",
        refused.getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> standard.with(policy("ap.holidays", "2")));
  }

  @ParameterizedTest(name = "a policy of {0} years is refused")
  @ValueSource(strings = {"-1", "1001", "three", ""})
  void aPolicyIsAWholeNumber(String value) {
    LegalTerms standard = LegalTerms.standard();
    LegalTerm own = policy("reassessment.years", value);
    assertThrows(IllegalArgumentException.class, () -> standard.with(own));
  }

  @Test
  void aShorterGraceOfTheMunicipalityCounts() {
    LocalDate due = LocalDate.of(2026, 6, 1);
    assertFalse(ReassessmentTerm.beyondGrace(due, due.plusDays(30), 30));
    assertTrue(ReassessmentTerm.beyondGrace(due, due.plusDays(31), 30));
  }

  private static LegalTerm policy(String name, String value) {
    return new LegalTerm(name, value, TODAY, LegalTerm.POLICY, true);
  }
}
