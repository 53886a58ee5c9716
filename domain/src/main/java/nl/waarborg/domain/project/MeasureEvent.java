package nl.waarborg.domain.project;

import java.time.LocalDate;

/** What was done with measures. */
public sealed interface MeasureEvent extends ProjectEvent {

    /** Maatregel uitgevoerd. */
    record MeasureImplemented(String projectId, String measure, String evidence, LocalDate implementedOn)
            implements MeasureEvent {}

    /** Maatregel geverifieerd. */
    record MeasureVerified(String projectId, String measure, String explanation, LocalDate verifiedOn)
            implements MeasureEvent {}

    /** Verificatie van een maatregel niet geslaagd. */
    record MeasureVerificationFailed(String projectId, String measure, String explanation, LocalDate verifiedOn)
            implements MeasureEvent {}

    /** Maatregelronde afgesloten; {@code allVerified} when gate G11 is open. */
    record MeasuresReviewed(String projectId, boolean allVerified) implements MeasureEvent {}
}
