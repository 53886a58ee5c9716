package nl.waarborg.ui.oversight;

import java.util.List;
import org.bson.Document;

/**
 * One page of what was found.
 *
 * @param total how many rows there are on all pages
 * @param page  which page this is, from 1; the last one when a later one was asked for
 */
record Found(long total, int page, List<Document> rows) {

    /** The page that exists when this one was asked for. */
    static int existing(int asked, long total, int size) {
        return (int) Math.max(1, Math.min(asked, (total + size - 1) / size));
    }
}
