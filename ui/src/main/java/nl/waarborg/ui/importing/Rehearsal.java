package nl.waarborg.ui.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waarborg.domain.actor.ActedBy;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.project.Decision;
import nl.waarborg.domain.project.Decisions;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.ReassessmentEvent;

/**
 * Carries out a history without storing anything, by the same rules as the real thing. What passes here can be stored; the
 * first refusal is what is wrong with the path.
 */
final class Rehearsal {

    private final String projectId;
    private final String municipality;
    private final boolean importedHistory;
    private final ProjectState state = new ProjectState();
    private final List<Act> acts = new ArrayList<>();
    private final List<Happened> happened = new ArrayList<>();
    private final Map<String, LocalDate> untold = new HashMap<>();
    private String path;
    private LocalDate day = LocalDate.MIN;

    /** An event and where in the file it comes from. */
    record Happened(ProjectEvent event, By by, String path) {

        String name() {
            return event.getClass().getSimpleName();
        }
    }

    Rehearsal(String projectId, String municipality, boolean importedHistory) {
        this.projectId = projectId;
        this.municipality = municipality;
        this.importedHistory = importedHistory;
    }

    /** From here on the acts belong to this place of the file. */
    void at(String place) {
        path = place;
    }

    /** Gives a command on a day, by whoever may give it; refuses as the project would. No act lies before the last one. */
    void give(LocalDate on, ProjectCommand command) {
        day = on.isBefore(day) ? day : on;
        By by = new By(actor(command), null, day, importedHistory);
        Decision decision = Decisions.decide(command, state, by);
        decision.events().forEach(event -> {
            state.evolve(event, decision.by());
            happened.add(new Happened(event, decision.by(), path));
            untold.put(event.getClass().getSimpleName(), on);
            if (event instanceof ReassessmentEvent.ReassessmentConcluded) {
                untold.remove("ReassessmentStarted");
            }
        });
        acts.add(new Act(command, by, path));
    }

    /** Whether this event followed by itself from an earlier act and the path has not told of it yet. */
    boolean follows(String event) {
        return untold.containsKey(event);
    }

    /** The same, only for what followed on this day. */
    boolean follows(String event, LocalDate on) {
        return on.equals(untold.get(event));
    }

    /** The path told of this event; what else followed may still be told. */
    void told(String event) {
        untold.remove(event);
    }

    /** How many events there are so far. */
    int size() {
        return happened.size();
    }

    /** Whether an event of this name happened since a point. */
    boolean happenedSince(int point, String event) {
        return happened.subList(point, happened.size()).stream().anyMatch(h -> h.name().equals(event));
    }

    ProjectState state() {
        return state;
    }

    String projectId() {
        return projectId;
    }

    List<Act> acts() {
        return List.copyOf(acts);
    }

    List<Happened> happened() {
        return List.copyOf(happened);
    }

    /** One pseudonymous person per role and case; so the one who verifies is never the one who carried out. */
    private Actor actor(ProjectCommand command) {
        Role role = command.getClass().getAnnotation(ActedBy.class).value()[0];
        return new Actor("import", projectId + "/" + role.group(), Set.of(role), Set.of(municipality), null);
    }
}
