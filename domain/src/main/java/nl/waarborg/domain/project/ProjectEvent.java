package nl.waarborg.domain.project;

/**
 * Everything that can have happened to a project, by legal topic. Events carry plain values and the records of a DPIA;
 * their stored names and samples are kept for ever.
 */
public sealed interface ProjectEvent
        permits IdeaEvent, PreScanEvent, DpiaEvent, InventoryEvent, ViewsEvent, SecurityEvent, FgEvent, AdoptionEvent, CouncilEvent,
                PriorConsultationEvent, MeasureEvent, GoLiveEvent, PublicationEvent, UseEvent, ReassessmentEvent,
                BreachEvent, ClosingEvent, ProcessEvent, WorkbenchEvent, TermEvent, DocumentEvent {

    /** Identity of the project this happened to. */
    String projectId();
}
