package nl.waarborg.ui.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.RecordedEvent;

/**
 * The tales of the projects that changed last, so that a new event of theirs is told on and their history is not read again.
 * Not for two threads.
 */
final class RecentTales {

    /** How many projects are kept, each some tens of kilobytes for each read model: who works at the same time. */
    private static final int KEPT = 50;

    private final EventLog log;
    private final List<Projection> projections;
    private final Map<String, Told> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Told> eldest) {
            return size() > KEPT;
        }
    };

    RecentTales(EventLog log, List<Projection> projections) {
        this.log = log;
        this.projections = projections;
    }

    /** One project as far as it was told, and the place in its own order from which it goes on. */
    private record Told(Map<Projection, Tale> tales, long nextSeq) {}

    /**
     * The tales of a project with these new events of it.
     *
     * @param events all events of the project since the last time, oldest first, at least one
     * @param last   the index of the last event that may be told
     */
    Map<Projection, Tale> told(String project, List<RecordedEvent> events, long last) {
        Told before = kept.get(project);
        boolean goesOn = before != null && before.nextSeq() == events.get(0).seq();
        List<RecordedEvent> untold = goesOn ? events : log.ofProject(project).stream()
                .filter(event -> event.index() != RecordedEvent.NOT_SEQUENCED && event.index() <= last).toList();
        Map<Projection, Tale> tales = goesOn ? before.tales() : begun();
        tales.values().forEach(tale -> untold.forEach(tale::take));
        kept.put(project, new Told(tales, untold.get(untold.size() - 1).seq() + 1));
        return tales;
    }

    private Map<Projection, Tale> begun() {
        Map<Projection, Tale> tales = new HashMap<>();
        projections.forEach(projection -> tales.put(projection, new Tale(projection.begin())));
        return tales;
    }

    /** Forgets all: the next event of a project has its history read. */
    void forget() {
        kept.clear();
    }
}
