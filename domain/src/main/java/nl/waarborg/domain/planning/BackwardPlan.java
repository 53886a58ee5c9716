package nl.waarborg.domain.planning;

import java.time.LocalDate;

/**
 * Counted back from the go-live date: by when the AP must have the request, should there be a prior
 * consultation (SPEC A.7).
 *
 * @param goLive the planned first day of processing
 * @param latestReceipt last working day of receipt with which the term of 8 weeks ends before go-live
 * @param termEnd the end of that term
 * @param latestReceiptExtended the same for the extended term of 14 weeks
 * @param extendedTermEnd the end of that term
 * @param safeSubmission advised last day to submit: the extended term, time to carry out the advice and
 *     a reserve for questions
 */
public record BackwardPlan(
    LocalDate goLive,
    LocalDate latestReceipt,
    LocalDate termEnd,
    LocalDate latestReceiptExtended,
    LocalDate extendedTermEnd,
    LocalDate safeSubmission) {

  /** The plan under the standard terms of the go-live date. */
  public static BackwardPlan of(LocalDate goLive) {
    return of(goLive, LegalTerms.standard().on(goLive));
  }

  /** The plan for a go-live date under the given terms. */
  public static BackwardPlan of(LocalDate goLive, LegalTerms.OnDay terms) {
    int weeks = terms.apTermWeeks();
    int extendedWeeks = weeks + terms.apExtensionWeeks();
    LocalDate receipt = latestReceipt(goLive, weeks, 0);
    LocalDate extendedReceipt = latestReceipt(goLive, extendedWeeks, 0);
    LocalDate beforeProcessing =
        WorkingDays.minus(extendedReceipt, terms.adviceProcessingWorkingDays());
    return new BackwardPlan(
        goLive,
        receipt,
        ApClock.end(receipt, weeks, 0),
        extendedReceipt,
        ApClock.end(extendedReceipt, extendedWeeks, 0),
        WorkingDays.minus(beforeProcessing, terms.suspensionReserveWorkingDays()));
  }

  /**
   * The latest working day of receipt with which a term of so many weeks, lengthened by so many
   * suspended days, ends before the given day.
   */
  static LocalDate latestReceipt(LocalDate before, int weeks, int suspendedDays) {
    LocalDate day =
        WorkingDays.rollBack(before.minusDays(1).minusWeeks(weeks).minusDays(suspendedDays));
    while (!ApClock.end(day, weeks, suspendedDays).isBefore(before)) {
      day = WorkingDays.minus(day, 1);
    }
    return day;
  }
}
