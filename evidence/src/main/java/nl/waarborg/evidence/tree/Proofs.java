package nl.waarborg.evidence.tree;

import java.util.ArrayList;
import java.util.List;

/** Makes roots and proofs from the hashes of complete subtrees (RFC 6962 sections 2.1, 2.1.1 and 2.1.2). */
public final class Proofs {

    private final Subtrees subtrees;

    /** Takes the hashes to work with. */
    public Proofs(Subtrees subtrees) {
        this.subtrees = subtrees;
    }

    /** The root over the first {@code size} leaves. */
    public Hash root(long size) {
        if (size < 0) {
            throw new IllegalArgumentException("Expected a size of 0 or more, but got " + size);
        }
        return size == 0 ? Merkle.emptyRoot() : range(0, size);
    }

    /**
     * Proves that a leaf stands at an index in the tree of a size.
     *
     * @param index 0 for the first leaf; less than {@code size}
     * @return hashes from the leaf to the root; empty for the only leaf of a tree
     */
    public List<Hash> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("Expected an index below %d, but got %d".formatted(size, index));
        }
        List<Hash> path = new ArrayList<>();
        include(index, 0, size, path);
        return path;
    }

    /**
     * Proves that the tree of a size begins with the tree of an earlier size.
     *
     * @param earlier more than 0, at most {@code size}
     * @return empty when the sizes are the same
     */
    public List<Hash> consistency(long earlier, long size) {
        if (earlier <= 0 || earlier > size) {
            throw new IllegalArgumentException("Expected an earlier size from 1 to %d, but got %d".formatted(size, earlier));
        }
        List<Hash> path = new ArrayList<>();
        agree(earlier, 0, size, true, path);
        return path;
    }

    private void include(long index, long begin, long size, List<Hash> path) {
        if (size == 1) {
            return;
        }
        long left = split(size);
        if (index < left) {
            include(index, begin, left, path);
            path.add(range(begin + left, size - left));
        } else {
            include(index - left, begin + left, size - left, path);
            path.add(range(begin, left));
        }
    }

    private void agree(long earlier, long begin, long size, boolean known, List<Hash> path) {
        if (earlier == size) {
            if (!known) {
                path.add(range(begin, size));
            }
            return;
        }
        long left = split(size);
        if (earlier <= left) {
            agree(earlier, begin, left, known, path);
            path.add(range(begin + left, size - left));
        } else {
            agree(earlier - left, begin + left, size - left, false, path);
            path.add(range(begin, left));
        }
    }

    /** The hash over {@code size} leaves from {@code begin}, which is always a multiple of a power of two not below size. */
    private Hash range(long begin, long size) {
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return subtrees.at(level, begin >>> level);
        }
        long left = split(size);
        return Merkle.node(range(begin, left), range(begin + left, size - left));
    }

    /** The largest power of two that is less than the size. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
