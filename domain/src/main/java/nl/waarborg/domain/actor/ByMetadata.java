package nl.waarborg.domain.actor;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the circumstances of an act are written beside a command and an event: plain texts that any reader understands. */
public final class ByMetadata {

    private static final String ISSUER = "actorIssuer";
    private static final String SUBJECT = "actorSubject";
    private static final String ROLES = "actorRoles";
    private static final String MUNICIPALITIES = "actorMunicipalities";
    private static final String ON_BEHALF_OF = "onBehalfOf";
    private static final String CAPACITY = "capacity";
    private static final String TODAY = "today";
    private static final String IMPORTED = "importedHistory";

    private ByMetadata() {}

    /** The circumstances as texts. */
    public static Map<String, Object> write(By by) {
        Map<String, Object> texts = new HashMap<>();
        texts.put(ISSUER, by.actor().issuer());
        texts.put(SUBJECT, by.actor().subject());
        texts.put(ROLES, by.actor().roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")));
        texts.put(MUNICIPALITIES, String.join(",", new TreeSet<>(by.actor().municipalities())));
        if (by.actor().onBehalfOf() != null) {
            texts.put(ON_BEHALF_OF, by.actor().onBehalfOf());
        }
        if (by.capacity() != null) {
            texts.put(CAPACITY, by.capacity().name());
        }
        texts.put(TODAY, by.today().toString());
        if (by.importedHistory()) {
            texts.put(IMPORTED, "true");
        }
        return texts;
    }

    /** The circumstances behind texts; refuses metadata without an actor. */
    public static By read(Map<String, ?> texts) {
        if (texts.get(SUBJECT) == null || texts.get(TODAY) == null) {
            throw new IllegalArgumentException("Expected an actor and a day beside the message, but found " + texts.keySet());
        }
        Actor actor = new Actor(
                text(texts, ISSUER), text(texts, SUBJECT), set(text(texts, ROLES), Role::valueOf),
                set(text(texts, MUNICIPALITIES), Function.identity()), text(texts, ON_BEHALF_OF));
        String capacity = text(texts, CAPACITY);
        return new By(
                actor, capacity == null ? null : Role.valueOf(capacity), LocalDate.parse(text(texts, TODAY)),
                "true".equals(text(texts, IMPORTED)));
    }

    private static String text(Map<String, ?> texts, String key) {
        Object value = texts.get(key);
        return value == null ? null : value.toString();
    }

    private static <T> Set<T> set(String joined, Function<String, T> reader) {
        return Arrays.stream(joined.split(",")).filter(s -> !s.isEmpty()).map(reader).collect(Collectors.toSet());
    }
}
