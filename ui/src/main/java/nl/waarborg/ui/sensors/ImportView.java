package nl.waarborg.ui.sensors;

import java.util.List;

/**
 * Taking over a file, as its page shows it.
 *
 * @param error   why the file or what was chosen cannot be taken, as a sentence; null when nothing is wrong
 * @param notice  what changed in the meantime, as a sentence; null when nothing did
 * @param seal    what the preview is known by again; null before a file was sent
 * @param upload  the file; null before one was sent, and when it cannot be read
 * @param plan    what it would do; null without a file
 * @param geo     whether lines are features of GeoJSON
 * @param unused  headings that mean nothing here
 * @param doubted whether SensRNet's "no personal data" was read as "not known"
 */
public record ImportView(
        String error, String notice, String seal, Upload upload, ImportPlan plan, boolean geo, List<String> unused, boolean doubted) {

    /** The most lines and faults that are written out. */
    public static final int MOST = 500;

    /** The page before a file was sent, or with why it cannot be read. */
    static ImportView asking(String error) {
        return new ImportView(error, null, null, null, null, false, List.of(), false);
    }
}
