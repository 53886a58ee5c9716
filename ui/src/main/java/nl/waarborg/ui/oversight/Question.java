package nl.waarborg.ui.oversight;

import java.util.List;
import org.bson.Document;

/** A question across projects: by what it can be narrowed, which columns its list has and how it is answered. */
interface Question {

    /** Its word in addresses and texts. */
    String word();

    /** Its icon. */
    String icon();

    /** By what it can be narrowed, in their order on the page. */
    List<Field> fields();

    /** The values of {@link Field#STATE}; empty when it has none. */
    default List<String> states() {
        return List.of();
    }

    /** The columns in the order of the file. */
    List<Column> columns();

    /** The column it is sorted by when nobody says otherwise. */
    Order standard();

    /** One page of its answer, of this many rows. */
    Found find(Cases cases, Asked asked, Reader reader, int page, int size);

    /** A row with a value for every column. */
    List<Value> values(Document row, Reader reader);

    /** What can be said of all rows together; empty for nothing. */
    default List<Figure> figures(Cases cases, Asked asked, Reader reader) {
        return List.of();
    }

    /** The two numbers that matter most, for the first page. */
    List<Figure> summary(Cases cases, Reader reader);

    /**
     * An order of rows.
     *
     * @param word       the word of a column
     * @param descending whether the largest comes first
     */
    record Order(String word, boolean descending) {

        /** As the address says it. */
        public String written() {
            return descending ? "-" + word : word;
        }
    }
}
