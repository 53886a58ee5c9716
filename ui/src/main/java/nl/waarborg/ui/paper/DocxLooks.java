package nl.waarborg.ui.paper;

import java.time.temporal.ChronoUnit;

/** How an Office Open XML document of ours looks: its styles, what stands on every page, what it says of itself. */
final class DocxLooks {

    private static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private DocxLooks() {}

    /** The names of XML that the document uses. */
    static String[] names() {
        return new String[] {
            "xmlns:w", WORDS,
            "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
            "xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main",
            "xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"};
    }

    /** The named styles; sizes in half points, room in twentieths of a point. */
    static String styles(Paper paper) {
        String language = paper.language().locale().toLanguageTag();
        XmlText xml = new XmlText().open("w:styles", "xmlns:w", WORDS);
        xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr")
                .empty("w:rFonts", "w:ascii", "Source Sans 3", "w:hAnsi", "Source Sans 3", "w:cs", "Arial")
                .empty("w:color", "w:val", "1B242D").empty("w:sz", "w:val", "20").empty("w:lang", "w:val", language)
                .close().close().close();
        xml.open("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", "Normal").empty("w:name", "w:val", "Normal").close();
        style(xml, "BodyText", "Body Text", 0, 70, 20, false, "1B242D", -1);
        style(xml, "Contents", "Contents", 0, 30, 20, false, "154F85", -1);
        style(xml, "Kicker", "Kicker", 0, 0, 18, false, "55616E", -1);
        style(xml, "Small", "Small", 0, 60, 18, false, "55616E", -1);
        style(xml, "Title", "Title", 0, 120, 40, true, "1B242D", -1);
        style(xml, "Heading1", "heading 1", 400, 90, 28, true, "1B242D", 0);
        style(xml, "Heading2", "heading 2", 220, 60, 22, true, "1B242D", 1);
        style(xml, "Heading3", "heading 3", 160, 30, 20, true, "1B242D", 2);
        style(xml, "Caption", "caption", 120, 60, 20, true, "1B242D", -1);
        style(xml, "TableContents", "Table Contents", 0, 0, 18, false, "1B242D", -1);
        style(xml, "Space", "Space", 0, 0, 12, false, "1B242D", -1);
        style(xml, "TableRow", "Table Row", 0, 0, 18, true, "1B242D", -1);
        style(xml, "TableHeading", "Table Heading", 0, 0, 18, true, "1B242D", -1);
        style(xml, "Header", "header", 0, 0, 20, true, "9C1F16", -1);
        style(xml, "Footer", "footer", 0, 0, 17, false, "55616E", -1);
        xml.raw("""
                <w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="30"/></w:pPr></w:style>
                <w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="55616E"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="C3CCD6"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="C3CCD6"/></w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="50" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
                """);
        return xml.close().toString();
    }

    /** The sign before the members of a list. */
    static String numbering() {
        return new XmlText().open("w:numbering", "xmlns:w", WORDS).raw("""
                <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\u2022"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="454" w:hanging="227"/></w:pPr></w:lvl></w:abstractNum>
                <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
                """).close().toString();
    }

    /** Read as today's Word does, so that nothing is shown in an older way. */
    static String settings() {
        return new XmlText().open("w:settings", "xmlns:w", WORDS).open("w:compat").empty("w:compatSetting", "w:name", "compatibilityMode",
                "w:uri", "http://schemas.microsoft.com/office/word", "w:val", "15").close().close().toString();
    }

    /** What stands above every page. */
    static String header(Paper paper) {
        XmlText xml = new XmlText().open("w:hdr", "xmlns:w", WORDS).open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Header").close();
        PaperDocx.run(xml, paper.mark(), false);
        return xml.close().close().toString();
    }

    /** What stands at the foot of every page, with its number. */
    static String footer(Paper paper) {
        XmlText xml = new XmlText().open("w:ftr", "xmlns:w", WORDS).open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Footer").close();
        PaperDocx.run(xml, paper.foot() + " · ", false);
        xml.open("w:fldSimple", "w:instr", "PAGE");
        PaperDocx.run(xml, "1", false);
        return xml.close().close().close().toString();
    }

    /** What the file says of itself. */
    static String core(Paper paper) {
        String moment = paper.about().truncatedTo(ChronoUnit.SECONDS).toString();
        return new XmlText().open("cp:coreProperties",
                        "xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                        "xmlns:dc", "http://purl.org/dc/elements/1.1/", "xmlns:dcterms", "http://purl.org/dc/terms/",
                        "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .element("dc:title", paper.title()).element("dc:subject", paper.subject()).element("dc:creator", "Waarborg")
                .element("dc:language", paper.language().locale().toLanguageTag())
                .element("dcterms:created", moment, "xsi:type", "dcterms:W3CDTF")
                .element("dcterms:modified", moment, "xsi:type", "dcterms:W3CDTF").close().toString();
    }

    private static void style(
            XmlText xml, String id, String name, int above, int below, int size, boolean bold, String colour, int outline) {
        xml.open("w:style", "w:type", "paragraph", "w:styleId", id).empty("w:name", "w:val", name)
                .empty("w:basedOn", "w:val", "Normal");
        xml.open("w:pPr");
        if (outline >= 0 || id.equals("Caption") || id.equals("Small")) {
            xml.empty("w:keepNext");
        }
        xml.empty("w:spacing", "w:before", Integer.toString(above), "w:after", Integer.toString(below));
        if (outline >= 0) {
            xml.empty("w:outlineLvl", "w:val", Integer.toString(outline));
        }
        xml.close().open("w:rPr");
        if (bold) {
            xml.empty("w:b");
        }
        xml.empty("w:color", "w:val", colour).empty("w:sz", "w:val", Integer.toString(size)).close().close();
    }
}
