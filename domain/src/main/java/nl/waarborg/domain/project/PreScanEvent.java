package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.dpia.AddedLater;
import nl.waarborg.domain.dpia.Answer;

/** What the pre-scan brought. */
public sealed interface PreScanEvent extends ProjectEvent {

    /** Pre-scan afgerond. */
    record PreScanCompleted(
            String projectId, Answer personalData, String reasoning, boolean systematicEvaluation,
            boolean largeScaleSpecialData, boolean systematicMonitoringOfPublicSpace, Set<PreScanCommand.ApList> apList,
            Set<PreScanCommand.Wp248> wp248, String explanation, int peoplePerYear, boolean vulnerablePeople,
            boolean specialData, PreScanCommand.AiClass aiClass, boolean cloud, boolean transferOutsideEea,
            PreScanCommand.Outcome outcome, String table,
            @AddedLater List<String> sources) implements PreScanEvent {}

    /** DPIA vereist. */
    record DpiaRequiredConcluded(String projectId, String reason) implements PreScanEvent {}

    /** Geen persoonsgegevens vastgesteld. */
    record NoPersonalDataConcluded(String projectId, String reasoning, boolean fgConsulted) implements PreScanEvent {}

    /** FG om mening gevraagd. */
    record FgAdviceRequested(String projectId, String question) implements PreScanEvent {}

    /** FG-oordeel over de noodzaak van een DPIA gegeven. */
    record FgDpiaNeedAdvised(String projectId, PreScanCommand.Need need, String motivation) implements PreScanEvent {}

    /** DPIA niet vereist besloten. */
    record DpiaNotRequiredDecided(String projectId, String motivation, LocalDate decidedOn) implements PreScanEvent {}
}
