package nl.waarborg.ui.paper;

import java.util.List;

/**
 * A part of a paper under its own heading.
 *
 * @param id    its place in the page
 * @param title the heading
 */
public record Section(String id, String title, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
    }
}
