package nl.waarborg.evidence.tree;

import java.util.List;
import java.util.Optional;

/** Checks proofs, from nothing but the proof (RFC 9162 sections 2.1.3.2 and 2.1.4.2). Whatever is given, it answers. */
public final class Proven {

    private Proven() {
    }

    /**
     * The root that a path leads to from a leaf; the leaf is in the tree when that is the root of the tree.
     *
     * @param leaf  the hash of the leaf
     * @param index where it is said to stand
     * @param size  the number of leaves of the tree
     * @param path  the proof
     * @return empty when no tree of that size has a path of that shape there
     */
    public static Optional<Hash> root(Hash leaf, long index, long size, List<Hash> path) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash beside : path) {
            if (last == 0) {
                return Optional.empty();
            }
            if ((node & 1) == 1 || node == last) {
                hash = Merkle.node(beside, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                hash = Merkle.node(hash, beside);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 ? Optional.of(hash) : Optional.empty();
    }

    /**
     * Whether a tree begins with an earlier tree.
     *
     * @param earlier     number of leaves of the earlier tree; an empty tree is the beginning of every tree
     * @param earlierRoot its root
     * @param size        number of leaves of the later tree
     * @param root        its root
     * @param path        the proof
     */
    public static boolean consistent(long earlier, Hash earlierRoot, long size, Hash root, List<Hash> path) {
        if (earlier < 0 || earlier > size) {
            return false;
        }
        if (earlier == 0 || earlier == size) {
            return path.isEmpty() && (earlier == size ? earlierRoot.equals(root) : earlierRoot.equals(Merkle.emptyRoot()));
        }
        boolean whole = Long.bitCount(earlier) == 1; // then the earlier root is itself the first hash of the path
        if (path.isEmpty()) {
            return false;
        }
        long node = earlier - 1;
        long last = size - 1;
        while ((node & 1) == 1) {
            node >>>= 1;
            last >>>= 1;
        }
        Hash first = whole ? earlierRoot : path.get(0);
        Hash before = first;
        Hash after = first;
        for (Hash beside : path.subList(whole ? 0 : 1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                before = Merkle.node(beside, before);
                after = Merkle.node(beside, after);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                after = Merkle.node(after, beside);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && before.equals(earlierRoot) && after.equals(root);
    }
}
