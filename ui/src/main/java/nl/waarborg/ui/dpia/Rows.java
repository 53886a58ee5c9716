package nl.waarborg.ui.dpia;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.waarborg.ui.form.Filled;

/** The rows of a table of a form, moved about as a whole. */
final class Rows {

    private Rows() {
    }

    /**
     * Gives a table the rows that a case has, with what was typed for each; below them what was typed for rows that the
     * case does not have, so that it is not lost.
     *
     * @param key the field that says which row it is
     */
    static void under(Filled filled, String table, String key, List<String> keys) {
        Map<String, Map<String, List<String>>> typed = new LinkedHashMap<>();
        byNumber(filled, table).values().forEach(fields -> {
            List<String> name = fields.getOrDefault("." + key, List.of());
            typed.putIfAbsent(name.isEmpty() ? "" : name.get(0), fields);
        });
        filled.fields().keySet().removeIf(place -> SectionForm.isUnder(place, table));
        List<String> all = new ArrayList<>(keys);
        typed.forEach((name, fields) -> {
            if (!name.isEmpty() && !all.contains(name) && isTyped(fields, key)) {
                all.add(name);
            }
        });
        for (int row = 0; row < all.size(); row++) {
            String place = table + "[" + row + "]";
            typed.getOrDefault(all.get(row), Map.of()).forEach((field, texts) -> filled.put(place + field, texts));
            filled.put(place + "." + key, all.get(row));
        }
    }

    private static boolean isTyped(Map<String, List<String>> fields, String key) {
        return fields.entrySet().stream().anyMatch(field -> !field.getKey().equals("." + key)
                && field.getValue().stream().anyMatch(text -> !text.isBlank()));
    }

    /** The fields of each row of a table by the rest of their name, the rows by number; read in one go. */
    static SortedMap<Integer, Map<String, List<String>>> byNumber(Filled filled, String table) {
        SortedMap<Integer, Map<String, List<String>>> rows = new TreeMap<>();
        String start = table + "[";
        filled.fields().forEach((place, texts) -> {
            int end = place.startsWith(start) ? place.indexOf(']', start.length()) : -1;
            if (end > 0) {
                rows.computeIfAbsent(Integer.valueOf(place.substring(start.length(), end)), row -> new LinkedHashMap<>())
                        .put(place.substring(end + 1), texts);
            }
        });
        return rows;
    }

    /** The fields under a place, by the rest of their name. */
    static Map<String, List<String>> fields(Filled filled, String place) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        filled.fields().forEach((name, texts) -> {
            if (SectionForm.isUnder(name, place)) {
                fields.put(name.substring(place.length()), texts);
            }
        });
        return fields;
    }
}
