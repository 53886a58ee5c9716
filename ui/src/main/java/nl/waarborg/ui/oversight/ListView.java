package nl.waarborg.ui.oversight;

import java.util.List;
import nl.waarborg.ui.frame.FieldError;

/**
 * The page of one question.
 *
 * @param word     the question's word in addresses and texts
 * @param tabs     all questions
 * @param inputs   the filter
 * @param narrowed whether the filter leaves anything out
 * @param filter   the filter in words; null for none
 * @param errors   what is wrong with the filter; then there are no lines
 * @param heads    the headings
 * @param lines    the rows of this page of the list
 * @param total    how many rows there are
 * @param figures  what can be said of all rows together
 * @param paging   where this page stands in the list
 * @param query    the query that asks the same, for files
 */
public record ListView(
        String word, List<Tab> tabs, List<Input> inputs, boolean narrowed, String filter, List<FieldError> errors,
        List<Head> heads, List<Line> lines, long total, List<Figure> figures, Paging paging, String query) {

    /**
     * One field of the form.
     *
     * @param word    its name in the address
     * @param choices what can be chosen, or null where it is typed
     * @param value   what was typed or chosen
     */
    public record Input(String word, String label, List<Choice> choices, boolean isDay, String value) {
    }

    /** One thing that can be chosen. */
    public record Choice(String value, String label) {
    }

    /** Whether there is a filter to name. */
    public boolean isNamed() {
        return filter != null;
    }

    /** A question in the row of tabs. */
    public record Tab(String text, String href, boolean isHere) {
    }

    /**
     * A heading.
     *
     * @param href the address sorted by it, the other way round when it is already; null when it cannot be sorted by
     * @param sort what {@code aria-sort} says; null when it is not sorted by
     */
    public record Head(String text, String href, String sort) {
    }

    /** A row: its cells under the headings, and its name for who cannot see the row. */
    public record Line(String name, List<Shown> cells) {
    }

    /** A cell: its value and what stands below it. */
    public record Shown(String heading, Value main, List<Below> more) {

        /** Whether there is nothing in it. */
        public boolean isEmpty() {
            return main.text().isEmpty() && more.isEmpty();
        }
    }

    /** A value below another one in its cell. */
    public record Below(Value value, boolean isSmall) {
    }

    /** Which page of how many, with the addresses of its neighbours; null where there is none. */
    public record Paging(int page, int pages, String before, String after) {
    }
}
