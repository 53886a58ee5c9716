package nl.waarborg.ui.oversight;

/**
 * A number with what it counts.
 *
 * @param isBad whether it is one to worry about
 */
public record Figure(String label, String value, boolean isBad) {

    Figure(String label, String value) {
        this(label, value, false);
    }
}
