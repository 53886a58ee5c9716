package nl.waarborg.ui.oversight;

import com.mongodb.client.model.Filters;
import java.util.Arrays;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What a row must hold: a text at a path from one to another, both included.
 *
 * @param least the first that counts; null for any
 * @param most  the last that counts; null for any
 */
record Range(String path, String least, String most) {

    static Range exactly(String path, String value) {
        return new Range(path, value, value);
    }

    /** The same asked of a project: whether it may have such a row. */
    Bson bson() {
        return least == null ? Filters.lte(path, most) : most == null ? Filters.gte(path, least)
                : least.equals(most) ? Filters.eq(path, least) : Filters.and(Filters.gte(path, least), Filters.lte(path, most));
    }

    boolean holds(Document row) {
        return value(row, path) instanceof String text
                && (least == null || text.compareTo(least) >= 0) && (most == null || text.compareTo(most) <= 0);
    }

    /** What stands at a path of a row; null for nothing. */
    static Object value(Document row, String path) {
        return row.getEmbedded(Arrays.asList(path.split("\\.")), Object.class);
    }
}
