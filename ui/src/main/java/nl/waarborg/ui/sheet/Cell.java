package nl.waarborg.ui.sheet;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;

/** One value of a {@link Sheet}, of a kind that a spreadsheet program can calculate with. */
public sealed interface Cell {

    /** A cell with nothing in it. */
    Cell EMPTY = new Words("");

    /** Words; they are never read as a formula. */
    record Words(String text) implements Cell {}

    /** A number. */
    record Amount(BigDecimal value) implements Cell {}

    /** A day. */
    record Day(LocalDate value) implements Cell {}

    /** A moment. */
    record Moment(Instant value) implements Cell {}

    /** A reference to a page: its words and its whole address. */
    record Link(String text, URI target) implements Cell {

        public Link {
            String scheme = target.getScheme();
            if (!"https".equals(scheme) && !"http".equals(scheme)) {
                throw new IllegalArgumentException("Expected a link to start with http or https, but it is " + target);
            }
        }
    }

    /** Words; an empty cell for null. */
    static Cell text(String text) {
        return text == null || text.isEmpty() ? EMPTY : new Words(text);
    }

    /** A whole number. */
    static Cell number(long value) {
        return new Amount(BigDecimal.valueOf(value));
    }

    /** A number; an empty cell for null. */
    static Cell number(BigDecimal value) {
        return value == null ? EMPTY : new Amount(value);
    }

    /** A day; an empty cell for null. */
    static Cell day(LocalDate value) {
        return value == null ? EMPTY : new Day(value);
    }

    /** A moment; an empty cell for null. */
    static Cell moment(Instant value) {
        return value == null ? EMPTY : new Moment(value);
    }

    /** A reference to a page by its whole address; refuses an address that is not http or https. */
    static Cell link(String text, URI target) {
        return new Link(text, target);
    }
}
