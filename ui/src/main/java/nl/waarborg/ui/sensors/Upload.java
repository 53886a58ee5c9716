package nl.waarborg.ui.sensors;

import java.util.Base64;
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

    /** The bytes behind those letters; refuses others. */
    static byte[] bytes(String letters) {
        try {
            return Base64.getDecoder().decode(letters == null ? "" : letters);
        } catch (IllegalArgumentException tampered) {
            throw new UnreadableFile("empty");
        }
    }
}
