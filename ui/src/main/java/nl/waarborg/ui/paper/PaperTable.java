package nl.waarborg.ui.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.ui.paper.Block.Grid;
import nl.waarborg.ui.paper.Block.Row;
import nl.waarborg.ui.paper.PaperText.Piece;
import nl.waarborg.ui.paper.PaperText.Run;
import org.apache.pdfbox.cos.COSDictionary;

/** A table on paper: columns as wide as their words ask, headings again on every page, rows that may be longer than a page. */
final class PaperTable {

    private static final PaperStyle STYLE = PaperStyle.CELL;
    private static final float GAP = 7;
    private static final float PADDING = 3;
    private static final float WIDEST_WORD = 90;
    private static final float WIDEST_CELL = 330;

    private final PaperPages pages;
    private final PaperTags tags;
    private final Grid grid;
    private final List<List<Run>> heading = new ArrayList<>();
    private final float[] widths;

    PaperTable(PaperPages pages, PaperTags tags, Grid grid, String events) {
        this.pages = pages;
        this.tags = tags;
        this.grid = grid;
        grid.columns().forEach(column -> heading.add(List.of(Run.bold(column))));
        if (grid.namesEvents()) {
            heading.add(List.of(Run.bold(events)));
        }
        this.widths = widths();
    }

    void write(COSDictionary parent) throws IOException {
        COSDictionary table = tags.add(parent, "Table");
        pages.paragraph(tags.add(table, "Caption"), List.of(Run.bold(grid.caption())), PaperStyle.CAPTION, 0);
        COSDictionary head = tags.add(tags.add(table, "THead"), "TR");
        List<COSDictionary> headCells = new ArrayList<>();
        heading.forEach(column -> headCells.add(tags.addHeaderCell(head, "Column")));
        heading(headCells);
        COSDictionary body = tags.add(table, "TBody");
        for (Row row : grid.rows()) {
            COSDictionary tag = tags.add(body, "TR");
            List<COSDictionary> cells = new ArrayList<>();
            for (int i = 0; i < heading.size(); i++) {
                cells.add(i == 0 ? tags.addHeaderCell(tag, "Row") : tags.add(tag, "TD"));
            }
            row(cells, laid(runs(row)));
        }
        pages.down(6);
    }

    /** The headings; again on a later page they are no part of the text. */
    private void heading(List<COSDictionary> cells) throws IOException {
        List<List<List<Piece>>> laid = laid(heading);
        int lines = longest(laid);
        float x = PaperPages.LEFT;
        for (int i = 0; i < laid.size(); i++) {
            pages.write(cells == null ? null : cells.get(i), x, laid.get(i), STYLE, PADDING);
            x += widths[i];
        }
        pages.down(lines * STYLE.leading() + 2 * PADDING);
        pages.rule(PaperPages.LEFT, PaperPages.WIDTH, 0, 1.2f, PaperStyle.SOFT);
        pages.down(1.2f);
    }

    private void row(List<COSDictionary> cells, List<List<List<Piece>>> laid) throws IOException {
        int lines = longest(laid);
        float whole = lines * STYLE.leading() + 2 * PADDING;
        boolean fitsOnAPage = whole < 500;
        if (pages.turnUnlessLeft(fitsOnAPage ? whole : 4 * STYLE.leading())) {
            heading(null);
        }
        int from = 0;
        while (from < lines) {
            int fits = (int) ((pages.left() - 2 * PADDING) / STYLE.leading());
            int to = Math.min(lines, from + Math.max(1, fits));
            float x = PaperPages.LEFT;
            for (int i = 0; i < laid.size(); i++) {
                List<List<Piece>> cell = laid.get(i);
                if (from < cell.size()) {
                    pages.write(cells.get(i), x, cell.subList(from, Math.min(to, cell.size())), STYLE, PADDING);
                }
                x += widths[i];
            }
            pages.down((to - from) * STYLE.leading() + 2 * PADDING);
            from = to;
            if (from < lines && pages.turnUnlessLeft(Float.MAX_VALUE)) {
                heading(null);
            }
        }
        pages.rule(PaperPages.LEFT, PaperPages.WIDTH, 0, 0.5f, PaperStyle.RULE);
        pages.down(0.5f);
    }

    private List<List<Run>> runs(Row row) {
        List<List<Run>> runs = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            runs.add(List.of(new Run(row.cells().get(i), i == 0, null)));
        }
        if (grid.namesEvents()) {
            List<Run> events = new ArrayList<>();
            for (Long event : row.events()) {
                if (!events.isEmpty()) {
                    events.add(Run.plain(", "));
                }
                events.add(new Run(String.valueOf(event), false, "nr-" + event));
            }
            runs.add(events);
        }
        return runs;
    }

    private List<List<List<Piece>>> laid(List<List<Run>> cells) {
        List<List<List<Piece>>> laid = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            laid.add(PaperText.lines(pages.faces(), STYLE.size(), widths[i] - GAP, cells.get(i)));
        }
        return laid;
    }

    private static int longest(List<List<List<Piece>>> laid) {
        return laid.stream().mapToInt(List::size).max().orElse(0);
    }

    /** Each column gets the room of its longest word, and a share of what is left by how much more its cells ask. */
    private float[] widths() {
        int columns = heading.size();
        float[] least = new float[columns];
        float[] asked = new float[columns];
        ask(heading, least, asked);
        grid.rows().forEach(row -> ask(runs(row), least, asked));
        float sumLeast = sum(least);
        float more = sum(asked) - sumLeast;
        float room = PaperPages.WIDTH - sumLeast;
        float[] wide = new float[columns];
        for (int i = 0; i < columns; i++) {
            wide[i] = room < 0 ? least[i] * PaperPages.WIDTH / sumLeast
                    : least[i] + (more <= 0 ? room / columns : room * (asked[i] - least[i]) / more);
        }
        return wide;
    }

    private void ask(List<List<Run>> cells, float[] least, float[] asked) {
        for (int i = 0; i < cells.size(); i++) {
            float whole = 0;
            for (Run run : cells.get(i)) {
                String text = PaperSigns.of(run.text());
                for (String line : text.split("\n")) {
                    whole = Math.max(whole, pages.faces().width(run.bold(), line.replace('\t', ' '), STYLE.size()));
                }
                for (String word : text.split("\\s+")) {
                    float wide = pages.faces().width(run.bold(), word, STYLE.size());
                    least[i] = Math.max(least[i], Math.min(WIDEST_WORD, wide) + GAP);
                }
            }
            asked[i] = Math.max(asked[i], Math.max(least[i], Math.min(WIDEST_CELL, whole) + GAP));
        }
    }

    private static float sum(float[] values) {
        float sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
