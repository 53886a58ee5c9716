package nl.waarborg.ui.again;

import java.time.LocalDate;
import java.util.List;

/**
 * What looking again at many projects asks of one.
 *
 * @param search  name and number in lower case
 * @param themes  names of its themes
 * @param kind    name of what stands in public space
 * @param inUse   whether processing was started and not ended
 * @param paused  whether it is paused
 * @param running whether a re-assessment is going on
 * @param dueOn   the day on which it must have been looked at again; null before use
 * @param sensors the types of its sensors, as people wrote them
 * @param data    names of the types of its personal data
 * @param asks    names of what asks for a re-assessment now
 * @param watchOn the next day on which something of it ends by itself; null when nothing does
 */
public record AgainView(
        String id, String municipality, String name, String search, List<String> themes, String kind, boolean inUse,
        boolean paused, boolean running, LocalDate dueOn, List<String> sensors, List<String> data, List<String> asks,
        LocalDate watchOn) {}
