package nl.waarborg.ui.again;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.project.UseCommand.WatchUse;
import nl.waarborg.workflow.Commands;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Looks every hour which agreements and temporary projects have ended, and has each project write that down. The project
 * decides whether there is anything to write, so several nodes, or the same one twice, write it once.
 */
@Component
class UseWatch implements SmartLifecycle {

    private static final Logger LOG = System.getLogger(UseWatch.class.getName());
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final long MINUTES = 60;

    private final AgainCases cases;
    private final Commands commands;
    private final Clock clock;
    private final boolean wanted;
    private ScheduledExecutorService timer;

    UseWatch(AgainCases cases, Commands commands, Clock clock, Environment environment) {
        this.cases = cases;
        this.commands = commands;
        this.clock = clock;
        this.wanted = environment.getProperty("waarborg.jobs", Boolean.class, true);
    }

    /** Looks once; what fails for one project is logged and tried again the next time. */
    void look() {
        LocalDate today = LocalDate.now(clock.withZone(HERE));
        for (Picked view : cases.ended(today)) {
            try {
                commands.send(new WatchUse(view.id()), By.of(Actor.calendar(view.municipality()), today));
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "Expected to write down what ended in " + view.id() + ", but could not", failure);
            }
        }
    }

    private void lookQuietly() {
        try {
            look();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Expected to find what ended, but could not", failure);
        }
    }

    @Override
    public synchronized void start() {
        if (wanted && timer == null) {
            timer = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread worker = new Thread(work, "use-watch");
                worker.setDaemon(true);
                return worker;
            });
            timer.scheduleWithFixedDelay(this::lookQuietly, 1, MINUTES, TimeUnit.MINUTES);
        }
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
