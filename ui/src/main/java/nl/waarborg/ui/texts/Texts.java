package nl.waarborg.ui.texts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The texts for people in one language. Templates get it as {@code t}.
 *
 * <p>Texts live in {@code texts/<topic>_nl.properties} and {@code texts/<topic>_en.properties} (UTF-8); every key starts
 * with its topic. In a text {@code {0}}, {@code {1}} stand for the arguments; an apostrophe is just an apostrophe.
 */
public final class Texts {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final Language language;
    private final Map<String, String> texts;

    Texts(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    /** The texts in this language. */
    public static Texts in(Language language) {
        return TextFiles.ALL.get(language);
    }

    /** The language of these texts. */
    public Language language() {
        return language;
    }

    /** The text of a key with its arguments filled in (dates written out); refuses a key without a text. */
    public String get(String key, Object... args) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException(
                    "Expected a text for the key " + key + " in " + language.code() + ", but there is none");
        }
        return fill(text, args);
    }

    /** The text of a key that was put together at run time, or the fallback where there is none. */
    public String getOr(String key, String fallback, Object... args) {
        String text = texts.get(key);
        return text == null ? fallback : fill(text, args);
    }

    /** The text of {@code key.one} for one, of {@code key.many} for any other number; {@code {0}} is the number. */
    public String count(String key, long number, Object... more) {
        Object[] args = new Object[more.length + 1];
        args[0] = number;
        System.arraycopy(more, 0, args, 1, more.length);
        return get(key + (number == 1 ? ".one" : ".many"), args);
    }

    /** Whether the key has a text. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** A date in full, such as "2 november 2026". */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(date);
    }

    /** A date where room is scarce, such as "2 nov 2026". */
    public String shortDate(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", language.locale()).format(date).replace(".", "");
    }

    /** A date with its day of the week, such as "maandag 2 november 2026". */
    public String dateWithDay(LocalDate date) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", language.locale()).format(date);
    }

    /** A time of day in the Netherlands, such as "14.32 uur" or "14:32". */
    public String time(Instant at) {
        String pattern = language == Language.NL ? "H.mm 'uur'" : "H:mm";
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(at.atZone(AMSTERDAM));
    }

    /** A moment in the Netherlands, such as "2 november 2026, 14.32 uur". */
    public String dateTime(Instant at) {
        return date(at.atZone(AMSTERDAM).toLocalDate()) + ", " + time(at);
    }

    /** Words in a row, such as "Zandermeer, Oeverwijk en Lindebroek". */
    public String list(List<String> words) {
        return words.size() < 2 ? String.join("", words) : String.join(", ", words.subList(0, words.size() - 1))
                + " " + get("frame.and") + " " + words.get(words.size() - 1);
    }

    /** All keys, for the tests that compare the languages. */
    public Set<String> keys() {
        return texts.keySet();
    }

    private String fill(String text, Object[] args) {
        String filled = text;
        for (int i = 0; i < args.length; i++) {
            filled = filled.replace("{" + i + "}", written(args[i]));
        }
        return filled;
    }

    private String written(Object arg) {
        if (arg instanceof LocalDate date) {
            return date(date);
        }
        if (arg instanceof Instant instant) {
            return dateTime(instant);
        }
        return String.valueOf(arg);
    }
}
