package nl.waarborg.evidence.checkpoint;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waarborg.evidence.EventLeaf;
import nl.waarborg.evidence.LeafHash;
import nl.waarborg.evidence.StoredEvent;
import nl.waarborg.evidence.tree.Frontier;
import nl.waarborg.evidence.tree.Hash;
import nl.waarborg.evidence.tree.Merkle;

/**
 * Checks a whole log from its leaves in order: each event follows on the one before it in its case, and the tree has
 * the root of every checkpoint on the way. Keeps one hash for each case and for each level of the tree. The signatures of
 * the checkpoints are the caller's to verify.
 */
public final class WholeLog {

    /** How far the recorded time of an event may lie before the checkpoint that precedes it. */
    public static final long GRACE_SECONDS = 60;

    private static final int MOST_LATE = 100;

    private final String origin;
    private final Iterator<SignedCheckpoint> checkpoints;
    private final Frontier tree = new Frontier();
    private final Map<String, CaseHead> heads = new HashMap<>();
    private final List<LogFlaw> late = new ArrayList<>();
    private SignedCheckpoint previous;
    private SignedCheckpoint next;

    /** Takes the name of the log and its checkpoints, the smallest first; there may be none. */
    public WholeLog(String origin, Iterator<SignedCheckpoint> checkpoints) {
        this.origin = origin;
        this.checkpoints = checkpoints;
        advance();
    }

    /** Takes the next leaf as its bytes; gives what is wrong with it, after which the check is over. */
    public Optional<LogFlaw> take(byte[] leaf) {
        try {
            return take(EventLeaf.read(leaf), leaf);
        } catch (IllegalArgumentException e) {
            return Optional.of(new LogFlaw(tree.size(), null, null, e.getMessage()));
        }
    }

    /** Takes the next leaf as the event it is of; gives what is wrong with it, after which the check is over. */
    public Optional<LogFlaw> take(StoredEvent event) {
        CaseHead head = heads.get(event.caseId());
        byte[] prevHash = head == null ? LeafHash.beforeTheFirst() : head.hash().bytes();
        EventLeaf leaf = new EventLeaf(origin, event, prevHash);
        return take(leaf, leaf.bytes());
    }

    private Optional<LogFlaw> take(EventLeaf leaf, byte[] bytes) {
        StoredEvent event = leaf.event();
        CaseHead head = heads.get(event.caseId());
        long seq = head == null ? 0 : head.lastSeq() + 1;
        if (event.seq() != seq) {
            return flaw(event, "Expected seq %d of case %s, but event %s has seq %d".formatted(seq, event.caseId(), event.eventId(), event.seq()));
        }
        Hash before = head == null ? Hash.of(LeafHash.beforeTheFirst()) : head.hash();
        if (!Hash.of(leaf.prevHash()).equals(before)) {
            return flaw(event, "Expected event %s to follow on the one before it in its case, but it does not".formatted(event.eventId()));
        }
        if (!leaf.origin().equals(origin)) {
            return flaw(event, "Expected an event of the log %s, but it is of %s".formatted(origin, leaf.origin()));
        }
        Hash hash = Merkle.leaf(bytes);
        heads.put(event.caseId(), new CaseHead(event.caseId(), seq, hash));
        note(event);
        tree.append(hash);
        return checkpoint();
    }

    private Optional<LogFlaw> checkpoint() {
        if (next == null || next.size() != tree.size()) {
            return Optional.empty();
        }
        Hash root = tree.root();
        if (!root.equals(next.checkpoint().root())) {
            return Optional.of(new LogFlaw(tree.size() - 1, null, null, "Expected root %s at size %d, but it is %s"
                    .formatted(next.checkpoint().root().base64(), tree.size(), root.base64())));
        }
        previous = next;
        advance();
        return Optional.empty();
    }

    private void advance() {
        next = checkpoints.hasNext() ? checkpoints.next() : null;
        if (next != null && previous != null && next.size() <= previous.size()) {
            throw new IllegalArgumentException("Expected checkpoints in ascending order, but size %d comes after size %d"
                    .formatted(next.size(), previous.size()));
        }
    }

    /** An event that says it is older than the checkpoint before it may have been put in later than it says. */
    private void note(StoredEvent event) {
        if (next == null || late.size() >= MOST_LATE) {
            return;
        }
        try {
            Instant recorded = DateTimeFormatter.ISO_INSTANT.parse(event.timestamp(), Instant::from);
            boolean early = previous != null && recorded.isBefore(previous.signedAt().minusSeconds(GRACE_SECONDS));
            boolean ahead = recorded.isAfter(next.signedAt().plusSeconds(1)); // checkpoints are signed in whole seconds
            if (early || ahead) {
                late.add(new LogFlaw(tree.size(), event.caseId(), event.eventId(), "Expected event %s to be recorded between %s and %s, but it says %s"
                        .formatted(event.eventId(), previous == null ? "the beginning" : previous.signedAt(), next.signedAt(), event.timestamp())));
            }
        } catch (DateTimeException e) {
            late.add(new LogFlaw(tree.size(), event.caseId(), event.eventId(),
                    "Expected a time of recording, but event %s says %s".formatted(event.eventId(), event.timestamp())));
        }
    }

    private Optional<LogFlaw> flaw(StoredEvent event, String why) {
        return Optional.of(new LogFlaw(tree.size(), event.caseId(), event.eventId(), why));
    }

    /** Says that no more leaves follow; gives what is wrong when more were signed. */
    public Optional<LogFlaw> end() {
        return next == null ? Optional.empty() : Optional.of(new LogFlaw(tree.size(), null, null,
                "Expected the %d leaves that were signed, but there are %d".formatted(next.size(), tree.size())));
    }

    /** Events whose time of recording does not fit between their checkpoints, at most 100; a sign to look, not a proof. */
    public List<LogFlaw> late() {
        return List.copyOf(late);
    }

    /** The hash of the last leaf taken from a case. */
    public Optional<CaseHead> head(String caseId) {
        return Optional.ofNullable(heads.get(caseId));
    }

    /** The number of leaves so far. */
    public long size() {
        return tree.size();
    }

    /** The root over the leaves so far. */
    public Hash root() {
        return tree.root();
    }

    /** The last event of each case so far. */
    public CaseMap cases() {
        return CaseMap.of(tree.size(), heads.values());
    }
}
