package nl.waarborg.ui.dpiadocument;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Dpia.Section;
import nl.waarborg.domain.dpia.Given;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.dpia.Paragraph;
import nl.waarborg.domain.dpia.ParagraphAnswers;
import nl.waarborg.domain.dpia.Question;
import nl.waarborg.domain.project.Completeness;
import nl.waarborg.domain.project.Completeness.Gap;
import nl.waarborg.ui.dpiadocument.Asked.Cell;
import nl.waarborg.ui.dpiadocument.Asked.Column;
import nl.waarborg.ui.dpiadocument.Asked.Item;
import nl.waarborg.ui.dpiadocument.Asked.Row;
import nl.waarborg.ui.dpiadocument.Asked.Rows;
import nl.waarborg.ui.dpiadocument.Asked.Written;
import nl.waarborg.ui.project.DpiaTexts;
import nl.waarborg.ui.texts.Texts;

/** Lays the content of a DPIA beside what its model asks. */
final class Asking {

    /** The column that says how far a measure is; no part of the content. */
    static final String PROGRESS = "progress";

    private final DpiaDocument document;
    private final Dpia dpia;
    private final Texts t;
    private final List<Gap> gaps = new ArrayList<>();

    private Asking(DpiaDocument document) {
        this.document = document;
        this.dpia = document.dpia();
        this.t = document.t();
        gaps.addAll(Completeness.gaps(dpia));
        gaps.addAll(Completeness.openCells(dpia));
    }

    /** The paragraphs of the model in its order, each under its id. */
    static Map<String, Asked> of(DpiaDocument document) {
        Asking asking = new Asking(document);
        Map<String, Asked> asked = new LinkedHashMap<>();
        document.model().paragraphs().forEach(paragraph -> asked.put(paragraph.id(), asking.asked(paragraph)));
        return asked;
    }

    /** How much is still open. */
    static int open(DpiaDocument document) {
        return new Asking(document).gaps.size();
    }

    /** Answers that no question of the model asks for (any more), by paragraph and place; nothing typed is left out. */
    static List<Map.Entry<String, Given>> unasked(DpiaDocument document) {
        List<Map.Entry<String, Given>> unasked = new ArrayList<>();
        for (ParagraphAnswers answers : document.dpia().paragraphs()) {
            Set<String> places = new LinkedHashSet<>();
            document.model().paragraph(answers.paragraph()).ifPresent(paragraph ->
                    ModelAnswers.places(paragraph, document, places));
            answers.given().stream().filter(given -> !places.contains(given.place()))
                    .forEach(given -> unasked.add(Map.entry(answers.paragraph(), given)));
        }
        return unasked;
    }

    private Asked asked(Paragraph paragraph) {
        List<Gap> here = gaps.stream().filter(gap -> gap.paragraph().equals(paragraph.id())).toList();
        List<Item> items = new ArrayList<>();
        if (paragraph.section() != null) {
            typed(paragraph, here, items);
        }
        boolean asks = paragraph.isAsked(dpia) && document.namesModel();
        items.addAll(new ModelAnswers(document, paragraph, here).items());
        List<String> lacks = here.stream().filter(gap -> gap.open() == null)
                .map(gap -> t.getOr("task.gap." + gap.key(), gap.key(), gap.name())).toList();
        return new Asked(paragraph, asks || !items.isEmpty(), t.get("dpiapaper.paragraph", paragraph.number(),
                paragraph.title().in(t.language().code())), lacks, items);
    }

    private void typed(Paragraph paragraph, List<Gap> here, List<Item> items) {
        Section section = paragraph.section();
        if (section == Section.PROPOSAL) {
            items.add(new Written("proposal", dpia.proposal()));
            return;
        }
        String id = id(section);
        List<Column> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Record record : DpiaTexts.rows(dpia, section)) {
            Map<Column, List<String>> told = told(paragraph, record);
            told.keySet().stream().filter(column -> !columns.contains(column)).forEach(columns::add);
        }
        for (Record record : DpiaTexts.rows(dpia, section)) {
            String place = section == Section.NECESSITY ? "" : id + "[" + rows.size() + "].";
            Map<Column, List<String>> told = told(paragraph, record);
            List<Cell> cells = new ArrayList<>(columns.stream().map(column -> new Cell(List.of(),
                    told.getOrDefault(column, List.of("–")),
                    here.stream().anyMatch(gap -> gap.place().equals(place + column.id())))).toList());
            if (record instanceof Measure measure) {
                cells.add(new Cell(List.of(), List.of(document.progress(measure)), false));
            }
            rows.add(new Row(name(record), record, cells));
        }
        if (section == Section.MEASURES) {
            columns.add(new Column(PROGRESS, t.get("dpiapaper.progress")));
        }
        items.add(new Rows(null, id, t.get("words.Dpia.Section." + section), columns, rows));
    }

    /** The columns of a row that this paragraph shows; the one that names the row comes first. */
    private Map<Column, List<String>> told(Paragraph paragraph, Record record) {
        Map<Column, List<String>> told = new LinkedHashMap<>();
        RecordComponent first = record.getClass().getRecordComponents()[0];
        if (first.getType() == String.class) {
            told.put(new Column(first.getName(), DpiaTexts.label(t, record.getClass(), first.getName())), List.of(name(record)));
        }
        for (DpiaTexts.Fact fact : DpiaTexts.entry(t, record).facts()) {
            if (paragraph.shows(paragraph.section(), fact.field().replaceFirst("[.].*", ""))) {
                told.put(new Column(fact.field(), fact.label()), fact.values());
            }
        }
        return told;
    }

    private String name(Record record) {
        String name = DpiaTexts.entry(t, record).name();
        return name == null ? "" : name;
    }

    /** What places in a typed section begin with. */
    static String id(Section section) {
        return switch (section) {
            case PROPOSAL -> "proposal";
            case PROCESSINGS -> "processings";
            case PERSONAL_DATA -> "personalData";
            case SENSORS -> "sensors";
            case PARTIES -> "parties";
            case RESPONSIBILITIES -> "responsibilities";
            case RISKS -> "risks";
            case MEASURES -> "measures";
            case NECESSITY -> "test";
        };
    }

    /** The questions of a model with one answer, as labels without a question mark. */
    static String label(Texts t, Question question) {
        return question.label().in(t.language().code());
    }
}
