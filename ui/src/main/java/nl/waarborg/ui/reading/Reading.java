package nl.waarborg.ui.reading;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.waarborg.evidence.LeafReader;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.RecordedEvent;
import org.bson.Document;

/**
 * Keeps the read models at the head of the evidence log, one loop for all of them. The log's index has no gaps, so a
 * reader that goes on from the next index misses nothing. A failure is logged and tried again; nothing is passed over.
 */
public final class Reading implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Reading.class.getName());
    private static final int BATCH = 500;
    private static final long POLL_MILLIS = 250;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long LOOK_AGAIN_MILLIS = 25;
    private static final int LOG_EVERY = 240;

    private final EventLog log;
    private final LeafReader leaves;
    private final ViewStore store;
    private final List<Projection> projections;
    private final Runnable sequence;
    private final RecentTales tales;
    private final Map<Projection, Long> next = new HashMap<>();
    private final Semaphore wake = new Semaphore(0);
    private final Object progress = new Object();
    private final Thread thread = new Thread(this::run, "reading");
    private volatile long reached;
    private volatile boolean closed;
    private int failures;

    /** {@code sequence} asks for the events that wait to get their index, without waiting for it. */
    Reading(EventLog log, LeafReader leaves, ViewStore store, List<Projection> projections, Runnable sequence) {
        this.log = log;
        this.leaves = leaves;
        this.store = store;
        this.projections = List.copyOf(projections);
        this.sequence = sequence;
        this.tales = new RecentTales(log, this.projections);
        thread.setDaemon(true);
    }

    /** Builds what is not there yet and follows the log from then on; gives itself back. */
    public Reading start() {
        build();
        thread.start();
        return this;
    }

    /** Says that the log has grown; cheap, never waits, from any thread. Without it the loop looks every 250 ms. */
    public void nudge() {
        wake.release();
    }

    /**
     * Waits until every read model has taken in an event, at most three seconds.
     *
     * @param eventId id of the event, or null for none
     * @return false when the read models are still behind; the page then says so
     */
    public boolean reaches(String eventId) {
        if (eventId == null) {
            return true;
        }
        sequence.run();
        long end = System.nanoTime() + PATIENCE_NANOS;
        OptionalLong index = OptionalLong.empty();
        while (true) {
            index = index.isPresent() ? index : leaves.indexOf(eventId);
            if (index.isPresent() && reached > index.getAsLong()) {
                return true;
            }
            if (System.nanoTime() > end || !awaitProgress()) {
                return false;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        nudge();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean awaitProgress() {
        nudge();
        synchronized (progress) {
            try {
                progress.wait(LOOK_AGAIN_MILLIS);
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    private void run() {
        while (!closed) {
            try {
                follow();
                failures = 0;
            } catch (RuntimeException failure) {
                if (!closed && failures++ % LOG_EVERY == 0) {
                    LOG.log(Level.ERROR, "Reading the log failed and is tried again", failure);
                }
            }
            try {
                wake.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
                wake.drainPermits();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Reads on until the head. */
    private void follow() {
        List<RecordedEvent> batch;
        do {
            batch = log.from(reached, BATCH);
            if (!batch.isEmpty()) {
                takeOrForget(batch);
            }
        } while (!closed && batch.size() == BATCH);
    }

    /** What was half taken is told afresh the next time. */
    private void takeOrForget(List<RecordedEvent> batch) {
        try {
            take(batch);
        } catch (RuntimeException failure) {
            tales.forget();
            throw failure;
        }
    }

    private void take(List<RecordedEvent> batch) {
        long last = batch.get(batch.size() - 1).index();
        Map<Projection, List<Document>> documents = new HashMap<>();
        batch.stream().collect(Collectors.groupingBy(RecordedEvent::projectId, LinkedHashMap::new, Collectors.toList()))
                .forEach((project, events) -> tales.told(project, events, last).forEach((projection, tale) ->
                        tale.document().ifPresent(d -> documents.computeIfAbsent(projection, key -> new ArrayList<>()).add(d))));
        for (Projection projection : projections) {
            if (next.get(projection) <= last) {
                store.write(projection, documents.getOrDefault(projection, List.of()), last + 1);
                next.put(projection, last + 1);
            }
        }
        arrive();
    }

    /** Builds the read models that have no documents of this version. */
    private void build() {
        long head = leaves.head();
        List<Projection> missing = new ArrayList<>();
        for (Projection projection : projections) {
            long stored = store.next(projection);
            next.put(projection, stored);
            if (stored < 0 || stored > head) {
                missing.add(projection);
            }
        }
        if (!missing.isEmpty()) {
            new Building(log, store).build(missing, head);
            missing.forEach(projection -> next.put(projection, head));
        }
        arrive();
    }

    private void arrive() {
        reached = next.values().stream().mapToLong(Long::longValue).min().orElse(0);
        synchronized (progress) {
            progress.notifyAll();
        }
    }
}
