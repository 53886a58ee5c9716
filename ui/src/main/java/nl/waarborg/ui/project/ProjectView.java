package nl.waarborg.ui.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.planning.ApClock;
import nl.waarborg.domain.project.IdeaCommand;
import nl.waarborg.domain.project.MeasuresState;
import nl.waarborg.domain.project.PreScanState;
import nl.waarborg.domain.project.PriorConsultationState;
import nl.waarborg.domain.project.Status;
import nl.waarborg.domain.risk.Level;

/**
 * What the list of projects and the pages of one project show. Nothing in it depends on the day of reading: what does
 * (a term that runs out, a gate) is worked out when the page is made.
 *
 * @param status        where it stands, were no term ever late
 * @param search        name, number and description in lower case
 * @param events        how many events it has, those of the process itself included
 */
public record ProjectView(
        String id, String municipality, String name, String description, IdeaCommand.Kind kind,
        Set<IdeaCommand.Theme> themes, boolean pilot, boolean importedHistory, String search, Status status,
        LocalDate registeredOn, LocalDate plannedGoLive, LocalDate startedOn, LocalDate reassessmentDueOn,
        Instant changedAt, int events, PreScanState.Conclusion conclusion, List<PhaseStep> phases, List<Participant> people,
        List<Pronouncement> pronouncements, DpiaFacts dpia, List<MeasureProgress> measures, ApFacts ap, List<Run> runs, BreachFacts breach) {

    /** The status on a day: a re-assessment can be late. */
    public Status statusOn(LocalDate today) {
        return statusOn(today, status, reassessmentDueOn);
    }

    /** The same for who read no more of the view than its status and the day on which it must be looked at again, which may be null. */
    public static Status statusOn(LocalDate today, Status status, LocalDate reassessmentDueOn) {
        boolean late = status == Status.IN_USE && reassessmentDueOn != null && today.isAfter(reassessmentDueOn);
        return late ? Status.REASSESSMENT_OVERDUE : status;
    }

    /** Where the project is among the eight phases: the first that is going on, or null. */
    public PhaseStep now() {
        return PhaseStep.now(phases);
    }

    /** The advices and decisions, the newest first. */
    public List<Pronouncement> newestPronouncements() {
        return newestFirst(pronouncements);
    }

    /** The versions of the DPIA, the newest first. */
    public List<Version> newestVersions() {
        return newestFirst(dpia.versions());
    }

    /** How far a measure of the DPIA is. */
    public MeasuresState.Progress progressOf(String measure) {
        return measures.stream().filter(known -> known.id().equals(measure)).map(MeasureProgress::progress).findFirst()
                .orElse(MeasuresState.Progress.PLANNED);
    }

    private static <T> List<T> newestFirst(List<T> oldestFirst) {
        List<T> reversed = new ArrayList<>(oldestFirst);
        Collections.reverse(reversed);
        return reversed;
    }

    /** An element that was cut off, and the element that was entered next: the boundary event that did it, or empty. */
    public record Cut(String element, String by) {}

    /** Somebody who acted in a capacity. */
    public record Participant(Role capacity, String issuer, String subject) {}

    /**
     * An advice, a view or a decision.
     *
     * @param event   name of the event
     * @param outcome path of the constant that says what was decided, as in {@code FgCommand.Advice.POSITIVE}; may be null
     * @param on      the day on which it was decided
     * @param version the version of the DPIA it is about; may be null
     * @param text    the reasons or the answer; may be null
     * @param points  points, conditions, measures or reactions
     */
    public record Pronouncement(
            String event, String outcome, LocalDate on, Role capacity, String issuer, String subject, String version,
            String hash, String text, List<Point> points, long seq) {}

    /**
     * One point of an advice or decision.
     *
     * @param subject what it is about; may be null
     * @param word    path of the constant that weighs or answers it, or a text key that starts with {@code case.}; may be null
     * @param text    somebody's words; may be null
     */
    public record Point(String subject, String word, String text) {}

    /** The DPIA with its versions. */
    public record DpiaFacts(
            Dpia content, boolean started, boolean writing, List<Version> versions, String currentLabel,
            String adoptedVersion, LocalDate adoptedOn, String advisedVersion, boolean adviceStale,
            String reviewedVersion, boolean reviewStale) {}

    /** A submitted version of the DPIA. */
    public record Version(String label, String hash, LocalDate submittedOn, Level highestResidualRisk) {}

    /** How far a measure of the DPIA is. */
    public record MeasureProgress(String id, MeasuresState.Progress progress) {}

    /** The prior consultation of the AP; the clock is null before receipt. */
    public record ApFacts(
            PriorConsultationState.Phase phase, String version, LocalDate receivedOn, LocalDate extensionToldOn,
            List<ApClock.Suspension> suspensions, String reference) {

        /** Whether the AP has given its advice. */
        public boolean isAdvised() {
            return phase == PriorConsultationState.Phase.ADVICE_RECEIVED;
        }

        /** The clock, or null while there is none. */
        public ApClock clock() {
            if (receivedOn == null) {
                return null;
            }
            ApClock fresh = ApClock.received(receivedOn);
            return new ApClock(receivedOn, extensionToldOn, suspensions, fresh.terms());
        }
    }

    /** A breach of which the AP has not been told yet, as moments with their offset. */
    public record BreachFacts(String awareAt, String notifyBy) {}

    /**
     * One run of a process model with what its elements have seen.
     *
     * @param done elements that were left and hold no token now
     * @param now  elements that hold a token
     * @param taken flows that a token took
     * @param cut elements that were cut off at some time
     */
    public record Run(
            String process, String instance, String model, List<String> done, List<String> now, List<String> taken, List<Cut> cut) {

        /** Whether a token is anywhere in it. */
        public boolean isActive() {
            return !now.isEmpty();
        }
    }
}
