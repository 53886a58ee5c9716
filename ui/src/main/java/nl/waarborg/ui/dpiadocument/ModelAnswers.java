package nl.waarborg.ui.dpiadocument;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Given;
import nl.waarborg.domain.dpia.ModelGaps;
import nl.waarborg.domain.dpia.Paragraph;
import nl.waarborg.domain.dpia.ParagraphAnswers;
import nl.waarborg.domain.dpia.Question;
import nl.waarborg.domain.dpia.Question.Choice;
import nl.waarborg.domain.dpia.Question.Kind;
import nl.waarborg.domain.project.Completeness.Gap;
import nl.waarborg.ui.dpiadocument.Asked.Answer;
import nl.waarborg.ui.dpiadocument.Asked.Cell;
import nl.waarborg.ui.dpiadocument.Asked.Column;
import nl.waarborg.ui.dpiadocument.Asked.Item;
import nl.waarborg.ui.dpiadocument.Asked.Row;
import nl.waarborg.ui.dpiadocument.Asked.Rows;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;

/** The own questions of one paragraph of a model with their answers. */
final class ModelAnswers {

    private final DpiaDocument document;
    private final Dpia dpia;
    private final Texts t;
    private final Paragraph paragraph;
    private final ParagraphAnswers answers;
    private final List<Gap> gaps;

    ModelAnswers(DpiaDocument document, Paragraph paragraph, List<Gap> gaps) {
        this.document = document;
        this.dpia = document.dpia();
        this.t = document.t();
        this.paragraph = paragraph;
        this.answers = dpia.answers(paragraph.id());
        this.gaps = gaps;
    }

    /** The questions that are asked or were answered, in order. */
    List<Item> items() {
        List<Item> items = new ArrayList<>();
        boolean asks = document.namesModel() && paragraph.isAsked(dpia);
        for (Question question : paragraph.questions()) {
            if (question.kind() == Kind.TABLE) {
                Rows rows = table(question);
                if (asks || rows.rows().stream().anyMatch(row -> row.cells().stream().anyMatch(cell -> !cell.texts().isEmpty()))) {
                    items.add(rows);
                }
            } else if (!texts(question.id()).isEmpty() || asks && isAsked(question, "")) {
                items.add(new Answer(question, question.id(), Asking.label(t, question), cell(question, question.id(), question.id())));
            }
        }
        return items;
    }

    /** The places of a paragraph's answers that its questions ask for. */
    static void places(Paragraph paragraph, DpiaDocument document, Set<String> places) {
        ModelAnswers own = new ModelAnswers(document, paragraph, List.of());
        for (Question question : paragraph.questions()) {
            places.add(question.id());
            if (question.kind() == Kind.TABLE) {
                for (String prefix : own.prefixes(question)) {
                    places.add(prefix + Given.ROW);
                    question.columns().forEach(column -> places.add(prefix + column.id()));
                }
            }
        }
    }

    private boolean isAsked(Question question, String prefix) {
        return question.when() == null || question.when().holds(dpia, answers, prefix);
    }

    private Rows table(Question table) {
        List<Column> columns = new ArrayList<>(List.of(new Column(Given.ROW, t.get("dpiapaper.row." + table.rows()))));
        table.columns().forEach(column -> columns.add(new Column(column.id(), Asking.label(t, column))));
        List<String> names = names(table);
        List<String> kept = prefixes(table);
        List<Row> rows = new ArrayList<>();
        for (int number = 0; number < names.size(); number++) {
            String prefix = kept.get(number);
            String shown = table.rows().areGiven() ? table.id() + "[" + number + "]." : prefix;
            List<Cell> cells = new ArrayList<>(List.of(new Cell(List.of(), List.of(Words.isolated(names.get(number))), false)));
            table.columns().forEach(column -> cells.add(cell(column, prefix + column.id(), shown + column.id())));
            rows.add(new Row(names.get(number), null, cells));
        }
        return new Rows(table, table.id(), Asking.label(t, table), columns, rows);
    }

    private List<String> names(Question table) {
        return switch (table.rows()) {
            case FREE -> numbers(table).stream().map(number -> Integer.toString(number + 1)).toList();
            case FIXED -> table.fixed().stream().map(row -> row.label().in(t.language().code())).toList();
            default -> ModelGaps.rows(table, dpia);
        };
    }

    /** Of each row how the places of its answers begin; for a given row without answers a place where nothing is. */
    private List<String> prefixes(Question table) {
        if (!table.rows().areGiven()) {
            return numbers(table).stream().map(number -> table.id() + "[" + number + "].").toList();
        }
        return ModelGaps.rows(table, dpia).stream().map(row -> numbers(table).stream()
                .map(number -> table.id() + "[" + number + "].")
                .filter(prefix -> answers.holds(prefix + Given.ROW, row)).findFirst().orElse("none.")).toList();
    }

    private TreeSet<Integer> numbers(Question table) {
        Pattern row = Pattern.compile(Pattern.quote(table.id()) + "\\[(\\d{1,6})]\\..*");
        TreeSet<Integer> numbers = new TreeSet<>();
        for (Given given : answers.given()) {
            Matcher matcher = row.matcher(given.place());
            if (matcher.matches()) {
                numbers.add(Integer.valueOf(matcher.group(1)));
            }
        }
        return numbers;
    }

    private Cell cell(Question question, String kept, String shown) {
        List<String> texts = texts(kept);
        boolean open = gaps.stream().anyMatch(gap -> gap.open() != null && gap.place().equals(shown));
        String prefix = kept.substring(0, kept.length() - question.id().length());
        List<String> words = !texts.isEmpty() ? texts.stream().map(text -> words(question, text)).toList()
                : List.of(open ? t.get("dpiapaper.open") : isAsked(question, prefix) ? t.get("words.none") : "–");
        return new Cell(texts, words, open);
    }

    private List<String> texts(String place) {
        return answers.given().stream().filter(given -> given.place().equals(place)).findFirst().map(Given::texts)
                .orElse(List.of()).stream().filter(text -> !text.isBlank()).toList();
    }

    private String words(Question question, String text) {
        return switch (question.kind()) {
            case YES_NO -> text.equals(Question.YES) ? t.get("words.yes") : text.equals(Question.NO) ? t.get("words.no") : text;
            case CHOICE, CHOICES -> question.choices().stream().filter(choice -> choice.value().equals(text)).map(Choice::label)
                    .map(label -> label.in(t.language().code())).findFirst().orElse(text);
            case DATE -> day(text);
            default -> Words.isolated(text);
        };
    }

    private String day(String text) {
        try {
            return t.date(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
