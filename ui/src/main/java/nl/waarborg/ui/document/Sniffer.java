package nl.waarborg.ui.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.waarborg.domain.project.DocumentCommand.Format;

/**
 * Says what a file is by its bytes, whatever it is called. It only looks: nothing is unpacked, parsed or run, so that a file
 * made to harm whoever opens it does no harm here.
 */
final class Sniffer {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    /** An ODT begins with this entry, stored as it is; the name stands 30 bytes from the start. */
    private static final byte[] ODT = ascii("mimetypeapplication/vnd.oasis.opendocument.text");
    private static final int NAME_AT = 30;
    private static final String TYPES = "[Content_Types].xml";
    private static final String WORD = "word/document.xml";
    private static final String WORD_MACROS = "vbaProject.bin";
    private static final String ODT_MACROS = "Basic/script-lc.xml";
    private static final int HEAD = 16 * 1024;
    private static final Pattern HEADER = Pattern.compile(
            "^(from|to|date|subject|message-id|mime-version|received|return-path):", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private final Map<String, Boolean> names = new LinkedHashMap<>();
    private final byte[] head = new byte[HEAD];
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer decoded = CharBuffer.allocate(8 * 1024);
    private byte[] tail = new byte[0];
    private ByteBuffer undecoded = ByteBuffer.allocate(0);
    private int headSize;
    private boolean utf8 = true;
    private boolean text = true;

    Sniffer() {
        for (String name : new String[] {TYPES, WORD, WORD_MACROS, ODT_MACROS}) {
            names.put(name, false);
        }
    }

    /** Looks at the next bytes. */
    void take(byte[] bytes, int length) {
        int more = Math.min(length, HEAD - headSize);
        System.arraycopy(bytes, 0, head, headSize, more);
        headSize += more;
        lookForNames(bytes, length);
        lookForText(bytes, length);
    }

    /** Names of the entries of a zip stand in it as they are; one may lie across two pieces. */
    private void lookForNames(byte[] bytes, int length) {
        byte[] window = Arrays.copyOf(tail, tail.length + length);
        System.arraycopy(bytes, 0, window, tail.length, length);
        String seen = new String(window, StandardCharsets.ISO_8859_1);
        names.replaceAll((name, found) -> found || seen.contains(name));
        tail = Arrays.copyOfRange(window, Math.max(0, window.length - TYPES.length() - WORD.length()), window.length);
    }

    private void lookForText(byte[] bytes, int length) {
        for (int i = 0; text && i < length; i++) {
            text = bytes[i] < 0 || bytes[i] >= ' ' && bytes[i] != 0x7F || bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t'
                    || bytes[i] == '\f';
        }
        if (!text || !utf8) {
            return;
        }
        ByteBuffer in = ByteBuffer.allocate(undecoded.remaining() + length).put(undecoded).put(bytes, 0, length).flip();
        decode(in, false);
        undecoded = in;
    }

    private void decode(ByteBuffer in, boolean last) {
        CoderResult result;
        do {
            decoded.clear();
            result = decoder.decode(in, decoded, last);
        } while (result.isOverflow());
        utf8 = !result.isError();
    }

    /** What the file is, after all of it was seen; empty when it is nothing that is kept here. */
    Optional<Format> format() {
        if (starts(PDF, 0)) {
            return Optional.of(Format.PDF);
        } else if (starts(PNG, 0)) {
            return Optional.of(Format.PNG);
        } else if (starts(JPEG, 0)) {
            return Optional.of(Format.JPEG);
        } else if (starts(ZIP, 0)) {
            return office();
        } else if (headSize == 0 || !text) {
            return Optional.empty();
        } else if (isMail()) {
            return Optional.of(Format.EML);
        }
        decode(undecoded, true);
        return utf8 ? Optional.of(Format.TXT) : Optional.empty();
    }

    /** Macros are programs; what holds them is not kept. */
    private Optional<Format> office() {
        if (names.get(WORD_MACROS) || names.get(ODT_MACROS)) {
            return Optional.empty();
        } else if (starts(ODT, NAME_AT)) {
            return Optional.of(Format.ODT);
        }
        return names.get(TYPES) && names.get(WORD) ? Optional.of(Format.DOCX) : Optional.empty();
    }

    private boolean isMail() {
        String start = new String(head, 0, headSize, StandardCharsets.ISO_8859_1);
        String headers = start.split("\r?\n\r?\n", 2)[0];
        return headers.matches("(?s)[A-Za-z][A-Za-z0-9-]*:.*") && HEADER.matcher(headers).results()
                .map(match -> match.group(1).toLowerCase(java.util.Locale.ROOT)).distinct().count() >= 3;
    }

    private boolean starts(byte[] with, int at) {
        return headSize >= at + with.length && Arrays.equals(head, at, at + with.length, with, 0, with.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
