package nl.waarborg.ui.frame;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.waarborg.ui.signin.Person;

/**
 * What stands around every page: who is signed in, the menu, where the reader is. Made for each request by {@link Frames}.
 *
 * @param person    who is signed in; null on a page that anybody may read
 * @param path      the path of the page
 * @param sameIn    the address of this same page in the other language
 * @param menu      the menu as this person sees it
 * @param notice    a note on top of the page; may be null
 * @param version   the version of Waarborg for the footer
 * @param assets    gives the address with a content hash of a file such as {@code /app/app.css}
 * @param csrfToken gives the token that every form must send; asked only where needed, because it starts a session
 */
public record Frame(Person person, String path, String sameIn, List<Entry> menu, Notice notice, String version,
                    UnaryOperator<String> assets, Supplier<String> csrfToken) {

    /**
     * A menu item for one person.
     *
     * @param textKey the key of its text
     * @param href    where it leads
     * @param icon    its icon
     * @param current null, "page" when this is the page itself, "true" when the page lies under it
     * @param count   the number in its pill; null without a pill
     */
    public record Entry(String textKey, String href, String icon, String current, Long count) {
    }

    /** The address with a content hash of a file in {@code static}. */
    public String asset(String file) {
        return assets.apply(file);
    }

    /** The address of an icon in the sprite. */
    public String icon(String name) {
        return asset("/vendor/icons.svg") + "#" + name;
    }

    /** The name of the municipality in the header: of the person's only one, else of the product. */
    public String brand() {
        return person != null && person.municipalities().size() == 1
                ? "Gemeente " + person.municipalities().get(0).name() : "Waarborg";
    }
}
