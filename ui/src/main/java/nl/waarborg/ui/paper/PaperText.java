package nl.waarborg.ui.paper;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines that fit a width. */
final class PaperText {

    /**
     * Some words in one look.
     *
     * @param target the place in the account that they lead to, or null
     */
    record Run(String text, boolean bold, String target) {

        static Run plain(String text) {
            return new Run(text, false, null);
        }

        static Run bold(String text) {
            return new Run(text, true, null);
        }
    }

    /** Words on one line in one look, with their width in points. */
    record Piece(Run run, String text, float width) {}

    private final PaperFaces faces;
    private final float size;
    private final float width;
    private final List<List<Piece>> lines = new ArrayList<>();
    private List<Piece> line = new ArrayList<>();
    private float used;
    private Run run;
    private final StringBuilder piece = new StringBuilder();
    private float pieceWidth;

    private PaperText(PaperFaces faces, float size, float width) {
        this.faces = faces;
        this.size = size;
        this.width = width;
    }

    /** The lines of some runs after one another. */
    static List<List<Piece>> lines(PaperFaces faces, float size, float width, List<Run> runs) {
        PaperText text = new PaperText(faces, size, width);
        runs.forEach(text::take);
        text.endLine();
        return text.lines;
    }

    private void take(Run next) {
        endPiece();
        run = next;
        String[] paragraphs = PaperSigns.of(next.text()).replace('\t', ' ').split("\n", -1);
        for (int i = 0; i < paragraphs.length; i++) {
            if (i > 0) {
                endLine();
            }
            words(paragraphs[i]);
        }
        endPiece();
    }

    private void words(String paragraph) {
        int at = 0;
        while (at < paragraph.length()) {
            int space = paragraph.indexOf(' ', at);
            int end = space < 0 ? paragraph.length() : space;
            word(paragraph.substring(at, end));
            if (space >= 0) {
                add(" ", faces.width(run.bold(), " ", size));
            }
            at = space < 0 ? end : space + 1;
        }
    }

    private void word(String word) {
        float wide = faces.width(run.bold(), word, size);
        if (used + wide > width && used > 0) {
            endLine();
        }
        if (wide <= width) {
            add(word, wide);
            return;
        }
        word.codePoints().forEach(sign -> {
            String one = Character.toString(sign);
            float signWidth = faces.width(run.bold(), one, size);
            if (used + signWidth > width && used > 0) {
                endLine();
            }
            add(one, signWidth);
        });
    }

    private void add(String text, float wide) {
        piece.append(text);
        pieceWidth += wide;
        used += wide;
    }

    private void endPiece() {
        if (!piece.isEmpty()) {
            line.add(new Piece(run, piece.toString(), pieceWidth));
        }
        piece.setLength(0);
        pieceWidth = 0;
    }

    private void endLine() {
        endPiece();
        lines.add(line);
        line = new ArrayList<>();
        used = 0;
    }
}
