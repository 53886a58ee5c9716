package nl.waarborg.ui.replay;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.waarborg.evidence.checkpoint.Checkpoints;
import nl.waarborg.evidence.checkpoint.Cosignatures;
import nl.waarborg.evidence.checkpoint.ProvenCases;
import nl.waarborg.evidence.checkpoint.Scrub;
import nl.waarborg.evidence.checkpoint.ScrubReports;
import nl.waarborg.evidence.checkpoint.SignedCheckpoint;
import nl.waarborg.evidence.checkpoint.TileTree;
import nl.waarborg.evidence.note.Checkpoint;
import nl.waarborg.evidence.note.TrustedKeys;
import nl.waarborg.evidence.tree.Hash;
import nl.waarborg.evidence.tree.Proofs;
import nl.waarborg.evidence.tree.Proven;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Holds a case against the signed log: every event must stand at its place under the root that was signed last. */
@Component
class SignedLog {

    /** An event gets its place within seconds of its transaction; one without a place this long before a signing has lost it. */
    private static final Duration AT_MOST = Duration.ofMinutes(10);
    private static final Logger LOG = System.getLogger(SignedLog.class.getName());

    /**
     * What was found.
     *
     * @param size      how many events of all cases were signed
     * @param signedAt  when; null while nothing was signed
     * @param genuine   whether every key of the log signed
     * @param included  how many events of the case stand at their place
     * @param waiting   how many were recorded after the signing
     * @param firstLost number of the first event that should be there and is not; null when there is none
     * @param whole     whether the last check of the whole log found nothing wrong
     * @param witnesses who saw the log from elsewhere
     */
    record Verdict(long size, Instant signedAt, boolean genuine, int included, int waiting, Integer firstLost, boolean whole,
            List<Witness> witnesses) {

        boolean isSigned() {
            return signedAt != null;
        }
    }

    /** What a witness saw last, and whether that is the log as it is. */
    record Witness(String name, long size, Instant at, boolean same) {}

    private final ObjectProvider<Checkpoints> checkpoints;
    private final ObjectProvider<Cosignatures> cosignatures;
    private final ObjectProvider<ProvenCases> cases;
    private final ObjectProvider<ScrubReports> scrub;

    SignedLog(ObjectProvider<Checkpoints> checkpoints, ObjectProvider<Cosignatures> cosignatures, ObjectProvider<ProvenCases> cases,
            ObjectProvider<ScrubReports> scrub) {
        this.checkpoints = checkpoints;
        this.cosignatures = cosignatures;
        this.cases = cases;
        this.scrub = scrub;
    }

    /** Checks where the events of a case stand, by the hashes of its chain. */
    Verdict check(CaseLog log) {
        Checkpoints signed = checkpoints.getIfAvailable();
        try {
            Optional<SignedCheckpoint> last = signed == null ? Optional.empty() : signed.latest();
            return last.isEmpty() ? new Verdict(0, null, true, 0, log.size(), gone(log), whole(), List.of()) : check(log, signed, last.get(), witnesses(signed, last.get()));
        } catch (IllegalStateException damaged) {
            LOG.log(Level.WARNING, "Expected a readable checkpoint, but " + damaged.getMessage());
            return new Verdict(0, Instant.EPOCH, false, 0, log.size(), null, whole(), List.of());
        }
    }

    private Verdict check(CaseLog log, Checkpoints signed, SignedCheckpoint last, List<Witness> witnesses) {
        TrustedKeys keys = signed.keys().trusted();
        Instant at = keys.keys().stream().map(key -> key.signedAt(last.note())).filter(OptionalLong::isPresent)
                .map(seconds -> Instant.ofEpochSecond(seconds.getAsLong())).findFirst().orElse(last.signedAt());
        Checkpoint checkpoint;
        try {
            checkpoint = keys.open(last.note());
        } catch (IllegalArgumentException unsigned) {
            LOG.log(Level.WARNING, "Expected a checkpoint signed by the log, but " + unsigned.getMessage());
            return new Verdict(last.size(), at, false, 0, log.size(), null, whole(), witnesses);
        }
        TileTree tree = signed.tree(checkpoint.size());
        Proofs proofs = new Proofs(tree);
        int included = 0;
        int waiting = 0;
        for (int number = 1; number <= log.size(); number++) {
            long index = log.row(number).index();
            boolean signedLater = index < 0 || index >= checkpoint.size();
            if (signedLater && !Moment.recordedAt(log.row(number)).plus(AT_MOST).isBefore(at)) {
                waiting++;
            } else if (signedLater || waiting > 0 || !stands(log.hash(number), index, checkpoint, proofs)) {
                return new Verdict(checkpoint.size(), at, true, included, waiting, number, whole(), witnesses);
            } else {
                included++;
            }
        }
        return new Verdict(checkpoint.size(), at, true, included, waiting, gone(log), whole(), witnesses);
    }

    /** The number of the first event that the case is known to have had and that is not stored any more; else null. */
    private Integer gone(CaseLog log) {
        ProvenCases proven = cases.getIfAvailable();
        return proven == null ? null : proven.known(log.row(1).stored().caseId())
                .filter(head -> head.lastSeq() >= log.size()).map(head -> log.size() + 1).orElse(null);
    }

    private boolean whole() {
        ScrubReports reports = scrub.getIfAvailable();
        return reports == null || reports.last().flatMap(Scrub.Verdict::flaw).isEmpty();
    }

    private List<Witness> witnesses(Checkpoints signed, SignedCheckpoint last) {
        Cosignatures known = cosignatures.getIfAvailable();
        return known == null ? List.of() : known.all().stream().map(seen -> new Witness(seen.witness().name(), seen.checkpoint().size(),
                seen.at(), seen.checkpoint().size() <= last.size()
                        && new Proofs(signed.tree(seen.checkpoint().size())).root(seen.checkpoint().size()).equals(seen.checkpoint().root())))
                .toList();
    }

    private static boolean stands(byte[] hash, long index, Checkpoint checkpoint, Proofs proofs) {
        try {
            List<Hash> path = proofs.inclusion(index, checkpoint.size());
            return hash != null && Proven.root(Hash.of(hash), index, checkpoint.size(), path).filter(checkpoint.root()::equals).isPresent();
        } catch (IllegalStateException missing) {
            LOG.log(Level.WARNING, "Expected leaf " + index + " in the tiles, but " + missing.getMessage());
            return false;
        }
    }
}
