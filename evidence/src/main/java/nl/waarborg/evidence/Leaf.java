package nl.waarborg.evidence;

/** The place of an event in the log over all cases; the first leaf has index 0. */
public record Leaf(long leafIndex, String eventId) {
}
