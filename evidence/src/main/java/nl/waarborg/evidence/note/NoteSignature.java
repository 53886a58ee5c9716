package nl.waarborg.evidence.note;

import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * One signature line of a note.
 *
 * @param name  name of the key
 * @param keyId the four bytes that tell it from other keys of that name
 * @param bytes what the key made of the text; not copied, must not be changed afterwards
 */
public record NoteSignature(String name, int keyId, byte[] bytes) {

    private static final String DASH = "\u2014 ";

    /** Refuses what cannot be written on one line. */
    public NoteSignature {
        requireName(name);
        if (bytes.length == 0) {
            throw new IllegalArgumentException("Expected a signature by %s, but it is empty".formatted(name));
        }
    }

    /** Reads a line without its newline; refuses every line that {@link #line()} would not have written. */
    public static NoteSignature read(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new IllegalArgumentException("Expected a dash, a name and a signature, but got another line");
        }
        String text = line.substring(space + 1);
        byte[] decoded = Base64.getDecoder().decode(text);
        if (decoded.length <= Integer.BYTES || !Base64.getEncoder().encodeToString(decoded).equals(text)) {
            throw new IllegalArgumentException("Expected a key id and a signature in canonical base64, but got other text");
        }
        ByteBuffer parts = ByteBuffer.wrap(decoded);
        int keyId = parts.getInt();
        byte[] bytes = new byte[parts.remaining()];
        parts.get(bytes);
        return new NoteSignature(line.substring(DASH.length(), space), keyId, bytes);
    }

    /** The line as it stands in a note, without its newline. */
    public String line() {
        ByteBuffer parts = ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(keyId).put(bytes);
        return DASH + name + " " + Base64.getEncoder().encodeToString(parts.array());
    }

    static void requireName(String name) {
        boolean odd = name.codePoints().anyMatch(c -> c == '+' || c == 0x85 || c < ' ' || Character.isSpaceChar(c) || Character.isWhitespace(c));
        if (name.isEmpty() || odd) {
            throw new IllegalArgumentException("Expected a key name without spaces and plus signs, but got \"%s\"".formatted(name));
        }
    }
}
