package nl.waarborg.evidence.dossier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.waarborg.evidence.dossier.PlainZip.Entry;
import nl.waarborg.evidence.note.SignedNote;

/** An untouched dossier, with what is needed to tamper with it: the log it is from, its entries, its keys. */
final class Subject {

    final LogInMemory log;
    final int length;
    final byte[] whole;
    private final List<Entry> entries;

    Subject(LogInMemory log, int length, byte[] whole) {
        this.log = log;
        this.length = length;
        this.whole = whole;
        try {
            this.entries = List.copyOf(PlainZip.read(whole));
        } catch (DossierRefused e) {
            throw new AssertionError(e);
        }
    }

    /** The entries, in a list that may be changed. */
    List<Entry> entries() {
        return new ArrayList<>(entries);
    }

    /** The indexes of the entries of which the name begins so. */
    List<Integer> indexes(String prefix) {
        return IntStream.range(0, entries.size()).filter(i -> entries.get(i).name().startsWith(prefix)).boxed().toList();
    }

    int index(String name) {
        return indexes(name).get(0);
    }

    int events() {
        return indexes("events/").size();
    }

    Entry event(int seq) {
        return entries.get(index("events/") + seq);
    }

    /** The entries with one of them changed as text. */
    List<Entry> edited(String name, UnaryOperator<String> edit) {
        List<Entry> changed = entries();
        edit(changed, name, edit);
        return changed;
    }

    static void edit(List<Entry> entries, String name, UnaryOperator<String> edit) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).name().equals(name)) {
                String text = new String(entries.get(i).content(), StandardCharsets.UTF_8);
                entries.set(i, new Entry(name, edit.apply(text).getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    /** A checkpoint that the owner of a verifier kept, one that is in the dossier as well. */
    SignedNote kept() {
        List<SignedNote> checkpoints = log.checkpoints();
        return checkpoints.get(Math.max(0, checkpoints.size() - 2));
    }
}
