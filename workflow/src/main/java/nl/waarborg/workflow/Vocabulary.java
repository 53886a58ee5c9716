package nl.waarborg.workflow;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.project.ProjectEvent;

/**
 * The records of a sealed hierarchy by their simple names. It is the whole catalogue: a name that is not in it cannot be
 * sent, stored or named in a model.
 */
public final class Vocabulary<T> {

    /** Everything a project can be asked. */
    public static final Vocabulary<ProjectCommand> COMMANDS = of(ProjectCommand.class);

    /** Everything that can have happened to a project. */
    public static final Vocabulary<ProjectEvent> EVENTS = of(ProjectEvent.class);

    private final Map<String, Class<? extends T>> byName;

    private Vocabulary(Map<String, Class<? extends T>> byName) {
        this.byName = Collections.unmodifiableMap(byName);
    }

    /** Collects the records under a sealed interface; refuses two of the same simple name. */
    public static <T> Vocabulary<T> of(Class<T> root) {
        Map<String, Class<? extends T>> byName = new LinkedHashMap<>();
        collect(root, byName);
        return new Vocabulary<>(byName);
    }

    private static <T> void collect(Class<? extends T> type, Map<String, Class<? extends T>> byName) {
        if (type.isRecord()) {
            if (byName.putIfAbsent(type.getSimpleName(), type) != null) {
                throw new IllegalStateException("Expected one record of each name, but " + type.getSimpleName() + " occurs twice");
            }
            return;
        }
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            @SuppressWarnings("unchecked") // a permitted subclass of a subtype of T is a subtype of T
            Class<? extends T> narrower = (Class<? extends T>) permitted;
            collect(narrower, byName);
        }
    }

    /** All records, in the order in which they are written down. */
    public Collection<Class<? extends T>> all() {
        return byName.values();
    }

    /** The record of a name, or empty. */
    public Optional<Class<? extends T>> find(String simpleName) {
        return Optional.ofNullable(byName.get(simpleName));
    }

    /** The record of a name; refuses a name that does not exist. */
    public Class<? extends T> named(String simpleName) {
        return find(simpleName).orElseThrow(() -> new IllegalArgumentException(
                "Expected the simple name of a record in the vocabulary, but got " + simpleName));
    }
}
