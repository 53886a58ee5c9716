package nl.waarborg.evidence;

import java.util.Objects;

/**
 * One event exactly as the event store keeps it: what is hashed is what is stored, byte for byte.
 * The arrays are not copied; they must not be changed afterwards.
 *
 * @param eventId       the event's own identity
 * @param aggregateType the kind of case, for example {@code Project}
 * @param caseId        the case (aggregate) it belongs to
 * @param seq           its place in the case, 0 for the first
 * @param timestamp     the time of recording, as the text that is stored
 * @param payloadType   the logical name of the event
 * @param revision      the revision of that name, or null where none is stored
 * @param payload       the stored payload (ciphertext where personal)
 * @param metadata      the stored metadata
 */
public record StoredEvent(String eventId, String aggregateType, String caseId, long seq, String timestamp,
                          String payloadType, String revision, byte[] payload, byte[] metadata) {

    /** Refuses missing parts (only the revision may be absent) and a negative seq. */
    public StoredEvent {
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(aggregateType, "aggregateType");
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(timestamp, "timestamp");
        Objects.requireNonNull(payloadType, "payloadType");
        Objects.requireNonNull(payload, "payload");
        Objects.requireNonNull(metadata, "metadata");
        if (seq < 0) {
            throw new IllegalArgumentException("Expected a seq of 0 or more, but event %s has %d".formatted(eventId, seq));
        }
    }
}
