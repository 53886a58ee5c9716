package nl.waarborg.ui.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.waarborg.domain.project.DocumentCommand.Format;
import nl.waarborg.domain.project.DocumentEvent.DocumentAdded;
import nl.waarborg.domain.project.ProcessEvent;
import nl.waarborg.ui.project.EventFacts;
import nl.waarborg.ui.project.EventTexts;
import nl.waarborg.ui.project.PersonNames;
import nl.waarborg.ui.replay.Labels;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.log.RecordedEvent;

/**
 * A document as its page shows it.
 *
 * @param added   what was recorded
 * @param kind    what it is, as in "PDF"
 * @param on      the day on which it was added
 * @param who     who added it
 * @param citedIn what refers to it by its number
 */
public record Shown(DocumentAdded added, String kind, LocalDate on, String who, List<Cited> citedIn) {

    /** Something that refers to a document. */
    public record Cited(String title, LocalDate on) {}

    /** The documents of a case, the newest first. */
    static List<Shown> of(Texts t, List<RecordedEvent> events) {
        Map<Integer, List<Cited>> cited = new LinkedHashMap<>();
        List<RecordedEvent> added = new ArrayList<>();
        for (RecordedEvent event : events) {
            if (event.event() instanceof DocumentAdded) {
                added.add(0, event);
            } else if (!(event.event() instanceof ProcessEvent.Arrangement)) {
                Cited where = new Cited(EventTexts.title(t, event.name()), EventFacts.day(event.event(), event.by()));
                numbers(EventFacts.values(event.event())).forEach(number ->
                        cited.computeIfAbsent(number, first -> new ArrayList<>()).add(where));
            }
        }
        return added.stream().map(event -> shown(t, event, cited)).toList();
    }

    private static Shown shown(Texts t, RecordedEvent event, Map<Integer, List<Cited>> cited) {
        DocumentAdded document = (DocumentAdded) event.event();
        return new Shown(document, Format.of(document.mediaType()).map(Enum::name).orElse(document.mediaType()),
                EventFacts.day(document, event.by()),
                PersonNames.of(t, event.by().actor().issuer(), event.by().actor().subject(), event.by().capacity()),
                cited.getOrDefault(document.number(), List.of()));
    }

    /** The numbers of the documents that these words refer to, each once. */
    static List<Integer> numbers(Object words) {
        List<Integer> numbers = new ArrayList<>();
        gather(words, numbers);
        return numbers.stream().distinct().toList();
    }

    private static void gather(Object words, List<Integer> numbers) {
        if (words instanceof String text) {
            Citation.in(text).stream().map(Citation::number).filter(Objects::nonNull).forEach(numbers::add);
        } else if (words instanceof Collection<?> several) {
            several.forEach(one -> gather(one, numbers));
        } else if (words instanceof Map<?, ?> answers) {
            answers.values().forEach(one -> gather(one, numbers));
        } else if (words instanceof Record record) {
            for (var component : record.getClass().getRecordComponents()) {
                gather(Labels.valueOf(component, record), numbers);
            }
        }
    }
}
