package nl.waarborg.ui.versions;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waarborg.ui.replay.Labels;

/** Records with every field filled in, and the same records with one field that says something else. */
final class Varied {

    /** One change: the record and its field, and the whole with that one field changed. */
    record One(Class<?> owner, String field, Record whole) {}

    private Varied() {}

    /** A value of a type; another number gives another value, except that the first text of a record stays its name. */
    static Object value(Type type, int number) {
        if (type instanceof ParameterizedType generic) {
            Type[] held = generic.getActualTypeArguments();
            Class<?> raw = (Class<?>) generic.getRawType();
            return raw == Map.class ? Map.of("sleutel", value(held[1], number))
                    : raw == Set.class ? Set.of(value(held[0], number)) : List.of(value(held[0], number));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return record(plain, number);
        } else if (plain.isEnum()) {
            return plain.getEnumConstants()[number % plain.getEnumConstants().length];
        } else if (plain == String.class) {
            return "tekst " + number;
        } else if (plain == boolean.class || plain == Boolean.class) {
            return number % 2 == 0;
        } else if (plain == LocalDate.class) {
            return LocalDate.of(2026, 1, 1).plusDays(number);
        } else if (plain == int.class || plain == Integer.class) {
            return number;
        } else if (plain == double.class || plain == Double.class) {
            return number + 0.5;
        } else if (plain == java.math.BigDecimal.class) {
            return java.math.BigDecimal.valueOf(number);
        }
        throw new AssertionError("Expected to know how to make a " + type + ", but nobody said how");
    }

    static Record record(Class<?> type, int number) {
        RecordComponent[] components = type.getRecordComponents();
        return make(type, Arrays.stream(components).map(part -> value(part.getGenericType(),
                part == components[0] && part.getType() == String.class ? 1 : number)).toArray());
    }

    /** Every way to change one field of a record, or of a record that it holds, and not the name of one. */
    static List<One> everyWay(Record base) {
        List<One> ways = new ArrayList<>();
        RecordComponent[] components = base.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            Object value = Labels.valueOf(components[i], base);
            int place = i;
            if (value instanceof List<?> rows && rows.get(0) instanceof Record row) {
                everyWay(row).forEach(one -> ways.add(new One(one.owner(), one.field(), with(base, place, List.of(one.whole())))));
            } else if (value instanceof Record part) {
                everyWay(part).forEach(one -> ways.add(new One(one.owner(), one.field(), with(base, place, one.whole()))));
            } else if (i > 0 || !(value instanceof String)) {
                ways.add(new One(base.getClass(), components[i].getName(), with(base, i, value(components[i].getGenericType(), 2))));
            }
        }
        return ways;
    }

    private static Record with(Record base, int place, Object value) {
        RecordComponent[] components = base.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components).map(part -> Labels.valueOf(part, base)).toArray();
        values[place] = value;
        return make(base.getClass(), values);
    }

    private static Record make(Class<?> type, Object[] values) {
        try {
            return (Record) type.getDeclaredConstructor(
                    Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new)).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
