package nl.waarborg.ui.sensors;

import java.util.Base64;

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

    private static final int LONGEST_NAME = 120;

    public Upload {
        name = name == null ? "" : name.replaceAll("\\p{Cntrl}", " ").strip();
        name = name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
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
