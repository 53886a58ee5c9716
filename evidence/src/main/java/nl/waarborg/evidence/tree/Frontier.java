package nl.waarborg.evidence.tree;

/** A tree that only grows and keeps no more than its right edge: one hash for each bit of its size. */
public final class Frontier {

    private final Hash[] edge = new Hash[Long.SIZE];
    private long size;

    /** Adds the hash of the next leaf. */
    public void append(Hash leaf) {
        Hash hash = leaf;
        int level = 0;
        for (long bits = size; (bits & 1) == 1; bits >>>= 1, level++) {
            hash = Merkle.node(edge[level], hash);
        }
        edge[level] = hash;
        size++;
    }

    /** The number of leaves so far. */
    public long size() {
        return size;
    }

    /** The root over the leaves so far. */
    public Hash root() {
        Hash root = null;
        int level = 0;
        for (long bits = size; bits != 0; bits >>>= 1, level++) {
            if ((bits & 1) == 1) {
                root = root == null ? edge[level] : Merkle.node(edge[level], root);
            }
        }
        return root == null ? Merkle.emptyRoot() : root;
    }
}
