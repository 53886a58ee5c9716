package nl.waarborg.ui.task;

import java.util.List;

/**
 * A panel beside a form with the facts needed to decide.
 *
 * @param title what it is about
 * @param facts names and values
 * @param lines sentences below them
 * @param links where all of it can be read
 */
public record SidePanel(String title, List<Fact> facts, List<String> lines, List<Link> links) {

    SidePanel(String title, List<Fact> facts, List<String> lines) {
        this(title, facts, lines, List.of());
    }

    /** A page of this application to read on. */
    public record Link(String text, String href) {
    }

    /** One fact; look is the end of a badge's class name, {@code mono} for a code, or null. */
    public record Fact(String name, String value, String look) {

        static Fact plain(String name, String value) {
            return new Fact(name, value, null);
        }
    }
}
