package nl.waarborg.ui.form;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;

/** Writes values of the domain into a form, the way a person would have typed them. */
public final class Written {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private Written() {
    }

    /** Fills in a value at a place: a record field by field, a list of records row by row; null writes nothing. */
    public static void into(Filled filled, String place, Object value) {
        if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                into(filled, place + "." + component.getName(), valueOf(component, record));
            }
        } else if (value instanceof Collection<?> several) {
            list(filled, place, List.copyOf(several));
        } else if (value != null) {
            filled.put(place, text(value));
        }
    }

    /** A date as it is typed. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    private static void list(Filled filled, String place, List<?> values) {
        if (!values.isEmpty() && values.get(0) instanceof Record) {
            for (int row = 0; row < values.size(); row++) {
                into(filled, place + "[" + row + "]", values.get(row));
            }
        } else {
            filled.put(place, values.stream().map(Written::text).toList());
        }
    }

    private static String text(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof LocalDate date ? date(date) : value.toString();
    }

    private static Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Expected " + component + " to be readable, but it is not", e);
        }
    }
}
