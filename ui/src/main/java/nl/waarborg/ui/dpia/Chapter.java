package nl.waarborg.ui.dpia;

import java.util.List;

/** A paragraph to read: its name, and each answer in it. */
public record Chapter(String href, String id, String title, List<Leaf> leaves) {
}
