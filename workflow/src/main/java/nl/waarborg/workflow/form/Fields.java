package nl.waarborg.workflow.form;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waarborg.domain.form.MayBeEmpty;
import nl.waarborg.domain.form.Text;
import nl.waarborg.domain.form.Unasked;
import nl.waarborg.domain.form.WellFormed;
import nl.waarborg.domain.form.Whole;
import nl.waarborg.workflow.form.Field.Choice;
import nl.waarborg.workflow.form.Field.Kind;
import nl.waarborg.workflow.model.Step;

/** Derives questions from the components of a record and from what a model draws for a generic step. */
final class Fields {

    /** The longest text that is asked on one line: the address of a page. */
    private static final int ONE_LINE = 500;

    private Fields() {}

    /** The questions of a record; what the server fills in is not asked. */
    static List<Field> of(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> !component.isAnnotationPresent(Unasked.class))
                .map(Fields::of).toList();
    }

    /** The questions drawn in a model. */
    static List<Field> of(Step step) {
        return step.fields().stream().map(Fields::of).toList();
    }

    private static Field of(RecordComponent component) {
        Kind kind = kindOf(component);
        boolean required = !component.isAnnotationPresent(MayBeEmpty.class);
        return switch (kind) {
            case TEXT, LONG_TEXT, TEXTS, ANSWERS -> bounded(component, kind, required);
            case NUMBER -> {
                Whole bounds = component.getAnnotation(Whole.class);
                yield new Field(component.getName(), null, null, kind, required, bounds == null ? null : bounds.min(),
                        bounds == null || bounds.max() == Integer.MAX_VALUE ? null : bounds.max(), List.of(), List.of());
            }
            case CHOICE -> choices(component, kind, required, component.getType());
            case CHOICES -> choices(component, kind, required, elementOf(component));
            case ROWS -> nested(component, kind, required, elementOf(component));
            case GROUP -> nested(component, kind, required, component.getType());
            case YES_NO, DATE -> nested(component, kind, required, null);
        };
    }

    private static Field bounded(RecordComponent component, Kind kind, boolean required) {
        Text bounds = component.getAnnotation(Text.class);
        return new Field(component.getName(), null, null, kind, required, bounds == null ? 1 : bounds.min(),
                bounds == null ? WellFormed.SHORT : bounds.max(), List.of(), List.of());
    }

    private static Field choices(RecordComponent component, Kind kind, boolean required, Class<?> choice) {
        List<Choice> choices = Arrays.stream(choice.getEnumConstants())
                .map(constant -> new Choice(((Enum<?>) constant).name(), null)).toList();
        return new Field(component.getName(), null, null, kind, required, null, null, choices, List.of());
    }

    private static Field nested(RecordComponent component, Kind kind, boolean required, Class<?> record) {
        return new Field(component.getName(), null, null, kind, required, null, null, List.of(),
                record == null ? List.of() : of(record));
    }

    private static Field of(Step.Question question) {
        Kind kind = switch (question.type() == null ? "string" : question.type()) {
            case "string" -> Kind.TEXT;
            case "text" -> Kind.LONG_TEXT;
            case "long" -> Kind.NUMBER;
            case "boolean" -> Kind.YES_NO;
            case "date" -> Kind.DATE;
            case "enum" -> Kind.CHOICE;
            default -> throw new IllegalStateException(
                    "Expected a question of a known type, but " + question.id() + " is a " + question.type());
        };
        boolean isText = kind == Kind.TEXT || kind == Kind.LONG_TEXT;
        int longest = kind == Kind.TEXT ? WellFormed.SHORT : WellFormed.LONG;
        return new Field(question.id(), question.label(), question.english(), kind, question.required(), isText ? 1 : null,
                isText ? longest : null,
                question.choices().stream().map(choice -> new Choice(choice.id(), choice.label())).toList(), List.of());
    }

    static Kind kindOf(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == String.class) {
            Text bounds = component.getAnnotation(Text.class);
            return bounds != null && bounds.max() > ONE_LINE ? Kind.LONG_TEXT : Kind.TEXT;
        } else if (type == int.class || type == Integer.class) {
            return Kind.NUMBER;
        } else if (type == boolean.class || type == Boolean.class) {
            return Kind.YES_NO;
        } else if (type == LocalDate.class) {
            return Kind.DATE;
        } else if (type.isEnum()) {
            return Kind.CHOICE;
        } else if (type.isRecord()) {
            return Kind.GROUP;
        } else if (Map.class.isAssignableFrom(type)) {
            return Kind.ANSWERS;
        } else if (Collection.class.isAssignableFrom(type)) {
            Class<?> element = elementOf(component);
            return element.isEnum() ? Kind.CHOICES : element.isRecord() ? Kind.ROWS : Kind.TEXTS;
        }
        throw new IllegalStateException("Expected a component that can be asked, but " + component + " cannot");
    }

    /** The type of what a list or a set holds. */
    static Class<?> elementOf(RecordComponent component) {
        Type[] arguments = ((ParameterizedType) component.getGenericType()).getActualTypeArguments();
        return (Class<?>) arguments[arguments.length - 1];
    }

    static boolean isSet(RecordComponent component) {
        return Set.class.isAssignableFrom(component.getType());
    }
}
