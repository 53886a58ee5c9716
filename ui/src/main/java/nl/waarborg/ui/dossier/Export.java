package nl.waarborg.ui.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.waarborg.domain.project.ProcessEvent;
import nl.waarborg.evidence.EventLeaf;
import nl.waarborg.evidence.LeafHash;
import nl.waarborg.evidence.checkpoint.CaseMap;
import nl.waarborg.evidence.checkpoint.Checkpoints;
import nl.waarborg.evidence.checkpoint.LogBroken;
import nl.waarborg.evidence.checkpoint.ProvenCases;
import nl.waarborg.evidence.checkpoint.SignedCheckpoint;
import nl.waarborg.evidence.dossier.DossierWriter;
import nl.waarborg.evidence.dossier.DossierWriter.Content;
import nl.waarborg.evidence.dossier.DossierWriter.Placed;
import nl.waarborg.evidence.note.SignedNote;
import nl.waarborg.evidence.tree.Merkle;
import nl.waarborg.ui.account.Account;
import nl.waarborg.ui.sheet.Sheet;
import nl.waarborg.ui.sheet.SheetFormat;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.Diagrams;
import nl.waarborg.workflow.Documents;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.LoggedEvent;
import nl.waarborg.workflow.log.RecordedEvent;

/** Makes the dossier of a project, from what is stored and signed at that moment. */
final class Export {

    private static final Logger LOG = System.getLogger(Export.class.getName());
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    /** So many checkpoints from the life of the case go along, so that the dates of its events have something to stand beside. */
    private static final int CHECKPOINTS = 24;

    private final EventLog log;
    private final Checkpoints checkpoints;
    private final ProvenCases cases;
    private final Diagrams diagrams;
    private final Documents documents;
    private final Clock clock;

    Export(EventLog log, Checkpoints checkpoints, ProvenCases cases, Diagrams diagrams, Documents documents, Clock clock) {
        this.log = log;
        this.checkpoints = checkpoints;
        this.cases = cases;
        this.diagrams = diagrams;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Gathers a dossier; waits, at most ten seconds, until everything that is recorded of the project now is signed.
     *
     * @param since size of a checkpoint that the reader holds, or 0
     * @return empty when it is not signed in time
     */
    Optional<Content> of(String projectId, long since) {
        String last = lastOf(log.loggedOfProject(projectId)).stored().eventId();
        for (long end = System.nanoTime() + PATIENCE_NANOS; System.nanoTime() < end; LockSupport.parkNanos(LOOK_AGAIN_NANOS)) {
            Optional<SignedCheckpoint> covering = checkpoints.latest();
            List<LoggedEvent> events = log.loggedOfProject(projectId);
            boolean covered = covering.isPresent() && events.stream()
                    .filter(event -> event.stored().eventId().equals(last))
                    .anyMatch(event -> isBelow(covering.get().size(), event));
            if (covered) {
                return Optional.of(content(projectId, since, covering.get(), events.stream()
                        .filter(event -> isBelow(covering.get().size(), event)).toList()));
            }
        }
        return Optional.empty();
    }

    /** Writes what was gathered. */
    void write(Content content, OutputStream out) {
        DossierWriter.write(content, checkpoints.keys(), out);
    }

    private static LoggedEvent lastOf(List<LoggedEvent> events) {
        return events.get(events.size() - 1);
    }

    private static boolean isBelow(long size, LoggedEvent event) {
        return event.index() != RecordedEvent.NOT_SEQUENCED && event.index() < size;
    }

    private Content content(String projectId, long since, SignedCheckpoint covering, List<LoggedEvent> events) {
        List<RecordedEvent> read = events.stream().map(log::read).toList();
        CaseMap map = cases.at(covering);
        List<Placed> placed = placed(events);
        EventLeaf last = placed.get(placed.size() - 1).leaf();
        if (map.head(projectId).filter(head -> head.hash().equals(Merkle.leaf(last.bytes()))).isEmpty()) {
            throw new LogBroken("Expected " + projectId + " to end as it was signed, but it ends with event " + last.event().seq());
        }
        return new Content(projectId, covering.note(), earlier(events, since, covering.size()),
                checkpoints.tree(covering.size()), map, placed, models(read), readable(read), clock.instant());
    }

    private List<Placed> placed(List<LoggedEvent> events) {
        List<Placed> placed = new ArrayList<>(events.size());
        byte[] before = LeafHash.beforeTheFirst();
        for (LoggedEvent event : events) {
            EventLeaf leaf = new EventLeaf(checkpoints.keys().origin(), event.stored(), before);
            placed.add(new Placed(leaf, event.index()));
            before = Merkle.leaf(leaf.bytes()).bytes();
        }
        return placed;
    }

    /** The checkpoints that were the first to cover some events of the case, spread over its life, and the reader's own. */
    private List<SignedNote> earlier(List<LoggedEvent> events, long since, long size) {
        Map<Long, SignedNote> earlier = new TreeMap<>();
        int step = Math.max(1, events.size() / CHECKPOINTS + 1);
        for (int i = 0; i < events.size(); i += step) {
            checkpoints.from(events.get(i).index() + 1, 1).stream().filter(found -> found.size() < size)
                    .forEach(found -> earlier.put(found.size(), found.note()));
        }
        if (since > 0 && since < size) {
            checkpoints.of(since).ifPresent(found -> earlier.put(found.size(), found.note()));
        }
        return List.copyOf(earlier.values());
    }

    private List<byte[]> models(List<RecordedEvent> events) {
        Set<String> models = new LinkedHashSet<>();
        events.forEach(event -> {
            if (event.event() instanceof ProcessEvent.ModelRan ran) {
                models.add(ran.model());
            }
        });
        return models.stream().map(diagrams::bytes).toList();
    }

    private Map<String, byte[]> readable(List<RecordedEvent> events) {
        Map<String, byte[]> readable = new LinkedHashMap<>();
        readable.put("lees-mij.txt", (readMe(Texts.in(Language.NL)) + "\n\n" + readMe(Texts.in(Language.EN)))
                .getBytes(StandardCharsets.UTF_8));
        readable.putAll(CarriedDocument.toCarry(events, documents));
        try {
            tell(events, readable);
        } catch (RuntimeException untold) {
            LOG.log(Level.ERROR, "Expected a readable account beside the evidence, but it could not be told; the dossier goes without", untold);
        }
        return readable;
    }

    private static void tell(List<RecordedEvent> events, Map<String, byte[]> readable) {
        readable.put("verslag.html", Account.html(events, Language.NL).getBytes(StandardCharsets.UTF_8));
        readable.put("verslag.pdf", Account.pdf(events, Language.NL));
        Sheet decisions = Account.decisions(events, Language.NL);
        for (SheetFormat format : SheetFormat.values()) {
            readable.put("besluiten." + format.extension(), written(decisions, format));
        }
    }

    private static byte[] written(Sheet sheet, SheetFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(sheet, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String readMe(Texts t) {
        return String.join("\n\n", t.get("dossier.inside.readable"), t.get("dossier.verify"), t.get("dossier.verify.step1"),
                t.get("dossier.verify.step2"), "bin/waarborg verify dossier.zip --keys log.keys", t.get("dossier.verify.step3"),
                t.get("dossier.personal")) + "\n";
    }
}
