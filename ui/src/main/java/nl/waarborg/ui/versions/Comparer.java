package nl.waarborg.ui.versions;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.ParagraphAnswers;
import nl.waarborg.ui.replay.Change;
import nl.waarborg.ui.replay.Labels;
import nl.waarborg.ui.replay.Said;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;
import nl.waarborg.ui.versions.Difference.Field;
import nl.waarborg.ui.versions.Difference.Kind;
import nl.waarborg.ui.versions.Difference.Part;
import nl.waarborg.ui.versions.Difference.Row;

/** Compares contents by the components of their records, so that a field that comes later is compared as well. */
final class Comparer {

    private final Texts t;
    private final Dpia was;
    private final Dpia became;

    Comparer(Texts t, Dpia was, Dpia became) {
        this.t = t;
        this.was = was;
        this.became = became;
    }

    Difference compare() {
        List<Part> parts = new ArrayList<>();
        for (RecordComponent component : Dpia.class.getRecordComponents()) {
            parts.add(part(component.getName(), Labels.valueOf(component, was), Labels.valueOf(component, became)));
        }
        return new Difference(List.copyOf(parts));
    }

    /** The parts are called as on the page of the DPIA: {@code personalData} is the section PERSONAL_DATA. */
    private String title(String part) {
        String section = part.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        return t.getOr("versions.part." + part, Words.ofPath(t, "Dpia.Section." + section));
    }

    private Part part(String id, Object was, Object became) {
        String title = title(id);
        if (!(was instanceof Collection<?>) && !(became instanceof Collection<?>)) {
            List<Field> fields = differing(leaves(title, named(id, was), this.was), leaves(title, named(id, became), this.became));
            return new Part(id, title, false, fields.isEmpty() ? List.of() : List.of(new Row(Kind.CHANGED, null, fields)));
        }
        Map<String, Object> before = named(was);
        Map<String, Object> after = named(became);
        return new Part(id, title, isReordered(before, after), rows(title, before, after));
    }

    /** Rows in the order of the later content, with those that vanished last. */
    private List<Row> rows(String title, Map<String, Object> before, Map<String, Object> after) {
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        List<Row> rows = new ArrayList<>();
        for (String name : names) {
            Kind kind = !before.containsKey(name) ? Kind.ADDED : !after.containsKey(name) ? Kind.REMOVED : Kind.CHANGED;
            List<Field> fields = differing(leaves(title, before.get(name), was), leaves(title, after.get(name), became));
            if (kind != Kind.CHANGED || !fields.isEmpty()) {
                rows.add(new Row(kind, called(name, after.getOrDefault(name, before.get(name))), fields));
            }
        }
        return List.copyOf(rows);
    }

    private static boolean isReordered(Map<String, Object> before, Map<String, Object> after) {
        List<String> earlier = before.keySet().stream().filter(after::containsKey).toList();
        List<String> later = after.keySet().stream().filter(before::containsKey).toList();
        return !earlier.equals(later);
    }

    /** Rows by their names; a row without a name by its place, a second one of the same name by its number. */
    private static Map<String, Object> named(Object rows) {
        Map<String, Object> named = new LinkedHashMap<>();
        if (rows instanceof Collection<?> several) {
            for (Object row : several) {
                String name = name(row) == null ? String.valueOf(named.size() + 1) : name(row);
                for (int number = 2; named.containsKey(name); number++) {
                    name = name(row) + " (" + number + ")";
                }
                named.put(name, row);
            }
        }
        return named;
    }

    /** What a row is called: its first field when that is a text. */
    private static String name(Object row) {
        if (!(row instanceof Record)) {
            return null;
        }
        Object first = Labels.valueOf(row.getClass().getRecordComponents()[0], row);
        return first instanceof String text && !text.isBlank() ? text : null;
    }

    /** The model stands in a content by its name; people know its title. */
    private Object named(String part, Object value) {
        return part.equals("model") && value instanceof String name ? OwnAnswers.modelTitle(t, name) : value;
    }

    private String called(String name, Object row) {
        return row instanceof ParagraphAnswers ? new OwnAnswers(t, became.model() == null ? was : became).title(name) : name;
    }

    private Map<String, Said> leaves(String title, Object row, Dpia dpia) {
        Map<String, Said> leaves = new LinkedHashMap<>();
        if (row instanceof ParagraphAnswers answers) {
            new OwnAnswers(t, dpia).of(answers).forEach(leaves::put);
        } else if (row instanceof Record record) {
            fields("", "", record, name(row) != null, leaves);
        } else {
            leaf("", title, row, leaves);
        }
        return leaves;
    }

    private void fields(String path, String before, Record record, boolean named, Map<String, Said> leaves) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        for (int i = named ? 1 : 0; i < components.length; i++) {
            String name = components[i].getName();
            String label = before + Labels.of(t, record.getClass(), name);
            Object value = Labels.valueOf(components[i], record);
            if (value instanceof Collection<?> rows && rows.stream().anyMatch(Record.class::isInstance)) {
                named(rows).forEach((row, part) -> fields(path + "/" + name + "/" + row,
                        label + ", " + Words.isolated(row) + ": ", (Record) part, false, leaves));
            } else if (value instanceof Record part) {
                fields(path + "/" + name, label + ": ", part, false, leaves);
            } else {
                leaf(path + "/" + name, label, value, leaves);
            }
        }
    }

    private void leaf(String path, String label, Object value, Map<String, Said> leaves) {
        String text = Labels.words(t, value);
        if (value != null && !text.isEmpty()) {
            leaves.put(path, new Said(label, text));
        }
    }

    private static List<Field> differing(Map<String, Said> before, Map<String, Said> after) {
        return Change.between(before, after).stream().map(Comparer::field).toList();
    }

    private static Field field(Change change) {
        if (change.was() == null) {
            return new Field(change.label(), null, List.of(new Piece(false, change.became())));
        } else if (change.became() == null) {
            return new Field(change.label(), List.of(new Piece(false, change.was())), null);
        }
        MarkedText marked = MarkedText.of(change.was(), change.became());
        return new Field(change.label(), marked.was(), marked.became());
    }
}
