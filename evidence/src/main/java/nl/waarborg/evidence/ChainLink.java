package nl.waarborg.evidence;

/** One row of {@code event_chain}: an event's place in its case, the hash before it and its own. */
public record ChainLink(String eventId, String caseId, long seq, byte[] prevHash, byte[] hash) {
}
