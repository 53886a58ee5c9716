package nl.waarborg.workflow.rebuild;

/**
 * Why a case could not be driven again.
 *
 * @param projectId the case
 * @param seq place in the case of the event at which it went wrong
 * @param element id of the element in the model, or null when it is about none
 * @param sentence what was expected and what was found
 */
public record Finding(String projectId, long seq, String element, String sentence) {}
