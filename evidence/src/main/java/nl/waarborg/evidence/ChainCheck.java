package nl.waarborg.evidence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Recomputes the chain of a case from its stored events and compares it with what was recorded at the time.
 * Finds a change, an insertion, a swap, and a deletion in the events or in the chain. Does not find that the last
 * events vanished from both, nor that somebody recomputed every hash: that needs the signed log over all cases.
 */
public final class ChainCheck {

    private static final String LINKS_OF_CASE =
            "SELECT event_id, case_id, seq, prev_hash, hash FROM event_chain WHERE case_id = ? ORDER BY seq";

    private final String origin;

    /** Takes the name of the log under which the events were recorded. */
    public ChainCheck(String origin) {
        this.origin = origin;
    }

    /**
     * Checks a whole case against {@code event_chain}.
     *
     * @param connection reads both; inside the transaction that read the events, the answer is about one moment
     * @param caseId     the case
     * @param events     all its stored events in stored order, from seq 0
     */
    public ChainVerdict check(Connection connection, String caseId, List<StoredEvent> events) throws SQLException {
        return compare(caseId, events, links(connection, caseId));
    }

    /** Checks a whole case without a database: all its events, and all its links in seq order. */
    public ChainVerdict compare(String caseId, List<StoredEvent> events, List<ChainLink> links) {
        byte[] prevHash = LeafHash.beforeTheFirst();
        for (int seq = 0; seq < Math.max(events.size(), links.size()); seq++) {
            if (seq >= events.size()) {
                return ChainVerdict.broken(seq, "Expected event %s, but it is missing".formatted(links.get(seq).eventId()));
            }
            StoredEvent event = events.get(seq);
            if (!event.caseId().equals(caseId) || event.seq() != seq) {
                return ChainVerdict.broken(seq, "Expected seq %d of case %s, but event %s says seq %d of case %s"
                        .formatted(seq, caseId, event.eventId(), event.seq(), event.caseId()));
            }
            if (seq >= links.size() || links.get(seq).seq() != seq) {
                return ChainVerdict.broken(seq, "Expected a recorded link for event %s, but there is none".formatted(event.eventId()));
            }
            String flaw = flaw(event, links.get(seq), prevHash);
            if (flaw != null) {
                return ChainVerdict.broken(seq, flaw);
            }
            prevHash = links.get(seq).hash();
        }
        return ChainVerdict.INTACT;
    }

    private String flaw(StoredEvent event, ChainLink link, byte[] prevHash) {
        if (!link.eventId().equals(event.eventId())) {
            return "Expected event %s, but found event %s".formatted(link.eventId(), event.eventId());
        }
        if (!Arrays.equals(link.prevHash(), prevHash)) {
            return "Expected the link of event %s to follow on the one before it, but it does not".formatted(event.eventId());
        }
        if (!Arrays.equals(link.hash(), LeafHash.of(origin, event, prevHash))) {
            return "Expected event %s as it was recorded, but its contents differ".formatted(event.eventId());
        }
        return null;
    }

    private static List<ChainLink> links(Connection connection, String caseId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LINKS_OF_CASE)) {
            select.setString(1, caseId);
            try (ResultSet row = select.executeQuery()) {
                List<ChainLink> links = new ArrayList<>();
                while (row.next()) {
                    links.add(new ChainLink(row.getString(1), row.getString(2), row.getLong(3), row.getBytes(4), row.getBytes(5)));
                }
                return links;
            }
        }
    }
}
