package nl.waarborg.evidence.checkpoint;

import java.time.Instant;
import nl.waarborg.evidence.note.Checkpoint;
import nl.waarborg.evidence.note.SignedNote;

/**
 * A checkpoint as it was signed.
 *
 * @param checkpoint size and root
 * @param note       the same, with the signatures of the log
 * @param signedAt   when, in whole seconds
 */
public record SignedCheckpoint(Checkpoint checkpoint, SignedNote note, Instant signedAt) {

    /** The number of leaves that it covers. */
    public long size() {
        return checkpoint.size();
    }
}
