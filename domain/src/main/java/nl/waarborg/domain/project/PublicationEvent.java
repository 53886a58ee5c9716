package nl.waarborg.domain.project;

import java.time.LocalDate;

/** What people can read. */
public sealed interface PublicationEvent extends ProjectEvent {

    /** Voorlichting gepubliceerd: borden, pagina, tekst. */
    record TransparencyMeasuresPublished(
            String projectId, String signs, String webPage, String informationText, LocalDate publishedOn)
            implements PublicationEvent {}

    /** Verwerkingsregister bijgewerkt. */
    record ProcessingRecordPublished(String projectId, String reference, LocalDate publishedOn)
            implements PublicationEvent {}

    /** Algoritmeregister bijgewerkt, of gemotiveerd niet van toepassing. */
    record AlgorithmRegisterPublished(String projectId, String reference, boolean notApplicable, LocalDate publishedOn)
            implements PublicationEvent {}

    /** Sensorenregister bijgewerkt, of gemotiveerd niet van toepassing. */
    record SensorRegisterPublished(String projectId, String reference, boolean notApplicable, LocalDate publishedOn)
            implements PublicationEvent {}
}
