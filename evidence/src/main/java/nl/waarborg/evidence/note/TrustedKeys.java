package nl.waarborg.evidence.note;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.waarborg.evidence.note.VerifierKey.Verdict;

/**
 * The public keys that somebody trusts, from a file of their own: one vkey on a line, empty lines and lines that begin
 * with {@code #} are passed over. Never take them from what is to be verified.
 *
 * @param keys one or more, no two the same
 */
public record TrustedKeys(List<VerifierKey> keys) {

    /** Refuses an empty list. */
    public TrustedKeys {
        keys = List.copyOf(new LinkedHashSet<>(keys));
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one public key, but there is none");
        }
    }

    /** Reads the text of a file; one line that is no vkey refuses the whole. */
    public static TrustedKeys read(String text) {
        return new TrustedKeys(text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(VerifierKey::read).toList());
    }

    /** The same keys as the text of a file. */
    public String format() {
        return keys.stream().map(key -> key.vkey() + "\n").collect(Collectors.joining());
    }

    /** What stands in the way of "all of these keys signed this note": "Expected …, but …"; empty when nothing does. */
    public Optional<String> flaw(SignedNote note) {
        for (VerifierKey key : keys) {
            Verdict verdict = key.check(note);
            if (verdict != Verdict.GENUINE) {
                return Optional.of("Expected a signature by %s (%s), but %s".formatted(key.name(), key.type(),
                        verdict == Verdict.FALSE ? "the one under its name is false" : "there is none"));
            }
        }
        return Optional.empty();
    }

    /**
     * Reads a checkpoint that the log itself signed: with all of these keys, all under the log's own name.
     *
     * @throws IllegalArgumentException "Expected …, but …" when it is no such checkpoint
     */
    public Checkpoint open(SignedNote note) {
        flaw(note).ifPresent(flaw -> {
            throw new IllegalArgumentException(flaw);
        });
        Checkpoint checkpoint = Checkpoint.read(note.text());
        requireOrigin(checkpoint.origin());
        return checkpoint;
    }

    /** Refuses when one of these keys has another name than the origin. */
    public void requireOrigin(String origin) {
        keys.stream().filter(key -> !key.name().equals(origin)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException("Expected a log named %s, but this one is named %s".formatted(key.name(), origin));
        });
    }

    /** Which of these keys signed the note; signatures that are false count as none. */
    public List<VerifierKey> signers(SignedNote note) {
        return keys.stream().filter(key -> key.check(note) == Verdict.GENUINE).toList();
    }
}
