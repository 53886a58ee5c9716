package nl.waarborg.evidence.checkpoint;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.waarborg.evidence.tree.Hash;
import nl.waarborg.evidence.tree.MemoryTree;
import nl.waarborg.evidence.tree.Subtrees;

/**
 * The tree of one size, read from tiles. Tiles are only ever added to, so what this size needs of a tile stays the same
 * however far the log has grown since. Keeps the tiles used last in memory; not for several threads at once.
 */
public final class TileTree implements Subtrees {

    private static final int KEPT = 128;

    private final TileSource tiles;
    private final long size;
    private final Map<TilePath, MemoryTree> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TilePath, MemoryTree> eldest) {
            return size() > KEPT;
        }
    };

    /** Takes the tiles and a size that they cover: that of a checkpoint. */
    public TileTree(TileSource tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    /** The number of leaves. */
    public long size() {
        return size;
    }

    @Override
    public Hash at(int level, long index) {
        int tileLevel = level / TilePath.BITS;
        int inside = level % TilePath.BITS;
        long first = index << inside;
        TilePath path = TilePath.in(size, tileLevel, first / TilePath.FULL)
                .orElseThrow(() -> new IllegalStateException("Expected subtree %d of level %d, but the tree has %d leaves"
                        .formatted(index, level, size)));
        return tile(path).at(inside, first % TilePath.FULL >>> inside);
    }

    private MemoryTree tile(TilePath path) {
        MemoryTree known = kept.get(path);
        if (known != null) {
            return known;
        }
        byte[] hashes = tiles.read(path);
        if (hashes.length % Hash.BYTES != 0 || hashes.length < path.width() * Hash.BYTES || hashes.length > TilePath.FULL * Hash.BYTES) {
            throw new IllegalStateException("Expected %d hashes in tile %s, but got %d bytes"
                    .formatted(path.width(), path.path(), hashes.length));
        }
        MemoryTree tile = new MemoryTree();
        for (int i = 0; i < path.width(); i++) {
            tile.append(Hash.of(hashes, i * Hash.BYTES, Hash.BYTES));
        }
        kept.put(path, tile);
        return tile;
    }
}
