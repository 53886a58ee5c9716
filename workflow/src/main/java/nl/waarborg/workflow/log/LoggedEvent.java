package nl.waarborg.workflow.log;

import nl.waarborg.evidence.StoredEvent;

/**
 * One row of the event log, not read yet.
 *
 * @param index  place in the evidence log over all projects, or {@link RecordedEvent#NOT_SEQUENCED}
 * @param stored the event exactly as stored
 */
public record LoggedEvent(long index, StoredEvent stored) {
}
