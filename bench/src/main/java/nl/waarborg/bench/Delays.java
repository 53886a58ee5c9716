package nl.waarborg.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waarborg.evidence.Leaf;
import nl.waarborg.evidence.LeafReader;

/**
 * How long events waited for their place in the log. While a turn runs only two things are noted: when a commit returned,
 * and how many leaves there were after each pass. What belongs together is looked up after the turn.
 */
final class Delays {

    private final LeafReader leaves;
    private final Queue<Committed> commits = new ConcurrentLinkedQueue<>();
    private final Deque<Growth> growths = new ConcurrentLinkedDeque<>();
    private final List<double[]> rounds = new ArrayList<>();
    private long from;

    Delays(LeafReader leaves) {
        this.leaves = leaves;
    }

    /** A turn begins with nothing waiting. */
    void begin() {
        from = leaves.head();
        commits.clear();
        growths.clear();
    }

    void committed(String eventId) {
        commits.add(new Committed(eventId, System.nanoTime()));
    }

    /** Leaves were added, and can be seen. */
    void grown() {
        growths.add(new Growth(leaves.head(), System.nanoTime()));
    }

    /** Whether everything that was committed in this turn has its place, as far as was noted. */
    boolean complete() {
        Growth last = growths.peekLast();
        return commits.isEmpty() || last != null && last.head() >= from + commits.size();
    }

    /** Works out the delays of the turn. */
    void end() {
        Map<String, Long> places = leaves.read(from, Integer.MAX_VALUE).stream()
                .collect(Collectors.toMap(Leaf::eventId, Leaf::leafIndex));
        List<Committed> inOrder = commits.stream().sorted(Comparator.comparing(one -> places.get(one.eventId()))).toList();
        Deque<Growth> passes = new ArrayDeque<>(growths);
        double[] millis = new double[inOrder.size()];
        for (int i = 0; i < millis.length; i++) {
            while (passes.element().head() <= places.get(inOrder.get(i).eventId())) {
                passes.remove();
            }
            millis[i] = Math.max(0, passes.element().nanos() - inOrder.get(i).nanos()) / 1e6;
        }
        rounds.add(Arrays.stream(millis).sorted().toArray());
    }

    /** Over the turns that count (all but the first): the median delay, that of 99 of 100 and the longest, in milliseconds. */
    String row(String name) {
        return "| " + name + " | " + spread(0.5) + " | " + spread(0.99) + " | " + spread(1) + " | "
                + counted().mapToLong(turn -> turn.length).sum() + " |";
    }

    private String spread(double part) {
        return Spread.of(counted()
                .mapToDouble(turn -> turn[(int) Math.min(turn.length - 1, (long) (part * turn.length))])).written(0);
    }

    private Stream<double[]> counted() {
        return rounds.stream().skip(1).filter(turn -> turn.length > 0);
    }

    private record Committed(String eventId, long nanos) {}

    private record Growth(long head, long nanos) {}
}
