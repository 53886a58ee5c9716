package nl.waarborg.ui.dpiadocument;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Given;
import nl.waarborg.ui.replay.Labels;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** What a reader finds in files, and what people wrote in a DPIA; without white space, which each format breaks its own way. */
final class TakenText {

    private TakenText() {
    }

    /** The text of a PDF. */
    static String ofPdf(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return squeezed(new PDFTextStripper().getText(document));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The text of each page of a PDF. */
    static List<String> pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(page);
                one.setEndPage(page);
                pages.add(squeezed(one.getText(document)));
            }
            return pages;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The files of a zip in their order. */
    static Map<String, byte[]> unzipped(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
            return files;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** XML as a document; not well-formed XML fails, and so does a document type, which nobody of ours writes. */
    static Document xml(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("Expected well-formed XML, but " + e + " in "
                    + new String(xml, StandardCharsets.UTF_8).substring(0, Math.min(xml.length, 300)), e);
        }
    }

    /** The text of one file of XML in a zip. */
    static String ofZip(byte[] zip, String file) {
        return squeezed(xml(unzipped(zip).get(file)).getDocumentElement().getTextContent());
    }

    /** Whatever people wrote in words: every text in the content that is more than a code. */
    static List<String> written(Dpia dpia) {
        List<String> texts = new ArrayList<>();
        collect(dpia, texts);
        return texts.stream().filter(text -> text.strip().contains(" ") || text.length() > 30).toList();
    }

    private static void collect(Object value, List<String> texts) {
        if (value instanceof Given given) {
            collect(given.texts(), texts);
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                collect(Labels.valueOf(component, record), texts);
            }
        } else if (value instanceof Collection<?> members) {
            members.forEach(member -> collect(member, texts));
        } else if (value instanceof String text) {
            texts.add(text);
        }
    }

    static String squeezed(String text) {
        return text.replaceAll("[\\s\\u2068\\u2069]+", "");
    }
}
