package nl.waarborg.ui.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.waarborg.evidence.checkpoint.Checkpoints;
import nl.waarborg.evidence.checkpoint.ProvenCases;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.workflow.Diagrams;
import nl.waarborg.workflow.Documents;
import nl.waarborg.workflow.log.EventLog;

/** Takes a project of the running application away, and expects that its dossier holds. */
public final class TakenAway {

    private TakenAway() {
    }

    /** The dossier of a project, verified with the published keys; fails where it does not hold. */
    public static void holds(String project) {
        verified(project, Optional.empty());
    }

    static Verification verified(String project, Optional<Verification> before) {
        Checkpoints checkpoints = RunningApplication.context().getBean(Checkpoints.class);
        Export export = new Export(RunningApplication.context().getBean(EventLog.class), checkpoints,
                RunningApplication.context().getBean(ProvenCases.class), RunningApplication.context().getBean(Diagrams.class),
                RunningApplication.context().getBean(Documents.class), Clock.systemUTC());
        try {
            Path file = Files.createTempFile("dossier", ".zip");
            try (OutputStream out = Files.newOutputStream(file)) {
                export.write(export.of(project, before.map(TakenAway::size).orElse(0L)).orElseThrow(), out);
            }
            Verification found = Verification.of(file, checkpoints.keys().trusted(),
                    before.map(earlier -> earlier.report().dossier().orElseThrow().covering().signed()));
            Files.delete(file);
            assertEquals(List.of(), found.report().faults());
            assertTrue(found.holds(), () -> "event " + found.firstUnlawful() + " " + found.read().get(found.firstUnlawful())
                    + "\n" + found.legality().get(found.firstUnlawful()).refusal().getMessage());
            return found;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static long size(Verification found) {
        return found.report().dossier().orElseThrow().covering().lines().size();
    }
}
