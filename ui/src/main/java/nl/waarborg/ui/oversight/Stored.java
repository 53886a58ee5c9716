package nl.waarborg.ui.oversight;

import java.time.LocalDate;
import org.bson.Document;

/** Reads what a view wrote as text. */
final class Stored {

    private Stored() {}

    /** A day; null where there is none. */
    static LocalDate day(Document row, String field) {
        String text = row.getString(field);
        return text == null ? null : LocalDate.parse(text);
    }
}
