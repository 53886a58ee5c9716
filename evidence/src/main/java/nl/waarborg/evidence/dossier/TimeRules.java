package nl.waarborg.evidence.dossier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.waarborg.evidence.note.KeyType;
import nl.waarborg.evidence.note.SignedNote;
import nl.waarborg.evidence.note.TrustedKeys;
import nl.waarborg.evidence.note.VerifierKey;

/** Check 9 of the format: what an event says of its time fits the events around it and the moments at which the log signed. */
final class TimeRules {

    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(60);
    private static final Duration WAITS = Duration.ofSeconds(600);
    private static final Duration SECOND = Duration.ofSeconds(1);
    /** The end of the year 9999; later than that no event can be. */
    private static final long LAST_SECOND = 253_402_300_799L;

    /** A signed size and when it was signed. */
    private record Signed(long size, Instant at, boolean earlier) {
    }

    private final Dossier dossier;
    private final TrustedKeys keys;
    private final Set<Dossier.Note> byAll;
    private final List<Fault> faults;

    /** Takes among the rest the notes of which it is known already that every key signed them. */
    TimeRules(Dossier dossier, TrustedKeys keys, Set<Dossier.Note> byAll, List<Fault> faults) {
        this.dossier = dossier;
        this.keys = keys;
        this.byAll = byAll;
        this.faults = faults;
    }

    void check() {
        List<Signed> signed = new ArrayList<>();
        dossier.earlier().forEach(earlier -> signed.addAll(signed(earlier.note(), true)));
        signed.addAll(signed(dossier.covering(), false));
        Instant latest = Instant.MIN;
        for (Dossier.Event event : dossier.events()) {
            if (event.leaf().isEmpty()) {
                continue;
            }
            Instant recorded;
            try {
                recorded = Times.read(event.leaf().get().event().timestamp());
            } catch (IllegalArgumentException noTime) {
                faults.add(new Fault(Check.TIME, event.entry(), noTime.getMessage()));
                continue;
            }
            String flaw = flaw(event, recorded, latest, signed);
            if (flaw != null) {
                faults.add(new Fault(Check.TIME, event.entry(), "Expected a time that fits, but " + recorded + " is " + flaw));
            }
            latest = recorded.isAfter(latest) ? recorded : latest;
        }
    }

    private String flaw(Dossier.Event event, Instant recorded, Instant latest, List<Signed> signed) {
        if (latest != Instant.MIN && recorded.isBefore(latest.minus(CLOCKS_DIFFER))) {
            return "before that of an earlier event, " + latest;
        } else if (recorded.isAfter(dossier.header().exported().plus(CLOCKS_DIFFER))) {
            return "after the export";
        }
        for (Signed checkpoint : signed) {
            boolean below = event.leafIndex() < checkpoint.size();
            if (below && recorded.isAfter(checkpoint.at().plus(SECOND).plus(CLOCKS_DIFFER))) {
                return "after it was signed, " + checkpoint.at();
            } else if (!below && checkpoint.earlier() && recorded.isBefore(checkpoint.at().minus(WAITS))) {
                return "long before an earlier checkpoint, " + checkpoint.at();
            }
        }
        return null;
    }

    /** When each key that tells its time signed a note; a signature that is false is a fault of another check and tells none. */
    private List<Signed> signed(Dossier.Note note, boolean earlier) {
        SignedNote signed = note.signed();
        List<VerifierKey> signers = byAll.contains(note) ? keys.keys() : keys.signers(signed);
        return signers.stream().filter(key -> key.type() == KeyType.ML_DSA_44)
                .map(key -> new Signed(note.lines().size(), Instant.ofEpochSecond(Math.min(LAST_SECOND, key.signedAt(signed).orElseThrow())), earlier))
                .toList();
    }
}
