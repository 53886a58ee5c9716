package nl.waarborg.ui.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
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

    PaperFont(String name) {
        this.file = read("/fonts/" + name);
        try (TrueTypeFont font = parsed()) {
            this.signs = font.getUnicodeCmapLookup();
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
