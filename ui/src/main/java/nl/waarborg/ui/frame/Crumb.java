package nl.waarborg.ui.frame;

/**
 * One step of the crumb trail above a page's title.
 *
 * @param text what it says, already in the reader's language
 * @param href where it leads; null for the page itself, which comes last
 */
public record Crumb(String text, String href) {

    /** The last crumb: the page itself. */
    public static Crumb here(String text) {
        return new Crumb(text, null);
    }
}
