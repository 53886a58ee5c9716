package nl.waarborg.ui.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.workflow.log.LoggedEvent;
import org.axonframework.common.DateTimeUtils;

/**
 * A place in the history where one can stand. A fact makes a moment together with what the process did because of it:
 * the technical events that follow it directly and were recorded with it. The engine records its moves in the transaction
 * of the fact that caused them, right behind it, so "directly behind and within ten seconds" finds them; a move that a
 * timer made later stands by itself. Seen with technical steps, every stored event is a moment of its own.
 *
 * @param number the event that made it, from 1
 * @param until  the last event that belongs to it
 */
public record Moment(int number, int until) {

    private static final Duration SAME_ACT = Duration.ofSeconds(10);

    /** All moments of a case, in its order. */
    static List<Moment> all(List<LoggedEvent> rows, boolean technical) {
        List<Moment> moments = new ArrayList<>();
        for (int number = 1; number <= rows.size(); number++) {
            boolean follows = !technical && number > 1 && follows(rows.get(number - 2), rows.get(number - 1));
            if (follows) {
                Moment cause = moments.remove(moments.size() - 1);
                moments.add(new Moment(cause.number(), number));
            } else {
                moments.add(new Moment(number, number));
            }
        }
        return moments;
    }

    private static boolean follows(LoggedEvent before, LoggedEvent event) {
        return Technical.is(event.stored().payloadType())
                && Duration.between(recordedAt(before), recordedAt(event)).abs().compareTo(SAME_ACT) <= 0;
    }

    /** When a row was recorded. */
    static Instant recordedAt(LoggedEvent row) {
        return Instant.from(DateTimeUtils.parseInstant(row.stored().timestamp()));
    }

    /** Place in the list of the moment to which an event belongs; the nearest one for a number that does not exist. */
    static int holding(List<Moment> moments, int event) {
        for (int place = 0; place < moments.size(); place++) {
            if (event <= moments.get(place).until()) {
                return place;
            }
        }
        return moments.size() - 1;
    }
}
