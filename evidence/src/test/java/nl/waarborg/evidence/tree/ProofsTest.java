package nl.waarborg.evidence.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProofsTest {

    private static final int LARGEST = 70;

    private final MemoryTree tree = new MemoryTree();
    private final List<Hash> leaves = new ArrayList<>();
    private final List<Hash> roots = new ArrayList<>();
    private final Proofs proofs = new Proofs(tree);

    ProofsTest() {
        roots.add(Merkle.emptyRoot());
        for (int i = 0; i < LARGEST; i++) {
            leaves.add(Merkle.leaf(ByteBuffer.allocate(4).putInt(i).array()));
            tree.append(leaves.get(i));
            roots.add(proofs.root(i + 1));
        }
    }

    @Test
    void everyLeafOfEveryTreeIsProvenAtItsOwnPlaceAndNowhereElse() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                List<Hash> path = proofs.inclusion(index, size);
                for (int claimed = 0; claimed < size; claimed++) {
                    Optional<Hash> root = Proven.root(leaves.get(index), claimed, size, path);
                    assertEquals(claimed == index, root.equals(Optional.of(roots.get(size))), size + "/" + index + "/" + claimed);
                }
            }
        }
    }

    @Test
    void anotherLeafOrAChangedPathIsNotProven() {
        for (int size = 2; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                List<Hash> path = proofs.inclusion(index, size);
                Optional<Hash> wanted = Optional.of(roots.get(size));
                assertNotEquals(wanted, Proven.root(leaves.get((index + 1) % size), index, size, path));
                for (List<Hash> changed : changed(path)) {
                    assertNotEquals(wanted, Proven.root(leaves.get(index), index, size, changed));
                }
            }
        }
    }

    @Test
    void everyTreeIsProvenToBeginWithEveryEarlierOneAndWithNothingElse() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int earlier = 1; earlier <= size; earlier++) {
                List<Hash> path = proofs.consistency(earlier, size);
                Hash before = roots.get(earlier);
                Hash after = roots.get(size);
                assertTrue(Proven.consistent(earlier, before, size, after, path), earlier + " of " + size);
                assertFalse(Proven.consistent(earlier, roots.get(earlier - 1), size, after, path));
                assertFalse(Proven.consistent(earlier, before, size, roots.get(size - 1), path));
                assertFalse(Proven.consistent(earlier - 1, before, size, after, path));
                for (List<Hash> changed : changed(path)) {
                    assertFalse(Proven.consistent(earlier, before, size, after, changed), earlier + " of " + size);
                }
            }
        }
    }

    @Test
    void anEmptyLogIsTheBeginningOfEveryLog() {
        assertTrue(Proven.consistent(0, Merkle.emptyRoot(), 5, roots.get(5), List.of()));
        assertFalse(Proven.consistent(0, roots.get(1), 5, roots.get(5), List.of()));
        assertFalse(Proven.consistent(6, roots.get(6), 5, roots.get(5), List.of()));
    }

    @Test
    void whatIsNotThereCannotBeProven() {
        assertThrows(IllegalArgumentException.class, () -> proofs.inclusion(5, 5));
        assertThrows(IllegalArgumentException.class, () -> proofs.consistency(0, 5));
        assertThrows(IllegalStateException.class, () -> proofs.root(LARGEST + 1));
        assertEquals(Optional.empty(), Proven.root(leaves.get(0), -1, 5, List.of()));
        assertEquals(Optional.empty(), Proven.root(leaves.get(0), 0, Long.MAX_VALUE, proofs.inclusion(0, 5)));
    }

    private static List<List<Hash>> changed(List<Hash> path) {
        List<List<Hash>> changed = new ArrayList<>();
        List<Hash> longer = new ArrayList<>(path);
        longer.add(Merkle.emptyRoot());
        changed.add(longer);
        for (int i = 0; i < path.size(); i++) {
            List<Hash> shorter = new ArrayList<>(path);
            shorter.remove(i);
            changed.add(shorter);
            List<Hash> other = new ArrayList<>(path);
            byte[] bytes = path.get(i).bytes();
            bytes[i % Hash.BYTES] ^= 1;
            other.set(i, Hash.of(bytes));
            changed.add(other);
        }
        return changed;
    }
}
