package nl.waarborg.domain.dpia;

import java.util.List;

/**
 * A question that a model asks itself.
 *
 * @param id its name, unique within its paragraph or table
 * @param kind how it is answered
 * @param label what is asked
 * @param hint a sentence of help, empty when none
 * @param required whether a DPIA without the answer is incomplete
 * @param when only then it is required; null for always
 * @param longest the most characters of a text
 * @param choices what can be chosen
 * @param rows what the rows of a table are; null for any other question
 * @param fixed the rows of a table whose rows the model names
 * @param columns the questions of each row
 */
public record Question(
        String id, Kind kind, Words label, Words hint, boolean required, When when, int longest, List<Choice> choices,
        Rows rows, List<Choice> fixed, List<Question> columns) {

    public Question {
        choices = List.copyOf(choices);
        fixed = List.copyOf(fixed);
        columns = List.copyOf(columns);
    }

    /** How a question is answered. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        NUMBER,
        DATE,
        YES_NO,
        CHOICE,
        CHOICES,
        TABLE
    }

    /** What the rows of a table are. */
    public enum Rows {
        /** Any number, written by people. */
        FREE,
        /** Those the model names. */
        FIXED,
        /** One per processing with personal data. */
        PROCESSINGS,
        /** One per party. */
        PARTIES,
        /** One per kind of data. */
        PERSONAL_DATA;

        /** Whether the case or the model says which rows there are. */
        public boolean areGiven() {
            return this != FREE;
        }
    }

    /** What can be chosen, or a row that the model names. */
    public record Choice(String value, Words label) {}

    /** The value of yes. */
    public static final String YES = "true";

    /** The value of no. */
    public static final String NO = "false";
}
