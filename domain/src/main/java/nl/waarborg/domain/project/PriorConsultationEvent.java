package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.dpia.AddedLater;

/** What passed between the municipality and the AP. */
public sealed interface PriorConsultationEvent extends ProjectEvent {

    /** Voorafgaande raadpleging voorbereid: what art. 36(3) asks, and the version that goes with it. */
    record PriorConsultationPrepared(
            String projectId, String otherInformation, @AddedLater String responsibilities,
            @AddedLater String purposesAndMeans, @AddedLater String measuresAndSafeguards, @AddedLater String fgContact,
            @AddedLater String version, @AddedLater String hash) implements PriorConsultationEvent {}

    /** Voorafgaande raadpleging ingediend. */
    record PriorConsultationSubmitted(
            String projectId, String version, String hash, LocalDate submittedOn, String remarks)
            implements PriorConsultationEvent {}

    /** Ontvangst door de AP bevestigd; {@code endsOn} is the last day of the term as it stands. */
    record PriorConsultationReceiptConfirmed(
            String projectId, LocalDate receivedOn, String reference, LocalDate endsOn)
            implements PriorConsultationEvent {}

    /** Termijn door de AP verlengd; does not count when told later than one month after receipt. */
    record PriorConsultationExtended(
            String projectId, LocalDate toldOn, String reasons, boolean counts, LocalDate endsOn)
            implements PriorConsultationEvent {}

    /** AP vraagt informatie; the term is suspended. */
    record ApInformationRequested(String projectId, LocalDate askedOn, String question)
            implements PriorConsultationEvent {}

    /** Informatie aan de AP gegeven. */
    record ApInformationProvided(String projectId, LocalDate providedOn, String answer, LocalDate endsOn)
            implements PriorConsultationEvent {}

    /** Antwoord van de AP ontvangen dat niet zegt wat het inhoudt; opens nothing. */
    record ApAdviceUnclear(String projectId, LocalDate receivedOn, String text) implements PriorConsultationEvent {}

    /** Onduidelijk antwoord van de AP ingedeeld, door de FG of de privacy officer. */
    record ApAdviceClassified(
            String projectId, PriorConsultationCommand.Outcome outcome, String explanation, List<String> measures)
            implements PriorConsultationEvent {}

    /** Advies van de AP ontvangen. */
    record ApAdviceReceived(
            String projectId, String version, String hash, PriorConsultationCommand.Outcome outcome,
            LocalDate receivedOn, String text, List<String> measures) implements PriorConsultationEvent {}

    /** Voorafgaande raadpleging ingetrokken. */
    record PriorConsultationWithdrawn(String projectId, String reason) implements PriorConsultationEvent {}

    /** Termijn van de AP verstreken zonder advies; the gate stays shut. */
    record PriorConsultationTermExpired(String projectId, LocalDate endedOn) implements PriorConsultationEvent {}
}
