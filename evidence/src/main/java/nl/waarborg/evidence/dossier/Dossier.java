package nl.waarborg.evidence.dossier;

import java.util.List;
import java.util.Optional;
import nl.waarborg.evidence.EventLeaf;
import nl.waarborg.evidence.note.Checkpoint;
import nl.waarborg.evidence.note.SignedNote;
import nl.waarborg.evidence.tree.Hash;

/**
 * A dossier that could be read. That says nothing of its truth: hold a {@link DossierCheck} against it first.
 *
 * @param header      what it says it is
 * @param seal        signature over the manifest
 * @param covering    the checkpoint that covers all events
 * @param caseMap     the signed map of all cases; its origin ends in the size of the log
 * @param caseIndex   where in the map this case is said to be
 * @param lastSeq     where the case is said to end
 * @param head        the leaf hash of that last event
 * @param casePath    proof of that
 * @param earlier     earlier checkpoints
 * @param events      the events from the first
 * @param entries     all entries as they stand in the container
 */
public record Dossier(Header header, Note seal, Note covering, Note caseMap, long caseIndex, long lastSeq, Hash head,
                      List<Hash> casePath, List<Earlier> earlier, List<Event> events, List<File> entries) {

    /** An entry of the container: its name and its content, which must not be changed. */
    public record File(String name, byte[] content) {
    }

    /** A note with its three lines. */
    public record Note(String entry, SignedNote signed, Checkpoint lines) {
    }

    /** An earlier checkpoint and the proof that the covering one continues it. */
    public record Earlier(Note note, List<Hash> path) {
    }

    /**
     * An event and its place in the log.
     *
     * @param seq          its number in the case
     * @param entry        the name of its entry
     * @param hash         its leaf hash: computed, or for a redacted event as stated
     * @param leaf         the event, or empty when it was redacted
     * @param authorisedBy for a redacted event the seq of the event that ordered it, else -1
     * @param leafIndex    where in the log it is said to be
     * @param path         proof of that
     */
    public record Event(long seq, String entry, Hash hash, Optional<EventLeaf> leaf, long authorisedBy, long leafIndex,
                        List<Hash> path) {

        /** Whether its content was taken out. */
        public boolean isRedacted() {
            return leaf.isEmpty();
        }
    }

    /** The content of the entries of a folder, such as {@code models/}. */
    public List<File> in(String folder) {
        return entries.stream().filter(file -> file.name().startsWith(folder)).toList();
    }
}
