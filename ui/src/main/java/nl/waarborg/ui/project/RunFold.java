package nl.waarborg.ui.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waarborg.domain.project.ProcessCommand.Move;
import nl.waarborg.domain.project.ProcessEvent;

/** Where tokens are and were, in each run of each process, in the order in which the runs began. */
final class RunFold {

    private final Map<String, Tokens> runs = new LinkedHashMap<>();

    void take(ProcessEvent.TokensMoved event) {
        for (Move move : event.moves()) {
            runs.computeIfAbsent(move.instance(), instance -> new Tokens(move)).take(move);
        }
        runs.values().forEach(Tokens::settle);
    }

    List<ProjectView.Run> runs() {
        return runs.values().stream().map(Tokens::run).toList();
    }

    private static final class Tokens {

        private final Move first;
        private final Map<String, Integer> held = new LinkedHashMap<>();
        private final Set<String> left = new LinkedHashSet<>();
        private final Set<String> taken = new LinkedHashSet<>();
        private final Map<String, String> cutBy = new LinkedHashMap<>();
        private final List<String> justCut = new ArrayList<>();

        private Tokens(Move first) {
            this.first = first;
        }

        private void take(Move move) {
            switch (move.kind()) {
                case "entered" -> enter(move.element());
                case "taken" -> taken.add(move.element());
                case "left" -> {
                    release(move.element());
                    left.add(move.element());
                }
                default -> {
                    release(move.element());
                    justCut.add(move.element());
                }
            }
        }

        /** The engine cuts off what is under way and then enters the event that cut it off. */
        private void enter(String element) {
            held.merge(element, 1, Integer::sum);
            justCut.forEach(cut -> cutBy.put(cut, element));
            justCut.clear();
        }

        /** What was cut off by nothing that follows, as at the end of a process. */
        private void settle() {
            justCut.forEach(cut -> cutBy.put(cut, ""));
            justCut.clear();
        }

        private void release(String element) {
            held.computeIfPresent(element, (key, tokens) -> tokens == 1 ? null : tokens - 1);
        }

        private ProjectView.Run run() {
            return new ProjectView.Run(
                    first.process(), first.instance(), first.model(),
                    left.stream().filter(element -> !held.containsKey(element)).toList(),
                    List.copyOf(held.keySet()), List.copyOf(taken),
                    cutBy.entrySet().stream().map(cut -> new ProjectView.Cut(cut.getKey(), cut.getValue())).toList());
        }
    }
}
