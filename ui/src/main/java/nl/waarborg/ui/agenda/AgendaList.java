package nl.waarborg.ui.agenda;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waarborg.ui.texts.Texts;

/**
 * The agenda as it is shown.
 *
 * @param everything whether what is not the reader's own is shown too
 * @param byMonth    whether days are grouped by month instead of by week
 * @param groups     what is late, then the weeks or months, then what stands still
 * @param count      how many days are shown
 * @param all        how many there would be with everything
 * @param late       how many of those shown have passed
 * @param links      the secret addresses of the reader
 * @param projects   the names of the projects that an address can be made for, by their ids
 * @param secret     the address that was made just now; null else, for it is shown only once
 */
public record AgendaList(
        boolean everything, boolean byMonth, List<Group> groups, int count, int all, long late, List<Link> links,
        Map<String, String> projects, String secret) {

    /** Days under one heading. */
    public record Group(String heading, boolean late, List<AgendaItem> items) {
    }

    /** A secret address; what it opens and since when, not what it is. */
    public record Link(String project, String name, Instant createdAt) {
    }

    static List<Group> groups(Texts t, List<AgendaItem> items, LocalDate today, boolean byMonth) {
        Map<String, List<AgendaItem>> byHeading = new LinkedHashMap<>();
        items.forEach(item -> byHeading.computeIfAbsent(heading(t, item, today, byMonth), heading -> new ArrayList<>()).add(item));
        return byHeading.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue().get(0).late(), entry.getValue())).toList();
    }

    private static String heading(Texts t, AgendaItem item, LocalDate today, boolean byMonth) {
        if (item.on() == null) {
            return t.get("agenda.still");
        } else if (item.late()) {
            return t.get("agenda.late");
        } else if (byMonth) {
            return t.get("agenda.month." + item.on().getMonthValue(), String.valueOf(item.on().getYear()));
        }
        LocalDate monday = item.on().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate thisMonday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday.equals(thisMonday) ? t.get("agenda.week.this") : monday.equals(thisMonday.plusWeeks(1)) ? t.get("agenda.week.next")
                : t.get("agenda.week", monday);
    }
}
