package nl.waarborg.ui.replay;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.project.ProcessCommand.Move;
import nl.waarborg.domain.project.ProcessEvent;

/** Since when each place in a process holds a token, who took the task there, and which models ran. */
final class TaskTrail {

    private final Map<String, Since> entered = new HashMap<>();
    private final Map<String, By> holders = new HashMap<>();
    private final Map<String, String> hashes = new LinkedHashMap<>();

    /** The event that brought the token, and its day. */
    record Since(int number, LocalDate day) {}

    void take(int number, ProcessEvent.Arrangement event, By by, LocalDate day) {
        if (event instanceof ProcessEvent.TokensMoved moved) {
            moved.moves().forEach(move -> move(number, move, day));
        } else if (event instanceof ProcessEvent.TaskClaimed claimed) {
            holders.put(key(claimed.instance(), claimed.element()), by);
        } else if (event instanceof ProcessEvent.TaskReleased released) {
            holders.remove(key(released.instance(), released.element()));
        } else if (event instanceof ProcessEvent.ModelRan ran) {
            hashes.put(ran.model(), ran.sha256());
        }
    }

    private void move(int number, Move move, LocalDate day) {
        String key = key(move.instance(), move.element());
        if (!move.kind().equals("taken")) {
            holders.remove(key); // a task that comes or goes is nobody's
        }
        if (move.kind().equals("entered")) {
            entered.put(key, new Since(number, day));
        }
    }

    /** Since when a place holds its token, or null for a place that no token entered. */
    Since of(String instance, String element) {
        return entered.get(key(instance, element));
    }

    /** Who took the task at a place, or null. */
    By holder(String instance, String element) {
        return holders.get(key(instance, element));
    }

    /** The models that ran so far by id, each with the SHA-256 of its BPMN. */
    Map<String, String> models() {
        return hashes;
    }

    private static String key(String instance, String element) {
        return instance + "/" + element;
    }
}
