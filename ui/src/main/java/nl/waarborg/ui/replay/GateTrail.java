package nl.waarborg.ui.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.project.Gate;
import nl.waarborg.domain.project.Gates;
import nl.waarborg.domain.project.ProjectState;

/**
 * Which events opened each gate, and which one shut it last. An event helps to open a gate when it leaves fewer reasons
 * than there were; what helped before counts no more once reasons are added. Days pass between events without a trace
 * here: what a day alone shuts (G07, G14) is read anew for the day that is shown.
 */
final class GateTrail {

    private final Map<Gate, Integer> reasons = new EnumMap<>(Gate.class);
    private final Map<Gate, List<Integer>> openers = new EnumMap<>(Gate.class);
    private final Map<Gate, Integer> shutBy = new EnumMap<>(Gate.class);
    private Decider decider;

    /**
     * The last act of whoever decides.
     *
     * @param number the event
     * @param by     who decided
     * @param clash  the other capacity in which that person acted in this case, or null as it should be (G13)
     */
    record Decider(int number, By by, Role clash) {}

    /** Before an event is told: who decides must not have another part in the case. */
    void before(int number, By by, ProjectState state) {
        if (by.capacity() == Role.COLLEGE) {
            decider = new Decider(number, by, state.obstacle(by.actor(), by.capacity()));
        }
    }

    /** After an event was told. */
    void after(int number, By by, ProjectState state) {
        Map<Gate, Integer> now = new EnumMap<>(Gate.class);
        Gates.open(state, by.today()).forEach(shut -> now.merge(shut.gate(), 1, Integer::sum));
        for (Gate gate : Gate.values()) {
            int left = now.getOrDefault(gate, 0);
            Integer before = reasons.put(gate, left);
            List<Integer> helped = openers.computeIfAbsent(gate, key -> new ArrayList<>());
            if (before != null && left < before) {
                helped.add(number);
            } else if (before != null && left > before) {
                helped.clear();
            }
            if (left > 0 && (before == null || before == 0)) {
                shutBy.put(gate, number);
            }
        }
    }

    /** The events that together opened a gate, oldest first; empty for one that was never shut. */
    List<Integer> openersOf(Gate gate) {
        return List.copyOf(openers.getOrDefault(gate, List.of()));
    }

    /** The event after which a gate was shut, or null for one that never was. */
    Integer shutBy(Gate gate) {
        return shutBy.get(gate);
    }

    /** The last decision of whoever decides, or null. */
    Decider decider() {
        return decider;
    }
}
