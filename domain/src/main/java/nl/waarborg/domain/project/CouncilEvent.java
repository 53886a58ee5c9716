package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;

/** How the council was involved. */
public sealed interface CouncilEvent extends ProjectEvent {

    /** Raadsbetrokkenheid bepaald. */
    record CouncilInvolvementDetermined(
            String projectId, CouncilCommand.Involvement involvement, String table, List<String> grounds)
            implements CouncilEvent {}

    /** Raad geïnformeerd. */
    record CouncilInformed(String projectId, LocalDate informedOn, String document) implements CouncilEvent {}

    /** Raad om wensen en bedenkingen gevraagd. */
    record CouncilConsultationOpened(String projectId, LocalDate openedOn, String document) implements CouncilEvent {}

    /** Wensen en bedenkingen van de raad ontvangen. */
    record CouncilViewsReceived(
            String projectId, CouncilCommand.Outcome outcome, String text, LocalDate receivedOn, boolean needsAnswer)
            implements CouncilEvent {}

    /** Wensen en bedenkingen van de raad beantwoord. */
    record CouncilViewsAnswered(String projectId, String answer, LocalDate decidedOn) implements CouncilEvent {}

    /** Kader of verordening door de raad vastgesteld. */
    record CouncilFrameworkAdopted(String projectId, String text, LocalDate decidedOn) implements CouncilEvent {}

    /** Kader of verordening door de raad verworpen. */
    record CouncilFrameworkRejected(String projectId, String text, LocalDate decidedOn) implements CouncilEvent {}
}
