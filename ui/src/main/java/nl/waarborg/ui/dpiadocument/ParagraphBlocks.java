package nl.waarborg.ui.dpiadocument;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.waarborg.domain.dpia.Dpia.Section;
import nl.waarborg.ui.dpiadocument.Asked.Answer;
import nl.waarborg.ui.dpiadocument.Asked.Cell;
import nl.waarborg.ui.dpiadocument.Asked.Item;
import nl.waarborg.ui.dpiadocument.Asked.Row;
import nl.waarborg.ui.dpiadocument.Asked.Rows;
import nl.waarborg.ui.dpiadocument.Asked.Written;
import nl.waarborg.ui.paper.Block;
import nl.waarborg.ui.paper.Block.Fact;
import nl.waarborg.ui.paper.Block.Facts;
import nl.waarborg.ui.paper.Block.Grid;
import nl.waarborg.ui.paper.Block.Heading;
import nl.waarborg.ui.paper.Block.Line;
import nl.waarborg.ui.paper.Block.Small;
import nl.waarborg.ui.paper.Block.Words;
import nl.waarborg.ui.texts.Texts;

/** A paragraph as blocks of a paper: short rows as a table, long ones under a heading each. */
final class ParagraphBlocks {

    private static final int MOST_COLUMNS = 7;
    private static final int LONGEST_CELL = 240;

    private final DpiaDocument document;
    private final Texts t;

    ParagraphBlocks(DpiaDocument document) {
        this.document = document;
        this.t = document.t();
    }

    /** Adds a paragraph under its heading. */
    void add(List<Block> blocks, Asked asked) {
        blocks.add(new Heading(asked.paragraph().id(), asked.title()));
        if (!asked.paragraph().article().isEmpty()) {
            blocks.add(new Small(asked.paragraph().article()));
        }
        if (!asked.asked()) {
            blocks.add(new Line(document.namesModel() ? t.get("dpiapaper.notAsked") : t.get("dpiapaper.notWritten")));
            return;
        }
        asked.gaps().forEach(gap -> blocks.add(new Line(t.get("dpiapaper.open.point", gap))));
        if (asked.paragraph().section() == Section.RISKS && !document.dpia().risks().isEmpty()) {
            RiskPlaces places = new RiskPlaces(t, document.dpia());
            blocks.addAll(places.blocks());
            blocks.add(places.levels());
        }
        items(blocks, asked.items(), row -> true);
    }

    /** Adds what was answered, of rows only those that are wanted. */
    void items(List<Block> blocks, List<Item> items, Predicate<Row> wanted) {
        List<Fact> facts = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof Answer answer) {
                facts.add(new Fact(unasked(answer.label()), answer.cell().shown()));
                continue;
            }
            flush(blocks, facts);
            if (item instanceof Written written) {
                blocks.add(written.text().isBlank() ? new Line(t.get("words.none")) : new Words(written.text()));
            } else if (item instanceof Rows rows) {
                rows(blocks, rows, rows.rows().stream().filter(wanted).toList());
            }
        }
        flush(blocks, facts);
    }

    private static void flush(List<Block> blocks, List<Fact> facts) {
        if (!facts.isEmpty()) {
            blocks.add(new Facts(facts));
            facts.clear();
        }
    }

    private void rows(List<Block> blocks, Rows rows, List<Row> shown) {
        boolean isTable = rows.columns().size() <= MOST_COLUMNS && rows.columns().size() > 1
                && shown.stream().flatMap(row -> row.cells().stream()).allMatch(ParagraphBlocks::isShort);
        if (shown.isEmpty()) {
            blocks.add(new Line(t.get("dpiapaper.nothing", rows.caption())));
        } else if (isTable && shown.stream().noneMatch(row -> row.name().isEmpty())) {
            blocks.add(new Grid(rows.caption(), rows.columns().stream().map(column -> unasked(column.label())).toList(),
                    shown.stream().map(row -> new Block.Row(row.cells().stream().map(ParagraphBlocks::joined).toList(), List.of()))
                            .toList()));
        } else {
            shown.forEach(row -> entry(blocks, rows, row));
        }
    }

    /** A row under a heading of its own, so that a long answer has the whole width. */
    private void entry(List<Block> blocks, Rows rows, Row row) {
        boolean named = !row.name().isEmpty();
        if (named) {
            String name = nl.waarborg.ui.texts.Words.isolated(row.name());
            blocks.add(new Heading(null, t.get("dpiapaper.entry", unasked(rows.columns().get(0).label()), name), 4));
        }
        List<Fact> facts = new ArrayList<>();
        for (int i = named ? 1 : 0; i < rows.columns().size(); i++) {
            facts.add(new Fact(unasked(rows.columns().get(i).label()), row.cells().get(i).shown()));
        }
        blocks.add(new Facts(facts));
    }

    private static boolean isShort(Cell cell) {
        return joined(cell).length() <= LONGEST_CELL;
    }

    private static String joined(Cell cell) {
        return String.join("\n", cell.shown());
    }

    /** A question as a label. */
    private static String unasked(String label) {
        return label.endsWith("?") ? label.substring(0, label.length() - 1) : label;
    }
}
