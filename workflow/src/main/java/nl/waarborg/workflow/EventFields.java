package nl.waarborg.workflow;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A record as a map that a model can read: enums as their names, days as {@code 2026-11-24}, records as maps. */
final class EventFields {

    private EventFields() {}

    static Map<String, Object> of(Record event) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent field : event.getClass().getRecordComponents()) {
            fields.put(field.getName(), plain(valueOf(field, event)));
        }
        return fields;
    }

    private static Object plain(Object value) {
        if (value instanceof Enum<?> choice) {
            return choice.name();
        }
        if (value instanceof Record nested) {
            return of(nested);
        }
        if (value instanceof Collection<?> rows) {
            List<Object> plain = new ArrayList<>(rows.size());
            rows.forEach(row -> plain.add(plain(row)));
            return plain;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((key, entry) -> plain.put(String.valueOf(plain(key)), plain(entry)));
            return plain;
        }
        return value instanceof LocalDate date ? date.toString() : value;
    }

    private static Object valueOf(RecordComponent field, Record event) {
        try {
            return field.getAccessor().invoke(event);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Expected " + field + " to be readable, but it is not", e);
        }
    }
}
