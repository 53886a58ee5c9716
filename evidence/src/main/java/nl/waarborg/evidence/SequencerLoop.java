package nl.waarborg.evidence;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Runs a {@link Sequencer} in the background: at once after a {@link #nudge()}, and every 250 ms in any case (for
 * events of other nodes, and for a nudge that was lost). A failure is logged and tried again; it never ends the loop.
 *
 * <p>After a pass it rests a little, nudge or not: what was committed meanwhile shares the next pass. So many writers at
 * once do not make it run all the time on the processor they need, and one writer on his own is served at once.
 */
public final class SequencerLoop implements AutoCloseable {

    private static final Logger LOG = System.getLogger(SequencerLoop.class.getName());
    private static final long POLL_MILLIS = 250;
    private static final long REST_MILLIS = 100;
    private static final long CLOSE_MILLIS = 30_000;
    /** While a failure lasts it is logged once and then every this many attempts, about once a minute. */
    private static final int LOG_EVERY = 240;

    private final Sequencer sequencer;
    private final Runnable grown;
    private final Semaphore wake = new Semaphore(0);
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "evidence-sequencer");
    private int failures;

    /** Takes the sequencer to run; nothing happens before {@link #start()}. */
    public SequencerLoop(Sequencer sequencer) {
        this(sequencer, () -> { });
    }

    /**
     * As above; {@code grown} is called, on the loop's own thread, each time this sequencer has added leaves, and
     * after a failure, when it may have. Leaves that another node added are not announced: readers poll as well.
     */
    public SequencerLoop(Sequencer sequencer, Runnable grown) {
        this.sequencer = sequencer;
        this.grown = grown;
        thread.setDaemon(true);
    }

    /** Starts the loop, once, and gives it back. */
    public SequencerLoop start() {
        thread.start();
        return this;
    }

    /** Says that events were committed; cheap, never waits, from any thread. */
    public void nudge() {
        wake.release();
    }

    /**
     * Stops after the transaction at hand and waits for it. The thread is never interrupted: an interrupt in the
     * middle of a file operation would close the embedded database.
     */
    @Override
    public void close() {
        stop.countDown();
        nudge();
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            LOG.log(Level.WARNING, "Expected the sequencer to stop within {0} ms, but it is still at work", CLOSE_MILLIS);
        }
    }

    private void run() {
        while (!closed()) {
            try {
                if (drain()) {
                    stop.await(REST_MILLIS, TimeUnit.MILLISECONDS);
                }
                wake.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
                wake.drainPermits();
            } catch (InterruptedException e) {
                LOG.log(Level.WARNING, "Expected the sequencer to be closed, but its thread was interrupted; it stops");
                return;
            }
        }
    }

    private boolean closed() {
        return stop.getCount() == 0;
    }

    /** Says whether events got their leaves. A pass that was not full leaves nothing that was there when it began. */
    private boolean drain() {
        int given = 0;
        try {
            do {
                given = sequencer.sequenceOnce();
                if (given > 0) {
                    grown.run();
                }
            } while (!closed() && given == Sequencer.BATCH);
            if (failures > 0) {
                LOG.log(Level.INFO, "Sequencing works again after {0} failed attempts", failures);
                failures = 0;
                grown.run();
            }
        } catch (RuntimeException failure) {
            if (failures++ % LOG_EVERY == 0) {
                LOG.log(Level.ERROR, "Sequencing failed and is tried again", failure);
            }
        }
        return given > 0;
    }
}
