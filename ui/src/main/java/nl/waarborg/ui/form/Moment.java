package nl.waarborg.ui.form;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date with a time as people type it in the Netherlands, such as {@code 2-11-2026 14.30}. */
final class Moment {

    private static final Pattern TYPED =
            Pattern.compile("\\s*(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4})[ ,]+(\\d{1,2})[.:](\\d{2})(?: *uur)?\\s*");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private Moment() {
    }

    /** The moment as commands carry it; what is no moment stays as it was typed. */
    static String written(String typed) {
        Matcher parts = TYPED.matcher(typed);
        if (!parts.matches()) {
            return typed;
        }
        try {
            return WRITTEN.format(LocalDateTime.of(number(parts, 3), number(parts, 2), number(parts, 1), number(parts, 4), number(parts, 5))
                    .atZone(HERE));
        } catch (DateTimeException e) {
            return typed;
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
