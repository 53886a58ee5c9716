package nl.waarborg.ui.form;

import java.util.List;
import nl.waarborg.workflow.form.Field;

/**
 * One question as the page shows it, with what was answered and what is wrong with it.
 *
 * @param place   the name of its field, as in {@code points[0].subject}
 * @param label   the question
 * @param hint    an explanation; may be null
 * @param kind    how it is answered
 * @param optional says that it may stay open, and when it is needed all the same; null when it must be answered
 * @param value   the text that was filled in
 * @param options what can be chosen
 * @param fixed   whether the rows are given by the case and none can be added
 * @param one     what one row is called; may be null
 * @param rows    the rows of a table
 * @param fields  the questions of a group
 * @param error   what to do about it; null when nothing is wrong
 */
public record Question(
        String place, String label, String hint, Field.Kind kind, String optional, String value, List<Option> options,
        boolean fixed, String one, List<Row> rows, List<Question> fields, String error) {

    private static final int BESIDE = 3;
    private static final int SHORT_LABEL = 16;
    private static final int MANY = 5;

    /** One answer to choose; explanation may be null. */
    public record Option(String value, String label, String explanation, boolean chosen) {
    }

    /**
     * One row of a table.
     *
     * @param place   the start of the names of its fields
     * @param heading what the row is about
     * @param note    more about it; may be null
     * @param keyName name of the hidden field that says which row of the case it is; null when it is not fixed
     * @param key     what that field holds
     */
    public record Row(String place, String heading, String note, String keyName, String key, List<Question> fields) {

        /** The id of its element. */
        public String id() {
            return Question.id(place);
        }
    }

    /** The id of the field's element; of a choice that of its first answer, so that a link can go there. */
    public String id() {
        return id(place);
    }

    /** The ids of the hint and the error that belong to the field, or null. */
    public String describedBy() {
        String ids = (hint == null ? "" : id() + "-uitleg ") + (error == null ? "" : id() + "-fout");
        return ids.isBlank() ? null : ids.strip();
    }

    /** Whether something is wrong with it. */
    public boolean isWrong() {
        return error != null;
    }

    /** Whether an answer was chosen that may be taken back: a radio cannot be let go by itself. */
    public boolean canBeCleared() {
        return optional != null && (kind == Field.Kind.CHOICE || kind == Field.Kind.YES_NO)
                && options.stream().anyMatch(Option::chosen) && options.stream().noneMatch(option -> option.value().isEmpty());
    }

    /** Whether its answers fit beside each other. */
    public boolean isShort() {
        return options.size() <= BESIDE && options.stream().allMatch(
                option -> option.explanation() == null && option.label().length() <= SHORT_LABEL);
    }

    /** Whether its answers are so many that they stand in two columns. */
    public boolean isLong() {
        return options.size() > MANY && options.stream().allMatch(option -> option.explanation() == null);
    }

    static String id(String place) {
        return place.replaceAll("[\\[\\].]+", "-").replaceAll("-$", "");
    }
}
