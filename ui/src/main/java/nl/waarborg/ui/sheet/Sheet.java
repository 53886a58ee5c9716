package nl.waarborg.ui.sheet;

import java.util.List;

/**
 * A table to take away. {@link SheetFormat} writes it as a file.
 *
 * @param title   what it is about; the name of the worksheet
 * @param columns the headings, at least one
 * @param rows    the rows, each with a cell for every column
 * @param notes   lines under the table, such as which filter made it and when
 */
public record Sheet(String title, List<String> columns, List<List<Cell>> rows, List<String> notes) {

    /** Refuses a table without columns and rows of another length than the headings. */
    public Sheet {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one column, but there is none");
        }
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "Expected " + columns.size() + " cells in each row, but found " + row.size());
            }
        }
    }
}
