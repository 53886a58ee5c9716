package nl.waarborg.ui.dpia;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Given;
import nl.waarborg.domain.dpia.ModelGaps;
import nl.waarborg.domain.dpia.Paragraph;
import nl.waarborg.domain.dpia.ParagraphAnswers;
import nl.waarborg.domain.dpia.When;
import nl.waarborg.domain.dpia.Words;
import nl.waarborg.ui.form.Filled;
import nl.waarborg.ui.form.Question;
import nl.waarborg.ui.form.Question.Option;
import nl.waarborg.ui.form.Question.Row;
import nl.waarborg.ui.form.Written;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.form.Answers;
import nl.waarborg.workflow.form.Field.Kind;

/** The questions that a model asks itself in a paragraph: as fields on the page, and back into answers. */
final class OwnQuestions {

    /** The start of the places of these questions, so that they never meet those of a typed section. */
    static final String OWN = "eigen.";

    private static final String YES = nl.waarborg.domain.dpia.Question.YES;

    private final Texts t;
    private final Paragraph paragraph;
    private final Dpia dpia;

    /** The questions of a paragraph in a case with this content. */
    OwnQuestions(Texts t, Paragraph paragraph, Dpia dpia) {
        this.t = t;
        this.paragraph = paragraph;
        this.dpia = dpia;
    }

    /** Writes what was answered, given rows in the order of the case; rows that the case no longer has stand below them. */
    void into(Filled filled, Dpia content) {
        ParagraphAnswers answers = content.answers(paragraph.id());
        answers.given().forEach(given -> filled.put(OWN + given.place(), given.texts().stream()
                .map(text -> asTyped(given.place(), text)).toList()));
        refresh(filled);
    }

    /** Whether anything was answered in a content. */
    boolean isAnswered(Dpia content) {
        return !content.answers(paragraph.id()).given().isEmpty();
    }

    /** Puts the rows of tables with given rows under those that the case has now. What was typed for another row stays. */
    void refresh(Filled filled) {
        for (nl.waarborg.domain.dpia.Question table : asTables()) {
            if (table.rows().areGiven()) {
                Rows.under(filled, OWN + table.id(), Given.ROW, ModelGaps.rows(table, dpia));
            }
        }
    }

    /** Drops free rows in which nothing was typed. */
    void tidy(Filled filled) {
        asTables().stream().filter(table -> !table.rows().areGiven()).forEach(table -> filled.dropEmptyRows(OWN + table.id()));
    }

    /** The fields. */
    List<Question> of(Filled filled, Map<String, String> errors) {
        return paragraph.questions().stream().map(question -> of(OWN, paragraph.questions(), question, filled, errors)).toList();
    }

    /**
     * The questions that are asked only after a certain answer to another, each as the name of its field, the name of the
     * field of that answer, and the answer, with spaces between.
     */
    List<String> conditions(Filled filled) {
        List<String> conditions = new ArrayList<>();
        for (nl.waarborg.domain.dpia.Question question : paragraph.questions()) {
            condition(OWN, question, conditions);
            for (int row = 0; row < rowsOf(question, filled); row++) {
                for (nl.waarborg.domain.dpia.Question column : question.columns()) {
                    condition(OWN + question.id() + "[" + row + "].", column, conditions);
                }
            }
        }
        return conditions;
    }

    private static void condition(String prefix, nl.waarborg.domain.dpia.Question asked, List<String> conditions) {
        When when = asked.when();
        if (when != null && when.question() != null) {
            conditions.add(prefix + asked.id() + " " + prefix + when.question() + " " + when.value());
        }
    }

    /** The answers as they are stored; what was left open is left out. */
    List<Given> read(Filled filled) {
        List<Given> answers = new ArrayList<>();
        for (nl.waarborg.domain.dpia.Question question : paragraph.questions()) {
            if (question.kind() != nl.waarborg.domain.dpia.Question.Kind.TABLE) {
                answer(question, question.id(), filled, answers);
                continue;
            }
            int rows = filled.rows(OWN + question.id());
            for (int row = 0; row < rows; row++) {
                String prefix = question.id() + "[" + row + "].";
                List<Given> cells = new ArrayList<>();
                question.columns().forEach(column -> answer(column, prefix + column.id(), filled, cells));
                if (!cells.isEmpty() && question.rows().areGiven()) {
                    answers.add(new Given(prefix + Given.ROW, List.of(filled.first(OWN + prefix + Given.ROW))));
                }
                answers.addAll(cells);
            }
        }
        return answers;
    }

    /** The tables by id, and whether the case or the model gives their rows. */
    Map<String, Boolean> tables() {
        Map<String, Boolean> tables = new LinkedHashMap<>();
        asTables().forEach(table -> tables.put(table.id(), table.rows().areGiven()));
        return tables;
    }

    private List<nl.waarborg.domain.dpia.Question> asTables() {
        return paragraph.questions().stream()
                .filter(question -> question.kind() == nl.waarborg.domain.dpia.Question.Kind.TABLE).toList();
    }

    private Question of(
            String prefix, List<nl.waarborg.domain.dpia.Question> beside, nl.waarborg.domain.dpia.Question asked, Filled filled,
            Map<String, String> errors) {
        String place = prefix + asked.id();
        boolean given = asked.rows() != null && asked.rows().areGiven();
        return new Question(
                place, words(asked.label()), asked.hint().isNone() ? null : words(asked.hint()), kind(asked), optional(asked, beside),
                String.join("\n", filled.all(place)), options(asked, filled.all(place)), given, null,
                kind(asked) == Kind.ROWS ? rows(asked, place, given, filled, errors) : List.of(), List.of(), errors.get(place));
    }

    private List<Row> rows(
            nl.waarborg.domain.dpia.Question table, String place, boolean given, Filled filled, Map<String, String> errors) {
        List<Row> rows = new ArrayList<>();
        List<String> known = given ? ModelGaps.rows(table, dpia) : List.of();
        for (int row = 0; row < rowsOf(table, filled); row++) {
            String prefix = place + "[" + row + "]";
            List<Question> cells = table.columns().stream()
                    .map(column -> of(prefix + ".", table.columns(), column, filled, errors)).toList();
            String key = filled.first(prefix + "." + Given.ROW);
            rows.add(given
                    ? new Row(prefix, heading(table, key), known.contains(key) ? null : t.get("dpia.row-gone"), prefix + "." + Given.ROW, key, cells)
                    : new Row(prefix, t.get("form.row", row + 1), null, null, null, cells));
        }
        return rows;
    }

    private static int rowsOf(nl.waarborg.domain.dpia.Question asked, Filled filled) {
        return kind(asked) != Kind.ROWS ? 0
                : Math.max(filled.rows(OWN + asked.id()), asked.rows().areGiven() || !asked.required() ? 0 : 1);
    }

    private String heading(nl.waarborg.domain.dpia.Question table, String key) {
        return table.fixed().stream().filter(row -> row.value().equals(key)).map(row -> words(row.label())).findFirst().orElse(key);
    }

    private List<Option> options(nl.waarborg.domain.dpia.Question asked, List<String> chosen) {
        if (asked.kind() == nl.waarborg.domain.dpia.Question.Kind.YES_NO) {
            return List.of(new Option(YES, t.get("form.yes"), null, chosen.contains(YES)),
                    new Option(nl.waarborg.domain.dpia.Question.NO, t.get("form.no"), null,
                            chosen.contains(nl.waarborg.domain.dpia.Question.NO)));
        }
        return asked.choices().stream()
                .map(choice -> new Option(choice.value(), words(choice.label()), null, chosen.contains(choice.value()))).toList();
    }

    /** When a question is asked, where it is not always: a draft may leave anything open, so nothing else is said. */
    private String optional(nl.waarborg.domain.dpia.Question asked, List<nl.waarborg.domain.dpia.Question> beside) {
        When when = asked.when();
        if (when != null && when.question() != null) {
            return beside.stream().filter(other -> other.id().equals(when.question())).findFirst()
                    .map(other -> t.get("dpia.only-if", words(other.label()), answer(other, when.value()))).orElse(t.get("form.optional"));
        }
        return asked.required() ? null : t.get("form.optional");
    }

    private String answer(nl.waarborg.domain.dpia.Question asked, String value) {
        return options(asked, List.of()).stream().filter(option -> option.value().equals(value)).map(Option::label).findFirst()
                .orElse(value).toLowerCase(t.language().locale());
    }

    private static Kind kind(nl.waarborg.domain.dpia.Question asked) {
        return switch (asked.kind()) {
            case TEXT -> Kind.TEXT;
            case LONG_TEXT -> Kind.LONG_TEXT;
            case NUMBER -> Kind.NUMBER;
            case DATE -> Kind.DATE;
            case YES_NO -> Kind.YES_NO;
            case CHOICE -> Kind.CHOICE;
            case CHOICES -> Kind.CHOICES;
            case TABLE -> Kind.ROWS;
        };
    }

    private String words(Words words) {
        return words.in(t.language().code());
    }

    private static void answer(nl.waarborg.domain.dpia.Question asked, String place, Filled filled, List<Given> answers) {
        List<String> texts = filled.all(OWN + place).stream().filter(text -> !text.isBlank())
                .map(text -> asStored(asked, text)).toList();
        if (!texts.isEmpty()) {
            answers.add(new Given(place, texts));
        }
    }

    /** A number without its thousands, a day as the log writes it; what cannot be read stays as it was typed. */
    private static String asStored(nl.waarborg.domain.dpia.Question asked, String text) {
        try {
            return switch (asked.kind()) {
                case DATE -> String.valueOf(Answers.date(text));
                case NUMBER -> text.strip().replaceAll("(?<=\\d)[.\\u00a0 ](?=\\d{3}(\\D|$))", "");
                default -> text;
            };
        } catch (DateTimeException unreadable) {
            return text;
        }
    }

    private String asTyped(String place, String text) {
        String id = place.replaceAll("^.*\\.", "");
        boolean date = paragraph.questions().stream().flatMap(question -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(question), question.columns().stream()))
                .anyMatch(question -> question.id().equals(id) && question.kind() == nl.waarborg.domain.dpia.Question.Kind.DATE);
        try {
            return date ? Written.date(LocalDate.parse(text)) : text;
        } catch (DateTimeException unreadable) {
            return text;
        }
    }
}
