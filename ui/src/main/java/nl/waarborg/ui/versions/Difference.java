package nl.waarborg.ui.versions;

import java.util.List;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.ui.texts.Texts;

/**
 * What differs between two contents of a DPIA, field by field, in the order of the form.
 *
 * @param parts every part of the DPIA, those without a difference included
 */
public record Difference(List<Part> parts) {

    /** What happened to a row. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * One part of the DPIA.
     *
     * @param id        the name of the field of {@link Dpia}
     * @param title     what people call it
     * @param reordered whether the rows that both have stand in another order
     * @param rows      the rows that differ
     */
    public record Part(String id, String title, boolean reordered, List<Row> rows) {

        /** Whether both say the same. */
        public boolean isSame() {
            return rows.isEmpty() && !reordered;
        }
    }

    /**
     * A row that differs; rows are the same row when their ids or names are.
     *
     * @param name   what it is called; null when it has none
     * @param fields the fields that differ; of an added or removed row all that are filled in
     */
    public record Row(Kind kind, String name, List<Field> fields) {}

    /**
     * A field that differs.
     *
     * @param label  the question that asks for it
     * @param was    what it said; null when it was empty or not there
     * @param became what it says; null when it is empty or not there
     */
    public record Field(String label, List<Piece> was, List<Piece> became) {}

    /** What differs between two contents, in words. */
    public static Difference between(Texts t, Dpia was, Dpia became) {
        return new Comparer(t, was, became).compare();
    }

    /** Whether nothing that people filled in differs. */
    public boolean isEmpty() {
        return parts.stream().allMatch(Part::isSame);
    }

    /** How many parts differ. */
    public long changedParts() {
        return parts.stream().filter(part -> !part.isSame()).count();
    }
}
