package nl.waarborg.workflow.form;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nl.waarborg.domain.form.Flaw;
import nl.waarborg.domain.form.Unasked;
import nl.waarborg.domain.project.Decisions;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.project.Refusal;

/** Builds a command from answers as they come from a form or a model: texts, lists and maps of them. */
public final class AnswerReader {

    private final List<Flaw> flaws = new ArrayList<>();

    private AnswerReader() {}

    /**
     * Builds a command.
     *
     * @param answers answers by name; a table is a list of maps, a choice of many a list of texts
     * @param unasked what the server fills in, by name; {@code projectId} is set from the second argument whatever it says
     * @throws Refusal with every flaw at once, of reading and of form alike
     */
    public static <C extends ProjectCommand> C read(
            Class<C> command, String projectId, Map<String, ?> answers, Map<String, ?> unasked) {
        Map<String, Object> filledIn = new HashMap<>(unasked);
        filledIn.put("projectId", projectId);
        AnswerReader reader = new AnswerReader();
        C built = reader.build("", command, answers, filledIn);
        Set<String> seen = new LinkedHashSet<>();
        reader.flaws.forEach(flaw -> seen.add(flaw.path()));
        if (built != null) {
            Decisions.flaws(built).stream().filter(flaw -> seen.add(flaw.path())).forEach(reader.flaws::add);
        }
        if (!reader.flaws.isEmpty()) {
            throw Refusal.flaws(reader.flaws);
        }
        return built;
    }

    private <R> R build(String prefix, Class<R> record, Map<String, ?> answers, Map<String, ?> unasked) {
        RecordComponent[] components = record.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            Map<String, ?> source = component.isAnnotationPresent(Unasked.class) ? unasked : answers;
            values[i] = value(prefix + component.getName(), component, source.get(component.getName()));
        }
        return construct(record, components, values);
    }

    private Object value(String path, RecordComponent component, Object answer) {
        return switch (Fields.kindOf(component)) {
            case TEXT, LONG_TEXT -> Answers.text(answer);
            case NUMBER -> orMissing(path, component, number(path, answer), 0);
            case YES_NO -> orMissing(path, component, yesNo(path, answer), false);
            case DATE -> date(path, answer);
            case CHOICE -> choice(path, component.getType(), answer);
            case CHOICES -> choices(path, Fields.elementOf(component), answer);
            case TEXTS -> texts(answer, Fields.isSet(component));
            case ANSWERS -> answersByName(answer);
            case GROUP -> answer instanceof Map<?, ?> group && !group.isEmpty()
                    ? build(path + ".", component.getType(), byName(group), Map.of()) : null;
            case ROWS -> rows(path, Fields.elementOf(component), answer);
        };
    }

    private Object rows(String path, Class<?> row, Object answer) {
        List<Object> rows = new ArrayList<>();
        for (Object given : Answers.list(answer)) {
            String place = path + "[" + rows.size() + "]";
            if (given instanceof Map<?, ?> cells) {
                rows.add(build(place + ".", row, byName(cells), Map.of()));
            } else {
                flaws.add(new Flaw(place, "missing", List.of()));
            }
        }
        rows.removeIf(Objects::isNull);
        return rows;
    }

    private Integer number(String path, Object answer) {
        try {
            return Answers.number(answer);
        } catch (NumberFormatException e) {
            return flawed(path, "not-a-number", answer);
        }
    }

    private Boolean yesNo(String path, Object answer) {
        try {
            return Answers.yesNo(answer);
        } catch (IllegalArgumentException e) {
            return flawed(path, "not-a-choice", answer);
        }
    }

    private Object date(String path, Object answer) {
        try {
            return Answers.date(answer);
        } catch (DateTimeException e) {
            return flawed(path, "not-a-date", answer);
        }
    }

    private Object choice(String path, Class<?> type, Object answer) {
        String given = answer instanceof Enum<?> constant ? constant.name() : Answers.text(answer);
        if (given == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants()).filter(constant -> ((Enum<?>) constant).name().equals(given.strip()))
                .findFirst().orElseGet(() -> flawed(path, "not-a-choice", answer));
    }

    private Set<Object> choices(String path, Class<?> type, Object answer) {
        Set<Object> chosen = new LinkedHashSet<>();
        for (Object given : Answers.list(answer)) {
            Object constant = choice(path, type, given);
            if (constant != null) {
                chosen.add(constant);
            }
        }
        return chosen;
    }

    /** Texts one by one, or one per line. */
    private static Collection<String> texts(Object answer, boolean asSet) {
        List<String> texts = Answers.list(answer).stream().map(Answers::text).filter(Objects::nonNull)
                .flatMap(String::lines).map(String::strip).filter(line -> !line.isEmpty()).toList();
        return asSet ? new LinkedHashSet<>(texts) : texts;
    }

    private static Map<String, String> answersByName(Object answer) {
        Map<String, String> answers = new LinkedHashMap<>();
        if (answer instanceof Map<?, ?> given) {
            new TreeMap<>(byName(given)).forEach((name, text) -> {
                if (Answers.text(text) != null) {
                    answers.put(name, Answers.text(text));
                }
            });
        }
        return answers;
    }

    /** A number or a yes/no that was not given, where the command has no place for "not given". */
    private Object orMissing(String path, RecordComponent component, Object value, Object instead) {
        if (value != null || !component.getType().isPrimitive()) {
            return value;
        }
        if (flaws.stream().noneMatch(flaw -> flaw.path().equals(path))) {
            flaws.add(new Flaw(path, "missing", List.of()));
        }
        return instead;
    }

    private <T> T flawed(String path, String key, Object answer) {
        flaws.add(new Flaw(path, key, List.of(String.valueOf(answer))));
        return null;
    }

    private <R> R construct(Class<R> record, RecordComponent[] components, Object[] values) {
        try {
            Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<R> constructor = record.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (flaws.isEmpty()) {
                throw new IllegalStateException("Expected " + record.getSimpleName() + " to take its answers, but it refused", e);
            }
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Expected " + record + " to be a public record, but it is not", e);
        }
    }

    private static Map<String, Object> byName(Map<?, ?> map) {
        Map<String, Object> byName = new HashMap<>();
        map.forEach((name, value) -> byName.put(String.valueOf(name), value));
        return byName;
    }
}
