package nl.waarborg.ui.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as people have them, and as people who mean harm make them. */
final class SampleFiles {

    static final byte[] PDF = ascii("%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");
    static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0};
    static final byte[] TXT = "Gemeente Zandermeer – besluit van 3 maart\n".getBytes(StandardCharsets.UTF_8);
    static final byte[] EML = ascii("From: ap@example.nl\r\nTo: fg@example.nl\r\nDate: Tue, 3 Mar 2026 10:00:00 +0100\r\n"
            + "Subject: Zaak\r\n\r\nGeachte heer, mevrouw,\r\n");
    static final byte[] HTML = ascii("<!doctype html><script>alert(document.domain)</script>");
    static final byte[] SVG = ascii("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
    static final byte[] PROGRAM = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0};

    private SampleFiles() {}

    static byte[] docx(String... more) {
        return zip(false, 1, names("[Content_Types].xml", "_rels/.rels", "word/document.xml", more));
    }

    static byte[] odt(String... more) {
        return zip(true, 1, names("META-INF/manifest.xml", "content.xml", "styles.xml", more));
    }

    /** A small file that says it is a letter and would unpack to 200 MB. */
    static byte[] bomb() {
        return zip(false, 200 << 20, names("[Content_Types].xml", "_rels/.rels", "word/document.xml"));
    }

    static byte[] zip(boolean odt, int size, String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            if (odt) {
                stored(zip, "mimetype", ascii("application/vnd.oasis.opendocument.text"));
            }
            byte[] zeros = new byte[1 << 20];
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                for (int left = size; left > 0; left -= zeros.length) {
                    zip.write(zeros, 0, Math.min(left, zeros.length));
                }
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static void stored(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String[] names(String one, String two, String three, String... more) {
        String[] names = new String[3 + more.length];
        names[0] = one;
        names[1] = two;
        names[2] = three;
        System.arraycopy(more, 0, names, 3, more.length);
        return names;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
