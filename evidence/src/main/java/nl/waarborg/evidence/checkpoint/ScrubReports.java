package nl.waarborg.evidence.checkpoint;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Runs a {@link Scrub} whenever it is asked to and remembers what the last pass found; what is new and wrong is logged. */
public final class ScrubReports implements Runnable {

    private static final Logger LOG = System.getLogger(Scrub.class.getName());

    private final Scrub scrub;
    private final Consumer<LogFlaw> broken;
    private final AtomicReference<Scrub.Verdict> last = new AtomicReference<>();

    /** Takes the scrub, and whom to tell of every flaw it finds. */
    public ScrubReports(Scrub scrub, Consumer<LogFlaw> broken) {
        this.scrub = scrub;
        this.broken = broken;
    }

    /** Makes one pass. */
    @Override
    public void run() {
        Scrub.Verdict verdict = scrub.run();
        Scrub.Verdict before = last.getAndSet(verdict);
        verdict.flaw().ifPresent(flaw -> {
            if (before == null || !before.flaw().equals(verdict.flaw())) {
                LOG.log(Level.ERROR, "The log of events is not what was signed. Leaf {0}, case {1}: {2}",
                        Long.toString(flaw.leafIndex()), flaw.caseId(), flaw.why());
            }
            broken.accept(flaw);
        });
        if (!verdict.late().isEmpty() && (before == null || before.late().size() < verdict.late().size())) {
            LOG.log(Level.WARNING, "Events whose time of recording does not fit: {0}", verdict.late());
        }
    }

    /** What the last pass found; empty before the first has ended. */
    public Optional<Scrub.Verdict> last() {
        return Optional.ofNullable(last.get());
    }
}
