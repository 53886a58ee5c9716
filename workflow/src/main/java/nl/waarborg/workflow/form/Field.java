package nl.waarborg.workflow.form;

import java.util.List;

/**
 * One question.
 *
 * @param name name of the answer
 * @param label the question in the words of the model, or null when the message files have it
 * @param english the label in English where the model has one, or null
 * @param kind how it is answered
 * @param required whether it must be answered
 * @param min least length of a text or least number, or null
 * @param max greatest length of a text or greatest number, or null
 * @param choices what can be chosen, for {@code CHOICE} and {@code CHOICES}
 * @param fields the questions inside, for {@code GROUP} (once) and {@code ROWS} (per row)
 */
public record Field(
        String name, String label, String english, Kind kind, boolean required, Integer min, Integer max, List<Choice> choices,
        List<Field> fields) {

    public Field {
        choices = List.copyOf(choices);
        fields = List.copyOf(fields);
    }

    /** How a question is answered. */
    public enum Kind {
        /** One line. */
        TEXT,
        /** Several lines. */
        LONG_TEXT,
        /** A whole number. */
        NUMBER,
        /** Yes or no; leaving it open is no answer. */
        YES_NO,
        /** A day. */
        DATE,
        /** One of the choices. */
        CHOICE,
        /** Any of the choices. */
        CHOICES,
        /** A table: one group of answers per row. */
        ROWS,
        /** One group of answers. */
        GROUP,
        /** A list of short texts. */
        TEXTS,
        /** Free answers by name. */
        ANSWERS
    }

    /**
     * One answer to choose from.
     *
     * @param value what is sent
     * @param label the words of the model, or null when the message files have them
     */
    public record Choice(String value, String label) {}
}
