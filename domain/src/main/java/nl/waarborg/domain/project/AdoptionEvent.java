package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.risk.Level;

/** What was decided on the DPIA. */
public sealed interface AdoptionEvent extends ProjectEvent {

    /**
     * DPIA vastgesteld. {@code priorConsultationRequired} when a high residual risk has not been put to the AP yet;
     * {@code reassessmentDueOn} is the day on which it is looked at again at the latest.
     */
    record DpiaAdopted(
            String projectId, String version, String hash, boolean conditionally, String motivation,
            String residualRiskAcceptance, LocalDate decidedOn, Level highestResidualRisk,
            boolean priorConsultationRequired, LocalDate reassessmentDueOn, List<String> findings)
            implements AdoptionEvent {}

    /** Door wie beslist teruggegeven om te herwerken. */
    record DpiaReturned(String projectId, String version, String motivation, LocalDate decidedOn)
            implements AdoptionEvent {}

    /** Project afgewezen. */
    record CaseRejected(String projectId, String reason, LocalDate decidedOn) implements AdoptionEvent {}

    /** Voorafgaande raadpleging vereist, art. 36(1). */
    record PriorConsultationRequired(String projectId, String version, String hash, String reason)
            implements AdoptionEvent {}
}
