package nl.waarborg.evidence.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.waarborg.evidence.note.Checkpoint;
import nl.waarborg.evidence.note.KeyType;
import nl.waarborg.evidence.note.SignedNote;
import nl.waarborg.evidence.note.TrustedKeys;
import nl.waarborg.evidence.note.VerifierKey;

/**
 * What witnesses cosigned, as files outside the database: of each witness key the largest checkpoint it has seen. Only keys
 * from the file with witnesses count; the log cannot be made to keep more than one file for each of them.
 */
public final class Cosignatures {

    /** What became of a cosignature. */
    public enum Outcome {
        /** It is kept, or an equal or larger one of that witness was kept before. */
        KEPT,
        /** The note is not a checkpoint of this log as it is stored. */
        UNKNOWN_CHECKPOINT,
        /** None of the witnesses signed it. */
        NO_WITNESS
    }

    /**
     * What one witness says.
     *
     * @param witness    its key
     * @param checkpoint the largest that it saw
     * @param at         when it signed, by its own clock
     * @param note       the checkpoint with the signatures of the log and of this witness
     */
    public record Cosigned(VerifierKey witness, Checkpoint checkpoint, Instant at, SignedNote note) {
    }

    private final Checkpoints checkpoints;
    private final Path witnesses;
    private final Path folder;

    /** Takes the log, the file with a vkey for each witness (it need not exist), and the folder for what they sign. */
    public Cosignatures(Checkpoints checkpoints, Path witnesses, Path folder) {
        this.checkpoints = checkpoints;
        this.witnesses = witnesses;
        this.folder = folder;
    }

    /** Keeps the cosignatures of a note, if they are genuine, by witnesses of this log, and of one of its checkpoints. */
    public synchronized Outcome accept(SignedNote note) {
        Optional<SignedCheckpoint> known = stored(note);
        if (known.isEmpty()) {
            return Outcome.UNKNOWN_CHECKPOINT;
        }
        Outcome outcome = Outcome.NO_WITNESS;
        for (VerifierKey witness : witnesses()) {
            if (witness.check(note) == VerifierKey.Verdict.GENUINE) {
                keep(witness, known.get(), note);
                outcome = Outcome.KEPT;
            }
        }
        return outcome;
    }

    private Optional<SignedCheckpoint> stored(SignedNote note) {
        try {
            Checkpoint told = Checkpoint.read(note.text());
            return checkpoints.of(told.size()).filter(known -> known.checkpoint().equals(told));
        } catch (IllegalArgumentException noCheckpoint) {
            return Optional.empty();
        }
    }

    /** The file gets the log's own signatures as stored, so that it can be held against the database at the next start. */
    private void keep(VerifierKey witness, SignedCheckpoint known, SignedNote note) {
        if (read(witness).filter(before -> before.checkpoint().size() >= known.size()).isPresent()) {
            return;
        }
        SignedNote kept = known.note().with(witness.mine(note).get(0));
        Published.replace(file(witness), kept.bytes());
    }

    /** What each witness saw last; a witness that has not signed yet is left out. */
    public List<Cosigned> all() {
        List<Cosigned> all = new ArrayList<>();
        witnesses().forEach(witness -> read(witness).ifPresent(all::add));
        return all;
    }

    private Optional<Cosigned> read(VerifierKey witness) {
        Path file = file(witness);
        try {
            if (!Files.exists(file) || Files.size(file) > SignedNote.MAX_BYTES) {
                return Optional.empty();
            }
            SignedNote note = SignedNote.read(Files.readAllBytes(file));
            if (witness.check(note) != VerifierKey.Verdict.GENUINE) {
                return Optional.empty();
            }
            Instant at = Instant.ofEpochSecond(Math.min(witness.signedAt(note).orElse(0), Instant.MAX.getEpochSecond()));
            return Optional.of(new Cosigned(witness, Checkpoint.read(note.text()), at, note));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read %s, but %s".formatted(file, e.getMessage()), e);
        }
    }

    /**
     * The witnesses of this log; none when there is no file with them.
     *
     * @throws IllegalArgumentException if the file holds something else
     */
    public List<VerifierKey> witnesses() {
        try {
            if (!Files.exists(witnesses)) {
                return List.of();
            }
            List<VerifierKey> keys = TrustedKeys.read(Files.readString(witnesses)).keys();
            // A witness signs with a time, and the log is not its own witness.
            return keys.stream().filter(key -> key.type() != KeyType.ED25519 && !key.name().equals(checkpoints.keys().origin())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read %s, but %s".formatted(witnesses, e.getMessage()), e);
        }
    }

    private Path file(VerifierKey witness) {
        return folder.resolve(witness.fingerprint().substring(0, 32));
    }
}
