package nl.waarborg.ui.dpia;

import java.util.List;
import nl.waarborg.ui.dpia.Library.Piece;

/**
 * What can be taken over from other projects.
 *
 * @param address where the paragraph is written
 * @param rows    whether pieces become rows of their own
 * @param targets the processings that a piece can be taken over for; empty for rows
 */
public record LibraryView(
        String projectId, String projectName, String address, String title, List<Piece> pieces, boolean rows, List<String> targets) {
}
