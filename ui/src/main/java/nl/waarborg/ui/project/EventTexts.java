package nl.waarborg.ui.project;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.waarborg.domain.project.PreScanDecisions;
import nl.waarborg.domain.project.PreScanEvent;
import nl.waarborg.domain.project.ProcessEvent;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;
import nl.waarborg.workflow.log.RecordedEvent;
import nl.waarborg.workflow.model.Step;

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

    private static final Pattern DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-([0-2]\\d|3[01])");

    private EventTexts() {
    }

    /** The history of a project, newest first; how the work was arranged is left out. {@code steps} knows tasks by id. */
    static List<HistoryLine> history(Texts t, List<RecordedEvent> events, Function<String, Step> steps) {
        List<HistoryLine> lines = new ArrayList<>(events.stream()
                .filter(event -> !(event.event() instanceof ProcessEvent.Arrangement))
                .map(event -> line(t, event, steps)).toList());
        Collections.reverse(lines);
        return lines;
    }

    /** One event in words. */
    public static HistoryLine line(Texts t, RecordedEvent event, Function<String, Step> steps) {
        String title = title(t, event.name());
        String sentence = sentence(t, event.event());
        if (event.event() instanceof ProcessEvent.StepCompleted e) {
            Step step = steps.apply(e.step());
            title = step == null ? title : t.get("event.StepCompleted.title", step.name());
            sentence = answers(t, e, step);
        }
        return new HistoryLine(
                event.seq(), event.name(), title, sentence, event.recordedAt(),
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
        if (event instanceof PreScanEvent.DpiaRequiredConcluded e && e.reason().equals(PreScanDecisions.TABLE)) {
            return t.get("event.DpiaRequiredConcluded.table");
        } else if (event instanceof ProcessEvent.StepCompleted e) {
            return answers(t, e, null);
        }
        String key = "event." + event.getClass().getSimpleName() + ".line";
        return oneStop(t.getOr(key, "", EventFacts.values(event).stream().map(value -> written(t, value)).toArray()));
    }

    /** A sentence of ours around somebody's sentence ends in one full stop. */
    static String oneStop(String sentence) {
        return sentence.endsWith("..") && !sentence.endsWith("...") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** The answers of a step in the order and words of its questions; without its model only the answers. */
    private static String answers(Texts t, ProcessEvent.StepCompleted event, Step step) {
        if (step == null) {
            return event.answers().values().stream().map(value -> answer(t, null, value)).collect(Collectors.joining("; "));
        }
        return step.fields().stream().filter(question -> event.answers().containsKey(question.id()))
                .map(question -> asked(t, question) + answer(t, question, event.answers().get(question.id())))
                .collect(Collectors.joining("; "));
    }

    /** The question of a step in the language of the reader, ready for its answer. */
    public static String asked(Texts t, Step.Question question) {
        String label = t.language() == Language.EN && question.english() != null ? question.english() : question.label();
        return label + (label.endsWith("?") ? " " : ": ");
    }

    /** The answer to a question of a step as people read it. */
    public static String answer(Texts t, Step.Question question, String value) {
        if (value == null || value.isBlank()) {
            return t.get("words.none");
        } else if (DAY.matcher(value).matches()) {
            return t.date(LocalDate.parse(value));
        } else if (value.equals("true") || value.equals("false")) {
            return t.get(value.equals("true") ? "words.yes" : "words.no");
        }
        return Words.isolated(question == null ? value : question.choices().stream().filter(choice -> choice.id().equals(value))
                .map(Step.Choice::label).findFirst().orElse(value));
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
