package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;

/** How the project ended. */
public sealed interface ClosingEvent extends ProjectEvent {

    /** Verwerking beëindigd. */
    record ProcessingEnded(String projectId, String reason, LocalDate endedOn) implements ClosingEvent {}

    /** Verwijdering van gegevens bevestigd. */
    record DataDeletionConfirmed(String projectId, List<ClosingCommand.Deletion> deletions) implements ClosingEvent {}

    /** Lessen vastgelegd. */
    record LessonsRecorded(String projectId, List<String> lessons) implements ClosingEvent {}

    /** Project gesloten. */
    record CaseClosed(String projectId, String resultType) implements ClosingEvent {}
}
