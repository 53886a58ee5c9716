package nl.waarborg.domain.project;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fills a record of any kind, and says of a record whether it is filled to the last field. */
final class FilledRecord {

    private int next;

    /** A record with a value in every field, all texts different. */
    <R> R of(Class<R> kind) {
        try {
            RecordComponent[] fields = kind.getRecordComponents();
            Class<?>[] types = Arrays.stream(fields).map(RecordComponent::getType).toArray(Class[]::new);
            Object[] values = Arrays.stream(fields).map(f -> value(f.getName(), f.getGenericType())).toArray();
            Constructor<R> constructor = kind.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("Expected a record that can be made, but got " + kind, e);
        }
    }

    private Object value(String name, Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return List.of(value(name, of[0]));
            } else if (generic.getRawType() == Set.class) {
                return Set.of(value(name, of[0]));
            }
            return Map.of(String.valueOf(value(name, of[0])), value(name, of[1]));
        }
        return plain(name, (Class<?>) type);
    }

    private Object plain(String name, Class<?> type) {
        next++;
        if (type == String.class) {
            return name + " " + next;
        } else if (type == int.class || type == Integer.class) {
            return next;
        } else if (type == boolean.class || type == Boolean.class) {
            return true;
        } else if (type == LocalDate.class) {
            return LocalDate.of(2026, 11, 23).plusDays(next);
        } else if (type.isEnum()) {
            return type.getEnumConstants()[type.getEnumConstants().length - 1];
        }
        return of(type);
    }

    /** Fails where a field is empty, so that a sample speaks of everything that is stored. */
    void check(String path, Object value) {
        assertNotNull(value, () -> "Expected a value at " + path);
        if (value instanceof Record content) {
            for (RecordComponent field : content.getClass().getRecordComponents()) {
                try {
                    field.getAccessor().setAccessible(true);
                    check(path + "." + field.getName(), field.getAccessor().invoke(content));
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }
        } else if (value instanceof Collection<?> rows) {
            assertFalse(rows.isEmpty(), () -> "Expected a row at " + path);
            rows.forEach(row -> check(path + "[]", row));
        }
    }
}
