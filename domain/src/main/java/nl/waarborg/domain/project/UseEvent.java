package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;

/** What happened in use. */
public sealed interface UseEvent extends ProjectEvent {

    /** Verwerking gestart. */
    record ProcessingStarted(
            String projectId, LocalDate startedOn, LocalDate reassessmentDueOn, List<String> findings)
            implements UseEvent {}

    /** Verwerking gepauzeerd. */
    record ProcessingPaused(String projectId, String reason, LocalDate pausedOn) implements UseEvent {}

    /** Verwerking hervat. */
    record ProcessingResumed(String projectId, LocalDate resumedOn, List<String> findings) implements UseEvent {}

    /** Wijziging gemeld. */
    record ChangeReported(String projectId, int change, String description) implements UseEvent {}

    /** Wijziging ingedeeld. */
    record ChangeClassified(
            String projectId, int change, UseCommand.ChangeClass changeClass, String table, String explanation)
            implements UseEvent {}

    /** Wijziging in werking. */
    record ChangeActivated(String projectId, int change, String explanation) implements UseEvent {}

    /** Wijziging vervallen. */
    record ChangeDropped(String projectId, int change, String explanation) implements UseEvent {}

    /** Overeenkomst verlopen. */
    record AgreementExpired(String projectId, String party, LocalDate validUntil) implements UseEvent {}

    /** Einddatum van een tijdelijk project verstreken. */
    record EndDateReached(String projectId, LocalDate endsOn) implements UseEvent {}

    /** Tijdelijk project verlengd. */
    record UseExtended(
            String projectId, LocalDate endsOn, String motivation, LocalDate decidedOn, List<String> findings)
            implements UseEvent {}

    /** Verwerking zonder beoordeling gemeld. */
    record UnassessedProcessingReported(String projectId, LocalDate runningSince, String explanation)
            implements UseEvent {}

    /** Besloten over verwerking zonder beoordeling. */
    record UnassessedProcessingDecided(String projectId, boolean stopped, String motivation, LocalDate decidedOn)
            implements UseEvent {}
}
