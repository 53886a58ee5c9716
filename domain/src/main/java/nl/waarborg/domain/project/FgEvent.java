package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.dpia.AddedLater;

/** What the FG said, and what was answered. */
public sealed interface FgEvent extends ProjectEvent {

    /** FG-advies gegeven op een versie. */
    record FgAdviceIssued(
            String projectId, String version, String hash, FgCommand.Advice advice, String motivation,
            List<FgCommand.Point> points, boolean priorConsultationNeeded, String monitoring) implements FgEvent {}

    /** FG bevestigt dat aan de voorwaarden is voldaan. */
    record FgConditionsConfirmed(String projectId, String version, String hash, FgCommand.Advice advice, String motivation)
            implements FgEvent {}

    /** FG vraagt informatie; the term stops. */
    record FgInformationRequested(String projectId, FgCommand.Advice advice, String question) implements FgEvent {}

    /** Informatie aan de FG gegeven; {@code adviceDueOn} is the last day of the term that runs again. */
    record FgInformationProvided(String projectId, String answer, @AddedLater LocalDate adviceDueOn) implements FgEvent {}

    /** FG-advies over tijd; asks the college for capacity, never for an advice. */
    record FgAdviceOverdueSignalled(String projectId, String version, LocalDate dueOn) implements FgEvent {}

    /** DPIA teruggegeven om te herwerken; a new draft is open. */
    record DpiaReturnedForRework(String projectId, String version, String explanation) implements FgEvent {}

    /** DPIA met FG-advies voorgelegd aan wie beslist. */
    record DpiaPutToDecider(String projectId, String version, String explanation) implements FgEvent {}

    /** Reactie op FG-advies vastgelegd. */
    record FgAdviceResponseRecorded(
            String projectId, String version, String hash, List<FgCommand.PointResponse> responses, boolean departed,
            LocalDate decidedOn) implements FgEvent {}

    /** Ongevraagd FG-advies gegeven. */
    record FgUnsolicitedAdviceIssued(String projectId, String advice) implements FgEvent {}

    /** Naschrift van de FG toegevoegd. */
    record FgPostscriptAdded(String projectId, String postscript) implements FgEvent {}
}
