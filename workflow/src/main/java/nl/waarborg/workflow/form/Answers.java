package nl.waarborg.workflow.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads single answers the way people in the Netherlands write them, and puts flat form fields into their places. */
public final class Answers {

    private static final Pattern DUTCH_DATE = Pattern.compile("(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4}|\\d{2})");
    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+");
    private static final Pattern STEP = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*)(?:\\[(\\d{1,3})\\])?(?:\\.|$)");
    private static final String ROWS = "[]";
    private static final int CENTURY = 2000;

    private Answers() {}

    /**
     * Puts flat fields into their places: {@code points[0].subject} becomes the subject of the first row of points. A
     * name given more than once becomes a list. Names that are no such path are left out; rows nobody filled are too.
     */
    public static Map<String, Object> nested(Map<String, List<String>> fields) {
        Map<String, Object> root = new LinkedHashMap<>();
        fields.forEach((path, values) -> put(root, path, values.size() == 1 ? values.get(0) : values));
        return compact(root);
    }

    static String text(Object answer) {
        String text = answer instanceof Collection<?> several
                ? several.stream().findFirst().map(String::valueOf).orElse("") : answer == null ? "" : answer.toString();
        return text.isBlank() ? null : text;
    }

    static List<?> list(Object answer) {
        if (answer instanceof Collection<?> several) {
            return List.copyOf(several);
        }
        return answer == null || answer instanceof String text && text.isBlank() ? List.of() : List.of(answer);
    }

    static Integer number(Object answer) {
        String text = text(answer);
        if (text == null) {
            return null;
        }
        String digits = text.strip();
        return Integer.valueOf(THOUSANDS.matcher(digits).matches() ? digits.replace(".", "") : digits);
    }

    static Boolean yesNo(Object answer) {
        String text = text(answer);
        if (text == null) {
            return null;
        }
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "ja", "yes", "on" -> true;
            case "false", "nee", "no" -> false;
            default -> throw new IllegalArgumentException("Expected yes or no, but got " + text);
        };
    }

    /** A day as it is typed or written; null when there is none. Throws where it is no day. */
    public static LocalDate date(Object answer) {
        if (answer instanceof LocalDate date) {
            return date;
        }
        String text = text(answer);
        if (text == null) {
            return null;
        }
        Matcher dutch = DUTCH_DATE.matcher(text.strip());
        if (!dutch.matches()) {
            return LocalDate.parse(text.strip());
        }
        int year = Integer.parseInt(dutch.group(3));
        LocalDate date = LocalDate.of(
                dutch.group(3).length() == 2 ? CENTURY + year : year,
                Integer.parseInt(dutch.group(2)), Integer.parseInt(dutch.group(1)));
        if (date.getYear() < 1900) {
            throw new DateTimeException("Expected a year after 1900, but got " + date);
        }
        return date;
    }

    private static void put(Map<String, Object> root, String path, Object value) {
        Matcher step = STEP.matcher(path);
        Map<String, Object> place = root;
        int read = 0;
        while (step.find() && step.start() == read) {
            read = step.end();
            boolean last = read == path.length() && !path.endsWith(".");
            String name = step.group(1);
            if (step.group(2) == null) {
                if (last) {
                    place.put(name, value);
                    return;
                }
                place = child(place, name);
            } else {
                Map<String, Object> rows = child(place, name + ROWS);
                if (last) {
                    rows.put(step.group(2), value);
                    return;
                }
                place = child(rows, step.group(2));
            }
        }
    }

    @SuppressWarnings("unchecked") // only put() makes the maps inside, and it makes them of this type
    private static Map<String, Object> child(Map<String, Object> place, String name) {
        Object child = place.computeIfAbsent(name, key -> new LinkedHashMap<String, Object>());
        return child instanceof Map ? (Map<String, Object>) child : new LinkedHashMap<>();
    }

    @SuppressWarnings("unchecked") // as above
    private static Map<String, Object> compact(Map<String, Object> place) {
        Map<String, Object> result = new LinkedHashMap<>();
        place.forEach((name, value) -> {
            if (name.endsWith(ROWS)) {
                List<Object> rows = new ArrayList<>();
                ((Map<String, Object>) value).entrySet().stream()
                        .sorted((a, b) -> Integer.compare(Integer.parseInt(a.getKey()), Integer.parseInt(b.getKey())))
                        .map(row -> row.getValue() instanceof Map ? compact((Map<String, Object>) row.getValue()) : row.getValue())
                        .filter(row -> !isEmpty(row)).forEach(rows::add);
                result.put(name.substring(0, name.length() - ROWS.length()), rows);
            } else {
                result.put(name, value instanceof Map ? compact((Map<String, Object>) value) : value);
            }
        });
        return result;
    }

    private static boolean isEmpty(Object row) {
        if (row instanceof Map<?, ?> cells) {
            return cells.values().stream().allMatch(Answers::isEmpty);
        }
        return row == null || row instanceof Collection<?> c && c.isEmpty() || row instanceof String s && s.isBlank();
    }
}
