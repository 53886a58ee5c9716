package nl.waarborg.domain.dpia;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waarborg.domain.dpia.Question.Choice;
import nl.waarborg.domain.dpia.Question.Kind;

/** Which questions of a model a DPIA leaves open (SPEC A.2: every required field filled). */
public final class ModelGaps {

    /**
     * A question left open.
     *
     * @param paragraph where it is asked
     * @param question the question, or the column of a table
     * @param row which row, as people know it; empty outside tables and for a whole table
     * @param place where the answer belongs, given rows numbered as {@link #rows} lists them
     */
    public record Open(Paragraph paragraph, Question question, String row, String place) {}

    private final Dpia dpia;
    private final List<Open> open = new ArrayList<>();

    private ModelGaps(Dpia dpia) {
        this.dpia = dpia;
    }

    /** The open questions in order. */
    public static List<Open> of(DpiaModel model, Dpia dpia) {
        ModelGaps gaps = new ModelGaps(dpia);
        model.asked(dpia).forEach(gaps::check);
        return gaps.open;
    }

    /** The rows that a table with given rows has in this DPIA: what {@link Given#ROW} says of each. */
    public static List<String> rows(Question table, Dpia dpia) {
        return switch (table.rows()) {
            case FREE -> List.of();
            case FIXED -> table.fixed().stream().map(Choice::value).toList();
            case PROCESSINGS -> dpia.processings().stream().filter(Processing::personalData).map(Processing::name).toList();
            case PARTIES -> dpia.parties().stream().map(Party::name).toList();
            case PERSONAL_DATA -> dpia.personalData().stream().map(DataItem::name).toList();
        };
    }

    private void check(Paragraph paragraph) {
        ParagraphAnswers answers = dpia.answers(paragraph.id());
        for (Question question : paragraph.questions()) {
            if (question.kind() != Kind.TABLE) {
                check(paragraph, question, answers, "", "", "");
            } else if (isRequired(question, answers, "")) {
                table(paragraph, question, answers);
            }
        }
    }

    private void check(
            Paragraph paragraph, Question question, ParagraphAnswers answers, String kept, String shown, String row) {
        if (isRequired(question, answers, kept) && answers.at(kept + question.id()).isBlank()) {
            open.add(new Open(paragraph, question, row, shown + question.id()));
        }
    }

    private boolean isRequired(Question question, ParagraphAnswers answers, String prefix) {
        return question.required() && (question.when() == null || question.when().holds(dpia, answers, prefix));
    }

    private void table(Paragraph paragraph, Question table, ParagraphAnswers answers) {
        TreeSet<Integer> numbers = numbers(table, answers);
        if (table.rows().areGiven()) {
            List<String> rows = rows(table, dpia);
            for (int given = 0; given < rows.size(); given++) {
                String row = rows.get(given);
                String shown = table.id() + "[" + given + "].";
                String kept = numbers.stream().map(number -> table.id() + "[" + number + "].")
                        .filter(prefix -> answers.holds(prefix + Given.ROW, row)).findFirst().orElse("none.");
                table.columns().forEach(column -> check(paragraph, column, answers, kept, shown, row));
            }
        } else if (numbers.isEmpty()) {
            open.add(new Open(paragraph, table, "", table.id()));
        } else {
            numbers.forEach(number -> {
                String prefix = table.id() + "[" + number + "].";
                table.columns().forEach(
                        column -> check(paragraph, column, answers, prefix, prefix, Integer.toString(number + 1)));
            });
        }
    }

    private static TreeSet<Integer> numbers(Question table, ParagraphAnswers answers) {
        Pattern row = Pattern.compile(Pattern.quote(table.id()) + "\\[(\\d{1,3})]\\..*");
        TreeSet<Integer> numbers = new TreeSet<>();
        for (Given given : answers.given()) {
            Matcher matcher = row.matcher(given.place());
            if (matcher.matches()) {
                numbers.add(Integer.valueOf(matcher.group(1)));
            }
        }
        return numbers;
    }
}
