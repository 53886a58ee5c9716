package nl.waarborg.ui.rebuild;

import com.mongodb.client.MongoDatabase;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.waarborg.ui.reading.Projection;
import nl.waarborg.ui.reading.Refold;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.rebuild.Rebuild;
import nl.waarborg.workflow.rebuild.Rebuild.Compared;
import org.springframework.stereotype.Component;

/**
 * Compares the running engine and the stored views with what follows from the log, in the background and one time at once; keeps the last
 * outcome as long as this process lives.
 */
@Component
public final class EngineCheck {

    private static final Logger LOG = System.getLogger(EngineCheck.class.getName());

    private final Rebuild rebuild;
    private final Refold refold;
    private final Clock clock;
    private volatile State state = new State(Stage.NEVER, null, 0, 0, List.of(), List.of());

    EngineCheck(Rebuild rebuild, EventLog log, MongoDatabase views, List<Projection> projections, Clock clock) {
        this.rebuild = rebuild;
        this.refold = new Refold(log, views, projections);
        this.clock = clock;
    }

    /** Where a comparison stands. */
    public enum Stage { NEVER, UNDER_WAY, DONE, FAILED }

    /** How far it is: since or at which moment, so many of so many cases, and how each, and each view, compares once it is done. */
    record State(Stage stage, Instant at, int done, int of, List<Compared> compared, List<Refold.Compared> views) {}

    State state() {
        return state;
    }

    /** Begins to compare, unless that is under way. */
    synchronized void begin() {
        if (state.stage() == Stage.UNDER_WAY) {
            return;
        }
        Instant began = clock.instant();
        state = new State(Stage.UNDER_WAY, began, 0, 0, List.of(), List.of());
        Thread thread = new Thread(() -> compare(began), "engine-check");
        thread.setDaemon(true);
        thread.start();
    }

    private void compare(Instant began) {
        try {
            List<Compared> compared = rebuild.compare(
                    (done, of) -> state = new State(Stage.UNDER_WAY, began, done, of, List.of(), List.of()));
            state = new State(Stage.DONE, clock.instant(), compared.size(), compared.size(), compared, refold.compare());
        } catch (RuntimeException | Error failure) {
            LOG.log(Level.ERROR, "Comparing the engine with the log failed", failure);
            state = new State(Stage.FAILED, clock.instant(), 0, 0, List.of(), List.of());
        }
    }
}
