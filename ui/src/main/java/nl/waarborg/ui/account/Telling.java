package nl.waarborg.ui.account;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.ui.project.EventFacts;
import nl.waarborg.ui.project.EventTexts;
import nl.waarborg.ui.project.PersonNames;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;
import nl.waarborg.workflow.log.RecordedEvent;

/** The events of one project and the language in which they are told. */
public record Telling(Texts t, List<RecordedEvent> events) {

    /** The number by which people know an event: 1 for the first, as on the screens. */
    static long number(RecordedEvent event) {
        return event.seq() + 1;
    }

    /** The events of some kind, in their order. */
    List<RecordedEvent> of(Predicate<ProjectEvent> kind) {
        return events.stream().filter(event -> kind.test(event.event())).toList();
    }

    /** The last event of a kind, or null. */
    RecordedEvent last(Class<? extends ProjectEvent> kind) {
        List<RecordedEvent> all = of(kind::isInstance);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    public String title(RecordedEvent event) {
        return EventTexts.title(t, event.name());
    }

    /** The day on which it happened or was decided. */
    LocalDate day(RecordedEvent event) {
        return EventFacts.day(event.event(), event.by());
    }

    /** Who acted, with the capacity and the person for whom. */
    String who(RecordedEvent event) {
        By by = event.by();
        String name = name(event);
        String capacity = capacity(event);
        String who = capacity.isEmpty() || capacity.equals(name) ? name : t.get("account.who", name, capacity);
        return by.actor().onBehalfOf() == null ? who : t.get("account.who.for", who, onBehalfOf(event));
    }

    /** Who acted. */
    String name(RecordedEvent event) {
        By by = event.by();
        return Words.isolated(PersonNames.of(t, by.actor().issuer(), by.actor().subject(), by.capacity()));
    }

    /** In which capacity; empty when there is none. */
    String capacity(RecordedEvent event) {
        return event.by().capacity() == null ? "" : t.get("role." + event.by().capacity());
    }

    /** For whom; empty for somebody who acted for themselves. */
    String onBehalfOf(RecordedEvent event) {
        String person = event.by().actor().onBehalfOf();
        return person == null ? "" : Words.isolated(PersonNames.of(event.by().actor().issuer() + ":" + person));
    }

    /** One line with who, when it happened and when it was recorded. */
    public String circumstances(RecordedEvent event) {
        return t.get("account.circumstances", who(event), day(event), event.recordedAt())
                + (event.by().importedHistory() ? " · " + t.get("account.imported") : "");
    }
}
