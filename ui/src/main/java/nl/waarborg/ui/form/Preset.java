package nl.waarborg.ui.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the case already knows of a form: answers that stand there at first, values the server adds, rows that are given,
 * and words to choose from instead of typing them.
 */
public final class Preset {

    private final Filled filled = Filled.blank();
    private final Map<String, String> unasked = new LinkedHashMap<>();
    private final Map<String, GivenRows> givenRows = new LinkedHashMap<>();
    private final Map<String, List<Suggestion>> suggestions = new LinkedHashMap<>();
    private final Map<String, Dependent> dependent = new LinkedHashMap<>();

    /**
     * Rows given by the case: one for each measure, point or processing.
     *
     * @param key   the field that says which row it is; not asked
     * @param rows  the rows
     * @param skipped whether a row in which nothing was typed is left out
     */
    public record GivenRows(String key, List<GivenRow> rows, boolean skipped) {
    }

    /** One given row; the note may be null. */
    public record GivenRow(String value, String heading, String note) {
    }

    /** A word to choose. */
    public record Suggestion(String value, String label) {
    }

    /** Words that depend on what is filled in at another place. */
    private record Dependent(String on, Map<String, List<Suggestion>> words) {
    }

    /** The answers that stand there at first. */
    public Filled filled() {
        return filled;
    }

    /** What the server adds, by name. */
    public Map<String, String> unasked() {
        return unasked;
    }

    /** Gives a table its rows. */
    public void give(String table, GivenRows rows) {
        givenRows.put(table, rows);
    }

    /** Offers words for a field, named without row numbers as in {@code risks.measures}. */
    public void suggest(String field, List<Suggestion> words) {
        if (!words.isEmpty()) {
            suggestions.put(field, words);
        }
    }

    /** Offers for a field the words that go with what is filled in at another place. */
    public void suggest(String field, String on, Map<String, List<Suggestion>> words) {
        dependent.put(field, new Dependent(on, words));
    }

    /** Puts what was filled in earlier under the rows as the case gives them now. */
    public Filled align(Filled earlier) {
        givenRows.forEach((table, rows) ->
                earlier.align(table, rows.key(), rows.rows().stream().map(GivenRow::value).toList()));
        return earlier;
    }

    GivenRows rowsOf(String table) {
        return givenRows.get(table);
    }

    List<Suggestion> suggestionsFor(String place) {
        return suggestions.getOrDefault(place.replaceAll("\\[\\d+\\]", ""), List.of());
    }

    List<Suggestion> suggestionsFor(String place, Filled filled) {
        Dependent words = dependent.get(place.replaceAll("\\[\\d+\\]", ""));
        return words == null ? suggestionsFor(place) : words.words().getOrDefault(filled.first(words.on()), List.of());
    }
}
