package nl.waarborg.ui.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** The fonts of one PDF, and how wide text is in them. */
final class PaperFaces {

    private static final float UNITS = 1000f;

    private final PDFont regular;
    private final PDFont bold;
    private final Map<Integer, Float> regularWidths = new HashMap<>();
    private final Map<Integer, Float> boldWidths = new HashMap<>();

    PaperFaces(PDDocument document) throws IOException {
        regular = PaperFont.REGULAR.in(document);
        bold = PaperFont.BOLD.in(document);
    }

    PDFont font(boolean heavy) {
        return heavy ? bold : regular;
    }

    /** The width in points of text at a size; text with only signs that the fonts have. */
    float width(boolean heavy, String text, float size) {
        float units = 0;
        for (int i = 0; i < text.length(); ) {
            int sign = text.codePointAt(i);
            units += (heavy ? boldWidths : regularWidths).computeIfAbsent(sign, one -> measured(font(heavy), one));
            i += Character.charCount(sign);
        }
        return units * size / UNITS;
    }

    private static float measured(PDFont font, int sign) {
        try {
            return font.getStringWidth(Character.toString(sign));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
