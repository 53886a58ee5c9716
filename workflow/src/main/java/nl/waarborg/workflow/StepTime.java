package nl.waarborg.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * One moment for everything the engine does within one transaction, to the millisecond. It is recorded with the moves, so
 * that an engine that is rebuilt gives its tasks and timers the very same dates.
 */
final class StepTime implements InstantSource {

    private static final String MOMENT = StepTime.class.getName() + ".moment";

    private final Clock clock;

    StepTime(Clock clock) {
        this.clock = clock;
    }

    /** The moment of the transaction under way; outside of one, now. */
    @Override
    public Instant instant() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get().root().getOrComputeResource(MOMENT, key -> now) : now;
    }
}
