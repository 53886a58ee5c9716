package nl.waarborg.ui.importing;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.project.Decision;
import nl.waarborg.domain.project.Decisions;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.workflow.log.RecordedEvent;

/** The events of the eight reference projects as they would be recorded, for tests that need no database. */
public final class ReferenceEvents {

    private ReferenceEvents() {
    }

    /** The ids of the eight. */
    public static List<String> projects() {
        List<String> ids = new ArrayList<>();
        ReferenceProjects.asTheyAre().all().forEach(project -> ids.add(project.get("id").asString()));
        return ids;
    }

    /** The events of one project. */
    public static List<RecordedEvent> of(String id) {
        ProjectState state = new ProjectState();
        List<RecordedEvent> events = new ArrayList<>();
        int command = 0;
        for (Act act : ReferenceProjects.asTheyAre().rehearsed(id, ReferenceProjects.REFERENCE_DATE).acts()) {
            Decision decision = Decisions.decide(act.command(), state, act.by());
            Instant at = act.by().today().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
            command++;
            for (ProjectEvent event : decision.events()) {
                state.evolve(event, decision.by());
                events.add(new RecordedEvent(events.size(), "event-" + events.size(), id, events.size(), at, event,
                        decision.by(), "command-" + command, null));
            }
        }
        return List.copyOf(events);
    }
}
