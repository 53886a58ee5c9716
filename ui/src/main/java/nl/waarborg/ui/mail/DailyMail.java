package nl.waarborg.ui.mail;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.waarborg.ui.agenda.Agenda;
import org.springframework.context.SmartLifecycle;

/**
 * Lets {@link MailRound} run once on each day, in the morning and after the terms of the day were raised. What could not be sent is
 * tried again half an hour later. It has a thread of its own, so that a slow mail server holds up nothing else.
 */
final class DailyMail implements SmartLifecycle {

    private static final Logger LOG = System.getLogger(DailyMail.class.getName());
    private static final LocalTime MORNING = LocalTime.of(6, 0);
    private static final int FIRST_MINUTES = 10;
    private static final int EVERY_MINUTES = 30;

    private final MailRound round;
    private final Clock clock;
    private final boolean wanted;
    private ScheduledExecutorService clockwork;
    private LocalDate done;

    DailyMail(MailRound round, Clock clock, boolean wanted) {
        this.round = round;
        this.clock = clock;
        this.wanted = wanted;
    }

    /** Runs in the morning or later, unless everything of this day was sent. */
    void look() {
        LocalDateTime now = LocalDateTime.now(clock.withZone(Agenda.HERE));
        LocalDate today = now.toLocalDate();
        if (today.equals(done) || now.toLocalTime().isBefore(MORNING)) {
            return;
        }
        try {
            done = round.run(today) ? today : done;
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Expected to mail the terms of the day, but it failed and is tried again", failed);
        }
    }

    @Override
    public synchronized void start() {
        clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "mail");
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
