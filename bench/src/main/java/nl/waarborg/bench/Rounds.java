package nl.waarborg.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Lets contestants work in turn, each round in another order, so that what disturbs the machine disturbs them all. */
final class Rounds {

    private static final System.Logger LOG = System.getLogger(Rounds.class.getName());
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final AtomicLong IDS = new AtomicLong();

    private final int rounds;
    private final double seconds;
    private final double warmUpSeconds;
    private final LongSupplier serverNanos;

    /** Takes what says how much processor time the database server has had so far. */
    Rounds(int rounds, double seconds, double warmUpSeconds, LongSupplier serverNanos) {
        this.rounds = rounds;
        this.seconds = seconds;
        this.warmUpSeconds = warmUpSeconds;
        this.serverNanos = serverNanos;
    }

    /** Processor time that this process has had so far. */
    static long processorNanos() {
        return SYSTEM.getProcessCpuTime();
    }

    /** What each contestant did in each round, in the order in which they were given. */
    Map<Contestant, List<Measured>> run(List<? extends Contestant> contestants, int threads) {
        Map<Contestant, List<Measured>> figures = new LinkedHashMap<>();
        contestants.forEach(contestant -> figures.put(contestant, new ArrayList<>()));
        ExecutorService people = Executors.newFixedThreadPool(threads);
        try {
            if (warmUpSeconds > 0) {
                contestants.forEach(contestant -> round(contestant, people, threads, warmUpSeconds));
            }
            List<Contestant> order = new ArrayList<>(contestants);
            for (int round = 0; round < rounds; round++) {
                Collections.rotate(order, 1);
                for (Contestant contestant : order) {
                    Measured measured = round(contestant, people, threads, seconds);
                    figures.get(contestant).add(measured);
                    LOG.log(System.Logger.Level.INFO, "{0} threads {1} round {2}: {3}/s",
                            contestant.name(), threads, round + 1, Math.round(measured.perSecond()));
                }
            }
        } finally {
            people.shutdown();
        }
        return figures;
    }

    private Measured round(Contestant contestant, ExecutorService people, int threads, double length) {
        contestant.before();
        try {
            long cpu = SYSTEM.getProcessCpuTime() + serverNanos.getAsLong();
            long begin = System.nanoTime();
            long end = begin + (long) (length * 1e9);
            List<CompletableFuture<Done>> work = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                work.add(CompletableFuture.supplyAsync(() -> workUntil(contestant, end), people));
            }
            Done done = work.stream().map(CompletableFuture::join).reduce(Done.NOTHING, Done::and);
            return new Measured(done.pieces(), System.nanoTime() - begin, done.cpuNanos(),
                    SYSTEM.getProcessCpuTime() + serverNanos.getAsLong() - cpu);
        } finally {
            contestant.after();
        }
    }

    private Done workUntil(Contestant contestant, long end) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long done = 0;
        do {
            contestant.work("GM0344-" + IDS.incrementAndGet());
            done += contestant.countsFor();
        } while (System.nanoTime() < end);
        return new Done(done, THREADS.getCurrentThreadCpuTime() - cpu);
    }

    private record Done(long pieces, long cpuNanos) {

        static final Done NOTHING = new Done(0, 0);

        Done and(Done other) {
            return new Done(pieces + other.pieces, cpuNanos + other.cpuNanos);
        }
    }

    /**
     * Work done in one round.
     *
     * @param workingNanos processor time of the threads that worked
     * @param totalNanos processor time of the whole process (sequencer, compiler and garbage collector as well) and of the
     *     database server
     */
    record Measured(long pieces, long nanos, long workingNanos, long totalNanos) {

        double perSecond() {
            return pieces * 1e9 / nanos;
        }

        double workingMillis() {
            return workingNanos / 1e6 / Math.max(1, pieces);
        }

        double totalMillis() {
            return totalNanos / 1e6 / Math.max(1, pieces);
        }
    }
}
