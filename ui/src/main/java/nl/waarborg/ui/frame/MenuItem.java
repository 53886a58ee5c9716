package nl.waarborg.ui.frame;

import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import nl.waarborg.ui.signin.Person;

/**
 * One item of the blue menu. A screen adds itself by declaring one as a bean; what is not declared is not in the menu.
 *
 * @param order   the place in the menu, smallest first: Mijn werk 10, Projecten 20
 * @param textKey the key of its text
 * @param href    where it leads; it is the current item for every address that starts with it
 * @param icon    the name of its icon in the sprite
 * @param shownTo to whom
 * @param count   the number in the pill for a person; null for an item without a pill
 */
public record MenuItem(int order, String textKey, String href, String icon, Predicate<Person> shownTo,
                       ToLongFunction<Person> count) {

    /** An item for everybody, without a number. */
    public MenuItem(int order, String textKey, String href, String icon) {
        this(order, textKey, href, icon, person -> true, null);
    }

    /** Whether a page at this path lies under the item. */
    public boolean holds(String path) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
