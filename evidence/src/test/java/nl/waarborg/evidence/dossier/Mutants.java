package nl.waarborg.evidence.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import nl.waarborg.evidence.dossier.PlainZip.Entry;

/** Tampers with dossiers in every way of which the first fault has a known place. The same random numbers, the same mutants. */
final class Mutants {

    static final String ARCHIVE = "archive";
    private static final List<String> HOSTILE = List.of(
            "../../etc/passwd", "/etc/passwd", "events/", "events/0000000001.leaf", "events\\0000000001.leaf", "readme.txt",
            "leesbaar/../x", "leesbaar/.htaccess", "LEESBAAR/verhaal.html", "leesbaar/aux:1", "dossier.txt", "models/x.bpmn");

    private final Random random;
    private final List<Subject> subjects;
    private final List<Supplier<Mutant>> ways;
    private Subject subject;

    Mutants(Random random, List<Subject> subjects) {
        this.random = random;
        this.subjects = subjects;
        SignedMutants signed = new SignedMutants(random, () -> subject);
        List<Supplier<Mutant>> all = new ArrayList<>(List.of(
                this::bit, this::bit, this::cut, this::longer, this::repeated, this::deflated, this::giant,
                this::bitOfAnEntry, this::bitOfAnEntry, this::bitOfAnEntry, this::otherEntry, this::exchanged, this::without,
                this::more, this::listedAnew));
        all.addAll(signed.ways());
        this.ways = all;
    }

    /** The next mutant, and the subject it was made of. */
    Mutant next() {
        subject = subjects.get(random.nextInt(subjects.size()));
        return ways.get(random.nextInt(ways.size())).get();
    }

    Subject subject() {
        return subject;
    }

    private Mutant bit() {
        byte[] changed = subject.whole.clone();
        int at = random.nextInt(changed.length);
        changed[at] ^= (byte) (1 << random.nextInt(8));
        return Mutant.of("one bit of byte " + at, changed, ARCHIVE);
    }

    private Mutant cut() {
        int from = random.nextInt(subject.whole.length);
        int to = random.nextBoolean() ? subject.whole.length : Math.min(subject.whole.length, from + 1 + random.nextInt(4_000));
        return Mutant.of("without bytes " + from + " to " + to, joined(
                Arrays.copyOf(subject.whole, from), Arrays.copyOfRange(subject.whole, to, subject.whole.length)), ARCHIVE);
    }

    private Mutant longer() {
        byte[] more = new byte[1 + random.nextInt(100)];
        random.nextBytes(more);
        int at = random.nextInt(3) == 0 ? 0 : random.nextBoolean() ? subject.whole.length : random.nextInt(subject.whole.length);
        return Mutant.of(more.length + " bytes more at " + at, joined(Arrays.copyOf(subject.whole, at), more,
                Arrays.copyOfRange(subject.whole, at, subject.whole.length)), ARCHIVE);
    }

    private Mutant repeated() {
        return Mutant.of("twice in a row", joined(subject.whole, subject.whole), ARCHIVE);
    }

    private Mutant deflated() {
        return Mutant.of("compressed by an ordinary tool", OtherZip.deflated(subject.entries(), random.nextInt(1 << 20)), ARCHIVE);
    }

    /** Sizes, flags and methods that would fill a disk or be read twice. */
    private Mutant giant() {
        byte[] changed = subject.whole.clone();
        int offset = random.nextInt(30);
        Arrays.fill(changed, offset, Math.min(30, offset + 1 + random.nextInt(8)), (byte) (random.nextBoolean() ? 0xff : 0x7f));
        return Mutant.of("a first header with other numbers from byte " + offset, changed, ARCHIVE);
    }

    private Mutant bitOfAnEntry() {
        List<Entry> entries = subject.entries();
        int i = random.nextInt(entries.size());
        byte[] content = entries.get(i).content().clone();
        if (content.length == 0) {
            return bit();
        }
        content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
        return changed("one bit of " + entries.get(i).name(), entries, i, content);
    }

    private Mutant otherEntry() {
        List<Entry> entries = subject.entries();
        int i = random.nextInt(entries.size());
        byte[] old = entries.get(i).content();
        byte[] content = switch (random.nextInt(4)) {
            case 0 -> new byte[0];
            case 1 -> joined(old, old);
            case 2 -> joined(old, new byte[] {'\n'});
            default -> {
                byte[] any = new byte[random.nextInt(300)];
                random.nextBytes(any);
                yield any;
            }
        };
        return Arrays.equals(old, content) ? bit() : changed("other content in " + entries.get(i).name(), entries, i, content);
    }

    private Mutant changed(String how, List<Entry> entries, int i, byte[] content) {
        String name = entries.get(i).name();
        entries.set(i, new Entry(name, content));
        // Another origin in the header shows at the first note, which names the old one.
        return name.equals(Layout.HEADER) ? Mutant.of(how, LogInMemory.zip(entries), name, Layout.SEAL)
                : Mutant.of(how, LogInMemory.zip(entries), name);
    }

    private Mutant exchanged() {
        List<Integer> events = subject.indexes("events/");
        int a = events.get(random.nextInt(events.size()));
        int b = events.get(random.nextInt(events.size()));
        List<Entry> entries = subject.entries();
        if (a == b || Arrays.equals(entries.get(a).content(), entries.get(b).content())) {
            return bit();
        }
        Entry first = entries.get(Math.min(a, b));
        Entry second = entries.get(Math.max(a, b));
        entries.set(Math.min(a, b), new Entry(first.name(), second.content()));
        entries.set(Math.max(a, b), new Entry(second.name(), first.content()));
        boolean readable = Layout.isRedacted(first.name()) == Layout.isRedacted(second.name());
        return readable ? Mutant.of("two events exchanged", LogInMemory.zip(entries), first.name(), second.name()) : bit();
    }

    private Mutant without() {
        List<Entry> entries = subject.entries();
        String name = entries.remove(random.nextInt(entries.size())).name();
        return Mutant.of("without " + name, LogInMemory.zip(entries), ARCHIVE, Layout.HEADER);
    }

    private Mutant more() {
        List<Entry> entries = subject.entries();
        String name = HOSTILE.get(random.nextInt(HOSTILE.size()));
        entries.add(random.nextBoolean() ? entries.size() : random.nextInt(entries.size()), new Entry(name, new byte[] {'x'}));
        return Mutant.of("one more entry " + name, LogInMemory.zip(entries), ARCHIVE, Layout.HEADER);
    }

    /** Somebody without the keys who mends the manifest after the change. */
    private Mutant listedAnew() {
        List<Entry> entries = subject.entries();
        int i = 3 + random.nextInt(entries.size() - 3);
        byte[] content = entries.get(i).content().clone();
        if (content.length == 0) {
            return bit();
        }
        content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
        entries.set(i, new Entry(entries.get(i).name(), content));
        entries.set(1, new Entry(Layout.MANIFEST, DossierWriter.manifest(entries.stream()
                .filter(entry -> !Set.of(Layout.MANIFEST, Layout.SEAL).contains(entry.name())).toList())));
        return Mutant.of("another " + entries.get(i).name() + " in another manifest", LogInMemory.zip(entries),
                entries.get(i).name(), Layout.MANIFEST);
    }

    static byte[] joined(byte[]... parts) {
        byte[] whole = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }
}
