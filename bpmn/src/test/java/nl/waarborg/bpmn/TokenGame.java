package nl.waarborg.bpmn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * All ways in which tokens can move through one model, whatever its conditions say: tokens lie on flows and in activities.
 * An event that does not interrupt happens again only when what it set off is over, which keeps the game finite. As in the
 * engine, tokens lie still only where something is waited for: whatever runs by itself has run before anything else happens.
 */
final class TokenGame {

    /** Where tokens lie: ids of flows and activities, and how many. */
    record Marking(Map<String, Integer> tokens) {

        Marking with(String place, int more) {
            Map<String, Integer> next = new TreeMap<>(tokens);
            next.merge(place, more, Integer::sum);
            next.values().removeIf(count -> count == 0);
            return new Marking(next);
        }

        boolean has(String place) {
            return tokens.containsKey(place);
        }
    }

    private final Collection<FlowElement> top;
    private final Map<Marking, Set<Marking>> moves = new LinkedHashMap<>();
    private final Set<String> entered = new HashSet<>();

    TokenGame(Process process) {
        top = process.getFlowElements();
        Deque<Marking> open = new ArrayDeque<>();
        for (StartEvent start : starts(top)) {
            open.addAll(rest(leave(new Marking(Map.of()), start)));
        }
        while (!open.isEmpty()) {
            Marking marking = open.pop();
            if (!moves.containsKey(marking)) {
                Set<Marking> next = next(marking);
                moves.put(marking, next);
                open.addAll(next);
            }
        }
    }

    /** How many markings can be reached. */
    int size() {
        return moves.size();
    }

    /** Ids of nodes that a token entered. */
    Set<String> entered() {
        return entered;
    }

    /** Markings from which the process cannot come to its end. */
    List<Marking> stuck() {
        Map<Marking, Set<Marking>> back = new HashMap<>();
        moves.forEach((from, tos) -> tos.forEach(to -> back.computeIfAbsent(to, key -> new HashSet<>()).add(from)));
        Set<Marking> good = new HashSet<>();
        Deque<Marking> open = new ArrayDeque<>(List.of(new Marking(Map.of())));
        while (!open.isEmpty()) {
            Marking marking = open.pop();
            if (good.add(marking)) {
                open.addAll(back.getOrDefault(marking, Set.of()));
            }
        }
        return moves.keySet().stream().filter(marking -> !good.contains(marking)).toList();
    }

    /** Markings in which two tokens lie in one place: one of them would be astray. */
    List<Marking> doubled() {
        return moves.keySet().stream()
                .filter(marking -> marking.tokens().values().stream().anyMatch(count -> count > 1)).toList();
    }

    private Set<Marking> next(Marking marking) {
        Set<Marking> next = new HashSet<>();
        visit(top, marking, next);
        Set<Marking> still = new HashSet<>();
        next.forEach(moved -> still.addAll(rest(moved)));
        return still;
    }

    /** The markings in which the tokens come to lie still. */
    private Set<Marking> rest(Marking moved) {
        Set<Marking> still = new HashSet<>();
        Set<Marking> seen = new HashSet<>(Set.of(moved));
        Deque<Marking> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Marking marking = open.pop();
            Set<Marking> next = new HashSet<>();
            enterOne(top, marking, next);
            if (next.isEmpty()) {
                still.add(marking);
            }
            next.stream().filter(seen::add).forEach(open::add);
        }
        return still;
    }

    /** Takes one step that waits for nothing, if there is one; which of several makes no difference in the end. */
    private void enterOne(Collection<FlowElement> scope, Marking marking, Set<Marking> next) {
        for (FlowElement element : scope) {
            if (next.isEmpty() && element instanceof FlowNode node) {
                enter(node, marking, next);
            }
            if (next.isEmpty() && element instanceof SubProcess phase) {
                enterOne(phase.getFlowElements(), marking, next);
            }
        }
    }

    private void visit(Collection<FlowElement> scope, Marking marking, Set<Marking> next) {
        for (FlowElement element : scope) {
            if (element instanceof BoundaryEvent edge) {
                if (marking.has(edge.getAttachedTo().getId())) {
                    happen(edge, marking, next);
                }
            } else if (element instanceof SubProcess phase && phase.triggeredByEvent()) {
                startByEvent(phase, scope, marking, next);
            } else if (element instanceof FlowNode node) {
                enter(node, marking, next);
                finish(node, marking, next);
            }
        }
    }

    private void enter(FlowNode node, Marking marking, Set<Marking> next) {
        if (node instanceof ParallelGateway) {
            if (!node.getIncoming().isEmpty() && node.getIncoming().stream().allMatch(flow -> marking.has(flow.getId()))) {
                Marking taken = marking;
                for (SequenceFlow flow : node.getIncoming()) {
                    taken = taken.with(flow.getId(), -1);
                }
                next.add(leave(taken, node));
            }
            return;
        }
        for (SequenceFlow flow : node.getIncoming()) {
            if (marking.has(flow.getId())) {
                entered.add(node.getId());
                Marking taken = marking.with(flow.getId(), -1);
                if (node instanceof ExclusiveGateway) {
                    node.getOutgoing().forEach(way -> next.add(taken.with(way.getId(), 1)));
                } else if (node instanceof EndEvent) {
                    next.add(taken);
                } else if (node instanceof ServiceTask) {
                    next.add(leave(taken, node));
                } else if (node instanceof SubProcess phase) {
                    Marking inside = taken.with(node.getId(), 1);
                    for (StartEvent start : starts(phase.getFlowElements())) {
                        next.add(leave(inside, start));
                    }
                } else {
                    next.add(taken.with(node.getId(), 1));
                }
            }
        }
    }

    private void finish(FlowNode node, Marking marking, Set<Marking> next) {
        if (!marking.has(node.getId())) {
            return;
        }
        if (node instanceof SubProcess phase) {
            if (places(phase).stream().noneMatch(marking::has)) {
                next.add(leave(marking.with(node.getId(), -1), node));
            }
            visit(phase.getFlowElements(), marking, next);
        } else if (node instanceof EventBasedGateway) {
            node.getOutgoing().forEach(way -> next.add(leave(marking.with(node.getId(), -1), way.getTarget())));
        } else {
            next.add(leave(marking.with(node.getId(), -1), node));
        }
    }

    private void happen(BoundaryEvent edge, Marking marking, Set<Marking> next) {
        if (edge.cancelActivity()) {
            next.add(leave(without(marking, edge.getAttachedTo()), edge));
        } else if (after(edge).stream().noneMatch(marking::has)) {
            next.add(leave(marking, edge));
        }
    }

    private void startByEvent(
            SubProcess phase, Collection<FlowElement> scope, Marking marking, Set<Marking> next) {
        if (marking.has(phase.getId())) {
            finish(phase, marking, next);
            return;
        }
        boolean scopeRuns = scope == top ? !marking.tokens().isEmpty()
                : marking.has(((FlowNode) phase.getParentElement()).getId());
        if (!scopeRuns) {
            return;
        }
        for (StartEvent start : starts(phase.getFlowElements())) {
            Marking left = marking;
            if (start.isInterrupting()) {
                for (FlowElement other : scope) {
                    left = other instanceof FlowNode node ? without(left, node) : left.with(other.getId(), -count(left, other));
                }
            }
            entered.add(phase.getId());
            next.add(leave(left.with(phase.getId(), 1), start));
        }
    }

    private static int count(Marking marking, FlowElement element) {
        return marking.tokens().getOrDefault(element.getId(), 0);
    }

    private Marking leave(Marking marking, FlowNode node) {
        entered.add(node.getId());
        Marking left = marking;
        for (SequenceFlow flow : node.getOutgoing()) {
            left = left.with(flow.getId(), 1);
        }
        return left;
    }

    private Marking without(Marking marking, FlowNode node) {
        Map<String, Integer> left = new TreeMap<>(marking.tokens());
        left.remove(node.getId());
        if (node instanceof SubProcess phase) {
            places(phase).forEach(left::remove);
        }
        return new Marking(left);
    }

    private static Set<String> places(SubProcess phase) {
        Set<String> places = new HashSet<>();
        for (FlowElement element : phase.getFlowElements()) {
            places.add(element.getId());
            if (element instanceof SubProcess inner) {
                places.addAll(places(inner));
            }
        }
        return places;
    }

    private static Set<String> after(FlowNode node) {
        Set<String> after = new HashSet<>();
        Deque<SequenceFlow> open = new ArrayDeque<>(node.getOutgoing());
        while (!open.isEmpty()) {
            SequenceFlow flow = open.pop();
            if (after.add(flow.getId())) {
                after.add(flow.getTarget().getId());
                open.addAll(flow.getTarget().getOutgoing());
            }
        }
        return after;
    }

    private static List<StartEvent> starts(Collection<FlowElement> scope) {
        List<StartEvent> starts = new ArrayList<>();
        scope.forEach(element -> {
            if (element instanceof StartEvent start) {
                starts.add(start);
            }
        });
        return starts;
    }
}
