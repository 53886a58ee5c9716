package nl.waarborg.ui.sheet;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV back as RFC 4180 says, with semicolons. */
public final class ReadCsv {

    private ReadCsv() {}

    /** The records of a text that begins with a byte order mark. */
    public static List<List<String>> of(String text) {
        if (!text.startsWith("\uFEFF")) {
            throw new AssertionError("Expected a byte order mark");
        }
        List<List<String>> records = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ';') {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c == '\r' && text.charAt(i + 1) == '\n') {
                fields.add(field.toString());
                field.setLength(0);
                records.add(fields);
                fields = new ArrayList<>();
                i++;
            } else {
                field.append(c);
            }
        }
        return records;
    }
}
