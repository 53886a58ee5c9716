package nl.waarborg.ui.account;

import java.util.List;

/**
 * A part of an account under its own heading.
 *
 * @param id    its place in the page
 * @param title the heading
 */
public record Section(String id, String title, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
    }
}
