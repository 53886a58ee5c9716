package nl.waarborg.ui.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody filled in, exactly as typed: texts by the place of their field, as in {@code points[0].subject}. Survives
 * a form that comes back and a draft that is kept.
 */
public final class Filled {

    /** The most fields of one form that are read; 500 sensors of 29 fields fit. */
    private static final int MOST_FIELDS = 20_000;
    private static final Pattern PLACE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(?:\\[\\d{1,3}\\])?(?:\\.[A-Za-z][A-Za-z0-9_-]*(?:\\[\\d{1,3}\\])?)*+");

    private final Map<String, List<String>> values;

    private Filled(Map<String, List<String>> values) {
        this.values = values;
    }

    /** A form in which nothing is filled in yet. */
    public static Filled blank() {
        return new Filled(new LinkedHashMap<>());
    }

    /** The fields of a request; what is no place of a field is left out. The browser's line ends become newlines. */
    public static Filled of(Map<String, String[]> parameters) {
        Filled filled = blank();
        parameters.forEach((place, texts) -> filled.put(place, List.of(texts)));
        return filled;
    }

    /** Fields that were kept. */
    public static Filled kept(Map<String, List<String>> fields) {
        Filled filled = blank();
        fields.forEach(filled::put);
        return filled;
    }

    /** Everything by place, as it is kept. */
    public Map<String, List<String>> fields() {
        return values;
    }

    /** Fills in one field with one text. */
    public void put(String place, String text) {
        put(place, List.of(text));
    }

    /** Fills in one field with any number of texts. */
    public void put(String place, Collection<String> texts) {
        if (values.size() < MOST_FIELDS && PLACE.matcher(place).matches()) {
            values.put(place, texts.stream().map(text -> text.replace("\r\n", "\n")).toList());
        }
    }

    /** Whether nothing at all is filled in. */
    public boolean isEmpty() {
        return values.values().stream().allMatch(texts -> texts.stream().allMatch(String::isBlank));
    }

    /** The text of a field, empty when it was not filled in. */
    public String first(String place) {
        List<String> texts = all(place);
        return texts.isEmpty() ? "" : texts.get(0);
    }

    /** All texts of a field. */
    public List<String> all(String place) {
        return values.getOrDefault(place, List.of());
    }

    /** Whether anything under a place holds a text. */
    public boolean holdsUnder(String place) {
        return values.entrySet().stream().anyMatch(entry ->
                isUnder(entry.getKey(), place) && entry.getValue().stream().anyMatch(text -> !text.isBlank()));
    }

    /** How many rows a table has: one more than its last. */
    public int rows(String table) {
        return numbers(table).isEmpty() ? 0 : numbers(table).last() + 1;
    }

    /** Adds a row without text; gives its number. */
    public int addRow(String table) {
        int number = rows(table);
        put(table + "[" + number + "]", "");
        return number;
    }

    /** Takes a row out and moves up what stood below it. */
    public void removeRow(String table, int row) {
        int rows = rows(table);
        values.keySet().removeIf(place -> isUnder(place, table + "[" + row + "]"));
        for (int below = row + 1; below < rows; below++) {
            move(table + "[" + below + "]", table + "[" + (below - 1) + "]");
        }
    }

    /** Drops rows in which nothing was typed and moves up what stood below them, in one pass over the fields. */
    public void dropEmptyRows(String table) {
        Pattern inRow = Pattern.compile("^" + Pattern.quote(table) + "\\[(\\d{1,3})\\](.*)$");
        TreeSet<Integer> full = new TreeSet<>();
        values.forEach((place, texts) -> {
            Matcher row = inRow.matcher(place);
            if (row.matches() && texts.stream().anyMatch(text -> !text.isBlank())) {
                full.add(Integer.valueOf(row.group(1)));
            }
        });
        Map<Integer, Integer> moved = new HashMap<>();
        full.forEach(row -> moved.put(row, moved.size()));
        Map<String, List<String>> kept = new LinkedHashMap<>();
        values.forEach((place, texts) -> {
            Matcher row = inRow.matcher(place);
            if (!row.matches()) {
                kept.put(place, texts);
            } else if (moved.containsKey(Integer.valueOf(row.group(1)))) {
                kept.put(table + "[" + moved.get(Integer.valueOf(row.group(1))) + "]" + row.group(2), texts);
            }
        });
        values.clear();
        values.putAll(kept);
    }

    /** Puts rows under the numbers of the case: each row goes where its key stands now, rows of unknown keys are dropped. */
    void align(String table, String key, List<String> keys) {
        Map<String, Map<String, List<String>>> rows = new LinkedHashMap<>();
        for (int row : numbers(table)) {
            String place = table + "[" + row + "]";
            Map<String, List<String>> fields = new LinkedHashMap<>();
            values.forEach((name, texts) -> {
                if (isUnder(name, place)) {
                    fields.put(name.substring(place.length()), texts);
                }
            });
            rows.putIfAbsent(first(place + "." + key), fields);
        }
        values.keySet().removeIf(place -> isUnder(place, table));
        for (int row = 0; row < keys.size(); row++) {
            String place = table + "[" + row + "]";
            rows.getOrDefault(keys.get(row), Map.of()).forEach((name, texts) -> values.put(place + name, texts));
        }
    }

    private void move(String from, String to) {
        for (String place : new ArrayList<>(values.keySet())) {
            if (isUnder(place, from)) {
                values.put(to + place.substring(from.length()), values.remove(place));
            }
        }
    }

    private TreeSet<Integer> numbers(String table) {
        Pattern row = Pattern.compile("^" + Pattern.quote(table) + "\\[(\\d{1,3})\\]");
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String place : values.keySet()) {
            Matcher matcher = row.matcher(place);
            if (matcher.find()) {
                numbers.add(Integer.valueOf(matcher.group(1)));
            }
        }
        return numbers;
    }

    private static boolean isUnder(String place, String parent) {
        return place.equals(parent) || place.startsWith(parent + ".") || place.startsWith(parent + "[");
    }
}
