package nl.waarborg.ui.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * What a PDF says of itself: title, language, colours and the standards it meets. Its date is that of what it is about
 * and its identity follows from it, so the same paper gives the same file.
 */
final class PaperFile {

    private static final float VERSION = 1.7f;
    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private PaperFile() {}

    static void finish(PDDocument document, Paper paper) throws IOException {
        String title = PaperSigns.of(paper.title()).replace('\n', ' ');
        String subject = PaperSigns.of(paper.subject()).replace('\n', ' ');
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        document.setVersion(VERSION);
        catalog.setLanguage(paper.language().code());
        PDMarkInfo marks = new PDMarkInfo();
        marks.setMarked(true);
        catalog.setMarkInfo(marks);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        PDOutputIntent colours = new PDOutputIntent(document, new ByteArrayInputStream(COLOURS));
        colours.setInfo("sRGB IEC61966-2.1");
        colours.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        catalog.addOutputIntent(colours);
        inform(document.getDocumentInformation(), title, subject, paper);
        catalog.setMetadata(new PDMetadata(document, new ByteArrayInputStream(
                metadata(title, subject, paper).getBytes(StandardCharsets.UTF_8))));
        document.setDocumentId((long) (paper.foot() + paper.title() + paper.about() + paper.language()).hashCode());
    }

    private static void inform(PDDocumentInformation information, String title, String subject, Paper paper) {
        Calendar about = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        about.setTimeInMillis(paper.about().truncatedTo(ChronoUnit.SECONDS).toEpochMilli());
        information.setTitle(title);
        information.setSubject(subject);
        information.setAuthor("Waarborg");
        information.setCreator("Waarborg");
        information.setCreationDate(about);
        information.setModificationDate(about);
    }

    /** XMP (ISO 16684-1) with the marks of PDF/A-2a and PDF/UA-1; the latter has to be described before PDF/A takes it. */
    private static String metadata(String title, String subject, Paper paper) {
        String moment = DateTimeFormatter.ISO_INSTANT.format(paper.about().truncatedTo(ChronoUnit.SECONDS));
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                  xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
                <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
                <dc:creator><rdf:Seq><rdf:li>Waarborg</rdf:li></rdf:Seq></dc:creator>
                <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
                <xmp:CreatorTool>Waarborg</xmp:CreatorTool>
                <xmp:CreateDate>{moment}</xmp:CreateDate>
                <xmp:ModifyDate>{moment}</xmp:ModifyDate>
                <pdfaid:part>2</pdfaid:part>
                <pdfaid:conformance>A</pdfaid:conformance>
                <pdfuaid:part>1</pdfuaid:part>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
                <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                <pdfaProperty:name>part</pdfaProperty:name>
                <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                <pdfaProperty:category>internal</pdfaProperty:category>
                <pdfaProperty:description>Part of ISO 14289 that the file meets</pdfaProperty:description>
                </rdf:li></rdf:Seq></pdfaSchema:property>
                </rdf:li></rdf:Bag></pdfaExtension:schemas>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>
                """.replace("{language}", paper.language().code()).replace("{moment}", moment)
                .replace("{subject}", escaped(subject)).replace("{title}", escaped(title));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
