package nl.waarborg.workflow.rebuild;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waarborg.domain.project.ProcessCommand.Move;
import nl.waarborg.domain.project.ProcessEvent;

/**
 * The recorded moves of one case, read along while an engine makes them again. Each move that it makes must be the next
 * one on the tape; only of tokens that are cut off together the engine promises no order.
 */
final class Tape {

    private static final String ENTERED = "entered";
    private static final String CANCELLED = "cancelled";

    /** A move, the moment the engine worked with, and the place of the event that recorded it. */
    private record Recorded(Move move, Instant at, long seq) {}

    private final String projectId;
    private final List<Recorded> moves = new ArrayList<>();
    private final Map<String, String> recordedIds = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private int next;
    private Instant now = Instant.EPOCH;
    private long seq;

    Tape(RecordedCase events) {
        projectId = events.id();
        for (RecordedCase.Entry entry : events.entries()) {
            if (entry.event() instanceof ProcessEvent.TokensMoved moved) {
                Instant at = moved.at() == null ? entry.recordedAt().truncatedTo(ChronoUnit.MILLIS) : Instant.parse(moved.at());
                moved.moves().forEach(move -> moves.add(new Recorded(move, at, entry.seq())));
            }
        }
    }

    /** A step begins after this event: it has the moment of the first move that it makes. */
    void stepAfter(RecordedCase.Entry cause) {
        now = next < moves.size() ? moves.get(next).at() : cause.recordedAt();
        seq = cause.seq();
    }

    /** What time it is in this step. */
    Instant now() {
        return now;
    }

    /** How many moves were made. */
    int made() {
        return next;
    }

    boolean isAtEnd() {
        return next == moves.size();
    }

    /** The moves from here to a place on the tape, as they were recorded. */
    List<Move> upTo(int end) {
        return moves.subList(next, end).stream().map(Recorded::move).toList();
    }

    /** The moves from here to the end. */
    List<Move> rest() {
        return upTo(moves.size());
    }

    /** The engine made a move. */
    void make(Move move) {
        if (next == moves.size()) {
            throw difference(move.element(), "Expected no more moves, but the engine says " + said(move));
        }
        if (!fits(move, moves.get(next).move()) && !bringForward(move)) {
            Move expected = moves.get(next).move();
            seq = moves.get(next).seq();
            throw difference(expected.element(), "Expected " + said(expected) + ", but the engine says " + said(move));
        }
        String recorded = moves.get(next).move().instance();
        recordedIds.put(move.instance(), recorded);
        begun.add(recorded);
        next++;
    }

    private boolean fits(Move made, Move recorded) {
        String known = recordedIds.get(made.instance());
        boolean same = known == null ? begins(recorded) : known.equals(recorded.instance());
        return same && made.process().equals(recorded.process()) && made.model().equals(recorded.model())
                && made.element().equals(recorded.element()) && made.kind().equals(recorded.kind());
    }

    private boolean begins(Move recorded) {
        return !begun.contains(recorded.instance());
    }

    private boolean bringForward(Move move) {
        for (int i = next; i < moves.size() && moves.get(i).move().kind().equals(CANCELLED); i++) {
            if (fits(move, moves.get(i).move())) {
                moves.add(next, moves.remove(i));
                return true;
            }
        }
        return false;
    }

    /** The recorded id of the task that the last move opened; null in a log that does not tell. */
    String openedTask() {
        return next == 0 ? null : moves.get(next - 1).move().task();
    }

    /** The model of the process instance that begins with the next move, or null when none does. */
    String beginningModel() {
        if (isAtEnd()) {
            return null;
        }
        Move move = moves.get(next).move();
        return move.kind().equals(ENTERED) && begins(move) ? move.model() : null;
    }

    /** The recorded id of a process instance of the engine that makes the moves again; the id itself when it is none. */
    String recordedId(String id) {
        return recordedIds.getOrDefault(id, id);
    }

    /** The id that the engine now gives to an instance with this recorded id; null before it has begun again. */
    String idNow(String recorded) {
        return recordedIds.entrySet().stream().filter(entry -> entry.getValue().equals(recorded)).map(Map.Entry::getKey)
                .findFirst().orElse(null);
    }

    Difference difference(String element, String sentence) {
        return new Difference(new Finding(projectId, seq, element, sentence));
    }

    private static String said(Move move) {
        return move.element() + " of " + move.model() + " is " + move.kind();
    }
}
