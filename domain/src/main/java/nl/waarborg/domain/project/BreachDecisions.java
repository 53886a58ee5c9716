package nl.waarborg.domain.project;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.form.WellFormed;
import nl.waarborg.domain.planning.BreachClock;

/** Decisions on a breach: the moments must make sense, and the AP's 72 hours are counted. */
final class BreachDecisions {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

    private BreachDecisions() {}

    static List<ProjectEvent> decide(BreachCommand.ReportBreach c, ProjectState project, By by) {
        OffsetDateTime discovered = moment("discoveredAt", c.discoveredAt(), by);
        OffsetDateTime aware = moment("awareAt", c.awareAt(), by);
        if (aware.isBefore(discovered)) {
            throw Refusal.flaw("awareAt", "before", c.discoveredAt());
        }
        String notifyBy = MOMENT.format(BreachClock.from(aware).notifyBy());
        return List.of(new BreachEvent.BreachReported(
                c.projectId(), c.discoveredAt(), c.awareAt(), notifyBy, c.nature()));
    }

    static List<ProjectEvent> decide(BreachCommand.NotifyBreachToAp c, ProjectState project, By by) {
        BreachEvent.BreachReported breach = project.breach();
        if (breach == null) {
            throw Refusal.rule("breach.none", "Expected a reported breach, but there is none");
        }
        OffsetDateTime notified = moment("notifiedAt", c.notifiedAt(), by);
        OffsetDateTime aware = OffsetDateTime.parse(breach.awareAt());
        if (notified.isBefore(aware)) {
            throw Refusal.flaw("notifiedAt", "before", breach.awareAt());
        }
        boolean late = BreachClock.from(aware).isLate(notified);
        if (late && (c.reasonWhenLate() == null || c.reasonWhenLate().isBlank())) {
            throw Refusal.flaw("reasonWhenLate", "needed-when-late", breach.notifyBy());
        }
        return List.of(new BreachEvent.BreachNotifiedToAp(c.projectId(), c.notifiedAt(), late, c.reasonWhenLate()));
    }

    private static OffsetDateTime moment(String path, String text, By by) {
        OffsetDateTime moment;
        LocalDate day;
        try {
            moment = OffsetDateTime.parse(text);
            day = moment.atZoneSameInstant(AMSTERDAM).toLocalDate();
        } catch (DateTimeException e) {
            throw Refusal.flaw(path, "not-a-moment", text);
        }
        if (day.getYear() < WellFormed.FIRST_YEAR) {
            throw Refusal.flaw(path, "not-a-moment", text);
        }
        Decisions.notAhead(path, day, by);
        return moment;
    }
}
