package nl.waarborg.ui.project;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.planning.ApClock;
import nl.waarborg.domain.planning.BackwardPlan;
import nl.waarborg.domain.project.PriorConsultationState;
import nl.waarborg.domain.project.Status;
import nl.waarborg.ui.texts.Texts;

/**
 * The one date that matters most now, in words and, while the AP's term runs, as a bar.
 *
 * @param kind    the look of the note: {@code info}, {@code warn} or {@code bad}
 * @param heading one short sentence
 * @param lines   sentences more
 * @param basis   the article behind it; may be null
 * @param bar     the AP's term; null for another deadline
 */
public record Deadline(String kind, String heading, List<String> lines, String basis, Bar bar) {

    private static final Set<Status> BEFORE_START = EnumSet.range(Status.IDEA, Status.GO_DECIDED);
    private static final Set<Status> IN_USE = EnumSet.range(Status.IN_USE, Status.REASSESSMENT_OVERDUE);
    private static final int EXTENDED_WEEKS = 14;

    /** A time on which the AP's term stood still, in percent of the bar. */
    public record Still(double from, double width) {}

    /** The AP's term, its possible extension, the times on which it stood still, and today. */
    public record Bar(
            LocalDate from, LocalDate end, LocalDate extendedEnd, LocalDate today, boolean extended,
            List<ApClock.Suspension> suspensions) {

        /** Where the term stood still, up to today for a question that waits. */
        public List<Still> still() {
            return suspensions.stream().map(stop -> {
                double start = within(percent(stop.askedOn()));
                double until = within(percent(stop.isOpen() ? today : stop.answeredOn()));
                return new Still(start, Math.max(0, Math.round((until - start) * 10) / 10.0));
            }).toList();
        }

        /** Where today stands, in percent of the whole, within the bar. */
        public double now() {
            return within(percent(today));
        }

        private static double within(double percent) {
            return Math.min(100, Math.max(0, percent));
        }

        /** Where the certain term ends. */
        public double certain() {
            return percent(end);
        }

        /** The week of the term in which today falls, from 1. */
        public long week() {
            return ChronoUnit.DAYS.between(from, today) / 7 + 1;
        }

        private double percent(LocalDate day) {
            double whole = ChronoUnit.DAYS.between(from, extendedEnd);
            return Math.round(ChronoUnit.DAYS.between(from, day) * 1000 / whole) / 10.0;
        }
    }

    /** The deadline of a project on a day, or null when no date presses. */
    public static Deadline of(Texts t, ProjectView view, LocalDate today) {
        if (view.breach() != null) {
            return new Deadline("bad", t.get("case.deadline.breach", moment(view.breach().notifyBy())),
                    List.of(t.get("case.deadline.breach.text", moment(view.breach().awareAt()))),
                    t.get("case.deadline.breach.basis"), null);
        }
        ApClock clock = view.ap().clock();
        Status status = view.statusOn(today);
        if (view.ap().phase() == PriorConsultationState.Phase.RECEIVED && clock != null) {
            return ap(t, clock, today);
        } else if (BEFORE_START.contains(status) && view.plannedGoLive() != null) {
            return planned(t, view, today);
        } else if (IN_USE.contains(status) && view.reassessmentDueOn() != null && today.isAfter(view.reassessmentDueOn())) {
            long late = ChronoUnit.DAYS.between(view.reassessmentDueOn(), today);
            return new Deadline("bad", t.count("case.deadline.late", late),
                    List.of(t.get("case.deadline.late.text", view.reassessmentDueOn())), t.get("gates.G14.basis"), null);
        } else if (IN_USE.contains(status) && view.reassessmentDueOn() != null) {
            return new Deadline("info", t.get("case.deadline.reassess", view.reassessmentDueOn()),
                    List.of(t.get("case.deadline.reassess.text")), t.get("gates.G14.basis"), null);
        }
        return null;
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Deadline ap(Texts t, ApClock clock, LocalDate today) {
        LocalDate end = clock.end(today);
        boolean certain = clock.isExtended() || today.isAfter(clock.extensionNoticeBy());
        LocalDate extendedEnd = certain ? end
                : clock.receivedOn().plusWeeks(EXTENDED_WEEKS).plusDays(clock.suspendedDays(today));
        Bar bar = new Bar(clock.receivedOn(), end, extendedEnd.isBefore(end) ? end : extendedEnd, today, clock.isExtended(),
                clock.suspensions());
        String basis = t.get("case.deadline.ap.basis");
        int still = clock.suspendedDays(today);
        List<String> lines = new ArrayList<>();
        if (clock.isSuspended()) {
            lines.add(t.get("case.deadline.ap.suspended.text", clock.receivedOn()));
            lines.add(t.count("case.deadline.ap.still", still));
            return new Deadline("warn", t.get("case.deadline.ap.suspended"), lines, basis, bar);
        } else if (clock.hasLapsed(today)) {
            return new Deadline("bad", t.get("case.deadline.ap.lapsed", end),
                    List.of(t.get("case.deadline.ap.lapsed.text")), basis, bar);
        } else if (clock.isExtended()) {
            lines.add(t.get("case.deadline.ap.extended.text", clock.receivedOn()));
        } else {
            lines.add(t.get("case.deadline.ap.text", clock.receivedOn(), end));
            lines.add(certain ? t.get("case.deadline.ap.certain")
                    : t.get("case.deadline.ap.maybe", clock.extensionNoticeBy()));
        }
        if (still > 0) {
            lines.add(t.count("case.deadline.ap.still", still));
        }
        return new Deadline("info", certain ? t.get("case.deadline.ap.extended", end) : t.get("case.deadline.ap"),
                lines, basis, bar);
    }

    private static Deadline planned(Texts t, ProjectView view, LocalDate today) {
        LocalDate goLive = view.plannedGoLive();
        if (goLive.isBefore(today)) {
            return new Deadline("warn", t.get("case.deadline.past", goLive), List.of(t.get("case.deadline.past.text")), null, null);
        }
        boolean apDone = view.ap().isAdvised()
                || view.phases().stream().anyMatch(step -> step.phase() == PhaseStep.Phase.PRIOR_CONSULTATION
                        && step.state() == PhaseStep.State.SKIPPED);
        if (apDone) {
            return new Deadline("info", t.get("case.deadline.planned", goLive), List.of(), null, null);
        }
        BackwardPlan plan = BackwardPlan.of(goLive);
        boolean tooLate = plan.latestReceipt().isBefore(today);
        return new Deadline(tooLate ? "warn" : "info", t.get("case.deadline.planned", goLive),
                tooLate ? List.of(t.get("case.deadline.plan.late", plan.latestReceipt()))
                        : List.of(t.get("case.deadline.plan", plan.latestReceipt(), plan.latestReceiptExtended()),
                                t.get("case.deadline.plan.safe", plan.safeSubmission())),
                t.get("case.deadline.ap.basis"), null);
    }
}
