package nl.waarborg.ui.rebuild;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import nl.waarborg.ui.importing.ImportStore;
import nl.waarborg.ui.start.Database;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.rebuild.Rebuild;
import nl.waarborg.workflow.rebuild.Rebuild.Compared;
import org.springframework.context.ConfigurableApplicationContext;

/** Rebuilds the engine, or only looks, and says in lines what it found. */
final class EngineReport {

    private static final long TELL_EVERY = Duration.ofSeconds(2).toNanos();

    private final Texts t;
    private final PrintStream out;
    private final PrintStream err;

    EngineReport(Texts t, PrintStream out, PrintStream err) {
        this.t = t;
        this.out = out;
        this.err = err;
    }

    int run(Database database, boolean dry) {
        try (ConfigurableApplicationContext context = database.context(ImportStore.class)) {
            Rebuild rebuild = context.getBean(Rebuild.class);
            long began = System.nanoTime();
            List<Compared> compared = dry ? rebuild.compare(progress()) : rebuild.replace(progress());
            boolean undriven = compared.stream().anyMatch(one -> one.finding() != null);
            print(compared, Duration.ofNanos(System.nanoTime() - began));
            out.println(t.get(dry ? "rebuild.engine.dry" : undriven ? "rebuild.engine.kept" : "rebuild.engine.replaced"));
            return compared.stream().allMatch(Compared::isSame) ? 0 : 1;
        }
    }

    private Rebuild.Progress progress() {
        long[] told = {System.nanoTime()};
        return (cases, of) -> {
            if (System.nanoTime() - told[0] > TELL_EVERY) {
                told[0] = System.nanoTime();
                err.println(t.get("rebuild.engine.progress", cases, of));
            }
        };
    }

    private void print(List<Compared> compared, Duration took) {
        compared.stream().filter(one -> !one.isSame()).forEach(one -> {
            if (one.finding() != null) {
                out.println(t.get("rebuild.engine.finding", one.projectId(), one.finding().seq(),
                        one.finding().element() == null ? t.get("words.none") : one.finding().element(), one.finding().sentence()));
            } else {
                out.println(t.get("rebuild.engine.differs", one.projectId()));
                one.onlyInEngine().forEach(line -> out.println("  " + t.get("rebuild.engine.only-engine", line)));
                one.onlyFromLog().forEach(line -> out.println("  " + t.get("rebuild.engine.only-log", line)));
            }
        });
        long events = compared.stream().mapToLong(Compared::events).sum();
        out.println(t.get("rebuild.engine.total", compared.size(), compared.stream().filter(Compared::running).count(), events,
                Math.max(1, took.toMillis()) / 1000.0, events * 1000 / Math.max(1, took.toMillis()),
                compared.stream().filter(one -> !one.isSame()).count()));
    }
}
