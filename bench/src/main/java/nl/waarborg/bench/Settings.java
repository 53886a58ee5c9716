package nl.waarborg.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What to measure and for how long.
 *
 * @param rounds how often each contestant has its turn
 * @param seconds length of a turn
 * @param warmUp length of the turn before the first, which is not counted
 * @param threads how many people work at once, one table for each
 * @param databases {@code h2}, {@code pg}
 * @param parts {@code statements}, {@code cases}, {@code commands}, {@code rebuild}, {@code sequencing}, {@code views}, {@code log}, {@code case}, {@code dpia}
 * @param events events of the large log of the views and of the log
 * @param caseEvents events of the one long project of the case
 * @param only contestants of which the name contains this; empty for all
 * @param report where the tables go
 */
record Settings(
        int rounds, double seconds, double warmUp, List<Integer> threads, List<String> databases, Set<String> parts, long events, int caseEvents, String only,
        Path report) {

    /** Reads the options that {@code bin/bench} names; what is not said has the value given there. */
    static Settings of(String... arguments) {
        int rounds = 5;
        double seconds = 2;
        double warmUp = 6;
        List<Integer> threads = List.of(1, 4);
        List<String> databases = List.of("h2", "pg");
        Set<String> parts = Set.of("statements", "cases", "commands", "rebuild", "sequencing", "views", "log", "case", "dpia");
        long events = 1_000_000;
        int caseEvents = 10_000;
        String only = "";
        Path report = Path.of("bench", "target", "bench.md");
        for (Iterator<String> words = List.of(arguments).iterator(); words.hasNext();) {
            String option = words.next();
            if (!words.hasNext()) {
                throw new IllegalArgumentException("Expected a value after " + option + ", but there is none");
            }
            String value = words.next();
            switch (option) {
                case "--rounds" -> rounds = Integer.parseInt(value);
                case "--seconds" -> seconds = Double.parseDouble(value);
                case "--warm-up" -> warmUp = Double.parseDouble(value);
                case "--threads" -> threads = list(value).stream().map(Integer::valueOf).toList();
                case "--databases" -> databases = list(value);
                case "--parts" -> parts = Set.copyOf(list(value));
                case "--events" -> events = Long.parseLong(value);
                case "--case-events" -> caseEvents = Integer.parseInt(value);
                case "--only" -> only = value;
                case "--report" -> report = Path.of(value);
                default -> throw new IllegalArgumentException("Expected a known option, but got " + option);
            }
        }
        return new Settings(rounds, seconds, warmUp, threads, databases, parts, events, caseEvents, only, report);
    }

    /** Whether a part is asked that is measured in each of the databases; the others start one of their own. */
    boolean asksOfDatabases() {
        return Stream.of("views", "sequencing", "cases", "commands", "rebuild").anyMatch(this::asks);
    }

    boolean asks(String part) {
        return parts.contains(part);
    }

    private static List<String> list(String value) {
        return new ArrayList<>(Arrays.asList(value.split(",")));
    }

    Rounds timed(Database database) {
        return new Rounds(rounds, seconds, warmUp, database::serverNanos);
    }
}
