package nl.waarborg.evidence.tree;

import java.util.ArrayList;
import java.util.List;

/** A growing tree that keeps the hash of every complete subtree in memory, some 100 bytes for each leaf. */
public final class MemoryTree implements Subtrees {

    private final List<List<Hash>> levels = new ArrayList<>();

    /** Adds the hash of the next leaf. */
    public void append(Hash leaf) {
        Hash hash = leaf;
        for (int level = 0; ; level++) {
            if (level == levels.size()) {
                levels.add(new ArrayList<>());
            }
            List<Hash> row = levels.get(level);
            row.add(hash);
            if (row.size() % 2 == 1) {
                return;
            }
            hash = Merkle.node(row.get(row.size() - 2), hash);
        }
    }

    /** The number of leaves so far. */
    public long size() {
        return levels.isEmpty() ? 0 : levels.get(0).size();
    }

    @Override
    public Hash at(int level, long index) {
        if (level >= levels.size() || index >= levels.get(level).size()) {
            throw new IllegalStateException("Expected subtree %d of level %d, but the tree has %d leaves"
                    .formatted(index, level, size()));
        }
        return levels.get(level).get((int) index);
    }
}
