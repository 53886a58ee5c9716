package nl.waarborg.ui.versions;

/**
 * A stretch of a text beside another text.
 *
 * @param kept whether the other text says it as well
 * @param text the stretch, with its spaces
 */
public record Piece(boolean kept, String text) {

    private static final int LONG = 600;
    private static final int ENDS = 200;

    /** Whether so much was kept in a row that only its ends help to see where the changes are. */
    public boolean isLong() {
        return kept && text.length() > LONG;
    }

    /** The first words of a long stretch. */
    public String begin() {
        return text.substring(0, Math.max(text.lastIndexOf(' ', ENDS), 0));
    }

    /** The last words of a long stretch. */
    public String end() {
        int from = text.indexOf(' ', text.length() - ENDS);
        return from < 0 ? "" : text.substring(from);
    }
}
