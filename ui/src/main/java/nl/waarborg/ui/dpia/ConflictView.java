package nl.waarborg.ui.dpia;

import java.util.List;
import java.util.Map;

/**
 * Two texts of a paragraph beside each other.
 *
 * @param command the command that the form is for
 * @param who     who was first, and when
 * @param mine    everything that the writer filled in; it travels along
 * @param hidden  how often what the writer first saw had been written
 * @param shown   the same of what is shown now
 */
public record ConflictView(
        String projectId, String projectName, String address, String title, String command, String who, List<Merge.Item> items,
        Map<String, List<String>> mine, Map<String, String> hidden, String shown) {
}
