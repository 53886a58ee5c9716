package nl.waarborg.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nl.waarborg.bench.Rounds.Measured;

/** The tables, in Markdown. */
final class Report {

    private final StringBuilder text = new StringBuilder();

    void line(String line) {
        text.append(line).append('\n');
    }

    /** One table; the ratio of each round is taken within that round. */
    void table(String title, String unit, Map<Contestant, List<Measured>> figures, List<Contestant> beside) {
        line("");
        line("## " + title);
        line("");
        StringBuilder head = new StringBuilder("| | " + unit + " |");
        beside.forEach(peer -> head.append(" beside ").append(peer.name()).append(" |"));
        line(head + " CPU ms each, workers | CPU ms each, JVM and server |");
        line("|---|" + "---|".repeat(beside.size() + 3));
        figures.forEach((contestant, rounds) -> {
            StringBuilder row = new StringBuilder("| " + contestant.name() + " | "
                    + Spread.of(rounds.stream().mapToDouble(Measured::perSecond)).written(0) + " |");
            for (Contestant peer : beside) {
                row.append(' ').append(ratio(rounds, figures.get(peer))).append(" |");
            }
            line(row + String.format(Locale.ROOT, " %.4f | %.4f |",
                    Spread.of(rounds.stream().mapToDouble(Measured::workingMillis)).median(),
                    Spread.of(rounds.stream().mapToDouble(Measured::totalMillis)).median()));
        });
    }

    private static String ratio(List<Measured> rounds, List<Measured> peer) {
        return Spread.of(IntStream.range(0, rounds.size())
                .mapToDouble(round -> rounds.get(round).perSecond() / peer.get(round).perSecond())).written(2);
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
