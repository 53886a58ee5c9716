package nl.waarborg.domain.project;

import java.util.List;
import nl.waarborg.domain.actor.By;

/**
 * What a command leads to.
 *
 * @param by the circumstances with the capacity that was used
 * @param events what has happened, in order; empty when it had happened already
 */
public record Decision(By by, List<ProjectEvent> events) {

    public Decision {
        events = List.copyOf(events);
    }
}
