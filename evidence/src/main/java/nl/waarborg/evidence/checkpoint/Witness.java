package nl.waarborg.evidence.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.waarborg.evidence.note.Checkpoint;
import nl.waarborg.evidence.note.SignedNote;
import nl.waarborg.evidence.note.SigningKey;
import nl.waarborg.evidence.note.TrustedKeys;
import nl.waarborg.evidence.tree.Proofs;
import nl.waarborg.evidence.tree.Proven;

/**
 * Somebody other than the log who remembers what it signed. It cosigns a checkpoint only when that begins with the last
 * one it cosigned, and remembers the new one on disk before it signs.
 */
public final class Witness {

    /** The log showed something that does not go together with what it showed before: it was rewritten, or has two faces. */
    public static final class Forked extends RuntimeException {

        Forked(String message) {
            super(message, null, false, false);
        }
    }

    private static final String LAST = "checkpoint";
    private static final String REFUSED = "refused";

    private final TrustedKeys log;
    private final List<SigningKey> own;
    private final Path state;

    /** Takes the keys of the log, its own keys, and the folder in which it remembers. */
    public Witness(TrustedKeys log, List<SigningKey> own, Path state) {
        this.log = log;
        this.own = List.copyOf(own);
        this.state = state;
    }

    /**
     * Cosigns a checkpoint.
     *
     * @param note  as the log gave it
     * @param tiles of the log
     * @param now   goes into the cosignature
     * @return the checkpoint with the signatures of the log and of this witness
     * @throws IllegalArgumentException if the log did not sign it with all its keys
     * @throws Forked                   if it does not go on from the last one; the note is then kept as evidence
     * @throws IllegalStateException    if the tiles do not lead to its root
     */
    public SignedNote cosign(SignedNote note, TileSource tiles, Instant now) {
        Checkpoint told = log.open(note);
        Optional<Checkpoint> last = last();
        try {
            last.ifPresent(before -> requireContinuation(before, told, tiles));
        } catch (Forked forked) {
            Published.replace(state.resolve(REFUSED), note.bytes());
            throw forked;
        }
        if (told.size() > 0 && !new Proofs(new TileTree(tiles, told.size())).root(told.size()).equals(told.root())) {
            throw new IllegalStateException("Expected tiles of the root that was signed at size %d, but they have another".formatted(told.size()));
        }
        Published.replace(state.resolve(LAST), note.bytes());
        SignedNote cosigned = new SignedNote(note.text(), note.signatures().stream()
                .filter(signature -> log.keys().stream().anyMatch(key -> key.mine(note).contains(signature))).toList());
        for (SigningKey key : own) {
            cosigned = cosigned.with(key.sign(note.text(), now));
        }
        return cosigned;
    }

    /** The last checkpoint that it cosigned; empty in the beginning. */
    public Optional<Checkpoint> last() {
        Path file = state.resolve(LAST);
        try {
            return Files.exists(file) ? Optional.of(log.open(SignedNote.read(Files.readAllBytes(file)))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read %s, but %s".formatted(file, e.getMessage()), e);
        }
    }

    private static void requireContinuation(Checkpoint before, Checkpoint told, TileSource tiles) {
        if (told.size() < before.size()) {
            throw new Forked("Expected a log of at least %d leaves, but it has %d".formatted(before.size(), told.size()));
        }
        if (told.size() == before.size() || before.size() == 0) {
            if (told.size() == before.size() && !told.root().equals(before.root())) {
                throw new Forked("Expected the root signed before at size %d, but there is another".formatted(told.size()));
            }
            return;
        }
        TileTree tree = new TileTree(tiles, told.size());
        boolean continues = Proven.consistent(before.size(), before.root(), told.size(), told.root(),
                new Proofs(tree).consistency(before.size(), told.size()));
        if (!continues && new Proofs(tree).root(told.size()).equals(told.root())) {
            throw new Forked("Expected a log that begins with the %d leaves cosigned before, but it does not".formatted(before.size()));
        }
        if (!continues) {
            throw new IllegalStateException("Expected tiles of the root that was signed at size %d, but they have another".formatted(told.size()));
        }
    }
}
