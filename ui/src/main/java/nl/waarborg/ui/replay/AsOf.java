package nl.waarborg.ui.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import nl.waarborg.workflow.log.RecordedEvent;

/**
 * A day or a moment for which somebody asks the state. It counts what had been recorded by then. History from before this
 * software was recorded all at once: of that it counts what had happened by then.
 *
 * @param text as it stands in the address
 * @param on   the day
 * @param at   the moment; null when only a day was asked for
 */
record AsOf(String text, LocalDate on, Instant at) {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter DUTCH = DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** Reads {@code 2026-07-24}, {@code 24-7-2026} or {@code 2026-07-24T09:47}; empty for anything else. */
    static Optional<AsOf> read(String text) {
        String asked = text.strip();
        try {
            if (asked.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?")) {
                LocalDateTime at = LocalDateTime.parse(asked);
                return Optional.of(new AsOf(asked, at.toLocalDate(), at.atZone(AMSTERDAM).toInstant()));
            }
            LocalDate on = asked.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(asked) : LocalDate.parse(asked, DUTCH);
            return Optional.of(new AsOf(on.toString(), on, null));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** Place of the last moment that counts, before the first one that does not; -1 when none does. */
    int last(List<Moment> moments, CaseLog log) {
        int last = -1;
        boolean retold = false;
        for (Moment moment : moments) {
            RecordedEvent event = log.event(moment.number());
            boolean fact = !moment.technical();
            retold = fact && event != null ? event.by().isTold() : retold;
            // What the engine did for a retold fact was done on the day of the telling.
            if (event == null || (fact || !retold) && !counts(event, retold)) {
                return last;
            }
            last++;
        }
        return last;
    }

    private boolean counts(RecordedEvent event, boolean retold) {
        return at == null || retold ? !event.by().today().isAfter(on) : !event.recordedAt().isAfter(at);
    }
}
