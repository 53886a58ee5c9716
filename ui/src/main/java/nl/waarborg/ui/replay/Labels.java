package nl.waarborg.ui.replay;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.waarborg.ui.project.EventTexts;
import nl.waarborg.ui.texts.Texts;

/** Values of events and of the DPIA in the words of the questions that asked for them. */
public final class Labels {

    private Labels() {
    }

    /** The question behind a part of a record; its bare name where nobody asked. */
    public static String of(Texts t, Class<?> record, String component) {
        return t.getOr("forms." + record.getSimpleName() + "." + component,
                t.getOr("replay.field." + record.getSimpleName() + "." + component, t.getOr("replay.field." + component, component)));
    }

    /** A value in words: of a record its parts with their questions, of a list a line each. */
    public static String words(Texts t, Object value) {
        if (value instanceof Record record) {
            List<String> parts = new ArrayList<>();
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                parts.add(asked(of(t, record.getClass(), component.getName())) + words(t, valueOf(component, record)));
            }
            return String.join("\n", parts);
        } else if (value instanceof Collection<?> several) {
            if (several.isEmpty()) {
                return "–";
            }
            boolean records = several.stream().anyMatch(Record.class::isInstance);
            return records ? String.join("\n\n", several.stream().map(one -> words(t, one)).toList())
                    : String.join("\n", several.stream().map(one -> words(t, one)).toList());
        } else if (value instanceof Map<?, ?> || value instanceof String text && !text.isBlank()) {
            return String.valueOf(EventTexts.written(t, value));
        } else if (value == null || value instanceof String) {
            return "–";
        }
        Object written = EventTexts.written(t, value);
        return written instanceof LocalDate day ? t.date(day) : String.valueOf(written);
    }

    /** A part of a record. */
    public static Object valueOf(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Expected " + component + " to be readable, but it is not", e);
        }
    }

    private static String asked(String question) {
        return question.endsWith("?") ? question + " " : question + ": ";
    }
}
