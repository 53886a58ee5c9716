package nl.waarborg.domain.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The legal parameters with their dates: one table, asked for a day. A change of law is a new row with
 * a later date, so that old decisions keep the term under which they were taken.
 *
 * @param table every row, proposals included, in the order in which people should read them
 */
public record LegalTerms(List<LegalTerm> table) {

  /** The first day on which the AVG applies. */
  static final LocalDate AVG = LocalDate.of(2018, 5, 25);
  private static final String NONE = "NONE";
  private static final LegalTerms STANDARD = new LegalTerms(List.of(
      law("ap.termWeeks", "8", "AVG 36(2)"),
      law("ap.extensionWeeks", "6", "AVG 36(2)"),
      law("ap.extensionNoticeMonths", "1", "AVG 36(2)"),
      law("ap.extensionNoticeStandsStill", "NO", "AVG 36(2), niet uitgemaakt"),
      policy("ap.adviceProcessingWorkingDays", 10),
      policy("ap.suspensionReserveWorkingDays", 20),
      law("breach.notifyHours", "72", "AVG 33(1)"),
      proposal("breach.notifyHours", "96", "Digital Omnibus COM(2025) 837, niet in werking"),
      law("breach.threshold", "RISK", "AVG 33(1)"),
      proposal("breach.threshold", "HIGH_RISK", "Digital Omnibus COM(2025) 837, niet in werking"),
      policy("breach.processorHours", 24),
      policy("breach.assessmentHours", 24),
      law("request.answerMonths", "1", "AVG 12(3)"),
      law("request.extensionMonths", "2", "AVG 12(3)"),
      law("ai.highRiskFrom", "2027-12-02", "AI-verordening, voorlopig akkoord 7-5-2026"),
      policy("reassessment.years", 3),
      policy("reassessment.noticeDays", 90),
      policy("reassessment.graceDays", 90),
      policy("reassessment.departmentHeadDays", 30),
      policy("reassessment.collegeDays", 60),
      policy("reassessment.extensionDays", 60),
      policy("preScan.workingDays", 10),
      new LegalTerm("preScan.largeScaleThousands", NONE, AVG, LegalTerm.POLICY, true),
      new LegalTerm("preScan.largeScaleThousands", "10", LocalDate.of(2026, 11, 24), LegalTerm.POLICY, true),
      policy("drafting.weeks", 8),
      policy("views.days", 21),
      policy("securityReview.workingDays", 10),
      policy("fgAdvice.workingDays", 15),
      policy("collegeDecision.workingDays", 5),
      policy("council.weeks", 8),
      law("objection.weeks", "6", "Awb 6:7"),
      policy("agreement.firstNoticeDays", 90),
      policy("agreement.lastNoticeDays", 30),
      policy("reminder.workingDays", 5),
      policy("escalation.lineManagerWorkingDays", 5),
      policy("escalation.departmentHeadWorkingDays", 10)));

  public LegalTerms {
    table = List.copyOf(table);
  }

  /** The terms as the law and the product's defaults set them. */
  public static LegalTerms standard() {
    return STANDARD;
  }

  /**
   * These terms with one more row: a municipality's own policy from a day on. Refuses a term that the
   * law sets, a name that is not in the table, and a value that is not a whole number up to 1000.
   */
  public LegalTerms with(LegalTerm own) {
    LegalTerm standing = on(own.from()).term(own.name());
    if (!standing.isPolicy() || !own.isPolicy()) {
      throw new IllegalArgumentException(
          "Expected a term that is policy, but " + own.name() + " rests on " + standing.ground());
    }
    if (!own.value().matches("\\d{1,3}|1000")) {
      throw new IllegalArgumentException(
          "Expected a whole number from 0 to 1000 for " + own.name() + ", but got " + own.value());
    }
    List<LegalTerm> more = new ArrayList<>(table);
    more.add(own);
    return new LegalTerms(more);
  }

  /**
   * The terms of a day. A day before the first known value gets that first value: a history of 2016 is
   * laid beside the oldest law the product knows, rather than beside none.
   */
  public OnDay on(LocalDate day) {
    return new OnDay(this, Objects.requireNonNull(day, "day"));
  }

  /** The terms as they hold on one day. */
  public record OnDay(LegalTerms terms, LocalDate day) {

    /** The row in force on this day; refuses a name that is not in the table. */
    public LegalTerm term(String name) {
      List<LegalTerm> known = terms.table.stream()
          .filter(term -> term.inForce() && term.name().equals(name))
          .sorted(Comparator.comparing(LegalTerm::from))
          .toList();
      if (known.isEmpty()) {
        throw new IllegalArgumentException(
            "Expected the name of a legal term, but got " + name);
      }
      return known.stream()
          .filter(term -> !term.from().isAfter(day))
          .reduce((earlier, later) -> later)
          .orElse(known.get(0));
    }

    /** Weeks in which the AP advises (AVG 36(2)). */
    public int apTermWeeks() {
      return number("ap.termWeeks");
    }

    /** Weeks by which the AP may extend (AVG 36(2)). */
    public int apExtensionWeeks() {
      return number("ap.extensionWeeks");
    }

    /** Months after receipt within which the AP must tell of an extension (AVG 36(2)). */
    public int apExtensionNoticeMonths() {
      return number("ap.extensionNoticeMonths");
    }

    /**
     * Whether a question of the AP also stops that month. The text speaks of "those periods" and leaves it open; taken
     * not to, which is the strictest for the AP's extension (SPEC C 6).
     */
    public boolean apExtensionNoticeStandsStill() {
      return term("ap.extensionNoticeStandsStill").value().equals("YES");
    }

    /** Working days to carry the AP's advice into the project (policy). */
    public int adviceProcessingWorkingDays() {
      return number("ap.adviceProcessingWorkingDays");
    }

    /** Working days kept free for questions of the AP (policy). */
    public int suspensionReserveWorkingDays() {
      return number("ap.suspensionReserveWorkingDays");
    }

    /** Hours from awareness in which the AP must know of a breach (AVG 33(1)). */
    public int breachNotifyHours() {
      return number("breach.notifyHours");
    }

    /** The least risk at which a breach goes to the AP: RISK or HIGH_RISK (AVG 33(1)). */
    public String breachThreshold() {
      return term("breach.threshold").value();
    }

    /** Hours in which a processor tells the controller, by contract (policy, AVG 33(2)). */
    public int breachProcessorHours() {
      return number("breach.processorHours");
    }

    /** Hours in which a breach is assessed (policy). */
    public int breachAssessmentHours() {
      return number("breach.assessmentHours");
    }

    /** Months in which a data subject's request is answered (AVG 12(3)). */
    public int requestAnswerMonths() {
      return number("request.answerMonths");
    }

    /** Months by which that may be extended (AVG 12(3)). */
    public int requestExtensionMonths() {
      return number("request.extensionMonths");
    }

    /** First day of the duties for high-risk AI. */
    public LocalDate aiHighRiskFrom() {
      return LocalDate.parse(term("ai.highRiskFrom").value());
    }

    /** Years after adoption at which a DPIA is looked at again (policy; an example of the AP). */
    public int reassessmentYears() {
      return number("reassessment.years");
    }

    /** Days before the due date at which the re-assessment becomes a task (policy). */
    public int reassessmentNoticeDays() {
      return number("reassessment.noticeDays");
    }

    /** Days after the due date at which a pause is proposed (policy). */
    public int reassessmentGraceDays() {
      return number("reassessment.graceDays");
    }

    /** Days after the due date at which the head of department is told (policy). */
    public int reassessmentDepartmentHeadDays() {
      return number("reassessment.departmentHeadDays");
    }

    /** Days after the due date at which the college is told (policy). */
    public int reassessmentCollegeDays() {
      return number("reassessment.collegeDays");
    }

    /** The most days by which the college may extend a late re-assessment, once (policy). */
    public int reassessmentExtensionDays() {
      return number("reassessment.extensionDays");
    }

    /** Working days for the pre-scan (policy). */
    public int preScanWorkingDays() {
      return number("preScan.workingDays");
    }

    /**
     * Whether so many people a year make a processing large-scale by their number alone (policy; WP248 rev.01, criterion 5,
     * names no number). Our number is ten thousand, for the FG to confirm; before 24 November 2026 there was none.
     */
    public boolean isLargeScale(int peoplePerYear) {
      String thousands = term("preScan.largeScaleThousands").value();
      return !thousands.equals(NONE) && peoplePerYear > Integer.parseInt(thousands) * 1000L;
    }

    /** Weeks for drafting the DPIA (policy). */
    public int draftingWeeks() {
      return number("drafting.weeks");
    }

    /** Least number of days that residents can give their views (policy, AVG 35(9)). */
    public int viewsDays() {
      return number("views.days");
    }

    /** Working days for the CISO's review (policy). */
    public int securityReviewWorkingDays() {
      return number("securityReview.workingDays");
    }

    /** Working days for the FG; passing them never yields an advice (policy, AVG 38(3)). */
    public int fgAdviceWorkingDays() {
      return number("fgAdvice.workingDays");
    }

    /** Working days until the college's weekly meeting (policy). */
    public int collegeDecisionWorkingDays() {
      return number("collegeDecision.workingDays");
    }

    /** Weeks for the council's wishes and concerns (policy, Gemeentewet 169(4)). */
    public int councilWeeks() {
      return number("council.weeks");
    }

    /** Days before its last day at which an agreement is first named (policy). */
    public int agreementFirstNoticeDays() {
      return number("agreement.firstNoticeDays");
    }

    /** Days before its last day at which an agreement is named once more (policy). */
    public int agreementLastNoticeDays() {
      return number("agreement.lastNoticeDays");
    }

    /** The value of a row that holds a number; refuses a name that is not in the table. */
    int number(String name) {
      return Integer.parseInt(term(name).value());
    }
  }

  private static LegalTerm law(String name, String value, String ground) {
    return new LegalTerm(name, value, AVG, ground, true);
  }

  private static LegalTerm policy(String name, int value) {
    return new LegalTerm(name, Integer.toString(value), AVG, LegalTerm.POLICY, true);
  }

  private static LegalTerm proposal(String name, String value, String ground) {
    return new LegalTerm(name, value, null, ground, false);
  }
}
