package nl.waarborg.ui.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import nl.waarborg.domain.project.AdoptionEvent;
import nl.waarborg.domain.project.Gate;
import nl.waarborg.domain.project.Guards;
import nl.waarborg.domain.project.GoLiveEvent;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.UseEvent;
import nl.waarborg.ui.texts.Texts;

/**
 * Why something that is guarded was allowed to happen: the gates it had to pass, as they stood just before it.
 *
 * @param lawful   whether every gate stood open
 * @param imported whether it is history from before this software, which is recorded and not refused
 * @param heading  the beginning of the sentence, such as "Starten mocht, want:"
 * @param decision number of the go decision on which a start rests; null for anything else
 * @param decided  what that decision was, in words; null without one
 * @param gates    the gates that guard it
 * @param told     the events that opened or shut them, in words
 */
public record Why(boolean lawful, boolean imported, String heading, Integer decision, String decided, List<GateLines.Line> gates,
        Map<Integer, String> told) {

    /**
     * Why this event was allowed, told where the walk stands just before it.
     *
     * @param decision the last go decision, or null
     * @param words    says in words what an event is
     */
    static Why of(Texts t, Walk before, ProjectEvent event, LocalDate day, boolean imported, Integer decision, IntFunction<String> words) {
        List<GateLines.Line> gates = GateLines.of(t, before, day, guarding(event, before.state()));
        boolean lawful = gates.stream().noneMatch(line -> line.value() == GateLines.Value.SHUT);
        boolean start = event instanceof UseEvent.ProcessingStarted;
        String kind = event.getClass().getSimpleName();
        return new Why(lawful, imported, t.get("replay.why." + kind + (lawful ? "" : imported ? ".imported" : ".not")),
                start ? decision : null, start && decision != null ? words.apply(decision) : null, gates,
                gates.stream().flatMap(line -> line.events().stream()).distinct().collect(Collectors.toMap(number -> number, words::apply)));
    }

    private static Set<Gate> guarding(ProjectEvent event, ProjectState before) {
        Set<Gate> gates = new TreeSet<>(Guards.met(event, before));
        if (event instanceof AdoptionEvent || event instanceof GoLiveEvent || event instanceof UseEvent.ProcessingStarted) {
            gates.add(Gate.G13);
        }
        return gates;
    }
}
