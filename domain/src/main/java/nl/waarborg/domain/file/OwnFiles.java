package nl.waarborg.domain.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Reads the tables that the domain brings with it as files on the class path: forms and scales. The only place in the
 * domain that reads anything; what it reads is part of the program and the same on every machine.
 */
public final class OwnFiles {

    private OwnFiles() {}

    /** The lines of a text file, without blank lines and without lines that start with {@code #}. */
    public static List<String> lines(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8).lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    }

    /** The root element of an XML file. Refuses a document type, and with it every entity. */
    public static Piece xml(String path) {
        try {
            DocumentBuilderFactory parser = DocumentBuilderFactory.newInstance();
            parser.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parser.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return piece(parser.newDocumentBuilder().parse(new ByteArrayInputStream(bytes(path))).getDocumentElement());
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("Expected XML in " + path + ", but " + e.getMessage(), e);
        }
    }

    /** SHA-256 of the bytes of a file in lower-case hex. */
    public static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every Java runtime, but it is missing", e);
        }
    }

    /** The bytes of a file. Refuses one that is not there. */
    public static byte[] bytes(String path) {
        try (InputStream in = OwnFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Expected " + path + " on the class path, but it is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read " + path + ", but could not", e);
        }
    }

    private static Piece piece(Element element) {
        Map<String, String> attributes = new TreeMap<>();
        NamedNodeMap written = element.getAttributes();
        for (int at = 0; at < written.getLength(); at++) {
            attributes.put(written.item(at).getNodeName(), written.item(at).getNodeValue());
        }
        List<Piece> pieces = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                pieces.add(piece(child));
            }
        }
        return new Piece(element.getTagName(), attributes, pieces);
    }
}
