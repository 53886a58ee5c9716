package nl.waarborg.ui.again;

import com.mongodb.client.model.Filters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.waarborg.domain.dpia.DataItem;
import nl.waarborg.domain.project.IdeaCommand.Kind;
import nl.waarborg.domain.project.IdeaCommand.Theme;
import nl.waarborg.ui.signin.Person;
import org.bson.conversions.Bson;

/**
 * Which projects in use somebody picks. What is not a known answer picks nothing out.
 *
 * @param words    words of the name or number
 * @param theme    name of a theme, or empty
 * @param kind     name of a kind, or empty
 * @param standing {@code loopt}, {@code pauze}, or empty
 * @param sensor   a type of sensor as people wrote it, or empty
 * @param data     name of a type of data, or empty
 */
public record Selection(String words, String theme, String kind, String standing, String sensor, String data) {

    private static final int LONGEST = 200;
    static final List<String> STANDINGS = List.of("loopt", "pauze");

    /** Picks nothing out. */
    static final Selection EVERYTHING = new Selection("", "", "", "", "", "");

    static Selection of(Map<String, String> answers) {
        return new Selection(
                text(answers, "zoek"), known(Theme.class, text(answers, "thema")), known(Kind.class, text(answers, "soort")),
                STANDINGS.contains(text(answers, "stand")) ? text(answers, "stand") : "", text(answers, "sensor"),
                known(DataItem.Type.class, text(answers, "gegevens")));
    }

    private static String text(Map<String, String> answers, String name) {
        String text = answers.getOrDefault(name, "").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static <E extends Enum<E>> String known(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return name;
            }
        }
        return "";
    }

    /** The answers by the names of their fields, without the empty ones. */
    public Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "zoek", words, "thema", theme, "soort", kind, "stand", standing, "sensor", sensor, "gegevens", data));
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    /** Whether nothing was picked out. */
    public boolean isEmpty() {
        return fields().isEmpty();
    }

    /** The address of the list that this picks. */
    String address() {
        List<String> pairs = new ArrayList<>();
        fields().forEach((name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return "/herbeoordelen" + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
    }

    /** What it asks of the views: never more than the person's own municipalities, and only projects in use. */
    Bson bson(Person person) {
        List<Bson> all = new ArrayList<>();
        all.add(Filters.in("municipality", person.municipalities().stream().map(place -> place.id()).toList()));
        all.add(Filters.eq("inUse", true));
        for (String word : words.toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!word.isEmpty()) {
                all.add(Filters.regex("search", Pattern.quote(word)));
            }
        }
        addIf(all, "themes", theme);
        addIf(all, "kind", kind);
        addIf(all, "sensors", sensor);
        addIf(all, "data", data);
        if (!standing.isEmpty()) {
            all.add(Filters.eq("paused", standing.equals("pauze")));
        }
        return Filters.and(all);
    }

    private static void addIf(List<Bson> all, String field, String value) {
        if (!value.isEmpty()) {
            all.add(Filters.eq(field, value));
        }
    }
}
