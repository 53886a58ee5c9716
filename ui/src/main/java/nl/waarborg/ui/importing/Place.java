package nl.waarborg.ui.importing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A value in the file that knows where it stands. What is asked of it and is not there, or is something else, becomes a
 * finding; the reader then goes on with null, so that one reading finds everything.
 */
final class Place {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final JsonNode node;
    private final String path;
    private final Findings findings;

    Place(JsonNode node, String path, Findings findings) {
        this.node = node;
        this.path = path;
        this.findings = findings;
    }

    String path() {
        return path;
    }

    /** Whether there is a value at all; null is none. */
    boolean isThere() {
        return node != null && !node.isNull() && !node.isMissingNode();
    }

    boolean isObject() {
        return isThere() && node.isObject();
    }

    boolean isText() {
        return isThere() && node.isString();
    }

    /** The value below a name, there or not. */
    Place at(String name) {
        JsonNode child = isObject() ? node.get(name) : null;
        return new Place(child, path + "." + name, findings);
    }

    /** Records a finding about this place. */
    void finding(String key, Object... args) {
        findings.add(path, key, args);
    }

    /** Expects a value; without one a finding. */
    Place required() {
        if (!isThere()) {
            finding("import.missing", name());
        }
        return this;
    }

    /** The rows of a list; none when it is left out. */
    List<Place> rows() {
        List<Place> rows = new ArrayList<>();
        if (isThere() && !node.isArray()) {
            finding("import.not-a-list", name());
        } else if (isThere()) {
            for (JsonNode row : node) {
                rows.add(new Place(row, path + "[" + rows.size() + "]", findings));
            }
        }
        return rows;
    }

    /** The rows of a list of which each must be an object. */
    List<Place> objects() {
        List<Place> rows = rows();
        rows.stream().filter(row -> !row.isObject()).forEach(row -> row.finding("import.not-an-object"));
        return rows.stream().filter(Place::isObject).toList();
    }

    /** The text, or null; numbers and yes or no count as their text. */
    String text() {
        if (!isThere()) {
            return null;
        }
        if (node.isContainer()) {
            finding("import.not-a-text", name());
            return null;
        }
        return node.asString().isBlank() ? null : node.asString();
    }

    /** The text, or the given one where it is left out. */
    String textOr(String fallback) {
        String text = text();
        return text == null ? fallback : text;
    }

    /** The text, which must be there. */
    String requiredText() {
        String text = text();
        if (text == null && (!isThere() || !node.isContainer())) {
            finding("import.missing", name());
        }
        return text;
    }

    /** The date, or null. */
    LocalDate date() {
        String text = text();
        if (text == null) {
            return null;
        }
        LocalDate date = day(text);
        if (date == null) {
            finding("import.no-such-date", text);
        }
        return date;
    }

    /** A day within living memory or planning, as in 2026-11-23; null for any other text. */
    static LocalDate day(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR ? date : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The date, which must be there. */
    LocalDate requiredDate() {
        String text = requiredText();
        return text == null ? null : date();
    }

    /** The moment with its offset, as written, or null. */
    String moment() {
        String text = text();
        if (text == null) {
            return null;
        }
        try {
            int year = OffsetDateTime.parse(text).getYear();
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return text;
            }
        } catch (DateTimeParseException e) {
            // told below, like a year that nobody means
        }
        finding("import.no-such-moment", text);
        return null;
    }

    /** Yes or no, or null. */
    Boolean yesNo() {
        if (!isThere()) {
            return null;
        }
        if (!node.isBoolean()) {
            finding("import.not-yes-or-no", name());
            return null;
        }
        return node.booleanValue();
    }

    /** Whether it says yes. */
    boolean isYes() {
        return Boolean.TRUE.equals(yesNo());
    }

    /** The whole number, or null. */
    Integer whole() {
        if (!isThere()) {
            return null;
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            finding("import.not-a-number", name());
            return null;
        }
        return node.intValue();
    }

    /** What one of a list of words stands for, or null; another word is a finding. */
    <E> E word(Map<String, E> words) {
        String text = text();
        if (text == null) {
            return null;
        }
        E meaning = words.get(Words.plain(text));
        if (meaning == null) {
            finding("import.unknown-word", text, name(), String.join(", ", words.keySet()));
        }
        return meaning;
    }

    /** The last name of the path. */
    String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
