package nl.waarborg.ui.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads a workbook back with nothing but a zip and an XML reader. */
public final class ReadXlsx {

    private final Map<String, byte[]> parts;
    private final List<String> strings = new ArrayList<>();

    private ReadXlsx(Map<String, byte[]> parts) {
        this.parts = parts;
        if (parts.containsKey("xl/sharedStrings.xml")) {
            elements(xml("xl/sharedStrings.xml").getDocumentElement(), "si").forEach(si -> strings.add(si.getTextContent()));
        }
    }

    /** A workbook from its bytes. */
    public static ReadXlsx of(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        Path file = Files.createTempFile("read", ".xlsx");
        try {
            Files.write(file, bytes);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
        } finally {
            Files.delete(file);
        }
        return new ReadXlsx(parts);
    }

    /** The name of the first worksheet. */
    public String sheetName() {
        return elements(xml("xl/workbook.xml").getDocumentElement(), "sheet").get(0).getAttribute("name");
    }

    /** The XML of the first worksheet. */
    public String sheet() {
        return new String(parts.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
    }

    /** The cells of a row by its number in the sheet (from 1); words as they are, anything else as it is stored. */
    public List<String> row(int number) {
        List<String> cells = new ArrayList<>();
        for (Element row : elements(xml("xl/worksheets/sheet1.xml").getDocumentElement(), "row")) {
            if (row.getAttribute("r").equals(String.valueOf(number))) {
                for (Element cell : elements(row, "c")) {
                    int column = cell.getAttribute("r").charAt(0) - 'A';
                    while (cells.size() < column) {
                        cells.add("");
                    }
                    cells.add(cell.getAttribute("t").equals("s")
                            ? strings.get(Integer.parseInt(cell.getTextContent())) : cell.getTextContent());
                }
            }
        }
        return cells;
    }

    /** The number formats of its own. */
    public List<String> formats() {
        return elements(xml("xl/styles.xml").getDocumentElement(), "numFmt").stream()
                .map(format -> format.getAttribute("formatCode")).toList();
    }

    /** The addresses that cells lead to. */
    public List<String> links() {
        return elements(xml("xl/worksheets/_rels/sheet1.xml.rels").getDocumentElement(), "Relationship").stream()
                .map(link -> link.getAttribute("Target")).toList();
    }

    private Document xml(String part) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(parts.get(part)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("Expected " + part + " to be XML", e);
        }
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
