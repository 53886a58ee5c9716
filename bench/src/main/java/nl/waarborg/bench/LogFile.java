package nl.waarborg.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.waarborg.evidence.EventLeaf;
import nl.waarborg.evidence.LeafHash;
import nl.waarborg.evidence.StoredEvent;
import nl.waarborg.evidence.checkpoint.LogFlaw;
import nl.waarborg.evidence.checkpoint.LogKeys;
import nl.waarborg.evidence.checkpoint.SignedCheckpoint;
import nl.waarborg.evidence.checkpoint.WholeLog;
import nl.waarborg.evidence.note.Checkpoint;
import nl.waarborg.evidence.note.KeyType;
import nl.waarborg.evidence.note.SigningKey;
import nl.waarborg.evidence.tree.Frontier;
import nl.waarborg.evidence.tree.Merkle;

/** Verifying a whole log from a file of its leaves: every leaf hash, chain, root and signature, beside reading the same bytes. */
final class LogFile implements AutoCloseable {

    private static final int CHECKPOINTS = 100;
    private static final int BUFFER = 1 << 20;

    private final Path file;
    private final LogKeys keys = new LogKeys(List.of(
            SigningKey.create(LargeLog.ORIGIN, KeyType.ED25519), SigningKey.create(LargeLog.ORIGIN, KeyType.ML_DSA_44)));
    private final List<SignedCheckpoint> checkpoints = new ArrayList<>();
    private long events;
    private long bytes;

    private LogFile(Path file) {
        this.file = file;
    }

    static void measure(Settings settings, Histories histories, Report report) {
        try (LogFile log = LogFile.of(settings.events(), histories)) {
            List<Contestant> contestants = log.contestants();
            report.table("A log of " + log.events + " events, " + log.bytes / log.events + " bytes each, "
                    + log.checkpoints.size() + " checkpoints, in a file that the system holds in memory", "events/s",
                    new Rounds(settings.rounds(), 0, 0.1, () -> 0).run(contestants, 1), contestants.subList(0, 1));
        }
    }

    /** Writes at least so many events of whole projects, and signs a hundred sizes on the way. */
    static LogFile of(long wanted, Histories histories) {
        try {
            LogFile log = new LogFile(Files.createTempFile("waarborg-bench", ".leaves"));
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(log.file), BUFFER))) {
                log.fill(wanted, histories, out);
            }
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(long wanted, Histories histories, DataOutputStream out) throws IOException {
        Frontier tree = new Frontier();
        long apart = Math.max(1, wanted / CHECKPOINTS);
        while (events < wanted) {
            byte[] before = LeafHash.beforeTheFirst();
            for (StoredEvent event : histories.another()) {
                byte[] leaf = new EventLeaf(LargeLog.ORIGIN, event, before).bytes();
                before = Merkle.leaf(leaf).bytes();
                tree.append(Merkle.leaf(leaf));
                out.writeInt(leaf.length);
                out.write(leaf);
                bytes += leaf.length;
                if (++events % apart == 0) {
                    checkpoints.add(keys.sign(new Checkpoint(LargeLog.ORIGIN, events, tree.root()), Instant.parse(event.timestamp())));
                }
            }
        }
    }

    long events() {
        return events;
    }

    List<Contestant> contestants() {
        return List.of(
                new Pass("read the bytes", events, () -> leaves(leaf -> { })),
                new Pass("verify the log", events, this::verify));
    }

    private long verify() {
        checkpoints.forEach(checkpoint -> refuse(keys.trusted().flaw(checkpoint.note())));
        WholeLog log = new WholeLog(LargeLog.ORIGIN, checkpoints.iterator());
        long read = leaves(leaf -> refuse(log.take(leaf).map(LogFlaw::why)));
        refuse(log.end().map(LogFlaw::why));
        return read;
    }

    private static void refuse(Optional<String> flaw) {
        flaw.ifPresent(why -> {
            throw new IllegalStateException(why);
        });
    }

    private long leaves(Consumer<byte[]> taker) {
        long read = 0;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            while (true) {
                byte[] leaf;
                try {
                    leaf = new byte[in.readInt()];
                } catch (EOFException end) {
                    return read;
                }
                in.readFully(leaf);
                taker.accept(leaf);
                read++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
