package nl.waarborg.ui.agenda;

import java.util.List;
import nl.waarborg.domain.project.RunningTerm.Kind;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;

/** Days of the agenda as days of a calendar file. It names the project and the kind of term or task, and nobody. */
final class AgendaEvents {

    private AgendaEvents() {
    }

    /** The days; what stands still has none. */
    static List<IcsEvent> of(Texts t, List<AgendaItem> items) {
        return items.stream().filter(item -> item.on() != null).map(item -> event(t, item)).toList();
    }

    private static IcsEvent event(Texts t, AgendaItem item) {
        String kind = item.kind() == Kind.TASK ? item.what() : item.ahead() == 0 ? Words.of(t, item.kind())
                : t.get("agenda.ics.ahead", Words.of(t, item.kind()), item.ahead());
        return new IcsEvent(
                IcsEvent.uid(item.kind().name(), item.projectId(), item.subject(), String.valueOf(item.ahead())), item.on(),
                kind + ": " + item.project(), t.get("agenda.ics.text", kind, item.project(), item.projectId()), item.changes(),
                item.changedAt());
    }
}
