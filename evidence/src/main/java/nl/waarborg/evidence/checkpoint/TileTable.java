package nl.waarborg.evidence.checkpoint;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import nl.waarborg.evidence.EvidenceUnavailable;
import nl.waarborg.evidence.Transaction;
import nl.waarborg.evidence.tree.Frontier;
import nl.waarborg.evidence.tree.Hash;

/** The tiles in the database. Hashes are only added at the end, never changed. */
final class TileTable {

    private static final String READ = "SELECT hashes FROM tile WHERE level = ? AND tile_index = ?";
    private static final String INSERT = "INSERT INTO tile (hashes, level, tile_index) VALUES (?, ?, ?)";
    private static final String GROW = "UPDATE tile SET hashes = ? WHERE level = ? AND tile_index = ?";

    private final Connection connection;
    private final List<Edge> edges = new ArrayList<>();
    private long size;

    private TileTable(Connection connection, long size) throws SQLException {
        this.connection = connection;
        this.size = size;
        for (int level = 0; level == 0 || size >>> (TilePath.BITS * level) > 0; level++) {
            edges.add(edge(level, size >>> (TilePath.BITS * level)));
        }
    }

    /** Reads tiles, each with a connection of its own. */
    static TileSource source(DataSource dataSource) {
        return tile -> Transaction.run(dataSource, "read a tile", connection -> read(connection, tile));
    }

    /** Reads tiles inside a transaction. */
    static TileSource source(Connection connection) {
        return tile -> {
            try {
                return read(connection, tile);
            } catch (SQLException e) {
                throw new EvidenceUnavailable("read a tile", e);
            }
        };
    }

    private static byte[] read(Connection connection, TilePath tile) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(READ)) {
            select.setInt(1, tile.level());
            select.setLong(2, tile.index());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("Expected tile %s, but it is missing".formatted(tile.path()));
                }
                return row.getBytes(1);
            }
        }
    }

    /** Goes on at the right edge of the tree of a size. */
    static TileTable at(Connection connection, long size) throws SQLException {
        return new TileTable(connection, size);
    }

    /** Adds the hash of the next leaf. */
    void append(byte[] leaf) throws SQLException {
        append(0, leaf);
        size++;
    }

    /** Writes the tiles that are not full; without it the tree is not whole. */
    void flush() throws SQLException {
        for (int level = 0; level < edges.size(); level++) {
            Edge edge = edges.get(level);
            if (edge.changed) {
                write(level, edge);
            }
        }
    }

    long size() {
        return size;
    }

    private void append(int level, byte[] hash) throws SQLException {
        if (level == edges.size()) {
            edges.add(new Edge(0));
        }
        Edge edge = edges.get(level);
        System.arraycopy(hash, 0, edge.hashes, edge.width++ * Hash.BYTES, Hash.BYTES);
        edge.changed = true;
        if (edge.width == TilePath.FULL) {
            write(level, edge);
            edges.set(level, new Edge(edge.index + 1));
            append(level + 1, edge.root());
        }
    }

    private void write(int level, Edge edge) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(edge.stored ? GROW : INSERT)) {
            write.setBytes(1, Arrays.copyOf(edge.hashes, edge.width * Hash.BYTES));
            write.setInt(2, level);
            write.setLong(3, edge.index);
            if (write.executeUpdate() != 1) {
                throw new IllegalStateException("Expected tile %d of level %d, but it is missing".formatted(edge.index, level));
            }
        }
        edge.stored = true;
        edge.changed = false;
    }

    private Edge edge(int level, long hashes) throws SQLException {
        Edge edge = new Edge(hashes / TilePath.FULL);
        edge.width = (int) (hashes % TilePath.FULL);
        if (edge.width > 0) {
            byte[] stored = read(connection, new TilePath(level, edge.index, edge.width));
            if (stored.length != edge.width * Hash.BYTES) {
                throw new IllegalStateException("Expected %d hashes in tile %d of level %d, but it holds %d bytes"
                        .formatted(edge.width, edge.index, level, stored.length));
            }
            System.arraycopy(stored, 0, edge.hashes, 0, stored.length);
            edge.stored = true;
        }
        return edge;
    }

    /** The last tile of a level. */
    private static final class Edge {

        private final long index;
        private final byte[] hashes = new byte[TilePath.FULL * Hash.BYTES];
        private int width;
        private boolean stored;
        private boolean changed;

        Edge(long index) {
            this.index = index;
        }

        byte[] root() {
            Frontier tree = new Frontier();
            for (int i = 0; i < TilePath.FULL; i++) {
                tree.append(Hash.of(hashes, i * Hash.BYTES, Hash.BYTES));
            }
            return tree.root().bytes();
        }
    }
}
