package nl.waarborg.ui.replay;

import java.time.LocalDate;

/**
 * Where the reader stands, as it is written in the address.
 *
 * @param id        the project
 * @param number    the event
 * @param op        what was asked for instead of an event: a day or a moment, as it stands in the address; may be null
 * @param on        the day on which the state is read; null for the day of the event itself
 * @param technical whether technical steps are shown
 * @param compared  another event to compare with; may be null
 */
public record Where(String id, int number, String op, LocalDate on, boolean technical, Integer compared) {

    /** The address of the page, without what comes after the question mark. */
    public String path() {
        return "/projecten/" + id + "/terugkijken";
    }

    /** The address of an event, seen in the same way. */
    public String at(int event) {
        return path() + "?moment=" + event + (technical ? "&techniek=ja" : "")
                + (compared == null ? "" : "&vergelijk=" + compared);
    }

    /** The address of this event and this day. */
    public String here() {
        return at(number) + (op == null ? "" : "&op=" + op);
    }

    /** The address of this event, compared with another. */
    public String comparedWith(Integer event) {
        return new Where(id, number, op, on, technical, event).here();
    }

    /** The address of this event with the technical steps shown or hidden. */
    public String otherSteps() {
        return new Where(id, number, op, on, !technical, compared).here();
    }
}
