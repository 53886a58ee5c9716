package nl.waarborg.ui.account;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.waarborg.domain.project.ProcessCommand.Move;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.ui.paper.Block.Fact;
import nl.waarborg.ui.project.EventTexts;
import nl.waarborg.ui.texts.Texts;

/** Everything that an event says, as labels and values in words. */
public final class EventFields {

    private EventFields() {}

    /** The fields of an event in the order of its record, the empty ones left out. */
    public static List<Fact> of(Texts t, ProjectEvent event) {
        List<Fact> facts = new ArrayList<>();
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            Object value = value(component, event);
            if (component.getName().equals("projectId") || isEmpty(value)) {
                continue;
            }
            String name = component.getName();
            facts.add(new Fact(t.getOr("account.field." + name, name), values(t, value)));
        }
        return facts;
    }

    private static boolean isEmpty(Object value) {
        return value == null || value instanceof String text && text.isBlank() || value instanceof Collection<?> c && c.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
    }

    private static List<String> values(Texts t, Object value) {
        if (value instanceof Collection<?> members) {
            return (value instanceof Set<?> ? members.stream().sorted().toList() : members).stream()
                    .map(member -> single(t, member)).toList();
        } else if (value instanceof Map<?, ?> answers) {
            return new TreeMap<>(answers).entrySet().stream()
                    .map(answer -> answer.getKey() + ": " + single(t, answer.getValue())).toList();
        }
        return List.of(single(t, value));
    }

    /** A value in words; a record as its own name, where it has one, and its fields. */
    private static String single(Texts t, Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            return t.get("words.none");
        } else if (value instanceof Move move) {
            return move.process() + " · " + move.element() + " · " + t.getOr("account.move." + move.kind(), move.kind());
        } else if (value instanceof Record row) {
            return Arrays.stream(row.getClass().getRecordComponents())
                    .map(component -> label(t, row, component) + ": " + inside(t, value(component, row)))
                    .collect(Collectors.joining("; "));
        } else if (value instanceof LocalDate day) {
            return t.date(day);
        }
        return String.valueOf(EventTexts.written(t, value));
    }

    private static String inside(Texts t, Object value) {
        List<String> values = isEmpty(value) ? List.of(t.get("words.none")) : values(t, value);
        return String.join(", ", values);
    }

    private static String label(Texts t, Record row, RecordComponent component) {
        String label = t.getOr("forms." + row.getClass().getSimpleName() + "." + component.getName(),
                t.getOr("account.field." + component.getName(), component.getName()));
        return label.endsWith("?") ? label.substring(0, label.length() - 1) : label;
    }

    private static Object value(RecordComponent component, Record row) {
        return valueOf(component, row);
    }

    private static Object value(RecordComponent component, ProjectEvent event) {
        return valueOf(component, event);
    }

    private static Object valueOf(RecordComponent component, Object holder) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Expected " + component + " to be readable, but it is not", e);
        }
    }
}
