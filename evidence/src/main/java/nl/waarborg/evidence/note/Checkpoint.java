package nl.waarborg.evidence.note;

import java.util.Base64;
import nl.waarborg.evidence.tree.Hash;

/**
 * The size and the root of a log (C2SP tlog-checkpoint) without extension lines: those would be outside the ML-DSA-44
 * signature.
 *
 * @param origin the name of the log
 * @param size   its number of leaves
 * @param root   the root over them
 */
public record Checkpoint(String origin, long size, Hash root) {

    /** The longest origin in bytes: an ML-DSA-44 signature writes its length in one. */
    static final int MAX_ORIGIN = 255;

    /** Refuses an origin that is no key name or longer than 255 bytes, and a negative size. */
    public Checkpoint {
        NoteSignature.requireName(origin);
        if (SignedNote.utf8(origin).length > MAX_ORIGIN) {
            throw new IllegalArgumentException("Expected an origin of at most %d bytes, but it is longer".formatted(MAX_ORIGIN));
        }
        if (size < 0) {
            throw new IllegalArgumentException("Expected a size of 0 or more, but got " + size);
        }
    }

    /** Reads the text of a note; refuses every text that {@link #text()} would not have written. */
    public static Checkpoint read(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 4 || !lines[3].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,18}")) {
            throw new IllegalArgumentException("Expected three lines with origin, size and root, but got another text");
        }
        byte[] root = Base64.getDecoder().decode(lines[2]);
        Checkpoint checkpoint = new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.of(root));
        if (!checkpoint.text().equals(text)) {
            throw new IllegalArgumentException("Expected a root in canonical base64, but got another text");
        }
        return checkpoint;
    }

    /** The text of the note: three lines. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
