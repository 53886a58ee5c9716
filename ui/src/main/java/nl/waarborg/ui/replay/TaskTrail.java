package nl.waarborg.ui.replay;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.waarborg.domain.project.ProcessCommand.Move;
import nl.waarborg.domain.project.ProcessEvent;

/** Since which event and which day each place in a process holds a token. */
final class TaskTrail {

    private final Map<String, Since> entered = new HashMap<>();

    /** The event that brought the token, and its day. */
    record Since(int number, LocalDate day) {}

    void take(int number, ProcessEvent.TokensMoved event, LocalDate day) {
        for (Move move : event.moves()) {
            if (move.kind().equals("entered")) {
                entered.put(key(move.instance(), move.element()), new Since(number, day));
            }
        }
    }

    /** Since when, or null for a place that no token entered. */
    Since of(String instance, String element) {
        return entered.get(key(instance, element));
    }

    private static String key(String instance, String element) {
        return instance + "/" + element;
    }
}
