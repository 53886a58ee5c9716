package nl.waarborg.ui.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of the PDF and the signs that they have. */
enum PaperFont {

    REGULAR("SourceSans3-Regular.ttf"),
    BOLD("SourceSans3-Bold.ttf");

    private final byte[] file;
    private final CmapLookup signs;
    private final TrueTypeFont letters;

    PaperFont(String name) {
        this.file = read("/fonts/" + name);
        try {
            this.letters = parsed();
            this.signs = letters.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The font for one document, of which only the signs that are used go along. It joins no letters: a joined letter has no
     * sign of its own in Unicode, and PDF/A asks one for everything that is shown.
     */
    PDFont in(PDDocument document) throws IOException {
        TrueTypeFont font = parsed();
        document.registerTrueTypeFontForClosing(font);
        return PDType0Font.load(document, font, true);
    }

    /** Whether both fonts have a sign. */
    static boolean show(int sign) {
        return REGULAR.signs.getGlyphId(sign) > 0 && BOLD.signs.getGlyphId(sign) > 0;
    }

    /** The outline of words on one line that begin at the origin and stand on the x-axis; signs must be in the font. */
    synchronized GeneralPath outline(String text, float size) {
        GeneralPath outline = new GeneralPath();
        float at = 0;
        for (int sign : text.codePoints().toArray()) {
            AffineTransform place = new AffineTransform();
            place.translate(at, 0);
            place.scale(size / unitsPerEm(), -size / unitsPerEm());
            outline.append(place.createTransformedShape(glyph(sign)), false);
            at += advance(sign) * size / unitsPerEm();
        }
        return outline;
    }

    /** The width of words on one line. */
    synchronized float width(String text, float size) {
        return (float) text.codePoints().mapToDouble(sign -> advance(sign) * size / unitsPerEm()).sum();
    }

    private GeneralPath glyph(int sign) {
        try {
            GlyphData glyph = letters.getGlyph().getGlyph(signs.getGlyphId(sign));
            return glyph == null ? new GeneralPath() : glyph.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private float advance(int sign) {
        try {
            return letters.getAdvanceWidth(signs.getGlyphId(sign));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private float unitsPerEm() {
        try {
            return letters.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TrueTypeFont parsed() throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        font.setEnableGsub(false);
        return font;
    }

    private static byte[] read(String path) {
        try (InputStream in = PaperFont.class.getResourceAsStream(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
