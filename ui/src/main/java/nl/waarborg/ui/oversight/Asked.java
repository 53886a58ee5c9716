package nl.waarborg.ui.oversight;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waarborg.ui.oversight.Question.Order;

/**
 * What somebody asks of a list; it is exactly what stands in the address.
 *
 * @param typed what was typed or chosen, trimmed; empty for nothing
 * @param order how it is sorted
 * @param page  which page of it, from 1
 */
record Asked(Map<Field, String> typed, Order order, int page) {

    static final String ORDER = "volgorde";
    static final String PAGE = "pagina";
    private static final int LONGEST = 200;
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})");
    private static final int CENTURY = 2000;
    private static final int FIRST_YEAR = 1900;

    /** Reads the parameters of an address. */
    static Asked of(Question question, Map<String, String> parameters) {
        Map<Field, String> typed = new EnumMap<>(Field.class);
        for (Field field : question.fields()) {
            String value = parameters.getOrDefault(field.word(), "").replaceAll("\\p{Cntrl}", " ").strip();
            typed.put(field, value.substring(0, Math.min(value.length(), LONGEST)));
        }
        String page = parameters.getOrDefault(PAGE, "1");
        return new Asked(typed, order(question, parameters.getOrDefault(ORDER, "")),
                page.matches("[1-9]\\d{0,6}") ? Integer.parseInt(page) : 1);
    }

    private static Order order(Question question, String written) {
        boolean descending = written.startsWith("-");
        String word = descending ? written.substring(1) : written;
        boolean known = question.columns().stream().anyMatch(column -> column.sort() != null && column.word().equals(word));
        return known ? new Order(word, descending) : question.standard();
    }

    /** All of it, unsorted. */
    static Asked all(Question question) {
        return of(question, Map.of());
    }

    /** What was typed or chosen; empty for nothing or for what the list cannot be narrowed by. */
    String get(Field field) {
        return typed.getOrDefault(field, "");
    }

    /** Whether it narrows the list. */
    boolean isNarrowed() {
        return typed.values().stream().anyMatch(value -> !value.isEmpty());
    }

    /** The day that was typed as 2-11-2026 or 2026-11-02; null for none and for what is no day. */
    LocalDate day(Field field) {
        String text = get(field);
        try {
            Matcher dutch = DAY.matcher(text);
            if (!dutch.matches()) {
                return text.matches("\\d{4}-\\d\\d-\\d\\d") ? sane(LocalDate.parse(text)) : null;
            }
            int year = Integer.parseInt(dutch.group(3));
            return sane(LocalDate.of(dutch.group(3).length() == 2 ? CENTURY + year : year,
                    Integer.parseInt(dutch.group(2)), Integer.parseInt(dutch.group(1))));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalDate sane(LocalDate day) {
        return day.getYear() < FIRST_YEAR ? null : day;
    }

    /** The query of the address that asks the same, with its question mark; empty when it asks nothing special. */
    String query(Question question) {
        return query(question, order, 1);
    }

    /** The same in another order, from its first page. */
    String query(Question question, Order other) {
        return query(question, other, 1);
    }

    /** Another page of the same. */
    String query(Question question, int other) {
        return query(question, order, other);
    }

    private String query(Question question, Order other, int number) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        typed.forEach((field, value) -> {
            if (!value.isEmpty()) {
                query.add(field.word() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        if (!other.equals(question.standard())) {
            query.add(ORDER + "=" + other.written());
        }
        if (number > 1) {
            query.add(PAGE + "=" + number);
        }
        return query.toString();
    }
}
