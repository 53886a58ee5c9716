package nl.waarborg.domain.project;

/**
 * Everything a project can be asked, by legal topic. The permitted records below are the whole catalogue: a model names
 * a task's command by its simple record name, and nothing else can be sent.
 */
public sealed interface ProjectCommand
        permits IdeaCommand, PreScanCommand, DpiaCommand, InventoryCommand, ViewsCommand, SecurityCommand, FgCommand, AdoptionCommand,
                CouncilCommand, PriorConsultationCommand, MeasureCommand, GoLiveCommand, PublicationCommand,
                UseCommand, ReassessmentCommand, BreachCommand, ClosingCommand, ProcessCommand,
                WorkbenchCommand, TermCommand, DocumentCommand {

    /** Identity of the project, chosen by whoever registers it; one event stream per project. */
    String projectId();
}
