package nl.waarborg.evidence.checkpoint;

/**
 * The first thing that is wrong with the log.
 *
 * @param leafIndex where; the size of the log when something is missing at its end, -1 for an event without a leaf
 * @param caseId    the case of the event; null when no event can be named
 * @param eventId   the event, or null
 * @param why       "Expected …, but …"
 */
public record LogFlaw(long leafIndex, String caseId, String eventId, String why) {
}
