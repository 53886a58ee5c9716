package nl.waarborg.evidence.dossier;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.waarborg.evidence.note.Checkpoint;
import nl.waarborg.evidence.tree.Hash;
import nl.waarborg.evidence.tree.MemoryTree;
import nl.waarborg.evidence.tree.Merkle;
import nl.waarborg.evidence.tree.Proofs;

/**
 * All cases of a log at a size, each with where it ends, as a tree: what shows that nothing was left out of a dossier
 * (section 3.4 of the format).
 */
public final class CaseMap {

    private static final byte[] VERSION = Lines.utf8("v1");

    /**
     * Where a case ends.
     *
     * @param caseId  the case
     * @param lastSeq the seq of its last event below the size
     * @param hash    the leaf hash of that event
     */
    public record Head(String caseId, long lastSeq, Hash hash) {
    }

    private final long logSize;
    private final List<Head> heads;
    private final MemoryTree tree = new MemoryTree();

    /**
     * Takes all cases that have an event below a size of the log, in any order.
     *
     * @throws IllegalArgumentException if a case is given twice
     */
    public CaseMap(long logSize, List<Head> heads) {
        this.logSize = logSize;
        this.heads = heads.stream().sorted(Comparator.comparing(head -> Lines.utf8(head.caseId()), Arrays::compareUnsigned)).toList();
        for (int i = 1; i < this.heads.size(); i++) {
            if (this.heads.get(i).caseId().equals(this.heads.get(i - 1).caseId())) {
                throw new IllegalArgumentException("Expected each case once, but got %s twice".formatted(this.heads.get(i).caseId()));
            }
        }
        this.heads.forEach(head -> tree.append(leaf(head.caseId(), head.lastSeq(), head.hash())));
    }

    /** The leaf hash of a case in the map. */
    static Hash leaf(String caseId, long lastSeq, Hash head) {
        byte[] id = Lines.utf8(caseId);
        ByteBuffer leaf = ByteBuffer.allocate(4 * Integer.BYTES + VERSION.length + id.length + Long.BYTES + Hash.BYTES);
        leaf.putInt(VERSION.length).put(VERSION).putInt(id.length).put(id).putInt(Long.BYTES).putLong(lastSeq).putInt(Hash.BYTES);
        head.writeTo(leaf);
        return Merkle.leaf(leaf.array());
    }

    /** Its root and the number of cases, to be signed. */
    public Checkpoint checkpoint(String origin) {
        return new Checkpoint(origin + "/cases/" + logSize, tree.size(), new Proofs(tree).root(tree.size()));
    }

    /** The line that proves where a case ends; refuses an unknown one. */
    byte[] proof(String caseId) {
        for (int i = 0; i < heads.size(); i++) {
            Head head = heads.get(i);
            if (head.caseId().equals(caseId)) {
                StringBuilder line = new StringBuilder();
                List<Hash> hashes = new ArrayList<>(List.of(head.hash()));
                hashes.addAll(new Proofs(tree).inclusion(i, tree.size()));
                Lines.write(line, hashes, i, head.lastSeq());
                return Lines.utf8(line);
            }
        }
        throw new IllegalArgumentException("Expected a case of the log, but got " + caseId);
    }
}
