package nl.waarborg.domain.form;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
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

    private WellFormed() {}

    /** All flaws of a command or of a record in one, in the order of its fields; empty when it is well formed. */
    public static List<Flaw> check(Record answers) {
        List<Flaw> flaws = new ArrayList<>();
        checkRecord("", answers, flaws);
        return flaws;
    }

    private static void checkRecord(String prefix, Record answers, List<Flaw> flaws) {
        for (RecordComponent field : answers.getClass().getRecordComponents()) {
            checkValue(prefix + field.getName(), field, valueOf(field, answers), flaws);
        }
    }

    private static void checkValue(String path, RecordComponent field, Object value, List<Flaw> flaws) {
        boolean empty = value == null
                || value instanceof String s && s.isBlank()
                || value instanceof Collection<?> c && c.isEmpty();
        if (empty) {
            if (!field.isAnnotationPresent(MayBeEmpty.class) && !(field.isAnnotationPresent(Unasked.class))) {
                flaws.add(new Flaw(path, "missing", List.of()));
            }
        } else if (value instanceof String text) {
            checkText(path, field, text, flaws);
        } else if (value instanceof Integer number) {
            checkNumber(path, field, number, flaws);
        } else if (value instanceof Record nested) {
            checkRecord(path + ".", nested, flaws);
        } else if (value instanceof Collection<?> rows) {
            checkRows(path, field, rows, flaws);
        } else if (value instanceof Map<?, ?> answers) {
            answers.forEach((name, answer) -> checkValue(path + "." + name, field, answer, flaws));
        }
    }

    private static void checkText(String path, RecordComponent field, String text, List<Flaw> flaws) {
        Text bounds = field.getAnnotation(Text.class);
        int min = bounds == null ? 1 : bounds.min();
        int max = bounds == null ? SHORT : bounds.max();
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            flaws.add(new Flaw(path, "too-long", List.of(max, length)));
        } else if (text.strip().codePoints().count() < min) {
            flaws.add(new Flaw(path, "too-short", List.of(min, text.strip().codePoints().count())));
        } else if (text.codePoints().anyMatch(WellFormed::isUnstorable)) {
            flaws.add(new Flaw(path, "characters", List.of()));
        }
    }

    /** Control characters and halves of surrogate pairs: no store keeps them exactly, no reader sees them. */
    private static boolean isUnstorable(int point) {
        return Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t'
                || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                || !Character.isDefined(point);
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
            if (value instanceof Record nested) {
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
