package nl.waarborg.evidence.dossier;

import java.util.Set;

/**
 * A dossier that somebody tampered with.
 *
 * @param how    what was done, in words
 * @param bytes  the file
 * @param own    whether only a checkpoint kept by its owner can show it: everything was signed anew with the real keys
 * @param places where the first fault may be reported; any of them leads a reader to what was changed
 */
record Mutant(String how, byte[] bytes, boolean own, Set<String> places) {

    static Mutant of(String how, byte[] bytes, String... places) {
        return new Mutant(how, bytes, false, Set.of(places));
    }
}
