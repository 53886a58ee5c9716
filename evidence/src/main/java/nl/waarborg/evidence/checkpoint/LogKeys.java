package nl.waarborg.evidence.checkpoint;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.waarborg.evidence.note.Checkpoint;
import nl.waarborg.evidence.note.SignedNote;
import nl.waarborg.evidence.note.SigningKey;
import nl.waarborg.evidence.note.TrustedKeys;

/** The private keys of the log; all of them sign everything it signs. */
public final class LogKeys {

    private final String origin;
    private final List<SigningKey> keys;
    private final TrustedKeys trusted;

    /** Takes one or more keys, all named as the log. */
    public LogKeys(List<SigningKey> keys) {
        this.keys = List.copyOf(keys);
        this.trusted = new TrustedKeys(keys.stream().map(SigningKey::verifier).toList());
        this.origin = trusted.keys().get(0).name();
        trusted.requireOrigin(origin);
    }

    /** The name of the log. */
    public String origin() {
        return origin;
    }

    /** The public keys, for whoever wants to check the log. */
    public TrustedKeys trusted() {
        return trusted;
    }

    /** Signs a size and a root of the log, or of something that belongs to it under a longer name, with every key. */
    public SignedCheckpoint sign(Checkpoint checkpoint, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.SECONDS);
        String text = checkpoint.text();
        SignedNote note = new SignedNote(text, keys.stream().map(key -> key.sign(text, at)).toList());
        return new SignedCheckpoint(checkpoint, note, at);
    }
}
