package nl.waarborg.ui.sensors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import nl.waarborg.ui.document.FileName;

/**
 * A file that somebody wants to take over, as it travels between the preview and the confirmation: the browser keeps it, so
 * nothing is stored before somebody says so.
 *
 * @param name    what the file was called, for the reader
 * @param content its bytes
 * @param replace whether it replaces the inventory
 * @param basedOn the revision of the inventory that was seen
 */
public record Upload(String name, byte[] content, boolean replace, int basedOn) {

    public Upload {
        name = FileName.shown(name);
    }

    /** The bytes in the letters that a hidden field can carry. */
    public String letters() {
        return Base64.getEncoder().encodeToString(content);
    }

    /** SHA-256 in hex of exactly what a preview of it showed: of which project, against which inventory, what was to be done. */
    String seal(String projectId) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((projectId + "\n" + basedOn + "\n" + replace + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every Java runtime, but it is missing", e);
        }
    }

    /** The bytes behind those letters; refuses others. */
    static byte[] bytes(String letters) {
        try {
            return Base64.getDecoder().decode(letters == null ? "" : letters);
        } catch (IllegalArgumentException tampered) {
            throw new UnreadableFile("empty");
        }
    }
}
