package nl.waarborg.evidence.checkpoint;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.waarborg.evidence.note.Checkpoint;
import nl.waarborg.evidence.tree.Hash;
import nl.waarborg.evidence.tree.MemoryTree;
import nl.waarborg.evidence.tree.Proofs;
import nl.waarborg.evidence.tree.Proven;

/**
 * All cases at one size of the log with the last event of each, as a tree sorted by the bytes of the case id. Its signed
 * root shows that a dossier leaves nothing out: the last event that it must contain is in the map.
 */
public final class CaseMap {

    private final long logSize;
    private final List<CaseHead> heads;
    private final MemoryTree tree = new MemoryTree();

    private CaseMap(long logSize, List<CaseHead> sorted) {
        this.logSize = logSize;
        this.heads = sorted;
        sorted.forEach(head -> tree.append(head.leafHash()));
    }

    /** Takes the last event of each case within the first {@code logSize} leaves, in any order; refuses a case twice. */
    public static CaseMap of(long logSize, Collection<CaseHead> heads) {
        List<CaseHead> sorted = heads.stream().sorted(Comparator.comparing(CaseHead::idBytes, Arrays::compareUnsigned)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).caseId().equals(sorted.get(i - 1).caseId())) {
                throw new IllegalArgumentException("Expected each case once, but case %s is there twice".formatted(sorted.get(i).caseId()));
            }
        }
        return new CaseMap(logSize, sorted);
    }

    /** The name under which the map of a log at a size is signed: {@code <origin>/cases/<size>}. */
    public static String origin(String logOrigin, long logSize) {
        return logOrigin + "/cases/" + logSize;
    }

    /**
     * Whether a signed case map says that this is the last event of the case.
     *
     * @param cases the checkpoint of the case map, its signatures already verified
     * @param head  what is said to be the last event
     * @param index the place of the case in the map
     * @param path  the proof
     */
    public static boolean proves(Checkpoint cases, CaseHead head, long index, List<Hash> path) {
        return Proven.root(head.leafHash(), index, cases.size(), path).filter(cases.root()::equals).isPresent();
    }

    /** What is signed: the number of cases and the root, under {@link #origin(String, long)}. */
    public Checkpoint checkpoint(String logOrigin) {
        return new Checkpoint(origin(logOrigin, logSize), heads.size(), new Proofs(tree).root(heads.size()));
    }

    /** The size of the log. */
    public long logSize() {
        return logSize;
    }

    /** The cases in the order of the tree. */
    public List<CaseHead> heads() {
        return heads;
    }

    /** The place of a case, 0 for the first; empty for a case that has no event yet at this size. */
    public OptionalInt indexOf(String caseId) {
        byte[] id = new CaseHead(caseId, 0, null).idBytes();
        int low = 0;
        int high = heads.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Arrays.compareUnsigned(heads.get(middle).idBytes(), id);
            if (order == 0) {
                return OptionalInt.of(middle);
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return OptionalInt.empty();
    }

    /** The last event of a case, or empty. */
    public Optional<CaseHead> head(String caseId) {
        OptionalInt index = indexOf(caseId);
        return index.isPresent() ? Optional.of(heads.get(index.getAsInt())) : Optional.empty();
    }

    /** The proof that the case at an index is in the map. */
    public List<Hash> inclusion(int index) {
        return new Proofs(tree).inclusion(index, heads.size());
    }
}
