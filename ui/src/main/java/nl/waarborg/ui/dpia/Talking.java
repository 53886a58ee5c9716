package nl.waarborg.ui.dpia;

/**
 * A comment or an answer that could not be placed.
 *
 * @param at    the thread it was for; 0 for a new comment
 * @param place the field it was about, or null
 */
record Talking(int at, String place, String typed, String error) {

    /** Nothing was said. */
    static final Talking NOTHING = new Talking(0, null, "", null);
}
