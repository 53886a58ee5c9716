package nl.waarborg.ui.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waarborg.domain.project.Gate;
import nl.waarborg.domain.project.Gates;
import nl.waarborg.domain.project.ShutGate;
import nl.waarborg.ui.project.GateTexts;
import nl.waarborg.ui.texts.Texts;

/** Every gate with its value at one moment, the reason for it, and the events that made it so. */
public final class GateLines {

    /** The value of a gate. */
    public enum Value { OPEN, SHUT, NOT_APPLICABLE }

    /**
     * One gate.
     *
     * @param title   what must be so before it opens
     * @param basis   where the law says so
     * @param reasons a sentence each: why it is shut, open or not asked
     * @param events  numbers of the events that opened it, or of the one that shut it
     */
    public record Line(Gate gate, Value value, String title, String basis, List<String> reasons, List<Integer> events) {}

    private GateLines() {
    }

    /** All gates of a case where the walk stands, as they are read on a day. */
    static List<Line> all(Texts t, Walk walk, LocalDate day) {
        return of(t, walk, day, List.of(Gate.values()));
    }

    /** Some of the gates, in the order of the law's list. */
    static List<Line> of(Texts t, Walk walk, LocalDate day, Collection<Gate> gates) {
        Map<Gate, List<String>> shut = new EnumMap<>(Gate.class);
        for (ShutGate one : Gates.open(walk.state(), day)) {
            shut.computeIfAbsent(one.gate(), gate -> new ArrayList<>()).add(GateTexts.reason(t, one));
        }
        GateTrail.Decider decider = walk.gates().decider();
        if (decider != null && decider.clash() != null) {
            shut.put(Gate.G13, List.of(t.get("replay.gate.G13.clash", t.get("role." + decider.clash()))));
        }
        GateFacts facts = new GateFacts(t, walk.state(), day, walk.gates());
        List<Line> lines = new ArrayList<>();
        Set.copyOf(gates).stream().sorted().forEach(gate -> lines.add(line(t, walk, gate, shut.get(gate), facts)));
        return lines;
    }

    private static Line line(Texts t, Walk walk, Gate gate, List<String> shut, GateFacts facts) {
        String title = t.get("gates." + gate);
        String basis = t.get("gates." + gate + ".basis");
        if (shut != null) {
            Integer by = gate == Gate.G13 ? Integer.valueOf(walk.gates().decider().number()) : walk.gates().shutBy(gate);
            return new Line(gate, Value.SHUT, title, basis, shut, by == null ? List.of() : List.of(by));
        }
        GateFacts.Fact fact = facts.of(gate);
        List<Integer> events = !fact.applies() ? List.of()
                : gate == Gate.G13 ? List.of(walk.gates().decider().number()) : walk.gates().openersOf(gate);
        return new Line(gate, fact.applies() ? Value.OPEN : Value.NOT_APPLICABLE, title, basis, List.of(fact.text()), events);
    }
}
