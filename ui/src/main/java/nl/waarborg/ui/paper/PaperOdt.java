package nl.waarborg.ui.paper;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.ui.paper.Block.Fact;
import nl.waarborg.ui.texts.Texts;

/**
 * Writes a paper as an OpenDocument text (ISO/IEC 26300, version 1.3): real headings, tables with heading rows, pictures with
 * words. The looks stand in {@link OdtLooks}.
 */
final class PaperOdt {

    private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";

    private final Paper paper;
    private final Texts t;
    private final XmlText xml = new XmlText();
    private final List<Block.Picture> pictures = new ArrayList<>();
    private int tables;

    private PaperOdt(Paper paper) {
        this.paper = paper;
        this.t = Texts.in(paper.language());
    }

    static byte[] of(Paper paper) {
        PaperOdt odt = new PaperOdt(paper);
        String content = odt.content();
        ZipBytes zip = new ZipBytes(paper.about()).stored("mimetype", MEDIA_TYPE)
                .add("content.xml", content).add("styles.xml", OdtLooks.styles(paper)).add("meta.xml", odt.meta());
        for (int i = 0; i < odt.pictures.size(); i++) {
            zip.add(picture(i), odt.pictures.get(i).png());
        }
        return zip.add("META-INF/manifest.xml", odt.manifest()).finish();
    }

    private static String picture(int number) {
        return "Pictures/" + (number + 1) + ".png";
    }

    private String content() {
        xml.open("office:document-content", OdtLooks.names());
        OdtLooks.automatic(xml);
        xml.open("office:body").open("office:text");
        paragraph("Kicker", paper.kicker());
        paragraph("Title", paper.name());
        paragraph("Text_20_body", paper.lead());
        facts(paper.facts());
        heading(1, null, t.get("paper.contents"));
        for (Section section : paper.sections()) {
            xml.open("text:p", "text:style-name", "Contents").open("text:a", "xlink:type", "simple", "xlink:href", "#" + section.id());
            words(section.title());
            xml.close().close();
        }
        for (Section section : paper.sections()) {
            heading(1, section.id(), section.title());
            section.blocks().forEach(this::block);
        }
        return xml.close().close().close().toString();
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            heading(heading.level() - 1, heading.id(), heading.text());
        } else if (block instanceof Block.Line line) {
            paragraph("Text_20_body", line.text());
        } else if (block instanceof Block.Small small) {
            paragraph("Small", small.text());
        } else if (block instanceof Block.Words words) {
            paragraph("Words", words.text());
        } else if (block instanceof Block.Facts facts) {
            facts(facts.facts());
        } else if (block instanceof Block.Picture picture) {
            picture(picture);
        } else if (block instanceof Block.Grid grid) {
            grid(grid);
        }
    }

    private void heading(int level, String id, String text) {
        xml.open("text:h", "text:style-name", "Heading_20_" + level, "text:outline-level", Integer.toString(level));
        if (id != null) {
            xml.empty("text:bookmark", "text:name", id);
        }
        words(text);
        xml.close();
    }

    private void facts(List<Fact> facts) {
        for (Fact fact : facts) {
            xml.open("text:p", "text:style-name", "Text_20_body").open("text:span", "text:style-name", "Strong");
            words(fact.label() + ":");
            xml.close();
            if (fact.values().size() == 1) {
                words(" " + fact.values().get(0));
            }
            xml.close();
            if (fact.values().size() > 1) {
                xml.open("text:list", "text:style-name", "Points");
                fact.values().forEach(value -> {
                    xml.open("text:list-item");
                    paragraph("Words", value);
                    xml.close();
                });
                xml.close();
            }
        }
    }

    private void picture(Block.Picture picture) {
        pictures.add(picture);
        int number = pictures.size();
        xml.open("text:p", "text:style-name", "Picture").open("draw:frame", "draw:name", "Picture" + number,
                "text:anchor-type", "as-char", "svg:width", picture.width() + "pt", "svg:height", picture.height() + "pt");
        xml.empty("draw:image", "xlink:href", picture(number - 1), "xlink:type", "simple", "xlink:show", "embed",
                "xlink:actuate", "onLoad");
        xml.element("svg:desc", picture.alternative()).close().close();
    }

    private void grid(Block.Grid grid) {
        paragraph("Caption", grid.caption());
        String name = "Table" + ++tables;
        xml.open("table:table", "table:name", name, "table:style-name", "Grid");
        grid.shares().forEach(share -> xml.empty("table:table-column", "table:style-name", OdtLooks.column(share)));
        xml.open("table:table-header-rows").open("table:table-row", "table:style-name", "Row");
        grid.columns().forEach(column -> cell("HeadingCell", "Table_20_Heading", column));
        xml.close().close();
        for (Block.Row row : grid.rows()) {
            xml.open("table:table-row", "table:style-name", "Row");
            for (int i = 0; i < row.cells().size(); i++) {
                cell("Cell", i == 0 ? "Table_20_Row" : "Table_20_Contents", row.cells().get(i));
            }
            xml.close();
        }
        xml.close();
        paragraph("Space", "");
    }

    private void cell(String style, String paragraph, String text) {
        xml.open("table:table-cell", "table:style-name", style, "office:value-type", "string");
        paragraph(paragraph, text);
        xml.close();
    }

    private void paragraph(String style, String text) {
        xml.open("text:p", "text:style-name", style);
        words(text);
        xml.close();
    }

    /** Text with its line ends, tabs and repeated spaces, which XML alone would lose. */
    private void words(String text) {
        int at = 0;
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        for (int i = 0; i < lines.length(); i++) {
            char sign = lines.charAt(i);
            boolean again = sign == ' ' && (i == 0 || lines.charAt(i - 1) == ' ' || lines.charAt(i - 1) == '\n');
            if (sign == '\n' || sign == '\t' || again) {
                xml.text(lines.substring(at, i));
                xml.empty(sign == '\n' ? "text:line-break" : sign == '\t' ? "text:tab" : "text:s");
                at = i + 1;
            }
        }
        xml.text(lines.substring(at));
    }

    private String meta() {
        String moment = paper.about().truncatedTo(ChronoUnit.SECONDS).toString();
        return new XmlText().open("office:document-meta", OdtLooks.names()).open("office:meta")
                .element("meta:generator", "Waarborg").element("dc:title", paper.title()).element("dc:subject", paper.subject())
                .element("dc:creator", "Waarborg").element("meta:initial-creator", "Waarborg")
                .element("meta:creation-date", moment).element("dc:date", moment)
                .element("dc:language", paper.language().locale().toLanguageTag())
                .close().close().toString();
    }

    private String manifest() {
        XmlText manifest = new XmlText().open("manifest:manifest",
                "xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest:version", "1.3");
        entry(manifest, "/", MEDIA_TYPE);
        for (String file : List.of("content.xml", "styles.xml", "meta.xml")) {
            entry(manifest, file, "text/xml");
        }
        for (int i = 0; i < pictures.size(); i++) {
            entry(manifest, picture(i), "image/png");
        }
        return manifest.close().toString();
    }

    private static void entry(XmlText manifest, String path, String mediaType) {
        manifest.empty("manifest:file-entry", "manifest:full-path", path, "manifest:media-type", mediaType);
    }
}
