package nl.waarborg.ui.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.workflow.log.LoggedEvent;
import org.axonframework.common.DateTimeUtils;

/**
 * A place in the history where one can stand. A fact makes a moment together with what the process did because of it: the
 * technical events right behind it that were recorded with it. The engine records its moves in the transaction of the
 * fact that caused them, so "right behind it and within ten seconds" finds them. A technical event of a later time (a
 * timer, somebody who takes a task) is a moment of its own, which is left out of the list of facts but can be stood at.
 * Seen with technical steps, every stored event is a moment of its own.
 *
 * @param number    the event that made it, from 1
 * @param until     the last event that belongs to it
 * @param technical whether it is no fact
 */
public record Moment(int number, int until, boolean technical) {

    private static final Duration SAME_ACT = Duration.ofSeconds(10);

    /** All moments of a case, in its order; {@code each} makes every event one. */
    static List<Moment> all(List<LoggedEvent> rows, boolean each) {
        List<Moment> moments = new ArrayList<>();
        for (int number = 1; number <= rows.size(); number++) {
            boolean technical = Technical.is(rows.get(number - 1).stored().payloadType());
            if (!each && technical && number > 1 && isOneAct(rows.get(number - 2), rows.get(number - 1))) {
                Moment cause = moments.remove(moments.size() - 1);
                moments.add(new Moment(cause.number(), number, cause.technical()));
            } else {
                moments.add(new Moment(number, number, technical));
            }
        }
        return moments;
    }

    private static boolean isOneAct(LoggedEvent before, LoggedEvent event) {
        return Duration.between(recordedAt(before), recordedAt(event)).abs().compareTo(SAME_ACT) <= 0;
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

    /** What the list shows: the facts, the chosen moment and the last one; with technical steps all of them. */
    static List<Moment> shown(List<Moment> moments, Moment chosen, boolean each) {
        Moment last = moments.get(moments.size() - 1);
        return moments.stream().filter(moment -> each || !moment.technical() || moment == chosen || moment == last).toList();
    }
}
