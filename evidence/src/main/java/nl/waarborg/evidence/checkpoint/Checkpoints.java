package nl.waarborg.evidence.checkpoint;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.waarborg.evidence.EvidenceUnavailable;
import nl.waarborg.evidence.Transaction;
import nl.waarborg.evidence.note.Checkpoint;
import nl.waarborg.evidence.tree.Hash;
import nl.waarborg.evidence.tree.Proofs;
import nl.waarborg.evidence.tree.Proven;

/**
 * Signs the log as it grows. Extending the tiles and signing the new size are one transaction, so there is never a tree
 * without its checkpoint; a lock on the one row of {@code signer} lets one node sign at a time, and a size is signed
 * once. Nothing is signed that does not begin with everything signed before.
 */
public final class Checkpoints {

    private static final int BATCH = 10_000;
    private static final String GROWN = """
            SELECT 1 WHERE COALESCE((SELECT MAX(leaf_index) + 1 FROM leaf), 0) > COALESCE((SELECT MAX(size) FROM checkpoint), 0)""";
    private static final String ANY = "SELECT 1 FROM checkpoint LIMIT 1";
    private static final String LOCK = "SELECT fence FROM signer WHERE id = 1 FOR UPDATE";
    private static final String RAISE_FENCE = "UPDATE signer SET fence = ? WHERE id = 1 AND fence = ?";
    private static final String LEAVES = """
            SELECT l.leaf_index, c.hash FROM leaf l LEFT JOIN event_chain c ON c.event_id = l.event_id
            WHERE l.leaf_index >= ? ORDER BY l.leaf_index LIMIT ?""";

    private final DataSource dataSource;
    private final LogKeys keys;
    private final Clock clock;
    private final Published published;

    /**
     * Takes where the log is, what it is signed with, and where the last checkpoint is published after it was stored.
     * Let {@link Anchors#require} look at the database before the first use.
     */
    public Checkpoints(DataSource dataSource, LogKeys keys, Clock clock, Published published) {
        this.dataSource = dataSource;
        this.keys = keys;
        this.clock = clock;
        this.published = published;
    }

    /**
     * Takes in the leaves that are new, signs the size they give, and publishes it; waits its turn if another node is at
     * it.
     *
     * @return the new checkpoint; empty when the log has not grown
     * @throws IllegalStateException if the log does not begin with what was signed before; then nothing is signed
     * @throws EvidenceUnavailable   if the database fails; nothing is signed, or it is stored and published by the next run
     */
    public Optional<SignedCheckpoint> extendAndSign() {
        Optional<SignedCheckpoint> signed = Transaction.run(dataSource, "sign the log",
                connection -> grown(connection) ? extend(connection) : Optional.empty());
        (signed.isEmpty() && published.isBehind() ? latest() : signed).ifPresent(published::write);
        return signed;
    }

    /** Whether a database holds checkpoints, whoever signed them. */
    public static boolean any(DataSource dataSource) {
        return Transaction.run(dataSource, "look for checkpoints", connection -> {
            try (PreparedStatement select = connection.prepareStatement(ANY); ResultSet row = select.executeQuery()) {
                return row.next();
            }
        });
    }

    /** The last checkpoint; empty while nothing has been signed. */
    public Optional<SignedCheckpoint> latest() {
        return Transaction.run(dataSource, "read the last checkpoint", CheckpointTable::last);
    }

    /** The checkpoint of exactly this size. */
    public Optional<SignedCheckpoint> of(long size) {
        return from(size, 1).stream().filter(found -> found.size() == size).findFirst();
    }

    /** Up to {@code max} checkpoints of {@code size} leaves or more, the smallest first. */
    public List<SignedCheckpoint> from(long size, int max) {
        return Transaction.run(dataSource, "read checkpoints", connection -> CheckpointTable.from(connection, size, max));
    }

    /** The tree at the size of a checkpoint, for proofs. */
    public TileTree tree(long size) {
        return new TileTree(tiles(), size);
    }

    /** The tiles as they are stored now. */
    public TileSource tiles() {
        return TileTable.source(dataSource);
    }

    /** The public keys of the log. */
    public LogKeys keys() {
        return keys;
    }

    /** Signs the root of a case map, now. */
    public SignedCheckpoint sign(CaseMap cases) {
        return keys.sign(cases.checkpoint(keys.origin()), clock.instant());
    }

    private Optional<SignedCheckpoint> extend(Connection connection) throws SQLException {
        long fence = lock(connection);
        Optional<SignedCheckpoint> last = CheckpointTable.last(connection);
        long size = last.map(SignedCheckpoint::size).orElse(0L);
        TileTable tiles = TileTable.at(connection, size);
        while (append(connection, tiles) == BATCH) {
            // on to the next leaves: what is new gets one signature, however much it is
        }
        if (tiles.size() == size) {
            return Optional.empty(); // another node signed in between
        }
        tiles.flush();
        TileTree tree = new TileTree(TileTable.source(connection), tiles.size());
        Checkpoint grown = new Checkpoint(keys.origin(), tree.size(), new Proofs(tree).root(tree.size()));
        last.ifPresent(before -> requireContinuation(before, grown, tree));
        SignedCheckpoint signed = keys.sign(grown, clock.instant());
        CheckpointTable.insert(connection, signed);
        raise(connection, fence);
        return Optional.of(signed);
    }

    private void requireContinuation(SignedCheckpoint before, Checkpoint grown, TileTree tree) {
        Checkpoint earlier = keys.trusted().open(before.note());
        List<Hash> proof = new Proofs(tree).consistency(earlier.size(), grown.size());
        if (!Proven.consistent(earlier.size(), earlier.root(), grown.size(), grown.root(), proof)) {
            throw new IllegalStateException("Expected a log of %d leaves that begins with the %d leaves signed before, but it does not"
                    .formatted(grown.size(), earlier.size()));
        }
    }

    private static int append(Connection connection, TileTable tiles) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LEAVES)) {
            select.setLong(1, tiles.size());
            select.setInt(2, BATCH);
            int taken = 0;
            try (ResultSet row = select.executeQuery()) {
                for (; row.next(); taken++) {
                    byte[] hash = row.getBytes(2);
                    if (row.getLong(1) != tiles.size() || hash == null || hash.length != Hash.BYTES) {
                        throw new IllegalStateException("Expected leaf %d with its hash, but it is missing".formatted(tiles.size()));
                    }
                    tiles.append(hash);
                }
            }
            return taken;
        }
    }

    private static boolean grown(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(GROWN); ResultSet row = select.executeQuery()) {
            return row.next();
        }
    }

    private static long lock(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK); ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("Expected one row in the signer table, but there is none");
            }
            return row.getLong(1);
        }
    }

    private static void raise(Connection connection, long fence) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(RAISE_FENCE)) {
            update.setLong(1, fence + 1);
            update.setLong(2, fence);
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("Expected fence %d, but another signer raised it".formatted(fence));
            }
        }
    }
}
