package nl.waarborg.ui.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.ui.paper.Block.Fact;
import nl.waarborg.ui.paper.PaperText.Run;
import nl.waarborg.ui.texts.Texts;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** Writes a paper as a tagged PDF/A-2a that meets PDF/UA-1 too, block by block, so that a long one needs little memory. */
final class PaperPdf {

    private static final float STEP = 14;
    /** A heading, a line and the begin of a table with its first row. */
    private static final float TABLE_BEGINS = 150;

    private final Paper paper;
    private final Texts t;
    private final PaperTags tags = new PaperTags();
    private final PaperPages pages;
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private PDOutlineItem chapter;

    private PaperPdf(Paper paper, PDDocument document) throws IOException {
        this.paper = paper;
        this.t = Texts.in(paper.language());
        this.pages = new PaperPages(document, tags, paper.foot(), paper.mark(), t.get("paper.link"));
    }

    static byte[] of(Paper paper) {
        try (PDDocument document = new PDDocument()) {
            PaperPdf pdf = new PaperPdf(paper, document);
            pdf.write();
            pdf.pages.finish();
            pdf.tags.finish(document.getDocumentCatalog());
            document.getDocumentCatalog().setDocumentOutline(pdf.outline);
            PaperFile.finish(document, paper);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() throws IOException {
        COSDictionary document = tags.document();
        paragraph(document, "P", Run.plain(paper.kicker()), PaperStyle.SMALL);
        paragraph(document, "H1", Run.bold(paper.name()), PaperStyle.TITLE);
        paragraph(document, "P", Run.plain(paper.lead()), PaperStyle.BODY);
        pages.down(4);
        facts(document, paper.facts());
        contents(document);
        for (Section section : paper.sections()) {
            COSDictionary part = tags.add(document, "Sect");
            if (tableSoon(section.blocks(), 0)) {
                pages.turnUnlessLeft(TABLE_BEGINS);
            }
            title(part, section.title(), section.id());
            for (int i = 0; i < section.blocks().size(); i++) {
                if (section.blocks().get(i) instanceof Block.Heading && tableSoon(section.blocks(), i + 1)) {
                    pages.turnUnlessLeft(TABLE_BEGINS);
                }
                block(part, section.blocks().get(i));
            }
        }
    }

    /** Whether a table comes within two blocks, so that a heading stays with it. */
    private static boolean tableSoon(List<Block> blocks, int from) {
        return blocks.subList(from, Math.min(blocks.size(), from + 2)).stream().anyMatch(Block.Grid.class::isInstance);
    }

    private void contents(COSDictionary document) throws IOException {
        COSDictionary part = tags.add(document, "Sect");
        title(part, t.get("paper.contents"), null);
        COSDictionary list = tags.add(part, "L");
        for (Section section : paper.sections()) {
            COSDictionary words = tags.add(tags.add(list, "LI"), "LBody");
            pages.paragraph(words, List.of(new Run(section.title(), false, section.id())), PaperStyle.BODY, 0);
        }
    }

    private void title(COSDictionary part, String title, String id) throws IOException {
        paragraph(part, "H2", Run.bold(title), PaperStyle.SECTION);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(pages.place(id));
        if (id != null) {
            outline.addLast(item);
            chapter = item;
        }
        pages.down(1);
        pages.rule(PaperPages.LEFT, PaperPages.WIDTH, 0, 1.2f, PaperStyle.LINK);
        pages.down(4);
    }

    private void block(COSDictionary part, Block block) throws IOException {
        if (block instanceof Block.Heading heading) {
            paragraph(part, "H" + heading.level(), Run.bold(heading.text()), PaperStyle.heading(heading.level()));
            bookmark(heading, pages.place(heading.id()));
        } else if (block instanceof Block.Line line) {
            paragraph(part, "P", Run.plain(line.text()), PaperStyle.BODY);
        } else if (block instanceof Block.Small small) {
            paragraph(part, "P", Run.plain(small.text()), PaperStyle.SMALL);
        } else if (block instanceof Block.Words words) {
            pages.paragraph(tags.add(part, "P"), List.of(Run.plain(words.text())), PaperStyle.BODY, STEP);
        } else if (block instanceof Block.Facts facts) {
            facts(part, facts.facts());
        } else if (block instanceof Block.Picture picture) {
            pages.picture(tags.add(part, "Figure"), picture);
        } else if (block instanceof Block.Grid grid) {
            new PaperTable(pages, tags, grid, t.get("paper.event")).write(part);
        }
    }

    /** A heading with a place of its own can be found in the margin too, under that of its section. */
    private void bookmark(Block.Heading heading, PDPageXYZDestination here) {
        if (heading.id() != null && heading.level() == 3 && chapter != null) {
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(PaperSigns.of(heading.text()));
            item.setDestination(here);
            chapter.addLast(item);
        }
    }

    private void facts(COSDictionary part, List<Fact> facts) throws IOException {
        for (Fact fact : facts) {
            List<Run> runs = new ArrayList<>(List.of(Run.bold(fact.label() + ":")));
            if (fact.values().size() == 1) {
                runs.add(Run.plain(" " + fact.values().get(0)));
            }
            pages.paragraph(tags.add(part, "P"), runs, PaperStyle.BODY, 0);
            if (fact.values().size() > 1) {
                COSDictionary list = tags.add(part, "L");
                for (String value : fact.values()) {
                    COSDictionary words = tags.add(tags.add(list, "LI"), "LBody");
                    pages.paragraph(words, List.of(Run.plain(value)), PaperStyle.BODY, STEP);
                }
            }
        }
        pages.down(5);
    }

    private void paragraph(COSDictionary part, String type, Run run, PaperStyle style) throws IOException {
        pages.paragraph(tags.add(part, type), List.of(run), style, 0);
    }
}
