package nl.waarborg.ui.versions;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.DpiaModel;
import nl.waarborg.domain.dpia.DpiaModels;
import nl.waarborg.domain.dpia.Given;
import nl.waarborg.domain.dpia.Paragraph;
import nl.waarborg.domain.dpia.ParagraphAnswers;
import nl.waarborg.domain.dpia.Question;
import nl.waarborg.ui.replay.Said;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;

/** The answers to a model's own questions in the words of the model; where no model knows a question, by its bare place. */
final class OwnAnswers {

    private static final Pattern CELL = Pattern.compile("([^\\[]+)\\[(\\d{1,6})\\]\\.(.+)");

    private final Texts t;
    private final Optional<DpiaModel> model;

    /** Takes the content whose model has the words. */
    OwnAnswers(Texts t, Dpia dpia) {
        this.t = t;
        this.model = DpiaModels.named(dpia.model());
    }

    /** What people call the model; the name itself when it is not known here. */
    static String modelTitle(Texts t, String name) {
        return DpiaModels.named(name).map(model -> model.title().in(t.language().code())).orElse(name);
    }

    /** What people call a paragraph. */
    String title(String paragraph) {
        return find(paragraph).map(found -> found.number() + ". " + found.title().in(t.language().code())).orElse(paragraph);
    }

    /**
     * The answers of a paragraph, by a path that stays the same when rows of a table move; each under its question, a cell of
     * a table under the table and the row as well.
     */
    Map<String, Said> of(ParagraphAnswers answers) {
        Map<String, Said> said = new LinkedHashMap<>();
        Map<String, String> rows = rowNames(answers);
        for (Given given : answers.given()) {
            Matcher cell = CELL.matcher(given.place());
            if (!cell.matches()) {
                Optional<Question> question = find(answers.paragraph()).flatMap(paragraph -> paragraph.question(given.place()));
                put(said, given.place(), question.map(this::label).orElse(given.place()), question, given);
            } else {
                Optional<Question> table = find(answers.paragraph()).flatMap(paragraph -> paragraph.question(cell.group(1)));
                Optional<Question> column = table.flatMap(found -> column(found, cell.group(3)));
                String row = rows.get(cell.group(1) + "[" + cell.group(2) + "]");
                if (!cell.group(3).equals(Given.ROW)) {
                    put(said, cell.group(1) + "/" + row + "/" + cell.group(3), table.map(this::label).orElse(cell.group(1)) + ", "
                            + Words.isolated(rowLabel(table, row)) + ": " + column.map(this::label).orElse(cell.group(3)), column, given);
                }
            }
        }
        return said;
    }

    /** What each row of the tables is called: by the row that was given, else by its first cell, else by its number. */
    private static Map<String, String> rowNames(ParagraphAnswers answers) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Given given : answers.given()) {
            Matcher cell = CELL.matcher(given.place());
            if (cell.matches()) {
                String row = cell.group(1) + "[" + cell.group(2) + "]";
                String text = String.join(", ", given.texts());
                boolean named = cell.group(3).equals(Given.ROW);
                if (named || !names.containsKey(row)) {
                    names.put(row, text.isBlank() || text.length() > 80 ? String.valueOf(Integer.parseInt(cell.group(2)) + 1) : text);
                }
            }
        }
        Map<String, String> apart = new LinkedHashMap<>();
        List<String> taken = new ArrayList<>();
        names.forEach((row, name) -> {
            String table = row.substring(0, row.indexOf('['));
            String unique = taken.contains(table + "/" + name) ? name + " (" + row.substring(row.indexOf('[') + 1, row.length() - 1) + ")" : name;
            taken.add(table + "/" + unique);
            apart.put(row, unique);
        });
        return apart;
    }

    private String rowLabel(Optional<Question> table, String row) {
        return table.flatMap(found -> choice(found.fixed(), row)).orElse(row);
    }

    private void put(Map<String, Said> said, String path, String label, Optional<Question> question, Given given) {
        String text = String.join("\n", given.texts().stream().map(value -> written(question, value)).toList());
        if (!text.isBlank()) {
            said.put(path, new Said(label, text));
        }
    }

    private String written(Optional<Question> question, String value) {
        Question.Kind kind = question.map(Question::kind).orElse(Question.Kind.TEXT);
        if (kind == Question.Kind.YES_NO) {
            return value.equals(Question.YES) ? t.get("words.yes") : value.equals(Question.NO) ? t.get("words.no") : value;
        }
        return kind == Question.Kind.DATE ? day(value) : question.flatMap(found -> choice(found.choices(), value)).orElse(value);
    }

    private String day(String value) {
        try {
            return t.date(LocalDate.parse(value));
        } catch (DateTimeParseException asItWasTyped) {
            return value;
        }
    }

    private Optional<String> choice(List<Question.Choice> choices, String value) {
        return choices.stream().filter(choice -> choice.value().equals(value)).map(choice -> choice.label().in(t.language().code()))
                .findFirst();
    }

    private static Optional<Question> column(Question table, String id) {
        return table.columns().stream().filter(column -> column.id().equals(id)).findFirst();
    }

    private String label(Question question) {
        return question.label().in(t.language().code());
    }

    private Optional<Paragraph> find(String paragraph) {
        return model.flatMap(found -> found.paragraph(paragraph));
    }
}
