package nl.waarborg.ui.agenda;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A calendar file (RFC 5545) of whole days: lines end in CRLF and are folded at 75 octets between characters, texts are
 * escaped, days are DATE values that need no time zone.
 */
public final class IcsWriter {

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder file = new StringBuilder();

    private IcsWriter() {
    }

    /** The file with this name for people and these days. */
    public static String write(String name, String language, List<IcsEvent> events) {
        IcsWriter writer = new IcsWriter();
        writer.line("BEGIN:VCALENDAR");
        writer.line("VERSION:2.0");
        writer.line("PRODID:-//Waarborg//Agenda//" + language.toUpperCase(java.util.Locale.ROOT));
        writer.line("CALSCALE:GREGORIAN");
        writer.line("NAME:" + escaped(name));
        writer.line("X-WR-CALNAME:" + escaped(name));
        writer.line("REFRESH-INTERVAL;VALUE=DURATION:PT12H");
        if (events.isEmpty()) {
            writer.nothing();
        }
        events.forEach(writer::event);
        writer.line("END:VCALENDAR");
        return writer.file.toString();
    }

    private void event(IcsEvent event) {
        line("BEGIN:VEVENT");
        line("UID:" + event.uid());
        line("DTSTAMP:" + moment(event.changedAt()));
        line("LAST-MODIFIED:" + moment(event.changedAt()));
        line("SEQUENCE:" + event.changes());
        line("DTSTART;VALUE=DATE:" + day(event.on()));
        line("DTEND;VALUE=DATE:" + day(event.on().plusDays(1)));
        line("SUMMARY:" + escaped(event.summary()));
        line("DESCRIPTION:" + escaped(event.description()));
        line("TRANSP:TRANSPARENT");
        line("BEGIN:VALARM");
        line("ACTION:DISPLAY");
        line("DESCRIPTION:" + escaped(event.summary()));
        line("TRIGGER:-P7D");
        line("END:VALARM");
        line("END:VEVENT");
    }

    /** A calendar holds at least one component; this one says nothing. */
    private void nothing() {
        line("BEGIN:VTIMEZONE");
        line("TZID:Etc/UTC");
        line("BEGIN:STANDARD");
        line("DTSTART:19700101T000000");
        line("TZOFFSETFROM:+0000");
        line("TZOFFSETTO:+0000");
        line("END:STANDARD");
        line("END:VTIMEZONE");
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /** A text value: no line of somebody else's words can begin a line of the file. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
                .replaceAll("\\R", "\\\\n").replaceAll("[\\p{Cntrl}&&[^\\t]]", "");
    }

    /** Writes a line, going on under it with a space before it would be longer than 75 octets. */
    private void line(String text) {
        int octets = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            String character = Character.toString(point);
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                file.append("\r\n ");
                octets = 1;
            }
            file.append(character);
            octets += length;
            at += Character.charCount(point);
        }
        file.append("\r\n");
    }
}
