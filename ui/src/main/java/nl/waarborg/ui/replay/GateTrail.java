package nl.waarborg.ui.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.project.Gate;
import nl.waarborg.domain.project.Gates;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.ShutGate;

/**
 * Which events opened each gate, and which one shut it last. An event helps to open a gate when a reason that stood
 * before it is gone after it; what helped counts no more once the gate stood open and was shut again. Days pass between
 * events without a trace here: what a day alone shuts (G07, G14) is read anew for the day that is shown.
 */
final class GateTrail {

    private final Map<Gate, Set<ShutGate>> reasons = new EnumMap<>(Gate.class);
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
        Map<Gate, Set<ShutGate>> now = new EnumMap<>(Gate.class);
        Gates.open(state, by.today()).forEach(shut -> now.computeIfAbsent(shut.gate(), gate -> new HashSet<>()).add(shut));
        for (Gate gate : Gate.values()) {
            Set<ShutGate> left = now.getOrDefault(gate, Set.of());
            Set<ShutGate> before = reasons.put(gate, left);
            boolean wasOpen = before == null || before.isEmpty();
            if (wasOpen && !left.isEmpty()) {
                shutBy.put(gate, number);
                openers.remove(gate);
            } else if (!wasOpen && !left.containsAll(before)) {
                openers.computeIfAbsent(gate, key -> new ArrayList<>()).add(number);
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
