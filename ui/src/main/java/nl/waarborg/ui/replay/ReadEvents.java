package nl.waarborg.ui.replay;

import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waarborg.evidence.ChainLink;
import nl.waarborg.workflow.log.RecordedEvent;

/**
 * The events of the cases that were looked at last, as they were read from their bytes: who goes from moment to moment in
 * a long case waits for the reading once. What an event says follows from its bytes alone, and the chain over those bytes
 * is worked out anew before anything of this is used: only an untouched beginning of a case is ever taken from here.
 */
final class ReadEvents {

    private static final int CASES = 8;

    /** The first {@code size} events of a case, of which the last has this hash in the chain. */
    private record Known(int size, byte[] hash, SoftReference<RecordedEvent[]> events) {}

    private final Map<String, Known> cases = new LinkedHashMap<>(CASES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > CASES;
        }
    };

    /** Room for all events of a case, filled with those that are known; {@code intact} of them are as they were recorded. */
    synchronized RecordedEvent[] of(String projectId, List<ChainLink> links, int size, int intact) {
        Known known = cases.get(projectId);
        RecordedEvent[] events = known == null || known.size() > intact
                || !Arrays.equals(known.hash(), links.get(known.size() - 1).hash()) ? null : known.events().get();
        return events == null ? new RecordedEvent[size] : Arrays.copyOf(Arrays.copyOf(events, known.size()), size);
    }

    /** Keeps what was read of a case, as far as it is intact. */
    synchronized void keep(String projectId, List<ChainLink> links, RecordedEvent[] events, int intact) {
        if (intact > 0) {
            cases.put(projectId, new Known(intact, links.get(intact - 1).hash(), new SoftReference<>(events.clone())));
        }
    }
}
