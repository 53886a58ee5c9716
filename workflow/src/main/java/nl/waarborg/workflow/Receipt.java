package nl.waarborg.workflow;

import java.util.List;

/**
 * What a command left behind once its transaction was committed.
 *
 * @param commandId id of the command
 * @param projectId the project it was given for
 * @param eventIds ids of all events of the transaction in the order in which they were stored, those of automatic steps
 *     included; empty when nothing had to happen
 */
public record Receipt(String commandId, String projectId, List<String> eventIds) {

    public Receipt {
        eventIds = List.copyOf(eventIds);
    }

    /** The event a reader waits for before it shows the outcome, or null when nothing happened. */
    public String lastEventId() {
        return eventIds.isEmpty() ? null : eventIds.get(eventIds.size() - 1);
    }
}
