package nl.waarborg.evidence.checkpoint;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Does something again and again on a thread of its own, with a pause in between. A failure is logged, the first time and
 * then once every hundred times, and never ends it.
 */
public final class Repeated implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Repeated.class.getName());
    private static final int LOG_EVERY = 100;
    private static final long CLOSE_MILLIS = 30_000;

    private final String name;
    private final Runnable work;
    private final long pauseMillis;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private int failures;

    /** Takes a name for the log, the work and the pause; nothing happens before {@link #start()}. */
    public Repeated(String name, Runnable work, Duration pause) {
        this.name = name;
        this.work = work;
        this.pauseMillis = pause.toMillis();
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /** Starts, once, with the work and not with the pause; gives itself back. */
    public Repeated start() {
        thread.start();
        return this;
    }

    /** Stops after the work at hand and waits for it, at most 30 seconds. The thread is never interrupted. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            do {
                attempt();
            } while (!closed.await(pauseMillis, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            LOG.log(Level.WARNING, "Expected {0} to be closed, but its thread was interrupted; it stops", name);
        }
    }

    private void attempt() {
        try {
            work.run();
            failures = 0;
        } catch (RuntimeException failure) {
            if (failures++ % LOG_EVERY == 0) {
                LOG.log(Level.ERROR, name + " failed and is tried again", failure);
            }
        }
    }
}
