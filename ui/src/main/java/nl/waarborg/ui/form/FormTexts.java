package nl.waarborg.ui.form;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.form.Field;

/** The words of questions and answers: those of the model where it has them, else those of the message files. */
public final class FormTexts {

    private FormTexts() {
    }

    /** The key under which the words of a record's fields or an enum's constants stand: {@code forms.Party.Role}. */
    public static String key(Class<?> type) {
        return type.isEnum() ? "forms." + type.getName().substring(type.getPackageName().length() + 1).replace('$', '.')
                : "forms." + type.getSimpleName();
    }

    /** The words of an enum constant, as in "Positief met voorwaarden". */
    public static String word(Texts t, Enum<?> constant) {
        return t.get(key(constant.getDeclaringClass()) + "." + constant.name());
    }

    static String label(Texts t, Class<?> owner, Field field) {
        if (field.label() == null) {
            return t.get(key(owner) + "." + field.name());
        }
        return t.language() == Language.EN && field.english() != null ? field.english() : field.label();
    }

    static String hint(Texts t, Class<?> owner, Field field) {
        String own = field.label() != null ? null : t.getOr(key(owner) + "." + field.name() + ".hint", null);
        String least = field.kind() == Field.Kind.LONG_TEXT && field.min() != null && field.min() > 1
                ? t.get("form.at-least", field.min()) : null;
        return own == null ? least : least == null ? own : own + " " + least;
    }

    /** When a question that may stay open is to be answered, as in "(nodig als het project tijdelijk is)"; null when it must. */
    static String optional(Texts t, Class<?> owner, Field field) {
        if (field.required()) {
            return null;
        }
        String usual = t.get("form.optional");
        return field.label() != null ? usual : t.getOr(key(owner) + "." + field.name() + ".optional", usual);
    }

    /** What one row of a table is called, as in "Adviespunt"; null when it has no name. */
    static String one(Texts t, Class<?> owner, Field field) {
        return field.label() != null ? null : t.getOr(key(owner) + "." + field.name() + ".one", null);
    }

    static String choice(Texts t, Class<?> type, Field.Choice choice) {
        return choice.label() != null ? choice.label() : t.get(key(type) + "." + choice.value());
    }

    static String explanation(Texts t, Class<?> type, Field.Choice choice) {
        return type == null ? null : t.getOr(key(type) + "." + choice.value() + ".explanation", null);
    }

    /** The type that a field of a record holds: of a list or set, what is in it. Null for a question of a model. */
    static Class<?> typeOf(Class<?> owner, Field field) {
        if (field.label() != null || !owner.isRecord()) {
            return null;
        }
        RecordComponent component = Arrays.stream(owner.getRecordComponents())
                .filter(candidate -> candidate.getName().equals(field.name())).findFirst().orElseThrow();
        if (Collection.class.isAssignableFrom(component.getType())) {
            Type[] arguments = ((ParameterizedType) component.getGenericType()).getActualTypeArguments();
            return (Class<?>) arguments[0];
        }
        return component.getType();
    }
}
