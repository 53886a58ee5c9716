package nl.waarborg.ui.agenda;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Lets {@link TermTick} run once on each day while this node is up, the first time a little after it started. With the
 * property {@code waarborg.reminders} (default true) off it stays quiet while the engine's jobs go on, as in tests that make
 * days pass; with {@code waarborg.jobs} off it stays quiet too.
 */
@Component
class DailyTick implements SmartLifecycle {

    private static final Logger LOG = System.getLogger(DailyTick.class.getName());
    private static final int FIRST_MINUTES = 2;
    private static final int EVERY_MINUTES = 30;

    private final TermTick tick;
    private final Agenda agenda;
    private final boolean wanted;
    private ScheduledExecutorService clockwork;
    private LocalDate done;

    DailyTick(TermTick tick, Agenda agenda, Environment environment) {
        this.tick = tick;
        this.agenda = agenda;
        this.wanted = environment.getProperty("waarborg.jobs", Boolean.class, true)
                && environment.getProperty("waarborg.reminders", Boolean.class, true);
    }

    /** Runs unless it ran on this day. */
    void look() {
        LocalDate today = agenda.today();
        if (today.equals(done)) {
            return;
        }
        try {
            tick.run(today);
            done = today;
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Expected to look at the terms of the day, but it failed and is tried again", failed);
        }
    }

    @Override
    public synchronized void start() {
        clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "terms");
            thread.setDaemon(true);
            return thread;
        });
        clockwork.scheduleWithFixedDelay(this::look, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    @Override
    public synchronized void stop() {
        clockwork.shutdownNow();
        clockwork = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }
}
