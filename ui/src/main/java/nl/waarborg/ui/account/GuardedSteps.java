package nl.waarborg.ui.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.waarborg.domain.project.AdoptionEvent;
import nl.waarborg.domain.project.Gate;
import nl.waarborg.domain.project.Gates;
import nl.waarborg.domain.project.Guards;
import nl.waarborg.domain.project.GoLiveEvent;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.ui.paper.Block;
import nl.waarborg.ui.paper.Block.Grid;
import nl.waarborg.ui.paper.Block.Heading;
import nl.waarborg.ui.paper.Block.Row;
import nl.waarborg.ui.paper.Block.Small;
import nl.waarborg.ui.project.GateTexts;
import nl.waarborg.ui.project.GateTexts.GateLine;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.log.RecordedEvent;

/**
 * The steps that gates guard, each with its gates as they stood in the state before that step and on its day. Worked out from
 * the events again, never read from what they say of themselves.
 */
final class GuardedSteps {

    /**
     * A step that gates guard.
     *
     * @param met whether each of its gates stood open
     */
    record Step(RecordedEvent event, boolean met, List<Block> told) {}


    private final Telling telling;
    private final Texts t;
    private final ProjectState state = new ProjectState();
    private final OpenReasons reasons;
    private final List<Step> steps = new ArrayList<>();

    /** Walks through all events. */
    GuardedSteps(Telling telling) {
        this.telling = telling;
        this.t = telling.t();
        this.reasons = new OpenReasons(telling, state);
        for (RecordedEvent event : telling.events()) {
            if (Guards.isGuarded(event.event())) {
                steps.add(step(event));
            }
            state.evolve(event.event(), event.by());
            reasons.take(event);
        }
    }

    /** The steps in the order in which they were recorded. */
    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** The state after the last event. */
    ProjectState state() {
        return state;
    }

    private Step step(RecordedEvent event) {
        LocalDate day = event.by().today();
        Map<Gate, GateLine> shut = new EnumMap<>(Gate.class);
        GateTexts.lines(t, Gates.open(state, day)).forEach(line -> shut.put(line.gate(), line));
        Set<Gate> gates = gates(event.event());
        if (gates.contains(Gate.G13) && state.obstacle(event.by().actor(), event.by().capacity()) != null) {
            shut.put(Gate.G13, new GateLine(Gate.G13, "", "", List.of(t.get("account.notMet.G13", telling.who(event)))));
        }
        List<Block> told = new ArrayList<>();
        told.add(new Heading(null, t.get("account.step", telling.title(event), telling.day(event))));
        told.add(new Small(t.get("account.number", Telling.number(event)) + " · " + telling.circumstances(event)));
        List<Row> rows = new ArrayList<>();
        for (Gate gate : gates) {
            GateLine line = shut.get(gate);
            OpenReasons.Reason reason = line != null ? new OpenReasons.Reason(String.join(" ", line.reasons()), List.of())
                    : gate != Gate.G13 ? reasons.of(gate)
                    : new OpenReasons.Reason(t.get(event.by().isTold() ? "account.told.G13" : "account.open.G13", telling.who(event)), List.of(Telling.number(event)));
            rows.add(new Row(List.of(
                    t.get("gates." + gate), t.get(line == null ? "account.gate.open" : "account.gate.shut"),
                    reason.sentence(), t.get("gates." + gate + ".basis")), reason.events()));
        }
        told.add(new Grid(t.get("account.step.gates"), List.of(
                t.get("account.col.condition"), t.get("account.col.then"), t.get("account.col.why"), t.get("account.col.basis")), rows));
        return new Step(event, gates.stream().noneMatch(shut::containsKey), told);
    }

    private Set<Gate> gates(ProjectEvent event) {
        Set<Gate> gates = new TreeSet<>(Guards.met(event, state));
        if (event instanceof AdoptionEvent.DpiaAdopted || event instanceof GoLiveEvent) {
            gates.add(Gate.G13);
        }
        return gates;
    }
}
