package nl.waarborg.evidence.tree;

/** Where the hashes of complete subtrees come from: tiles in a database, files, or memory. */
public interface Subtrees {

    /**
     * The hash of the complete subtree over the leaves {@code index << level} up to {@code (index + 1) << level}.
     *
     * @param level 0 for a leaf, 8 for 256 leaves
     * @param index which subtree of that level, 0 for the first
     * @throws IllegalStateException if it is not there
     */
    Hash at(int level, long index);
}
