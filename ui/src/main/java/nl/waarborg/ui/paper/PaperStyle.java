package nl.waarborg.ui.paper;

import java.awt.Color;

/**
 * How a paragraph looks; lengths in points.
 *
 * @param size    of the letters
 * @param leading from line to line
 * @param above   the room above it, left out at the top of a page
 * @param follows how much has to fit under its first line, so that a heading does not stand alone at the foot of a page
 */
record PaperStyle(float size, float leading, Color colour, float above, float follows) {

    static final Color INK = new Color(0x1b242d);
    static final Color SOFT = new Color(0x55616e);
    static final Color LINK = new Color(0x154f85);
    static final Color RULE = new Color(0xc3ccd6);

    static final PaperStyle TITLE = new PaperStyle(20, 24, INK, 2, 60);
    static final PaperStyle SECTION = new PaperStyle(14, 18, INK, 22, 60);
    static final PaperStyle HEADING = new PaperStyle(11, 15, INK, 9, 42);
    static final PaperStyle SMALL_HEADING = new PaperStyle(10, 14, INK, 6, 42);
    static final PaperStyle BODY = new PaperStyle(10, 14, INK, 2, 0);
    static final PaperStyle SMALL = new PaperStyle(9, 12.5f, SOFT, 1, 14);
    static final PaperStyle CAPTION = new PaperStyle(10, 14, INK, 6, 60);
    static final PaperStyle CELL = new PaperStyle(8.8f, 11.9f, INK, 0, 0);
    static final PaperStyle MARK = new PaperStyle(10, 14, new Color(0x9c1f16), 0, 0);

    /** The look of a heading within a section. */
    static PaperStyle heading(int level) {
        return level > 3 ? SMALL_HEADING : HEADING;
    }
}
