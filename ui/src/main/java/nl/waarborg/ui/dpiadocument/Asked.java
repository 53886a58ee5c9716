package nl.waarborg.ui.dpiadocument;

import java.util.List;
import nl.waarborg.domain.dpia.Paragraph;
import nl.waarborg.domain.dpia.Question;

/**
 * A paragraph of the model with what was answered. Every format is made from these, so none says more than another.
 *
 * @param paragraph what the model asks
 * @param asked     whether it is asked of this case
 * @param title     number and name, in the reader's language
 * @param gaps      what the typed section lacks, in words
 * @param items     what was answered, in order
 */
record Asked(Paragraph paragraph, boolean asked, String title, List<String> gaps, List<Item> items) {

    Asked {
        gaps = List.copyOf(gaps);
        items = List.copyOf(items);
    }

    /** The same under another title. */
    Asked titled(String other) {
        return new Asked(paragraph, asked, other, gaps, items);
    }

    /** A piece of a paragraph. */
    sealed interface Item {}

    /** A typed section that is one text. */
    record Written(String field, String text) implements Item {}

    /**
     * Rows: those of a typed section, or of a table of the model.
     *
     * @param table   the table of the model; null for a typed section
     * @param id      of the table, or the name that places in the section begin with
     * @param caption what the rows are
     */
    record Rows(Question table, String id, String caption, List<Column> columns, List<Row> rows) implements Item {}

    /** A question of the model that has one answer. */
    record Answer(Question question, String place, String label, Cell cell) implements Item {}

    /** What a column asks; {@code id} is the field or the question. */
    record Column(String id, String label) {}

    /**
     * A row.
     *
     * @param name   how people call it; empty where nothing names it
     * @param typed  the record behind it; null in a table of the model
     * @param cells  one for each column
     */
    record Row(String name, Record typed, List<Cell> cells) {}

    /**
     * One answer.
     *
     * @param texts as stored; empty for none
     * @param shown in words, at least one
     * @param open  whether a DPIA without it is incomplete
     */
    record Cell(List<String> texts, List<String> shown, boolean open) {

        Cell {
            texts = List.copyOf(texts);
            shown = List.copyOf(shown);
        }
    }
}
