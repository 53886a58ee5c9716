package nl.waarborg.ui.dpia;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.waarborg.ui.form.Question;
import nl.waarborg.ui.form.Question.Option;
import nl.waarborg.workflow.form.Field.Kind;

/**
 * One answer of a form in words.
 *
 * @param place the name of its field
 * @param row   the start of the names of its row's fields; empty outside tables
 * @param about what its row is about; null outside tables
 * @param label the question
 * @param text  the answer; empty when it is open
 */
public record Leaf(String place, String row, String about, String label, String text) {

    /** The id of its field on the page. */
    public String id() {
        return place.replaceAll("[\\[\\].]+", "-").replaceAll("-$", "");
    }

    /** The question with what its row is about. */
    public String asked() {
        return about == null ? label : about + " – " + label;
    }

    /** All answers of a form in its order; a table inside a row is one answer. */
    static List<Leaf> of(List<Question> questions) {
        List<Leaf> leaves = new ArrayList<>();
        for (Question question : questions) {
            if (question.kind() == Kind.ROWS) {
                question.rows().forEach(row -> row.fields().forEach(cell ->
                        leaves.add(new Leaf(cell.place(), row.place(), row.heading(), cell.label(), said(cell)))));
            } else if (question.kind() == Kind.GROUP) {
                question.fields().forEach(field -> leaves.add(new Leaf(field.place(), "", null, field.label(), said(field))));
            } else {
                leaves.add(new Leaf(question.place(), "", null, question.label(), said(question)));
            }
        }
        return leaves;
    }

    private static String said(Question question) {
        if (question.kind() == Kind.ROWS) {
            return question.rows().stream().map(row -> row.fields().stream().map(Leaf::said).filter(text -> !text.isBlank())
                    .collect(Collectors.joining(": "))).filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
        } else if (question.kind() == Kind.GROUP) {
            return question.fields().stream().map(Leaf::said).filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
        }
        List<String> chosen = question.options().stream().filter(Option::chosen).map(Option::label).toList();
        return chosen.isEmpty() ? question.value() : String.join("\n", chosen);
    }
}
