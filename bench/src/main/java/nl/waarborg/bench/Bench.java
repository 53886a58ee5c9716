package nl.waarborg.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.waarborg.bench.Rounds.Measured;

/** Runs the measurements that were asked for and writes the tables; see {@code bench/README.md} for how to read them. */
public final class Bench {

    private final Settings settings;
    private final Report report = new Report();
    private Histories histories;

    private Bench(Settings settings) {
        this.settings = settings;
    }

    /** Takes the options of {@link Settings}. */
    public static void main(String... arguments) {
        new Bench(Settings.of(arguments)).run();
    }

    private void run() {
        report.line(Machine.described());
        report.line("Settings: " + settings.rounds() + " rounds of " + settings.seconds() + " s in turn after a warm-up of "
                + settings.warmUp() + " s each; median [lowest..highest]; ratios within a round; pools of " + Database.POOL + ".");
        if (settings.asks("statements")) {
            statements();
        }
        if (settings.asks("log")) {
            LogFile.measure(settings, histories(), report);
            report.write(settings.report());
        }
        if (settings.asks("case")) {
            Path folder = Database.temporaryFolder();
            try {
                LongCase.measure(settings, folder, report);
            } finally {
                Database.delete(folder);
            }
            report.write(settings.report());
        }
        if (settings.asks("dpia")) {
            Path folder = Database.temporaryFolder();
            try {
                LargeDpia.measure(settings, folder, report);
            } finally {
                Database.delete(folder);
            }
            report.write(settings.report());
        }
        for (String kind : settings.asksOfDatabases() ? settings.databases() : List.<String>of()) {
            try (Database database = kind.equals("h2") ? Database.h2() : Database.postgres()) {
                measure(database);
            }
        }
    }

    private Histories histories() {
        if (histories == null) {
            try (Database database = Database.h2()) {
                histories = Histories.made(database.empty("examples"));
            }
        }
        return histories;
    }

    private void measure(Database database) {
        if (settings.asks("views")) {
            Views.measure(settings, histories(), database, report);
            report.write(settings.report());
        }
        if (settings.asks("sequencing")) {
            Sequencing.measure(settings, database, report);
            report.write(settings.report());
        }
        if (settings.asks("cases")) {
            cases(database);
        }
        if (settings.asks("commands") || settings.asks("rebuild")) {
            try (Office office = new Office(database.empty("long"))) {
                report.line("");
                report.line("Database: " + Machine.database(office.dataSource()) + ".");
                longProjects(database, office);
            }
        }
        report.write(settings.report());
    }

    private void statements() {
        report.line("");
        report.line("## Statements of one start and two completions, H2");
        report.line("");
        report.line("| | statements | reads | rows written |");
        report.line("|---|---|---|---|");
        try (Database database = Database.h2()) {
            for (String peer : List.of("queried", "known")) {
                HikariDataSource dataSource = database.empty(peer);
                try (Contestant contestant = new Peer("Camunda FULL, task " + peer, dataSource, peer.equals("queried"))) {
                    report.line(Statements.row(contestant, dataSource));
                }
            }
            for (boolean asks : List.of(true, false)) {
                HikariDataSource dataSource = database.empty("waarborg" + asks);
                try (Contestant contestant = new Cases("Waarborg, " + (asks ? "task queried" : "no query"), dataSource, asks, false)) {
                    report.line(Statements.row(contestant, dataSource));
                }
            }
        }
        report.write(settings.report());
    }

    private void cases(Database database) {
        Contestant full = new Peer("Camunda FULL, task queried", database.empty("full"), true);
        Contestant known = new Peer("Camunda FULL, task id known", database.empty("known"), false);
        List<Contestant> contestants = new ArrayList<>(List.of(
                full, known,
                new Cases("Waarborg, task queried, sequencer on", database.empty("asking"), true, true),
                new Cases("Waarborg, no query, sequencer on", database.empty("direct"), false, true),
                new Cases("Waarborg, no query, sequencer off", database.empty("unsequenced"), false, false)));
        contestants.removeIf(contestant -> !contestant.name().contains(settings.only()));
        try {
            for (int threads : settings.threads()) {
                report.table("One start and two completions, " + database.name() + ", " + threads + " thread(s)", "cases/s",
                        settings.timed(database).run(contestants, threads), List.of(full, known).stream().filter(contestants::contains).toList());
                report.write(settings.report());
            }
        } finally {
            contestants.forEach(Contestant::close);
        }
    }

    private void longProjects(Database database, Office office) {
        Contestant cached = new LongProjects("project in the cache", office, true);
        Contestant uncached = new LongProjects("project read from the log", office, false);
        if (settings.asks("commands")) {
            Map<Contestant, List<Measured>> figures = settings.timed(database).run(List.of(uncached, cached), 1);
            report.table("One command on a project with " + LongProjects.EARLIER + " earlier events or more, " + database.name()
                    + ", 1 thread", "commands/s", figures, List.of(uncached));
        }
        office.drain();
        if (settings.asks("rebuild")) {
            Rebuild rebuild = new Rebuild(office);
            List<Contestant> readers = rebuild.contestants();
            report.table("Reading back " + rebuild.events() + " events, " + database.name() + ", 1 thread", "events/s",
                    settings.timed(database).run(readers, 1), List.of(readers.get(0), readers.get(1)));
        }
    }
}
