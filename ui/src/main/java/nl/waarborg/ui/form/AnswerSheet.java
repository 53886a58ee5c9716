package nl.waarborg.ui.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waarborg.workflow.form.Field;

/**
 * Flat fields put into their places, following the questions of the form: what was not asked is not answered. Remembers
 * where the rows it kept stood on the page, so that a flaw finds its field.
 */
public final class AnswerSheet {

    private static final Pattern ROW = Pattern.compile("^([A-Za-z0-9_]+)\\[(\\d+)\\](.*)$", Pattern.DOTALL);

    /** The end of the names of answers that are a moment. */
    private static final String MOMENT = "At";

    private final Filled filled;
    private final Preset preset;
    private final Map<String, List<Integer>> kept = new HashMap<>();
    private final Map<String, Object> answers;

    private AnswerSheet(List<Field> fields, Filled filled, Preset preset) {
        this.filled = filled;
        this.preset = preset;
        this.answers = group("", fields);
    }

    /** Reads the answers; rows in which nothing was typed are first taken out of what was filled in. */
    public static AnswerSheet read(List<Field> fields, Filled filled, Preset preset) {
        tidy("", fields, filled, preset);
        return new AnswerSheet(fields, filled, preset);
    }

    /** The answers by name. */
    public Map<String, Object> answers() {
        return answers;
    }

    /** Where on the page the answer at a path of the command stands. */
    public String placeOf(String path) {
        Matcher row = ROW.matcher(path);
        if (!row.matches() || !kept.containsKey(row.group(1))) {
            return path;
        }
        List<Integer> rows = kept.get(row.group(1));
        int number = Integer.parseInt(row.group(2));
        return row.group(1) + "[" + (number < rows.size() ? rows.get(number) : number) + "]" + row.group(3);
    }

    private static void tidy(String prefix, List<Field> fields, Filled filled, Preset preset) {
        for (Field field : fields) {
            String place = prefix + field.name();
            if (field.kind() == Field.Kind.GROUP) {
                tidy(place + ".", field.fields(), filled, preset);
            } else if (field.kind() == Field.Kind.ROWS && preset.rowsOf(place) == null) {
                filled.dropEmptyRows(place);
                int rows = filled.rows(place);
                for (int row = 0; row < rows; row++) {
                    tidy(place + "[" + row + "].", field.fields(), filled, preset);
                }
            }
        }
    }

    private Map<String, Object> group(String prefix, List<Field> fields) {
        Map<String, Object> group = new LinkedHashMap<>();
        for (Field field : fields) {
            group.put(field.name(), answer(prefix + field.name(), field));
        }
        return group;
    }

    private Object answer(String place, Field field) {
        return switch (field.kind()) {
            case CHOICES -> filled.all(place);
            case TEXTS -> preset.suggestionsFor(place).isEmpty()
                    ? String.join("\n", filled.all(place)).lines().filter(line -> !line.isBlank()).toList() : filled.all(place);
            case ROWS -> rows(place, field);
            case GROUP -> group(place + ".", field.fields());
            case TEXT -> field.name().endsWith(MOMENT) ? Moment.written(filled.first(place)) : filled.first(place);
            default -> filled.first(place);
        };
    }

    private List<Object> rows(String table, Field field) {
        Preset.GivenRows given = preset.rowsOf(table);
        int count = given == null ? filled.rows(table) : given.rows().size();
        List<Object> rows = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            String place = table + "[" + row + "]";
            if (given == null || !given.skipped() || isTyped(place, field, given.key())) {
                Map<String, Object> answers = group(place + ".", field.fields());
                if (given != null) {
                    answers.put(given.key(), given.rows().get(row).value());
                }
                rows.add(answers);
                numbers.add(row);
            }
        }
        kept.put(table, numbers);
        return rows;
    }

    private boolean isTyped(String place, Field field, String key) {
        return field.fields().stream().filter(asked -> !asked.name().equals(key))
                .anyMatch(asked -> filled.holdsUnder(place + "." + asked.name()));
    }
}
