package nl.waarborg.ui.versions;

/**
 * A stretch of a text beside another text.
 *
 * @param kept whether the other text says it as well
 * @param text the stretch, with its spaces
 */
public record Piece(boolean kept, String text) {}
