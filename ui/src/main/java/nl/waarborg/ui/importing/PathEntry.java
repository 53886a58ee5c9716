package nl.waarborg.ui.importing;

import java.time.LocalDate;
import java.util.Map;

/**
 * One decision of a path.
 *
 * @param path       the place in the file, as in {@code projecten[1].pad[4]}
 * @param on         the day it happened
 * @param event      the name of the event
 * @param expected   it has not happened yet, whatever its date
 * @param attributes what it says, by the names of the format, already read
 */
record PathEntry(String path, LocalDate on, String event, boolean expected, Map<String, Object> attributes) {

    PathEntry {
        attributes = Map.copyOf(attributes);
    }

    /** Whether it has happened by a day; an old DPIA happens when it is brought in. */
    boolean happenedBy(LocalDate asOf) {
        LocalDate broughtIn = value("importdatum", LocalDate.class);
        return !expected && !on.isAfter(asOf) && (broughtIn == null || !broughtIn.isAfter(asOf));
    }

    /** A text of the entry, or null where it is left out. */
    String text(String name) {
        return (String) attributes.get(name);
    }

    /** A text of the entry, or the given one where it is left out. */
    String textOr(String name, String fallback) {
        return (String) attributes.getOrDefault(name, fallback);
    }

    /** What a word or a date of the entry stands for. */
    <E> E value(String name, Class<E> type) {
        return type.cast(attributes.get(name));
    }
}
