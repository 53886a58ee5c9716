package nl.waarborg.workflow.rebuild;

import java.time.Instant;
import java.util.List;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.ByMetadata;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.evidence.StoredEvent;
import nl.waarborg.workflow.CommandMetadata;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;

/** All events of one case as they were stored, with everything that is known of where each came from. */
record RecordedCase(String id, List<Entry> entries) {

    /** One event and its origin; {@code command} is the simple record name of the command behind it. */
    record Entry(
            long seq, Instant recordedAt, ProjectEvent event, By by, String command, String commandId, String taskId) {}

    static RecordedCase of(String projectId, List<StoredEvent> stored, Serializer json) {
        return new RecordedCase(projectId, stored.stream().map(event -> entry(event, json)).toList());
    }

    private static Entry entry(StoredEvent stored, Serializer json) {
        MetaData metadata = json.deserialize(new SerializedMetaData<>(stored.metadata(), byte[].class));
        ProjectEvent event = json.deserialize(new SimpleSerializedObject<>(
                stored.payload(), byte[].class, stored.payloadType(), stored.revision()));
        return new Entry(
                stored.seq(), Instant.from(DateTimeUtils.parseInstant(stored.timestamp())), event, ByMetadata.read(metadata),
                CommandMetadata.command(metadata), CommandMetadata.commandId(metadata), CommandMetadata.taskId(metadata));
    }

    /** Place of the last event. */
    long lastSeq() {
        return entries.isEmpty() ? -1 : entries.get(entries.size() - 1).seq();
    }
}
