package nl.waarborg.ui.paper;

import java.util.ArrayList;
import java.util.List;
import nl.waarborg.ui.paper.Block.Fact;
import nl.waarborg.ui.texts.Texts;

/**
 * Writes a paper as an Office Open XML document (ISO/IEC 29500): real headings, tables with heading rows, pictures with words.
 * The looks stand in {@link DocxLooks}.
 */
final class PaperDocx {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final int TABLE = 10_092;
    private static final int UNITS_PER_POINT = 12_700;

    private final Paper paper;
    private final Texts t;
    private final XmlText xml = new XmlText();
    private final List<Block.Picture> pictures = new ArrayList<>();
    private int bookmarks;

    private PaperDocx(Paper paper) {
        this.paper = paper;
        this.t = Texts.in(paper.language());
    }

    static byte[] of(Paper paper) {
        PaperDocx docx = new PaperDocx(paper);
        String document = docx.document();
        ZipBytes zip = new ZipBytes(paper.about()).add("[Content_Types].xml", types()).add("_rels/.rels", packageRelations())
                .add("docProps/core.xml", DocxLooks.core(paper)).add("word/document.xml", document)
                .add("word/_rels/document.xml.rels", docx.relations()).add("word/styles.xml", DocxLooks.styles(paper))
                .add("word/numbering.xml", DocxLooks.numbering()).add("word/settings.xml", DocxLooks.settings())
                .add("word/header.xml", DocxLooks.header(paper)).add("word/footer.xml", DocxLooks.footer(paper));
        for (int i = 0; i < docx.pictures.size(); i++) {
            zip.add("word/media/picture" + (i + 1) + ".png", docx.pictures.get(i).png());
        }
        return zip.finish();
    }

    private String document() {
        xml.open("w:document", DocxLooks.names()).open("w:body");
        paragraph("Kicker", paper.kicker());
        paragraph("Title", paper.name());
        paragraph("BodyText", paper.lead());
        facts(paper.facts());
        heading(1, null, t.get("paper.contents"));
        for (Section section : paper.sections()) {
            xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Contents").close();
            xml.open("w:hyperlink", "w:anchor", bookmark(section.id()));
            run(section.title(), false);
            xml.close().close();
        }
        for (Section section : paper.sections()) {
            heading(1, section.id(), section.title());
            section.blocks().forEach(this::block);
        }
        xml.open("w:sectPr").empty("w:headerReference", "w:type", "default", "r:id", "rHeader")
                .empty("w:footerReference", "w:type", "default", "r:id", "rFooter")
                .empty("w:pgSz", "w:w", "11906", "w:h", "16838")
                .empty("w:pgMar", "w:top", "1134", "w:right", "907", "w:bottom", "1134", "w:left", "907", "w:header", "567",
                        "w:footer", "567", "w:gutter", "0").close();
        return xml.close().close().toString();
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            heading(heading.level() - 1, heading.id(), heading.text());
        } else if (block instanceof Block.Line line) {
            paragraph("BodyText", line.text());
        } else if (block instanceof Block.Small small) {
            paragraph("Small", small.text());
        } else if (block instanceof Block.Words words) {
            paragraph("BodyText", words.text());
        } else if (block instanceof Block.Facts facts) {
            facts(facts.facts());
        } else if (block instanceof Block.Picture picture) {
            picture(picture);
        } else if (block instanceof Block.Grid grid) {
            grid(grid);
        }
    }

    private void heading(int level, String id, String text) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Heading" + level).close();
        if (id != null) {
            String number = Integer.toString(++bookmarks);
            xml.empty("w:bookmarkStart", "w:id", number, "w:name", bookmark(id)).empty("w:bookmarkEnd", "w:id", number);
        }
        run(text, false);
        xml.close();
    }

    /** Names of bookmarks have letters, figures and low lines only. */
    private static String bookmark(String id) {
        return id.replace('-', '_');
    }

    private void facts(List<Fact> facts) {
        for (Fact fact : facts) {
            xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "BodyText").close();
            run(fact.label() + ":", true);
            if (fact.values().size() == 1) {
                run(" " + fact.values().get(0), false);
            }
            xml.close();
            if (fact.values().size() > 1) {
                fact.values().forEach(value -> paragraph("ListBullet", value));
            }
        }
    }

    private void grid(Block.Grid grid) {
        paragraph("Caption", grid.caption());
        xml.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", "Grid").empty("w:tblW", "w:w", Integer.toString(TABLE), "w:type", "dxa")
                .empty("w:tblLayout", "w:type", "fixed")
                .empty("w:tblLook", "w:val", "0020", "w:firstRow", "1").empty("w:tblCaption", "w:val", grid.caption()).close();
        xml.open("w:tblGrid");
        List<Integer> shares = grid.shares();
        shares.forEach(share -> xml.empty("w:gridCol", "w:w", wide(share)));
        xml.close();
        xml.open("w:tr").open("w:trPr").empty("w:tblHeader").close();
        for (int i = 0; i < grid.columns().size(); i++) {
            cell("TableHeading", shares.get(i), grid.columns().get(i));
        }
        xml.close();
        for (Block.Row row : grid.rows()) {
            xml.open("w:tr");
            for (int i = 0; i < row.cells().size(); i++) {
                cell(i == 0 ? "TableRow" : "TableContents", shares.get(i), row.cells().get(i));
            }
            xml.close();
        }
        xml.close();
        paragraph("Space", "");
    }

    private static String wide(int share) {
        return Integer.toString(TABLE * share / 100);
    }

    private void cell(String style, int share, String text) {
        xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", wide(share), "w:type", "dxa").close();
        paragraph(style, text);
        xml.close();
    }

    private void picture(Block.Picture picture) {
        pictures.add(picture);
        String number = Integer.toString(pictures.size());
        String wide = Long.toString(Math.round((double) picture.width() * UNITS_PER_POINT));
        String high = Long.toString(Math.round((double) picture.height() * UNITS_PER_POINT));
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "BodyText").close().open("w:r").open("w:drawing");
        xml.open("wp:inline").empty("wp:extent", "cx", wide, "cy", high)
                .empty("wp:docPr", "id", number, "name", "Picture" + number, "descr", picture.alternative());
        xml.open("a:graphic").open("a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/picture").open("pic:pic");
        xml.open("pic:nvPicPr").empty("pic:cNvPr", "id", number, "name", "Picture" + number).empty("pic:cNvPicPr").close();
        xml.open("pic:blipFill").empty("a:blip", "r:embed", "rPicture" + number).open("a:stretch").empty("a:fillRect").close().close();
        xml.open("pic:spPr").open("a:xfrm").empty("a:off", "x", "0", "y", "0").empty("a:ext", "cx", wide, "cy", high).close()
                .open("a:prstGeom", "prst", "rect").empty("a:avLst").close().close();
        xml.close().close().close().close().close().close().close();
    }

    private void paragraph(String style, String text) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close();
        run(text, false);
        xml.close();
    }

    private void run(String text, boolean bold) {
        run(xml, text, bold);
    }

    /** Text with its line ends and tabs. */
    static void run(XmlText xml, String text, boolean bold) {
        xml.open("w:r");
        if (bold) {
            xml.open("w:rPr").empty("w:b").close();
        }
        int at = 0;
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        for (int i = 0; i <= lines.length(); i++) {
            char sign = i == lines.length() ? '\n' : lines.charAt(i);
            if (sign == '\n' || sign == '\t') {
                if (i > at) {
                    xml.element("w:t", lines.substring(at, i), "xml:space", "preserve");
                }
                if (i < lines.length()) {
                    xml.empty(sign == '\n' ? "w:br" : "w:tab");
                }
                at = i + 1;
            }
        }
        xml.close();
    }

    private static String types() {
        XmlText types = new XmlText().open("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
                .empty("Default", "Extension", "rels", "ContentType", "application/vnd.openxmlformats-package.relationships+xml")
                .empty("Default", "Extension", "xml", "ContentType", "application/xml")
                .empty("Default", "Extension", "png", "ContentType", "image/png")
                .empty("Override", "PartName", "/docProps/core.xml", "ContentType", "application/vnd.openxmlformats-package.core-properties+xml")
                .empty("Override", "PartName", "/word/document.xml", "ContentType", TYPE + "document.main+xml");
        for (String part : List.of("styles", "numbering", "settings", "header", "footer")) {
            types.empty("Override", "PartName", "/word/" + part + ".xml", "ContentType", TYPE + part + "+xml");
        }
        return types.close().toString();
    }

    private static String packageRelations() {
        return relationships().empty("Relationship", "Id", "rDocument", "Type", RELATION + "officeDocument", "Target", "word/document.xml")
                .empty("Relationship", "Id", "rCore", "Type",
                        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "Target", "docProps/core.xml")
                .close().toString();
    }

    private String relations() {
        XmlText relations = relationships();
        for (String part : List.of("styles", "numbering", "settings", "header", "footer")) {
            relations.empty("Relationship", "Id", "r" + part.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + part.substring(1),
                    "Type", RELATION + part, "Target", part + ".xml");
        }
        for (int i = 1; i <= pictures.size(); i++) {
            relations.empty("Relationship", "Id", "rPicture" + i, "Type", RELATION + "image", "Target", "media/picture" + i + ".png");
        }
        return relations.close().toString();
    }

    private static XmlText relationships() {
        return new XmlText().open("Relationships", "xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
    }
}
