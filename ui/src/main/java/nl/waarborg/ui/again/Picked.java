package nl.waarborg.ui.again;

import java.time.LocalDate;
import java.util.List;

/**
 * What the list of projects to look at again shows of one: those fields of its {@link AgainView} and no other.
 *
 * @param running whether a re-assessment is going on
 * @param dueOn   the day on which it must have been looked at again; null before use
 * @param asks    names of what asks for a re-assessment now
 */
public record Picked(
        String id, String municipality, String name, boolean paused, boolean running, LocalDate dueOn, List<String> asks) {}
