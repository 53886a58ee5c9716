package nl.waarborg.ui.paper;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import nl.waarborg.ui.paper.PaperText.Piece;
import nl.waarborg.ui.paper.PaperText.Run;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;

/** The pages of a PDF from top to bottom: where the next line comes, and when the page is full. */
final class PaperPages {

    static final float LEFT = 45.4f;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    private static final float TOP = PDRectangle.A4.getHeight() - 51;
    private static final float BOTTOM = 57;
    private static final float FOOT = 34;

    private final PDDocument document;
    private final PaperFaces faces;
    private final PaperTags tags;
    private final String foot;
    private final String mark;
    private final String linkWords;
    private final Map<String, PDPageXYZDestination> places = new HashMap<>();
    private final Map<PDAnnotationLink, String> links = new HashMap<>();
    private PDPage page;
    private PDPageContentStream stream;
    private List<PDAnnotationLink> linksOnPage;
    private float y;

    /** Begins the first page. */
    PaperPages(PDDocument document, PaperTags tags, String foot, String mark, String linkWords) throws IOException {
        this.document = document;
        this.faces = new PaperFaces(document);
        this.tags = tags;
        this.foot = foot;
        this.mark = mark;
        this.linkWords = linkWords;
        turn();
    }

    PaperFaces faces() {
        return faces;
    }

    /** The height that is left on this page. */
    float left() {
        return y - BOTTOM;
    }

    boolean isAtTop() {
        return y == TOP;
    }

    /** Goes on at the top of a new page when less than this is left, unless the page is new. */
    boolean turnUnlessLeft(float height) throws IOException {
        boolean turns = left() < height && !isAtTop();
        if (turns) {
            turn();
        }
        return turns;
    }

    /** Leaves room, also by turning the page. */
    void down(float height) {
        y -= height;
    }

    /** Names the place where the next line comes. */
    PDPageXYZDestination place(String name) {
        PDPageXYZDestination here = new PDPageXYZDestination();
        here.setPage(page);
        here.setTop((int) Math.min(TOP, y + 4));
        if (name != null) {
            places.put(name, here);
        }
        return here;
    }

    /** Writes a paragraph that may go on on the next page. */
    void paragraph(COSDictionary tag, List<Run> runs, PaperStyle style, float indent) throws IOException {
        List<List<Piece>> lines = PaperText.lines(faces, style.size(), WIDTH - indent, runs);
        if (!turnUnlessLeft(style.above() + style.leading() + style.follows()) && !isAtTop()) {
            down(style.above());
        }
        int from = 0;
        while (from < lines.size()) {
            turnUnlessLeft(style.leading());
            int to = Math.min(lines.size(), from + Math.max(1, (int) (left() / style.leading())));
            write(tag, LEFT + indent, lines.subList(from, to), style, 0);
            down((to - from) * style.leading());
            from = to;
        }
    }

    /** Writes lines at a place on this page, without moving on; lines without a tag are no part of the text. */
    void write(COSDictionary tag, float x, List<List<Piece>> lines, PaperStyle style, float under) throws IOException {
        float base = y - under - style.leading() * 0.5f - style.size() * 0.33f;
        boolean open = false;
        for (List<Piece> line : lines) {
            float at = x;
            for (Piece piece : line) {
                boolean leads = piece.run().target() != null && tag != null;
                if (open && leads) {
                    stream.endMarkedContent();
                    open = false;
                }
                if (leads) {
                    link(tag, piece, at, base, style);
                } else {
                    open = open || begin(tag);
                    show(piece, at, base, style, style.colour());
                }
                at += piece.width();
            }
            base -= style.leading();
        }
        if (open) {
            stream.endMarkedContent();
        }
    }

    /** Draws a line across, which is no part of the text. */
    void rule(float x, float width, float under, float thick, Color colour) throws IOException {
        bar(x, y - under - thick, width, thick, colour);
    }

    /** Fills a bar at a place on the page, which is no part of the text. */
    void bar(float x, float bottom, float width, float height, Color colour) throws IOException {
        begin(null);
        stream.setNonStrokingColor(colour);
        stream.addRect(x, bottom, width, height);
        stream.fill();
        stream.endMarkedContent();
    }

    /** Draws a picture as wide as there is room for, with what it shows in words for who cannot see it. */
    void picture(COSDictionary figure, Block.Picture picture) throws IOException {
        float wide = Math.min(WIDTH, picture.width());
        float high = picture.height() * wide / picture.width();
        turnUnlessLeft(high + 8);
        down(4);
        figure.setString(COSName.ALT, PaperSigns.of(picture.alternative()));
        COSDictionary layout = new COSDictionary();
        layout.setDirect(true);
        layout.setName(COSName.O, "Layout");
        layout.setName("Placement", "Block");
        layout.setItem(COSName.BBOX, new PDRectangle(LEFT, y - high, wide, high));
        figure.setItem(COSName.A, layout);
        PDImageXObject image = LosslessFactory.createFromImage(
                document, ImageIO.read(new ByteArrayInputStream(picture.png())));
        begin(figure);
        stream.drawImage(image, LEFT, y - high, wide, high);
        stream.endMarkedContent();
        down(high + 4);
    }

    /** Ends the last page and lets every link lead to its place. */
    void finish() throws IOException {
        endPage();
        links.forEach((link, name) -> {
            if (places.containsKey(name)) {
                link.setDestination(places.get(name));
            }
        });
    }

    private boolean begin(COSDictionary tag) throws IOException {
        if (tag == null) {
            stream.beginMarkedContent(COSName.ARTIFACT);
        } else {
            stream.beginMarkedContent(COSName.getPDFName(tag.getNameAsString(COSName.S)), tags.piece(tag));
        }
        return true;
    }

    private void show(Piece piece, float x, float base, PaperStyle style, Color colour) throws IOException {
        stream.beginText();
        stream.setNonStrokingColor(colour);
        stream.setFont(faces.font(piece.run().bold()), style.size());
        stream.newLineAtOffset(x, base);
        stream.showText(piece.text());
        stream.endText();
    }

    private void link(COSDictionary tag, Piece piece, float x, float base, PaperStyle style) throws IOException {
        COSDictionary leading = tags.add(tag, "Link");
        begin(leading);
        show(piece, x, base, style, PaperStyle.LINK);
        stream.endMarkedContent();
        PDAnnotationLink link = new PDAnnotationLink();
        link.setRectangle(new PDRectangle(x, base - style.size() * 0.3f, piece.width(), style.size() * 1.2f));
        link.setPrinted(true);
        link.setContents(linkWords + " " + piece.text().strip());
        COSArray none = new COSArray(List.of(COSInteger.ZERO, COSInteger.ZERO, COSInteger.ZERO));
        link.setBorder(none);
        tags.join(leading, link);
        linksOnPage.add(link);
        links.put(link, piece.run().target());
    }

    private void turn() throws IOException {
        if (page != null) {
            endPage();
        }
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        tags.turn(page);
        linksOnPage = new ArrayList<>();
        stream = new PDPageContentStream(document, page);
        if (!mark.isEmpty()) {
            y = TOP + 26;
            List<List<Piece>> lines = PaperText.lines(faces, PaperStyle.MARK.size(), WIDTH, List.of(Run.bold(mark)));
            write(null, LEFT, lines.subList(0, 1), PaperStyle.MARK, 0);
        }
        y = TOP;
    }

    private void endPage() throws IOException {
        y = FOOT + 12;
        String number = String.valueOf(document.getNumberOfPages());
        PaperStyle style = PaperStyle.SMALL;
        write(null, LEFT, PaperText.lines(faces, style.size(), WIDTH, List.of(Run.plain(foot))).subList(0, 1), style, 0);
        float wide = faces.width(false, number, style.size());
        write(null, LEFT + WIDTH - wide, PaperText.lines(faces, style.size(), WIDTH, List.of(Run.plain(number))), style, 0);
        stream.close();
        if (!linksOnPage.isEmpty()) {
            page.setAnnotations(new ArrayList<>(linksOnPage));
        }
    }
}
