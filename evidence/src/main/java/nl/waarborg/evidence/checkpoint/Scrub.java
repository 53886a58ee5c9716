package nl.waarborg.evidence.checkpoint;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.waarborg.evidence.LeafHash;
import nl.waarborg.evidence.Transaction;
import nl.waarborg.evidence.checkpoint.StoredLog.Entry;
import nl.waarborg.evidence.tree.Frontier;
import nl.waarborg.evidence.tree.Hash;

/**
 * Goes through the whole log up to the last checkpoint: the hash of every event is computed again from its stored bytes
 * and held against the chain of its case, the tiles and every checkpoint, and those against their signatures and what is known
 * of them outside the database.
 * Stops at the first flaw. Reads in small batches and locks nothing.
 */
public final class Scrub {

    /**
     * What a pass found.
     *
     * @param at   when it ended
     * @param size the number of leaves that were to be checked
     * @param took how long it took
     * @param flaw the first thing that is wrong; empty when nothing is
     * @param late events whose time does not fit, as {@link WholeLog#late()}
     */
    public record Verdict(Instant at, long size, Duration took, Optional<LogFlaw> flaw, List<LogFlaw> late) {
    }

    private static final Hash BEFORE_THE_FIRST = Hash.of(LeafHash.beforeTheFirst());
    private static final int BATCH = 1_000;
    private static final int CHECKPOINTS = 200;

    private final DataSource dataSource;
    private final Checkpoints checkpoints;
    private final Anchors anchors;
    private final StoredLog stored;
    private final Clock clock;
    private final CheckpointCheck signed;

    /** Takes the log, what is known of it outside the database, and where its events are. */
    public Scrub(DataSource dataSource, Checkpoints checkpoints, Anchors anchors, StoredLog stored, Clock clock) {
        this.dataSource = dataSource;
        this.checkpoints = checkpoints;
        this.anchors = anchors;
        this.stored = stored;
        this.clock = clock;
        this.signed = new CheckpointCheck(dataSource, checkpoints.keys().trusted());
    }

    /** One pass over everything signed so far. */
    public Verdict run() {
        long start = System.nanoTime();
        Optional<LogFlaw> unsigned = signed.flaw();
        if (unsigned.isPresent()) { // what the leaves should be is not known then
            return verdict(start, unsigned.get().leafIndex(), unsigned, List.of());
        }
        long size = checkpoints.latest().map(SignedCheckpoint::size).orElse(0L);
        WholeLog log = new WholeLog(checkpoints.keys().origin(), upTo(size));
        Optional<LogFlaw> flaw = pass(log, size)
                .or(log::end)
                .or(() -> Transaction.run(dataSource, "look for events without evidence", stored::unrecorded))
                .or(() -> anchors.require(dataSource).map(other -> new LogFlaw(size, null, null, other.why())));
        return verdict(start, size, flaw, log.late());
    }

    private Verdict verdict(long start, long size, Optional<LogFlaw> flaw, List<LogFlaw> late) {
        return new Verdict(clock.instant(), size, Duration.ofNanos(System.nanoTime() - start), flaw, late);
    }

    private Optional<LogFlaw> pass(WholeLog log, long size) {
        TileCheck tiles = new TileCheck(checkpoints.tree(size));
        while (log.size() < size) {
            long from = log.size();
            int max = (int) Math.min(BATCH, size - from);
            List<Entry> batch = Transaction.run(dataSource, "read the log", connection -> stored.read(connection, from, max));
            for (Entry entry : batch) {
                Optional<LogFlaw> flaw = flaw(entry, log).or(() -> tiles.take(entry, log));
                if (flaw.isPresent()) {
                    return flaw;
                }
            }
            if (batch.size() < max) {
                return log.size() == size ? Optional.empty() : log.end();
            }
        }
        return Optional.empty();
    }

    private static Optional<LogFlaw> flaw(Entry entry, WholeLog log) {
        long index = log.size();
        if (entry.leafIndex() != index || entry.event() == null || entry.link() == null) {
            String missing = entry.leafIndex() != index ? "it is missing" : entry.event() == null
                    ? "event %s is missing".formatted(entry.eventId()) : "event %s has no link in its chain".formatted(entry.eventId());
            return Optional.of(new LogFlaw(index, entry.link() == null ? null : entry.link().caseId(), entry.eventId(),
                    "Expected leaf %d, but %s".formatted(index, missing)));
        }
        String caseId = entry.event().caseId();
        Hash before = log.head(caseId).map(CaseHead::hash).orElse(BEFORE_THE_FIRST);
        Optional<LogFlaw> flaw = log.take(entry.event());
        if (flaw.isPresent()) {
            return flaw;
        }
        Hash hash = log.head(caseId).orElseThrow().hash();
        boolean asRecorded = Hash.of(entry.link().hash()).equals(hash) && entry.link().seq() == entry.event().seq()
                && entry.link().caseId().equals(caseId) && Hash.of(entry.link().prevHash()).equals(before);
        return asRecorded ? Optional.empty() : Optional.of(new LogFlaw(index, caseId, entry.eventId(),
                "Expected event %s as it was recorded, but its contents differ".formatted(entry.eventId())));
    }

    private Iterator<SignedCheckpoint> upTo(long size) {
        return Stream.iterate(checkpoints.from(0, CHECKPOINTS), page -> !page.isEmpty(),
                        page -> checkpoints.from(page.get(page.size() - 1).size() + 1, CHECKPOINTS))
                .flatMap(List::stream).takeWhile(checkpoint -> checkpoint.size() <= size).iterator();
    }

    /** Computes all tiles again beside the stored ones. */
    private static final class TileCheck {

        private final TileTree tree;
        private final Frontier[] levels = new Frontier[8];
        private final long[] hashes = new long[8];

        TileCheck(TileTree tree) {
            this.tree = tree;
        }

        Optional<LogFlaw> take(Entry entry, WholeLog log) {
            Hash hash = log.head(entry.event().caseId()).orElseThrow().hash();
            for (int level = 0; level < levels.length && hash != null; level++) {
                if (!stored(level, hashes[level]++).equals(Optional.of(hash))) {
                    return Optional.of(new LogFlaw(entry.leafIndex(), entry.event().caseId(), entry.eventId(),
                            "Expected hash %s of level %d in its tile, but there is another".formatted(hash, level)));
                }
                levels[level] = levels[level] == null ? new Frontier() : levels[level];
                levels[level].append(hash);
                hash = null;
                if (levels[level].size() == TilePath.FULL) {
                    hash = levels[level].root();
                    levels[level] = null;
                }
            }
            return Optional.empty();
        }

        private Optional<Hash> stored(int level, long index) {
            try {
                return Optional.of(tree.at(level * TilePath.BITS, index));
            } catch (IllegalStateException missing) {
                return Optional.empty();
            }
        }
    }
}
