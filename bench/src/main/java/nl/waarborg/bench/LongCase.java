package nl.waarborg.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import nl.waarborg.evidence.checkpoint.Checkpoints;
import nl.waarborg.evidence.dossier.DossierCheck;
import nl.waarborg.evidence.dossier.Report.Verdict;
import nl.waarborg.evidence.note.TrustedKeys;
import nl.waarborg.ui.dossier.VerifyCommand;
import nl.waarborg.ui.reading.Reading;
import nl.waarborg.workflow.Commands;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.LoggedEvent;
import nl.waarborg.workflow.log.ProvenEventStorage;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * One project with very many events in the running application: looking back at any of them, and verifying its dossier,
 * beside reading the same rows and the same file.
 */
final class LongCase implements AutoCloseable {

    private static final String ID = "P-2026-001";
    private static final int WARM = 10;
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private final Path folder;
    private final Application application;
    private final EventLog log;
    private final int events;
    private final SplittableRandom random = new SplittableRandom(10);

    /** Starts the application and brings its project to so many events. */
    LongCase(Path folder, int events) {
        this.folder = folder;
        this.application = new Application(folder, "auditor");
        this.log = application.bean(EventLog.class);
        this.events = events;
        application.bean(Commands.class).send(Words.register(ID), Office.by(Words.LEADER));
        LongProjects.lengthen(
                application.bean(ProvenEventStorage.class), application.bean(JdbcTransactionManager.class), ID,
                log.storedOfProject(ID).size(), events);
        awaitSigned();
    }

    private void awaitSigned() {
        List<LoggedEvent> rows = log.loggedOfProject(ID);
        String last = rows.get(rows.size() - 1).stored().eventId();
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!application.bean(Reading.class).reaches(last) || signed() <= log.loggedOfProject(ID).get(events - 1).index()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Expected " + events + " events in views and checkpoint, but they are not");
            }
            LockSupport.parkNanos(100_000_000);
        }
    }

    private long signed() {
        return application.bean(Checkpoints.class).latest().map(latest -> latest.size()).orElse(0L);
    }

    /** Looks back at a random event. */
    void lookBack() {
        application.get("/projecten/" + ID + "/terugkijken?techniek=ja&moment=" + (1 + random.nextInt(events)));
    }

    /** Reads the rows that looking back reads. */
    void rows() {
        if (log.loggedOfProject(ID).size() != events) {
            throw new IllegalStateException("Expected " + events + " rows, but there are others");
        }
    }

    /** Takes the dossier away with the keys of the log; gives their files. */
    Dossier dossier() {
        Path zip = folder.resolve("dossier.zip");
        Path keys = folder.resolve("log.vkey");
        try {
            Files.write(zip, application.get("/projecten/" + ID + "/dossier.zip"));
            Files.write(keys, application.get("/log/keys"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Dossier(zip, keys);
    }

    /** Measures all of it, in turn. */
    static void measure(Settings settings, Path folder, Report report) {
        try (LongCase project = new LongCase(folder, settings.caseEvents())) {
            Dossier dossier = project.dossier();
            Map<String, Runnable> replay = new LinkedHashMap<>();
            replay.put("read the rows of the project", project::rows);
            replay.put("look back at an event, the whole page", project::lookBack);
            table(settings, "Looking back in a project of " + project.events + " events, H2 file", replay, report);
            Map<String, Runnable> verify = new LinkedHashMap<>();
            verify.put("read the file", dossier::read);
            verify.put("verify the evidence", dossier::verifyEvidence);
            verify.put("bin/waarborg verify: evidence, legality, both texts", dossier::verify);
            table(settings, "A dossier of " + project.events + " events, " + dossier.kibibytes() + " KiB", verify, report);
        }
    }

    private static void table(Settings settings, String title, Map<String, Runnable> works, Report report) {
        List<String> names = List.copyOf(works.keySet());
        double[][] millis = new double[names.size()][settings.rounds()];
        double[][] processor = new double[names.size()][settings.rounds()];
        for (int round = -WARM; round < settings.rounds(); round++) {
            for (int i = 0; i < names.size(); i++) {
                long cpu = Rounds.processorNanos();
                long begin = System.nanoTime();
                works.get(names.get(i)).run();
                if (round >= 0) {
                    millis[i][round] = (System.nanoTime() - begin) / 1e6;
                    processor[i][round] = (Rounds.processorNanos() - cpu) / 1e6;
                }
            }
        }
        report.line("");
        report.line("## " + title);
        report.line("");
        report.line("| | ms | times " + names.get(0) + " | CPU ms, JVM |");
        report.line("|---|---|---|---|");
        for (int i = 0; i < names.size(); i++) {
            int row = i;
            report.line("| " + names.get(i) + " | " + Spread.of(Arrays.stream(millis[i])).written(0) + " | " + Spread.of(
                    IntStream.range(0, settings.rounds()).mapToDouble(round -> millis[row][round] / millis[0][round])).written(1)
                    + " | " + Spread.of(Arrays.stream(processor[i])).written(0) + " |");
        }
    }

    @Override
    public void close() {
        application.close();
    }

    /** A dossier and the keys to verify it with. */
    record Dossier(Path zip, Path keys) {

        void read() {
            bytes(zip);
        }

        long kibibytes() {
            return bytes(zip).length / 1024;
        }

        void verifyEvidence() {
            try {
                TrustedKeys trusted = TrustedKeys.read(new String(bytes(keys), StandardCharsets.UTF_8));
                Verdict verdict = DossierCheck.check(zip, trusted, Optional.empty()).verdict();
                if (verdict != Verdict.OK) {
                    throw new IllegalStateException("Expected a dossier that holds, but it is " + verdict);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void verify() {
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            int status = new VerifyCommand(nowhere, nowhere).run(new String[] {zip.toString(), "--keys", keys.toString()});
            if (status != 0) {
                throw new IllegalStateException("Expected a dossier that holds, but the status is " + status);
            }
        }

        private static byte[] bytes(Path file) {
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
