package nl.waarborg.workflow.log;

import java.time.Instant;
import nl.waarborg.domain.actor.ByMetadata;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.evidence.StoredEvent;
import nl.waarborg.workflow.CommandMetadata;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;

/** What stored events say. Needs no database: whoever holds the bytes of an event, in a dossier, reads the same. */
public final class EventReader {

    private final Serializer json;

    /** Takes the way events are written. */
    public EventReader(Serializer json) {
        this.json = json;
    }

    /** What an event says; refuses one of an unknown name and one without an actor. */
    public RecordedEvent read(LoggedEvent logged) {
        StoredEvent stored = logged.stored();
        MetaData metadata = metadataOf(stored);
        ProjectEvent event = json.deserialize(new SimpleSerializedObject<>(
                stored.payload(), byte[].class, stored.payloadType(), stored.revision()));
        return new RecordedEvent(
                logged.index(), stored.eventId(), stored.caseId(), stored.seq(),
                Instant.from(DateTimeUtils.parseInstant(stored.timestamp())), event, ByMetadata.read(metadata),
                CommandMetadata.commandId(metadata), CommandMetadata.taskId(metadata));
    }

    /** The simple record name of the command behind an event, or null. */
    String commandOf(StoredEvent event) {
        return CommandMetadata.command(metadataOf(event));
    }

    private MetaData metadataOf(StoredEvent event) {
        return json.deserialize(new SerializedMetaData<>(event.metadata(), byte[].class));
    }
}
