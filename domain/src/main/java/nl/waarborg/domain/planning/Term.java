package nl.waarborg.domain.planning;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The terms of SPEC A.15 that are counted in days, with how each is counted. The day of the event itself never counts
 * (Regulation 1182/71 art. 3(1)). A term of law, and one that gives people time to answer, does not end on a weekend or
 * holiday (Algemene termijnenwet art. 1, Regulation 1182/71 art. 3(4)). Terms in hours are a {@link BreachClock}.
 */
public enum Term {
    /** The AP's advice (AVG 36(2)), from its receipt of the request. */
    AP_ADVICE(Count.WEEKS, true, "ap.termWeeks"),
    /** The same when the AP extends. */
    AP_ADVICE_EXTENDED(Count.WEEKS, true, "ap.termWeeks", "ap.extensionWeeks"),
    /** Until when the AP can tell of an extension (AVG 36(2)). */
    AP_EXTENSION_NOTICE(Count.MONTHS, true, "ap.extensionNoticeMonths"),
    /** Working the AP's advice into the project (policy). */
    AP_ADVICE_PROCESSING(Count.WORKING_DAYS, true, "ap.adviceProcessingWorkingDays"),
    /** An answer to a data subject (AVG 12(3)), from receipt of the request. */
    REQUEST_ANSWER(Count.MONTHS, true, "request.answerMonths"),
    /** The same when it was extended in the first month. */
    REQUEST_ANSWER_EXTENDED(Count.MONTHS, true, "request.answerMonths", "request.extensionMonths"),
    /** An objection, where a decision is open to one (Awb 6:7). */
    OBJECTION(Count.WEEKS, true, "objection.weeks"),
    /** The pre-scan (policy). */
    PRE_SCAN(Count.WORKING_DAYS, true, "preScan.workingDays"),
    /** Drafting the DPIA (policy). */
    DRAFTING(Count.WEEKS, true, "drafting.weeks"),
    /** The advice of the FG (policy); passing it never yields an advice. */
    FG_ADVICE(Count.WORKING_DAYS, true, "fgAdvice.workingDays"),
    /** The CISO's review (policy). */
    SECURITY_REVIEW(Count.WORKING_DAYS, true, "securityReview.workingDays"),
    /** A decision of the college (policy). */
    COLLEGE_DECISION(Count.WORKING_DAYS, true, "collegeDecision.workingDays"),
    /** The last of the days on which people can give their views (policy, AVG 35(9)). */
    VIEWS(Count.DAYS, false, "views.days"),
    /** Wishes and concerns of the council (policy, Gemeentewet 169(4)). */
    COUNCIL(Count.WEEKS, true, "council.weeks"),
    /** Looking at an adopted DPIA again (policy, AVG 35(11)). */
    REASSESSMENT(Count.YEARS, false, "reassessment.years"),
    /** From when that is a task, counted back from its due date. */
    REASSESSMENT_NOTICE(Count.DAYS_BEFORE, false, "reassessment.noticeDays"),
    /** Last day of grace after its due date. */
    REASSESSMENT_GRACE(Count.DAYS, false, "reassessment.graceDays"),
    /** First warning before an agreement ends, counted back from its last day. */
    AGREEMENT_FIRST_NOTICE(Count.DAYS_BEFORE, false, "agreement.firstNoticeDays"),
    /** Last warning before an agreement ends. */
    AGREEMENT_LAST_NOTICE(Count.DAYS_BEFORE, false, "agreement.lastNoticeDays"),
    /** A reminder of any term, counted back from its due date. */
    REMINDER(Count.WORKING_DAYS_BEFORE, true, "reminder.workingDays"),
    /** When a late term is raised with the line manager. */
    LINE_MANAGER(Count.WORKING_DAYS, true, "escalation.lineManagerWorkingDays"),
    /** When a late term is raised with the head of the department. */
    DEPARTMENT_HEAD(Count.WORKING_DAYS, true, "escalation.departmentHeadWorkingDays");

    private enum Count { DAYS, DAYS_BEFORE, WORKING_DAYS, WORKING_DAYS_BEFORE, WEEKS, MONTHS, YEARS }

    private final Count count;
    private final boolean rolls;
    private final List<String> rows;

    Term(Count count, boolean rolls, String... rows) {
        this.count = count;
        this.rolls = rolls;
        this.rows = List.copyOf(Arrays.asList(rows));
    }

    /** The rows of {@link LegalTerms} that make up its length. */
    public List<String> rows() {
        return rows;
    }

    /** The last day of the term that begins with this day, under the standard terms of that day. */
    public LocalDate dueOn(LocalDate from) {
        return dueOn(from, LegalTerms.standard().on(from));
    }

    /** The last day of the term that begins with this day, under these terms. */
    public LocalDate dueOn(LocalDate from, LegalTerms.OnDay terms) {
        int length = rows.stream().mapToInt(terms::number).sum();
        LocalDate nominal = switch (count) {
            case DAYS -> from.plusDays(length);
            case DAYS_BEFORE -> from.minusDays(length);
            case WORKING_DAYS -> WorkingDays.plus(from, length);
            case WORKING_DAYS_BEFORE -> WorkingDays.minus(from, length);
            case WEEKS -> from.plusWeeks(length);
            case MONTHS -> from.plusMonths(length);
            case YEARS -> from.plusYears(length);
        };
        return rolls ? WorkingDays.rollForward(nominal) : nominal;
    }
}
