package nl.waarborg.workflow.log;

import java.time.Instant;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.project.ProjectEvent;

/**
 * One event as it is read back.
 *
 * @param index place in the evidence log over all projects, or {@link #NOT_SEQUENCED}
 * @param eventId the event's own identity
 * @param projectId the project it happened to
 * @param seq place in the project, 0 for the first
 * @param recordedAt when it was recorded
 * @param event what happened
 * @param by who acted, in which capacity
 * @param commandId id of the command behind it
 * @param taskId id of the task behind it, or null
 */
public record RecordedEvent(
        long index, String eventId, String projectId, long seq, Instant recordedAt, ProjectEvent event, By by,
        String commandId, String taskId) {

    /** The index of an event that the sequencer has not reached yet. */
    public static final long NOT_SEQUENCED = -1;

    /** Logical name of the event. */
    public String name() {
        return event.getClass().getSimpleName();
    }
}
