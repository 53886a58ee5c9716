package nl.waarborg.ui.paper;

import java.util.Locale;

/** How an OpenDocument text of ours looks: its styles, its page, what stands on every page. */
final class OdtLooks {

    private static final int HUNDRED = 100;
    private static final double TABLE = 17.8;

    private OdtLooks() {}

    /** The names of XML that every part of it uses. */
    static String[] names() {
        return new String[] {
            "xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
            "xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
            "xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
            "xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
            "xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
            "xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
            "xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
            "xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
            "xmlns:dc", "http://purl.org/dc/elements/1.1/",
            "xmlns:xlink", "http://www.w3.org/1999/xlink",
            "office:version", "1.3"};
    }

    /** The styles that only the content uses. */
    static void automatic(XmlText xml) {
        xml.open("office:automatic-styles");
        for (int share = 1; share <= HUNDRED; share++) {
            String wide = String.format(Locale.ROOT, "%.2fcm", TABLE * share / HUNDRED);
            xml.open("style:style", "style:name", column(share), "style:family", "table-column")
                    .empty("style:table-column-properties", "style:column-width", wide).close();
        }
        xml.raw("""
                <style:style style:name="Grid" style:family="table"><style:table-properties style:width="17.8cm" table:align="left" fo:margin-bottom="0.2cm"/></style:style>
                <style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="auto"/></style:style>
                <style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.09cm" fo:border-bottom="0.5pt solid #c3ccd6"/></style:style>
                <style:style style:name="HeadingCell" style:family="table-cell"><style:table-cell-properties fo:padding="0.09cm" fo:border-bottom="1.2pt solid #55616e"/></style:style>
                <text:list-style style:name="Points"><text:list-level-style-bullet text:level="1" text:bullet-char="\u2022"><style:list-level-properties text:space-before="0.4cm" text:min-label-width="0.4cm"/></text:list-level-style-bullet></text:list-style>
                """);
        xml.close();
    }

    /** The style of a column that takes so many hundredths of the width. */
    static String column(int share) {
        return "Column" + share;
    }

    /** The named styles and the page. */
    static String styles(Paper paper) {
        Locale locale = paper.language().locale();
        XmlText xml = new XmlText().open("office:document-styles", names()).open("office:styles");
        xml.open("style:default-style", "style:family", "paragraph")
                .empty("style:text-properties", "fo:font-size", "10pt", "fo:font-family", "'Source Sans 3', 'Liberation Sans', sans-serif",
                        "fo:color", "#1b242d", "fo:language", locale.getLanguage(), "fo:country", locale.getCountry())
                .close();
        style(xml, "Standard", null, "0cm", "0cm", "10pt", false, "#1b242d");
        style(xml, "Text_20_body", "Standard", "0cm", "0.12cm", "10pt", false, "#1b242d");
        style(xml, "Words", "Standard", "0cm", "0.12cm", "10pt", false, "#1b242d");
        style(xml, "Contents", "Standard", "0cm", "0.05cm", "10pt", false, "#154f85");
        style(xml, "Picture", "Standard", "0.1cm", "0.2cm", "10pt", false, "#1b242d");
        style(xml, "Kicker", "Standard", "0cm", "0cm", "9pt", false, "#55616e");
        style(xml, "Small", "Standard", "0cm", "0.1cm", "9pt", false, "#55616e");
        style(xml, "Title", "Standard", "0cm", "0.2cm", "20pt", true, "#1b242d");
        style(xml, "Heading_20_1", "Standard", "0.7cm", "0.15cm", "14pt", true, "#1b242d");
        style(xml, "Heading_20_2", "Standard", "0.4cm", "0.1cm", "11pt", true, "#1b242d");
        style(xml, "Heading_20_3", "Standard", "0.3cm", "0.05cm", "10pt", true, "#1b242d");
        style(xml, "Caption", "Standard", "0.2cm", "0.1cm", "10pt", true, "#1b242d");
        style(xml, "Table_20_Contents", "Standard", "0cm", "0cm", "8.8pt", false, "#1b242d");
        style(xml, "Space", "Standard", "0cm", "0cm", "6pt", false, "#1b242d");
        style(xml, "Table_20_Row", "Table_20_Contents", "0cm", "0cm", "8.8pt", true, "#1b242d");
        style(xml, "Table_20_Heading", "Table_20_Contents", "0cm", "0cm", "8.8pt", true, "#1b242d");
        style(xml, "Header", "Standard", "0cm", "0cm", "10pt", true, "#9c1f16");
        style(xml, "Footer", "Standard", "0cm", "0cm", "8.5pt", false, "#55616e");
        xml.open("style:style", "style:name", "Strong", "style:family", "text")
                .empty("style:text-properties", "fo:font-weight", "bold").close();
        xml.close();
        xml.raw("""
                <office:automatic-styles><style:page-layout style:name="Page">
                <style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="1.2cm" fo:margin-bottom="1.2cm" fo:margin-left="1.6cm" fo:margin-right="1.6cm"/>
                <style:header-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-bottom="0.3cm"/></style:header-style>
                <style:footer-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-top="0.3cm"/></style:footer-style>
                </style:page-layout></office:automatic-styles>
                """);
        xml.open("office:master-styles").open("style:master-page", "style:name", "Standard", "style:page-layout-name", "Page");
        if (!paper.mark().isEmpty()) {
            xml.open("style:header").element("text:p", paper.mark(), "text:style-name", "Header").close();
        }
        xml.open("style:footer").open("text:p", "text:style-name", "Footer").text(paper.foot() + " · ")
                .element("text:page-number", "1", "text:select-page", "current").close().close();
        return xml.close().close().close().toString();
    }

    private static void style(
            XmlText xml, String name, String parent, String above, String below, String size, boolean bold, String colour) {
        boolean heading = name.startsWith("Heading");
        String shown = name.replace("_20_", " ");
        xml.open("style:style", parent == null
                ? new String[] {"style:name", name, "style:display-name", shown, "style:family", "paragraph"}
                : heading ? new String[] {"style:name", name, "style:display-name", shown, "style:family", "paragraph",
                    "style:parent-style-name", parent, "style:next-style-name", "Text_20_body",
                    "style:default-outline-level", name.substring(name.length() - 1)}
                : new String[] {"style:name", name, "style:display-name", shown, "style:family", "paragraph",
                    "style:parent-style-name", parent});
        xml.empty("style:paragraph-properties", heading || name.equals("Caption") || name.equals("Small")
                ? new String[] {"fo:margin-top", above, "fo:margin-bottom", below, "fo:keep-with-next", "always"}
                : new String[] {"fo:margin-top", above, "fo:margin-bottom", below});
        xml.empty("style:text-properties", "fo:font-size", size, "fo:font-weight", bold ? "bold" : "normal", "fo:color", colour);
        xml.close();
    }
}
