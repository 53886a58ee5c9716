package nl.waarborg.domain.planning;

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
  ADVICE_PROCESSING
}
