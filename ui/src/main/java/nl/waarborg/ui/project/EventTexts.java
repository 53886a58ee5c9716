package nl.waarborg.ui.project;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.waarborg.domain.project.ProcessEvent;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;
import nl.waarborg.workflow.log.RecordedEvent;

/** Says what happened, one sentence for each event; the values of the event's record are {0}, {1} and so on. */
public final class EventTexts {

    /**
     * One event of the history.
     *
     * @param title      what happened
     * @param line       one sentence more; may be empty
     * @param recordedAt when it was recorded
     * @param day        the day on which it happened or was decided
     * @param who        who did it
     * @param capacity   in which capacity
     * @param imported   whether it was recorded as history from before this software
     */
    public record HistoryLine(
            long seq, String name, String title, String line, Instant recordedAt, LocalDate day, String who, String capacity,
            boolean imported) {}

    /** A moment as events write it. */
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)");

    private EventTexts() {
    }

    /** The history of a project, newest first; movements of the process alone are left out. */
    static List<HistoryLine> history(Texts t, List<RecordedEvent> events) {
        List<HistoryLine> lines = new ArrayList<>(events.stream()
                .filter(event -> !(event.event() instanceof ProcessEvent.TokensMoved))
                .map(event -> line(t, event)).toList());
        Collections.reverse(lines);
        return lines;
    }

    private static HistoryLine line(Texts t, RecordedEvent event) {
        return new HistoryLine(
                event.seq(), event.name(), title(t, event.name()), sentence(t, event.event()), event.recordedAt(),
                EventFacts.day(event.event(), event.by()),
                PersonNames.of(t, event.by().actor().issuer(), event.by().actor().subject(), event.by().capacity()),
                event.by().capacity() == null ? null : t.get("role." + event.by().capacity()), event.by().importedHistory());
    }

    /** What an event is called. */
    public static String title(Texts t, String event) {
        return t.getOr("event." + event, event);
    }

    /** One sentence on what an event says. */
    public static String sentence(Texts t, ProjectEvent event) {
        String key = "event." + event.getClass().getSimpleName() + ".line";
        return t.getOr(key, "", EventFacts.values(event).stream().map(value -> written(t, value)).toArray());
    }

    /** A value as people read it: constants in words, lists by their members or their number. */
    public static Object written(Texts t, Object value) {
        if (value == null) {
            return "–";
        } else if (value instanceof Enum<?> constant) {
            return Words.of(t, constant);
        } else if (value instanceof Boolean yes) {
            return t.get(yes ? "words.yes" : "words.no");
        } else if (value instanceof Collection<?> members) {
            boolean records = members.stream().anyMatch(Record.class::isInstance);
            return records ? members.size()
                    : t.list(members.stream().map(member -> String.valueOf(written(t, member))).toList());
        } else if (value instanceof Map<?, ?> answers) {
            return answers.entrySet().stream().map(entry -> entry.getKey() + ": " + entry.getValue())
                    .collect(Collectors.joining("; "));
        }
        return value instanceof String text && MOMENT.matcher(text).matches() ? t.dateTime(OffsetDateTime.parse(text).toInstant())
                : value instanceof String text ? Words.isolated(text) : value;
    }
}
