package nl.waarborg.ui.dpia;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waarborg.ui.form.Filled;

/**
 * Two texts of one paragraph that were both based on a third: what one writer has, what stands there now, and what the
 * writer saw at first. Rows are the same when they are the same row of the case, wherever they stand.
 */
public final class Merge {

    /**
     * Something that both have otherwise, or that a colleague changed.
     *
     * @param place  the field, or the start of the names of a row's fields
     * @param row    whether it is a whole row that only one of the two has
     * @param asked  the question, or what the row is about
     * @param mine   what the writer has; empty when nothing
     * @param theirs what stands there now; empty when nothing
     * @param keeps  whether the writer changed it, so that their own text is what is chosen unless they say otherwise
     * @param gone   whether it is a row that others decide on and that is no longer there: its text can only be copied
     */
    public record Item(String place, boolean row, String asked, String mine, String theirs, boolean keeps, boolean gone) {

        /** The id of its first choice on the page. */
        public String id() {
            return "keuze-" + place.replaceAll("[\\[\\].]+", "-").replaceAll("-$", "");
        }
    }

    private final Sheet sheet;
    private final Filled mine;
    private final Filled now;
    private final Filled seen;

    private Merge(Sheet sheet, Filled mine, Filled now, Filled seen) {
        this.sheet = sheet;
        this.mine = mine;
        this.now = now;
        this.seen = seen;
    }

    /** Lays the three beside each other, each row on the same number. */
    static Merge of(Sheet sheet, Filled mine, Filled now, Filled seen) {
        Filled[] texts = {copy(mine), copy(now), copy(seen)};
        sheet.tables().forEach((table, key) -> align(table, key, texts));
        return new Merge(sheet, texts[0], texts[1], texts[2]);
    }

    /** What the writer has, its rows in the order of both together. */
    Filled mine() {
        return mine;
    }

    /** Whether a colleague changed nothing of what this paragraph shows. */
    boolean isUntouched() {
        return sheet.said(now).equals(sheet.said(seen)) && sheet.tables().keySet().stream().allMatch(table ->
                sheet.section() != null && sheet.section().isFixed() && table.equals(sheet.section().root().name())
                        || Rows.byNumber(now, table).keySet().equals(Rows.byNumber(seen, table).keySet()));
    }

    /** Everything that a colleague changed and that the writer does not have so. */
    List<Item> items() {
        Filled both = copy(now);
        mine.fields().forEach(both::put);
        Map<String, String> ours = sheet.said(mine);
        Map<String, String> theirs = sheet.said(now);
        Map<String, String> first = sheet.said(seen);
        Map<String, Item> items = new LinkedHashMap<>();
        Set<String> rowsOfMine = rows(mine);
        Set<String> rowsOfNow = rows(now);
        for (Leaf leaf : Leaf.of(sheet.questions(both, Map.of()))) {
            String here = ours.getOrDefault(leaf.place(), "");
            String there = theirs.getOrDefault(leaf.place(), "");
            String before = first.getOrDefault(leaf.place(), "");
            boolean inMine = leaf.row().isEmpty() || rowsOfMine.contains(leaf.row());
            boolean inNow = leaf.row().isEmpty() || rowsOfNow.contains(leaf.row());
            if (inMine && inNow && !here.equals(there) && !there.equals(before)) {
                items.put(leaf.place(), new Item(leaf.place(), false, leaf.asked(), here, there, !here.equals(before), false));
            } else if (inMine != inNow && isChanged(inMine, leaf, theirs, first)) {
                items.computeIfAbsent(leaf.row(), row -> new Item(row, true, leaf.about(),
                        inMine ? whole(ours, row) : "", inNow ? whole(theirs, row) : "",
                        inMine ? !whole(ours, row).equals(whole(first, row)) : holds(seen, row), inMine && isGivenByTheCase(row)));
            }
        }
        return List.copyOf(items.values());
    }

    private Set<String> rows(Filled filled) {
        return sheet.tables().keySet().stream()
                .flatMap(table -> Rows.byNumber(filled, table).keySet().stream().map(row -> table + "[" + row + "]"))
                .collect(Collectors.toSet());
    }

    private boolean isGivenByTheCase(String row) {
        return sheet.section() != null && sheet.section().isFixed() && SectionForm.isUnder(row, sheet.section().root().name());
    }

    /** A row that only one has matters when a colleague added or dropped it, or changed it after it was seen. */
    private boolean isChanged(boolean inMine, Leaf leaf, Map<String, String> theirs, Map<String, String> first) {
        return inMine ? holds(seen, leaf.row())
                : !holds(seen, leaf.row()) || !whole(theirs, leaf.row()).equals(whole(first, leaf.row()));
    }

    /** What the writer has, with what stands there now at the places where the writer chose that. */
    Filled choosing(Set<String> theirs) {
        Filled chosen = copy(mine);
        for (String place : theirs) {
            chosen.fields().keySet().removeIf(known -> SectionForm.isUnder(known, place));
            SectionForm.copy(now, place, chosen, place);
        }
        sheet.tables().forEach((table, key) -> close(chosen, table));
        return chosen;
    }

    /** Closes the gaps that dropped rows left, so that the numbers of the rows run on. */
    private static void close(Filled filled, String table) {
        for (int row = filled.rows(table) - 1; row >= 0; row--) {
            if (!Rows.byNumber(filled, table).containsKey(row)) {
                filled.removeRow(table, row);
            }
        }
    }

    private static boolean holds(Filled filled, String row) {
        return filled.fields().keySet().stream().anyMatch(place -> SectionForm.isUnder(place, row));
    }

    private static String whole(Map<String, String> said, String row) {
        return said.entrySet().stream().filter(entry -> SectionForm.isUnder(entry.getKey(), row) && !entry.getValue().isBlank())
                .map(Map.Entry::getValue).collect(Collectors.joining("\n"));
    }

    private static void align(String table, String key, Filled... texts) {
        List<String> order = new ArrayList<>();
        List<Map<String, Integer>> places = new ArrayList<>();
        for (Filled text : texts) {
            Map<String, Integer> rows = new LinkedHashMap<>();
            for (Map.Entry<Integer, Map<String, List<String>>> one : Rows.byNumber(text, table).entrySet()) {
                int row = one.getKey();
                List<String> name = one.getValue().getOrDefault("." + key, List.of(""));
                String identity = key.isEmpty() ? "#" + row : name.get(0).isEmpty() ? added(one.getValue(), row) : "=" + name.get(0);
                while (rows.containsKey(identity)) {
                    identity += "+";
                }
                rows.put(identity, row);
                if (!order.contains(identity)) {
                    order.add(identity);
                }
            }
            places.add(rows);
        }
        for (int i = 0; i < texts.length; i++) {
            move(texts[i], table, places.get(i), order);
        }
    }

    /** A new row is the row of a colleague that is called the same, if there is one. */
    private static String added(Map<String, List<String>> fields, int row) {
        String called = fields.entrySet().stream()
                .filter(field -> field.getKey().equals(".name") || field.getKey().equals(".id"))
                .flatMap(field -> field.getValue().stream()).findFirst().orElse("");
        return called.isBlank() ? "+" + row : "=" + called;
    }

    private static void move(Filled text, String table, Map<String, Integer> from, List<String> order) {
        Map<Integer, Map<String, List<String>>> fields = Rows.byNumber(text, table);
        text.fields().keySet().removeIf(place -> SectionForm.isUnder(place, table));
        for (int row = 0; row < order.size(); row++) {
            String place = table + "[" + row + "]";
            Integer was = from.get(order.get(row));
            if (was != null) {
                fields.get(was).forEach((field, value) -> text.put(place + field, value));
            }
        }
    }

    private static Filled copy(Filled filled) {
        return Filled.kept(new LinkedHashMap<>(filled.fields()));
    }
}
