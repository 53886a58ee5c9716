package nl.waarborg.bench;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.waarborg.bench.Appends.Evidence;
import nl.waarborg.bench.Rounds.Measured;

/** What evidence costs in the commit, and how long an event waits for its place, while several people write without a pause. */
final class Sequencing {

    private Sequencing() {}

    static void measure(Settings settings, Database database, Report report) {
        int threads = Collections.max(settings.threads());
        Appends events = new Appends("events only", database.empty("events"), Evidence.NONE);
        Appends evidence = new Appends("with chain and outbox", database.empty("evidence"), Evidence.IN_THE_COMMIT);
        Appends sequenced = new Appends("with chain and outbox, sequencer on", database.empty("sequenced"), Evidence.SEQUENCED);
        Appends signed = new Appends("with chain and outbox, sequencer and signer on", database.empty("signed"), Evidence.SIGNED);
        List<Appends> contestants = List.of(events, evidence, sequenced, signed);
        try {
            Map<Contestant, List<Measured>> figures = settings.timed(database).run(contestants, threads);
            report.table("Commits of one event of 1 KiB, " + database.name() + ", " + threads + " thread(s)", "commits/s",
                    figures, List.of(events, evidence, sequenced));
            report.line("");
            report.line("| from commit to leaf, ms | half | 99 of 100 | longest | events |");
            report.line("|---|---|---|---|---|");
            report.line(sequenced.delays().row(sequenced.name()));
            report.line(signed.delays().row(signed.name()));
        } finally {
            contestants.forEach(Appends::close);
        }
    }
}
