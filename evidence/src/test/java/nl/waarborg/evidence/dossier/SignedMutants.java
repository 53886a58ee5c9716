package nl.waarborg.evidence.dossier;

import static nl.waarborg.evidence.dossier.Subject.edit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import nl.waarborg.evidence.EventLeaf;
import nl.waarborg.evidence.StoredEvent;
import nl.waarborg.evidence.dossier.PlainZip.Entry;
import nl.waarborg.evidence.note.Checkpoint;
import nl.waarborg.evidence.note.NoteSignature;
import nl.waarborg.evidence.note.SignedNote;
import nl.waarborg.evidence.tree.Hash;
import nl.waarborg.evidence.tree.Merkle;

/** What somebody could try who holds the keys of the log, and seals every change. */
final class SignedMutants {

    private static final byte[] OTHER_MODEL = "<definitions id=\"other\"/>".getBytes(StandardCharsets.UTF_8);

    private final Random random;
    private final Supplier<Subject> current;

    SignedMutants(Random random, Supplier<Subject> current) {
        this.random = random;
        this.current = current;
    }

    List<Supplier<Mutant>> ways() {
        return List.of(
                this::field, this::field, this::field, this::exchanged, this::omitted, this::omitted, this::shortened,
                this::inclusionProof, this::inclusionProof, this::caseMapProof, this::consistencyProof, this::forkedEarlier,
                this::otherCovering, this::signatureLess, this::strangeSignature, this::strangeKeys, this::otherModel,
                this::renamedModel, this::moreModels, this::redactedByNobody, this::redactedOther, this::exportedBefore,
                this::rewritten, this::rewritten);
    }

    private Subject s() {
        return current.get();
    }

    private Mutant sealed(String how, List<Entry> entries, String... places) {
        return Mutant.of(how, s().log.sealedAnew(entries), places);
    }

    private int anyLeaf() {
        int seq = random.nextInt(s().events());
        while (Layout.isRedacted(s().event(seq).name())) {
            seq = random.nextInt(s().events());
        }
        return seq;
    }

    private Mutant field() {
        int seq = anyLeaf();
        EventLeaf leaf = EventLeaf.read(s().event(seq).content());
        StoredEvent e = leaf.event();
        byte[] otherHash = leaf.prevHash().clone();
        otherHash[random.nextInt(otherHash.length)] ^= 1;
        String id = e.eventId();
        EventLeaf other = switch (random.nextInt(11)) {
            case 0 -> new EventLeaf(leaf.origin() + "x", e, leaf.prevHash());
            case 1 -> with(leaf, id + "0", e.aggregateType(), e.caseId(), e.seq(), e.timestamp(), e.payloadType(), e.revision(), e.payload(), e.metadata());
            case 2 -> with(leaf, id, "Breach", e.caseId(), e.seq(), e.timestamp(), e.payloadType(), e.revision(), e.payload(), e.metadata());
            case 3 -> with(leaf, id, e.aggregateType(), "another-case", e.seq(), e.timestamp(), e.payloadType(), e.revision(), e.payload(), e.metadata());
            case 4 -> with(leaf, id, e.aggregateType(), e.caseId(), e.seq() + 1 + random.nextInt(9), e.timestamp(), e.payloadType(), e.revision(), e.payload(), e.metadata());
            case 5 -> with(leaf, id, e.aggregateType(), e.caseId(), e.seq(), Times.write(Times.read(e.timestamp()).minusSeconds(1 + random.nextInt(9_999_999))), e.payloadType(), e.revision(), e.payload(), e.metadata());
            case 6 -> with(leaf, id, e.aggregateType(), e.caseId(), e.seq(), e.timestamp(), "FgAdviceIssued", e.revision(), e.payload(), e.metadata());
            case 7 -> with(leaf, id, e.aggregateType(), e.caseId(), e.seq(), e.timestamp(), e.payloadType(), null, e.payload(), e.metadata());
            case 8 -> with(leaf, id, e.aggregateType(), e.caseId(), e.seq(), e.timestamp(), e.payloadType(), e.revision(), ("{\"n\":\"" + random.nextLong() + "\"}").getBytes(StandardCharsets.UTF_8), e.metadata());
            case 9 -> with(leaf, id, e.aggregateType(), e.caseId(), e.seq(), e.timestamp(), e.payloadType(), e.revision(), e.payload(), "{\"actorSubject\":\"fg\"}".getBytes(StandardCharsets.UTF_8));
            default -> new EventLeaf(leaf.origin(), e, otherHash);
        };
        List<Entry> entries = s().entries();
        String name = s().event(seq).name();
        entries.set(s().index(name), new Entry(name, other.bytes()));
        return sealed("another field in " + name, entries, name);
    }

    private static EventLeaf with(EventLeaf leaf, String id, String type, String caseId, long seq, String at, String name,
                                  String revision, byte[] payload, byte[] metadata) {
        return new EventLeaf(leaf.origin(), new StoredEvent(id, type, caseId, seq, at, name, revision, payload, metadata), leaf.prevHash());
    }

    private Mutant exchanged() {
        int a = anyLeaf();
        int b = anyLeaf();
        if (a == b) {
            return field();
        }
        List<Entry> entries = s().entries();
        Entry first = s().event(a);
        Entry second = s().event(b);
        entries.set(s().index(first.name()), new Entry(first.name(), second.content()));
        entries.set(s().index(second.name()), new Entry(second.name(), first.content()));
        return sealed("two events exchanged and sealed", entries, s().event(Math.min(a, b)).name());
    }

    /** One event left out, everything after it numbered anew. */
    private Mutant omitted() {
        int count = s().events();
        if (count < 2) {
            return field();
        }
        int gone = random.nextInt(count);
        List<Entry> entries = s().entries();
        int first = s().index("events/");
        entries.remove(first + gone);
        for (int seq = gone; seq < count - 1; seq++) {
            Entry old = entries.get(first + seq);
            boolean redacted = Layout.isRedacted(old.name());
            byte[] content = !redacted ? old.content() : new String(old.content(), StandardCharsets.UTF_8)
                    .replaceFirst("seq \\d+", "seq " + seq).getBytes(StandardCharsets.UTF_8);
            entries.set(first + seq, new Entry(Layout.event(seq, redacted), content));
        }
        edit(entries, Layout.HEADER, text -> text.replace("events " + count, "events " + (count - 1)));
        edit(entries, Layout.INCLUSION, text -> {
            List<String> lines = new ArrayList<>(text.lines().toList());
            lines.remove(gone);
            for (int seq = gone; seq < lines.size(); seq++) {
                lines.set(seq, lines.get(seq).replaceFirst("\\d+", Integer.toString(seq)));
            }
            return String.join("\n", lines) + "\n";
        });
        Set<String> places = Set.of(gone == count - 1 ? Layout.CASE_PLACE : entries.get(first + gone).name());
        // A redacted event says nothing of its number: the one after it does, or the order that it names.
        boolean unsaid = s().indexes("events/").stream().anyMatch(i -> Layout.isRedacted(s().entries().get(i).name()));
        return new Mutant("event " + gone + " left out", s().log.sealedAnew(entries), false,
                unsaid ? Set.copyOf(names(entries, gone)) : places);
    }

    private static List<String> names(List<Entry> entries, int from) {
        List<String> names = new ArrayList<>(List.of(Layout.CASE_PLACE));
        entries.stream().map(Entry::name).filter(name -> name.startsWith("events/") && name.compareTo(Layout.event(from, false)) >= 0)
                .forEach(names::add);
        names.add(Layout.event(from, true));
        return names.stream().distinct().toList();
    }

    private Mutant shortened() {
        int count = s().events();
        if (count < 2) {
            return field();
        }
        int left = 1 + random.nextInt(count - 1);
        List<Entry> entries = s().entries();
        entries.subList(s().index("events/") + left, s().index("events/") + count).clear();
        edit(entries, Layout.HEADER, text -> text.replace("events " + count, "events " + left));
        edit(entries, Layout.INCLUSION, text -> String.join("\n", text.lines().toList().subList(0, left)) + "\n");
        List<String> places = new ArrayList<>(List.of(Layout.CASE_PLACE));
        if (random.nextBoolean()) {
            Hash head = s().event(left - 1).name().endsWith(".leaf") ? Merkle.leaf(s().event(left - 1).content()) : Merkle.emptyRoot();
            edit(entries, Layout.CASE_PLACE, text -> text.replaceFirst("^(\\d+) \\d+ \\S+", "$1 " + (left - 1) + " "
                    + Matcher.quoteReplacement(head.base64())));
        }
        return sealed("the last " + (count - left) + " events left out", entries, places.toArray(String[]::new));
    }

    private Mutant inclusionProof() {
        int seq = random.nextInt(s().events());
        return sealed("another proof for event " + seq, s().edited(Layout.INCLUSION, text -> {
            List<String> lines = new ArrayList<>(text.lines().toList());
            List<String> words = new ArrayList<>(Arrays.asList(lines.get(seq).split(" ")));
            boolean index = words.size() < 3 || random.nextInt(4) == 0;
            if (index) {
                words.set(1, Long.toString(Long.parseLong(words.get(1)) + 1 + random.nextInt(50)));
            } else if (random.nextInt(4) == 0) {
                words.remove(words.size() - 1);
            } else {
                int at = 2 + random.nextInt(words.size() - 2);
                words.set(at, flipped(words.get(at)));
            }
            lines.set(seq, String.join(" ", words));
            return String.join("\n", lines) + "\n";
        }), s().event(seq).name());
    }

    private String flipped(String base64) {
        byte[] hash = Hash.ofBase64(base64).bytes();
        hash[random.nextInt(hash.length)] ^= (byte) (1 << random.nextInt(8));
        return Hash.of(hash).base64();
    }

    private Mutant caseMapProof() {
        return sealed("another place in the map of cases", s().edited(Layout.CASE_PLACE, text -> {
            String[] words = text.strip().split(" ");
            int at = random.nextInt(words.length);
            words[at] = at < 2 ? Long.toString(Long.parseLong(words[at]) + 1) : flipped(words[at]);
            return String.join(" ", words) + "\n";
        }), Layout.CASE_PLACE);
    }

    private Mutant consistencyProof() {
        List<Integer> earlier = s().indexes("earlier/");
        if (earlier.isEmpty()) {
            return field();
        }
        int which = random.nextInt(earlier.size());
        return sealed("another proof of growth", s().edited(Layout.CONSISTENCY, text -> {
            List<String> lines = new ArrayList<>(text.lines().toList());
            String[] words = lines.get(which).split(" ");
            int at = 1 + random.nextInt(words.length - 1);
            words[at] = flipped(words[at]);
            lines.set(which, String.join(" ", words));
            return String.join("\n", lines) + "\n";
        }), s().entries().get(earlier.get(which)).name());
    }

    private Mutant forkedEarlier() {
        List<Integer> earlier = s().indexes("earlier/");
        if (earlier.isEmpty()) {
            return field();
        }
        String name = s().entries().get(earlier.get(random.nextInt(earlier.size()))).name();
        return sealed("an earlier checkpoint of another log", s().edited(name, text -> {
            Checkpoint then = Checkpoint.read(SignedNote.read(text).text());
            return s().log.signed(new Checkpoint(then.origin(), then.size(), Hash.ofBase64(flipped(then.root().base64())))).format();
        }), name);
    }

    private Mutant otherCovering() {
        return sealed("a covering checkpoint of another root", s().edited(Layout.CHECKPOINT, text -> {
            Checkpoint now = Checkpoint.read(SignedNote.read(text).text());
            return s().log.signed(new Checkpoint(now.origin(), now.size(), Hash.ofBase64(flipped(now.root().base64())))).format();
        }), s().event(0).name());
    }

    private String anyNote() {
        List<String> notes = s().entries().stream().map(Entry::name)
                .filter(name -> name.endsWith(".note") && !name.equals(Layout.SEAL)).toList();
        return notes.get(random.nextInt(notes.size()));
    }

    private Mutant signatureLess() {
        String name = anyNote();
        return sealed("one signature less under " + name, s().edited(name, text -> {
            SignedNote note = SignedNote.read(text);
            return new SignedNote(note.text(), List.of(note.signatures().get(random.nextInt(note.signatures().size())))).format();
        }), name);
    }

    /** The signature of another text, or one under the name of the key that the key did not make. */
    private Mutant strangeSignature() {
        String name = anyNote();
        return sealed("a signature that is not of " + name, s().edited(name, text -> {
            SignedNote note = SignedNote.read(text);
            List<NoteSignature> lines = new ArrayList<>(note.signatures());
            int at = random.nextInt(lines.size());
            byte[] bytes = lines.get(at).bytes().clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            NoteSignature strange = new NoteSignature(lines.get(at).name(), lines.get(at).keyId(), bytes);
            if (random.nextBoolean()) {
                lines.set(at, strange);
            } else {
                lines.add(random.nextInt(lines.size() + 1), strange);
            }
            return new SignedNote(note.text(), lines).format();
        }), name);
    }

    private Mutant strangeKeys() {
        LogInMemory strange = LogInMemory.of(LogInMemory.newKeys(), 3 + random.nextInt(5));
        return Mutant.of("signed by somebody else", strange.dossier("the-case"), Layout.SEAL);
    }

    private Mutant otherModel() {
        List<Integer> models = s().indexes("models/");
        if (models.isEmpty()) {
            return field();
        }
        String name = s().entries().get(models.get(0)).name();
        return sealed("another model under the old name", s().edited(name, text -> text + " "), name);
    }

    private Mutant renamedModel() {
        List<Integer> models = s().indexes("models/");
        if (models.isEmpty() || redactedModelRan()) {
            return field();
        }
        List<Entry> entries = s().entries();
        entries.set(models.get(0), new Entry(Layout.model(DossierWriter.sha256(OTHER_MODEL)), OTHER_MODEL));
        return sealed("another model under its own name", entries, s().event(1).name());
    }

    private boolean redactedModelRan() {
        return Layout.isRedacted(s().event(1).name());
    }

    private Mutant moreModels() {
        if (s().indexes("events/").stream().anyMatch(i -> Layout.isRedacted(s().entries().get(i).name()))) {
            return field(); // a redacted event may have named it
        }
        List<Entry> entries = s().entries();
        Entry more = new Entry(Layout.model(DossierWriter.sha256(OTHER_MODEL)), OTHER_MODEL);
        int count = s().indexes("models/").size();
        entries.add(s().index("leesbaar/"), more);
        List<Entry> models = new ArrayList<>(entries.subList(s().index("leesbaar/") - count, s().index("leesbaar/") + 1));
        models.sort(Comparator.comparing(Entry::name));
        for (int i = 0; i <= count; i++) {
            entries.set(s().index("leesbaar/") - count + i, models.get(i));
        }
        edit(entries, Layout.HEADER, text -> text.replace("models " + count, "models " + (count + 1)));
        return sealed("a model that never ran", entries, more.name());
    }

    private Mutant redactedByNobody() {
        int seq = anyLeaf();
        int by = random.nextInt(s().events() + 5);
        boolean ordered = by > seq && by < s().events() && s().event(by).name().endsWith(".leaf")
                && EventLeaf.read(s().event(by).content()).event().payloadType().equals("RedactionOrdered");
        return ordered ? field() : redacted("event " + seq + " taken out by nobody", seq, Merkle.leaf(s().event(seq).content()), by);
    }

    private Mutant redactedOther() {
        int seq = anyLeaf();
        return redacted("another event taken out than " + seq, seq, Hash.ofBase64(flipped(Merkle.emptyRoot().base64())), seq + 1);
    }

    private Mutant redacted(String how, int seq, Hash leaf, int by) {
        List<Entry> entries = s().entries();
        String name = Layout.event(seq, true);
        entries.set(s().index(s().event(seq).name()), new Entry(name, ("waarborg redacted event 1\nseq " + seq + "\nleaf "
                + leaf.base64() + "\nauthorised-by " + by + "\n").getBytes(StandardCharsets.UTF_8)));
        // Who takes out the order itself leaves earlier redactions without it.
        List<String> places = new ArrayList<>(List.of(name));
        s().indexes("events/").stream().map(i -> s().entries().get(i).name()).filter(Layout::isRedacted)
                .filter(other -> by >= 0 && seq == s().events() - 1).forEach(places::add);
        return sealed(how, entries, places.stream().distinct().toArray(String[]::new));
    }

    private Mutant exportedBefore() {
        Instant before = LogInMemory.BEGIN.minusSeconds(61 + random.nextInt(1_000));
        String first = s().indexes("events/").stream().map(i -> s().entries().get(i).name())
                .filter(name -> !Layout.isRedacted(name)).findFirst().orElseThrow();
        return sealed("made before its events", s().edited(Layout.HEADER,
                text -> text.replaceFirst("exported .*", "exported " + Times.write(before))), first);
    }

    /** The whole log written again with one event changed, left out, put in or dated back, and everything signed anew. */
    private Mutant rewritten() {
        long kept = Checkpoint.read(s().kept().text()).size();
        LogInMemory other = s().log.rewritten(random, kept);
        return new Mutant("the whole log rewritten and signed anew", other.dossier("the-case"), true, Set.of("own"));
    }
}
