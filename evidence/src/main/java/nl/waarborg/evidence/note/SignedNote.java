package nl.waarborg.evidence.note;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text and the signatures under it (C2SP signed-note). A note that was read proves nothing before a
 * {@link VerifierKey} has been held against it; signatures by unknown keys are kept and mean nothing.
 *
 * @param text       what was signed, with the newline that ends it
 * @param signatures one or more, in the order of their lines
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** The most bytes of a note. */
    public static final int MAX_BYTES = 256 * 1024;
    /** The most signature lines of a note. */
    public static final int MAX_SIGNATURES = 64;

    /** Refuses a text that is no note text, and no or too many signatures. */
    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("Expected a text that ends its last line, but it does not");
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new IllegalArgumentException("Expected text without control characters, but there are some");
        }
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new IllegalArgumentException("Expected 1 to %d signatures, but got %d".formatted(MAX_SIGNATURES, signatures.size()));
        }
    }

    /**
     * Reads a note.
     *
     * @throws IllegalArgumentException for anything that {@link #bytes()} would not have written, byte for byte
     */
    public static SignedNote read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException("Expected at most %d bytes, but got %d".formatted(MAX_BYTES, bytes.length));
        }
        try {
            return split(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("Expected UTF-8, but these bytes are none", e);
        }
    }

    /** As {@link #read(byte[])}, from text. */
    public static SignedNote read(String note) {
        return read(utf8(note));
    }

    private static SignedNote split(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("Expected a text, an empty line and signatures, but something is missing");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        String lines = note.substring(blank + 2);
        for (int from = 0; from < lines.length() && signatures.size() <= MAX_SIGNATURES; ) {
            int end = lines.indexOf('\n', from);
            signatures.add(NoteSignature.read(lines.substring(from, end)));
            from = end + 1;
        }
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }

    /** The same text with one more signature. */
    public SignedNote with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /** The note as it is stored and sent. */
    public String format() {
        return signatures.stream().map(signature -> signature.line() + "\n").collect(Collectors.joining("", text + "\n", ""));
    }

    /** {@link #format()} in UTF-8. */
    public byte[] bytes() {
        return utf8(format());
    }

    /** Refuses half a surrogate pair, which UTF-8 cannot write. */
    static byte[] utf8(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("Expected text that UTF-8 can write, but got half a character", e);
        }
    }
}
