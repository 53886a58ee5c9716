package nl.waarborg.ui.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import nl.waarborg.ui.texts.Texts;

/**
 * Until when, in words.
 *
 * @param date  the day; null without a term
 * @param words how far away that is, as in "4 dagen te laat"; null without a term
 * @param look  {@code bad} when late, {@code warn} when near, else null
 * @param sentence day and distance in one; null without a term
 * @param isUrgent whether it is today or was before
 */
public record DueText(String date, String words, String look, String sentence, boolean isUrgent) {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final int NEAR_DAYS = 7;
    private static final int DAYS_SHOWN = 21;

    /** What a due moment means on a day; without a term all of it is null. */
    public static DueText of(Texts t, Instant due, LocalDate today) {
        if (due == null) {
            return new DueText(null, null, null, null, false);
        }
        LocalDate day = due.atZone(HERE).toLocalDate();
        long days = ChronoUnit.DAYS.between(today, day);
        String words = words(t, days);
        return new DueText(days == 0 ? t.get("work.today") : t.date(day), words,
                days < 0 ? "bad" : days <= NEAR_DAYS ? "warn" : null, t.get("work.due", day, words), days <= 0);
    }

    private static String words(Texts t, long days) {
        if (days < 0) {
            return t.count("work.late", -days);
        } else if (days == 0) {
            return t.get("work.before-tonight");
        }
        return days <= DAYS_SHOWN ? t.count("work.days", days) : t.get("work.weeks", days / NEAR_DAYS);
    }
}
