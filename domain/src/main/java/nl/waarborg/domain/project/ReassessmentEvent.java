package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What looking again brought. */
public sealed interface ReassessmentEvent extends ProjectEvent {

    /** Oude DPIA ingevoerd; the processing already runs. */
    record LegacyDpiaImported(
            String projectId, String municipality, String name, String description, Set<IdeaCommand.Theme> themes,
            IdeaCommand.Kind kind, boolean isPilot, LocalDate plannedGoLive, LocalDate dpiaDate, String version,
            LocalDate reassessmentDueOn) implements ReassessmentEvent {}

    /** Herbeoordeling vervroegd; {@code bulk} names the round over several projects, or is null. */
    record ReassessmentScheduled(
            String projectId, ReassessmentCommand.Trigger trigger, String explanation, LocalDate dueOn, String bulk)
            implements ReassessmentEvent {}

    /** Termijn van herbeoordeling vastgelegd; from {@code noticeOn} it is work. */
    record ReassessmentTermSet(String projectId, LocalDate dueOn, LocalDate noticeOn) implements ReassessmentEvent {}

    /** Herbeoordeling aangekondigd, with the days on which its being late will be raised. */
    record ReassessmentAnnounced(
            String projectId, LocalDate dueOn, LocalDate departmentHeadOn, LocalDate collegeOn, LocalDate pauseOn)
            implements ReassessmentEvent {}

    /** Uitstel van de herbeoordeling door het college. */
    record ReassessmentExtended(String projectId, LocalDate until, String motivation, LocalDate decidedOn)
            implements ReassessmentEvent {}

    /** Herbeoordeling aan de beurt. */
    record ReassessmentDue(String projectId, LocalDate dueOn, ReassessmentCommand.Trigger trigger)
            implements ReassessmentEvent {}

    /** Herbeoordeling te laat. */
    record ReassessmentOverdue(String projectId, LocalDate dueOn, int daysLate) implements ReassessmentEvent {}

    /** Te late herbeoordeling gemeld bij een hoger niveau. */
    record EscalationRaised(String projectId, String level, int daysLate) implements ReassessmentEvent {}

    /** Herbeoordeling gestart. */
    record ReassessmentStarted(String projectId, ReassessmentCommand.Trigger trigger, String explanation)
            implements ReassessmentEvent {}

    /** Aanpak van de herbeoordeling gekozen; people are asked again when chosen, or when they never were. */
    record ReassessmentPlanned(
            String projectId, boolean newDpiaVersion, boolean askPeopleAgain, String explanation)
            implements ReassessmentEvent {}

    /** Herbeoordeling afgerond; {@code reassessmentDueOn} is the next term. */
    record ReassessmentConcluded(
            String projectId, ReassessmentCommand.Outcome outcome, String motivation, LocalDate decidedOn,
            LocalDate reassessmentDueOn, List<String> findings) implements ReassessmentEvent {}
}
