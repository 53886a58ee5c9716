package nl.waarborg.ui.oversight;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import nl.waarborg.ui.sheet.Cell;
import nl.waarborg.ui.texts.Texts;

/**
 * One value of a list, as the screen shows it and as a file holds it.
 *
 * @param text what the screen says; empty for nothing
 * @param cell what a file holds
 * @param href where it leads on the screen; null for nowhere
 * @param look the look of its badge, {@code plain} for a grey one; null for no badge
 * @param icon the icon of its badge; may be null
 */
public record Value(String text, Cell cell, String href, String look, String icon) {

    /** Nothing to say. */
    public static final Value NONE = new Value("", Cell.EMPTY, null, null, null);

    /** Words; nothing for null. */
    static Value words(String text) {
        return text == null || text.isEmpty() ? NONE : new Value(text, Cell.text(text), null, null, null);
    }

    /** Words that lead to a page of this application; a file holds the words. */
    static Value leading(String text, String path) {
        return new Value(text, Cell.text(text), path, null, null);
    }

    /** A reference to a page of this application; a file holds its whole address. */
    static Value page(String text, String base, String path) {
        return new Value(text, Cell.link(text, URI.create(base + path)), path, null, null);
    }

    /** A day; nothing for null. */
    static Value day(Texts t, LocalDate day) {
        return day == null ? NONE : new Value(t.date(day), Cell.day(day), null, null, null);
    }

    /** A moment. */
    static Value moment(Texts t, Instant at) {
        return new Value(t.dateTime(at), Cell.moment(at), null, null, null);
    }

    /** A number with the words that the screen says it with. */
    static Value number(String text, long number) {
        return new Value(text, Cell.number(number), null, null, null);
    }

    /** Whether it is a day, which stands on one line. */
    public boolean isDay() {
        return cell instanceof Cell.Day;
    }

    /** The same in a badge. */
    Value badge(String style, String sign) {
        return text.isEmpty() ? this : new Value(text, cell, href, style, sign);
    }
}
