package nl.waarborg.domain.dpia;

import java.util.List;
import nl.waarborg.domain.form.Text;

/**
 * What was answered to one question of a paragraph.
 *
 * @param place the question's id, or {@code table[row].column} for a cell; in a table whose rows are given the column
 *     {@value #ROW} names the row
 * @param texts the answer as text; more than one only where several choices may be made
 */
public record Given(String place, @Text(max = Given.LONGEST) List<String> texts) {

    /** The most characters of one answer. */
    public static final int LONGEST = 20_000;

    /** The column that says which row this is. */
    public static final String ROW = "row";

    public Given {
        texts = texts == null ? List.of() : List.copyOf(texts);
    }
}
