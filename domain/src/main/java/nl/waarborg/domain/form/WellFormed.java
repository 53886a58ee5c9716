package nl.waarborg.domain.form;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Says whether the answers in a command are there and within their bounds, before anything is decided on them. Used for
 * every command, whatever brought it: a form, the import, a timer.
 */
public final class WellFormed {

    /** The longest text in characters where nothing else is said. */
    public static final int SHORT = 200;

    /** The longest text in characters of a written explanation. */
    public static final int LONG = 4_000;

    /** The most rows of one list: 200 sensors and 60 risks are known, 500 leaves room. */
    public static final int ROWS = 500;

    /** The first year of a date that can be meant; before it a year was mistyped. */
    public static final int FIRST_YEAR = 1900;

    /** The last year of a date that can be meant. */
    public static final int LAST_YEAR = 2200;

    /** A record's fields, kept because the runtime reads their annotations anew at every request. */
    private static final ClassValue<RecordComponent[]> FIELDS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private WellFormed() {}

    /** All flaws of a command or of a record in one, in the order of its fields; empty when it is well formed. */
    public static List<Flaw> check(Record answers) {
        List<Flaw> flaws = new ArrayList<>();
        checkRecord("", answers, flaws);
        return flaws;
    }

    private static void checkRecord(String prefix, Record answers, List<Flaw> flaws) {
        for (RecordComponent field : FIELDS.get(answers.getClass())) {
            checkValue(prefix + field.getName(), field, valueOf(field, answers), flaws);
        }
    }

    private static void checkValue(String path, RecordComponent field, Object value, List<Flaw> flaws) {
        if (isEmpty(value)) {
            if (!field.isAnnotationPresent(MayBeEmpty.class)) {
                flaws.add(new Flaw(path, "missing", List.of()));
            } else if (value instanceof String blank) {
                checkBlank(path, field, blank, flaws);
            }
        } else if (value instanceof String text) {
            checkText(path, field, text, flaws);
        } else if (value instanceof LocalDate date) {
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                flaws.add(new Flaw(path, "not-a-date", List.of()));
            }
        } else if (value instanceof Integer number) {
            checkNumber(path, field, number, flaws);
        } else if (value instanceof Record nested) {
            checkRecord(path + ".", nested, flaws);
        } else if (value instanceof Collection<?> rows) {
            checkRows(path, field, rows, flaws);
        } else if (value instanceof Map<?, ?> answers) {
            checkAnswers(path, field, answers, flaws);
        }
    }

    private static boolean isEmpty(Object value) {
        return value == null
                || value instanceof String s && written(s) == 0
                || value instanceof Collection<?> c && c.isEmpty()
                || value instanceof Map<?, ?> m && m.isEmpty();
    }

    /**
     * How many characters of a text a reader sees: a run of spaces counts once, what has no shape not at all. So a text
     * of invisible characters is no answer, however long it is.
     */
    public static int written(String text) {
        int seen = 0;
        boolean space = true;
        for (int point : text.codePoints().toArray()) {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                seen += space ? 0 : 1;
                space = true;
            } else if (!isShapeless(point)) {
                seen++;
                space = false;
            }
        }
        return space && seen > 0 ? seen - 1 : seen;
    }

    /** Marks of direction and joining, and the fillers that fonts leave blank. */
    private static boolean isShapeless(int point) {
        return Character.getType(point) == Character.FORMAT
                || point == 0x115F || point == 0x1160 || point == 0x3164 || point == 0xFFA0 || point == 0x2800
                || point >= 0xFE00 && point <= 0xFE0F;
    }

    private static int longest(RecordComponent field) {
        Text bounds = field.getAnnotation(Text.class);
        return bounds == null ? SHORT : bounds.max();
    }

    /** An answer left out as blanks is stored as it came, so it keeps within bounds too. */
    private static void checkBlank(String path, RecordComponent field, String blank, List<Flaw> flaws) {
        if (blank.length() > longest(field)) {
            flaws.add(new Flaw(path, "too-long", List.of(longest(field), blank.length())));
        } else if (blank.codePoints().anyMatch(WellFormed::isUnstorable)) {
            flaws.add(new Flaw(path, "characters", List.of()));
        }
    }

    private static void checkAnswers(String path, RecordComponent field, Map<?, ?> answers, List<Flaw> flaws) {
        if (answers.size() > ROWS) {
            flaws.add(new Flaw(path, "too-many", List.of(ROWS, answers.size())));
            return;
        }
        answers.forEach((name, answer) -> {
            String key = String.valueOf(name);
            if (key.length() > SHORT || key.isBlank() || key.codePoints().anyMatch(WellFormed::isUnstorable)) {
                flaws.add(new Flaw(path, "characters", List.of()));
            } else {
                checkValue(path + "." + key, field, answer, flaws);
            }
        });
    }

    private static void checkText(String path, RecordComponent field, String text, List<Flaw> flaws) {
        Text bounds = field.getAnnotation(Text.class);
        int min = bounds == null ? 1 : bounds.min();
        int max = longest(field);
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            flaws.add(new Flaw(path, "too-long", List.of(max, length)));
        } else if (written(text) < min) {
            flaws.add(new Flaw(path, "too-short", List.of(min, written(text))));
        } else if (text.codePoints().anyMatch(WellFormed::isUnstorable)) {
            flaws.add(new Flaw(path, "characters", List.of()));
        }
    }

    /**
     * Control characters, halves of surrogate pairs and the code points that Unicode keeps for itself: no store keeps
     * them exactly, no reader sees them. A character newer than this Java runtime is none of these.
     */
    private static boolean isUnstorable(int point) {
        return Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t'
                || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                || (point & 0xFFFE) == 0xFFFE
                || point >= 0xFDD0 && point <= 0xFDEF;
    }

    private static void checkNumber(String path, RecordComponent field, int number, List<Flaw> flaws) {
        Whole bounds = field.getAnnotation(Whole.class);
        if (bounds != null && number < bounds.min()) {
            flaws.add(new Flaw(path, "too-small", List.of(bounds.min())));
        } else if (bounds != null && number > bounds.max()) {
            flaws.add(new Flaw(path, "too-large", List.of(bounds.max())));
        }
    }

    private static void checkRows(String path, RecordComponent field, Collection<?> rows, List<Flaw> flaws) {
        if (rows.size() > ROWS) {
            flaws.add(new Flaw(path, "too-many", List.of(ROWS, rows.size())));
            return;
        }
        int row = 0;
        for (Object value : rows) {
            String place = path + "[" + row++ + "]";
            if (isEmpty(value)) {
                flaws.add(new Flaw(place, "missing", List.of()));
            } else if (value instanceof Record nested) {
                checkRecord(place + ".", nested, flaws);
            } else {
                checkValue(place, field, value, flaws);
            }
        }
    }

    private static Object valueOf(RecordComponent field, Record answers) {
        try {
            return field.getAccessor().invoke(answers);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Expected " + field + " to be readable, but it is not", e);
        }
    }
}
