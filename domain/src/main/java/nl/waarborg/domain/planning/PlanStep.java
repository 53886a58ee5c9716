package nl.waarborg.domain.planning;

import java.time.LocalDate;

/** The steps before go-live that take time, in the order of the process (SPEC A.13). */
public enum PlanStep {
  DRAFTING,
  VIEWS,
  SECURITY_REVIEW,
  FG_ADVICE,
  COLLEGE_DECISION,
  /** Only when the council is asked; runs beside the prior consultation. */
  COUNCIL,
  PRIOR_CONSULTATION,
  ADVICE_PROCESSING;

  /** The latest start with which the step is done before the given day, under the given terms. */
  LocalDate latestStart(LocalDate before, LegalTerms.OnDay terms) {
    return switch (this) {
      case DRAFTING -> WorkingDays.rollBack(before.minusWeeks(terms.draftingWeeks()));
      case VIEWS -> WorkingDays.rollBack(before.minusDays(terms.viewsDays()));
      case SECURITY_REVIEW -> WorkingDays.minus(before, terms.securityReviewWorkingDays());
      case FG_ADVICE -> WorkingDays.minus(before, terms.fgAdviceWorkingDays());
      case COLLEGE_DECISION -> WorkingDays.minus(before, terms.collegeDecisionWorkingDays());
      case COUNCIL -> WorkingDays.rollBack(before.minusWeeks(terms.councilWeeks()));
      case PRIOR_CONSULTATION -> BackwardPlan.latestReceipt(before, terms.apTermWeeks(), 0);
      case ADVICE_PROCESSING -> WorkingDays.minus(before, terms.adviceProcessingWorkingDays());
    };
  }
}
