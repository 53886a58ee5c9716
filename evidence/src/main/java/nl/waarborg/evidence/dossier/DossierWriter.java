package nl.waarborg.evidence.dossier;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.waarborg.evidence.EventLeaf;
import nl.waarborg.evidence.checkpoint.CaseHead;
import nl.waarborg.evidence.checkpoint.CaseMap;
import nl.waarborg.evidence.checkpoint.LogKeys;
import nl.waarborg.evidence.dossier.PlainZip.Entry;
import nl.waarborg.evidence.note.Checkpoint;
import nl.waarborg.evidence.note.SignedNote;
import nl.waarborg.evidence.tree.Hash;
import nl.waarborg.evidence.tree.Proofs;
import nl.waarborg.evidence.tree.Subtrees;

/** Puts a dossier together and signs it. What it writes, {@link DossierReader} reads. */
public final class DossierWriter {

    /**
     * What a dossier is made of.
     *
     * @param caseId   the case
     * @param covering a checkpoint of the log, signed, that covers all events of the case
     * @param earlier  earlier checkpoints of the log, ascending, each smaller than the covering one; at most 32
     * @param tree     the log's tree, at least as large as the covering checkpoint
     * @param cases    all cases at the size of the covering checkpoint
     * @param events   all events of the case from the first
     * @param models   the process models that ran
     * @param readable readable files by name
     * @param exported when
     */
    public record Content(String caseId, SignedNote covering, List<SignedNote> earlier, Subtrees tree,
                          CaseMap cases, List<Placed> events, List<byte[]> models, Map<String, byte[]> readable,
                          Instant exported) {
    }

    /** An event and its leaf index in the log. */
    public record Placed(EventLeaf leaf, long leafIndex) {
    }

    private final Content content;
    private final LogKeys keys;
    private final long size;
    private final List<Entry> entries = new ArrayList<>();

    private DossierWriter(Content content, LogKeys keys) {
        this.content = content;
        this.keys = keys;
        this.size = Checkpoint.read(content.covering().text()).size();
    }

    /**
     * Writes a dossier.
     *
     * @param content what it is made of
     * @param keys    the keys of the log, which sign the map of cases and the manifest
     * @param out     where the bytes go; flushed, not closed
     */
    public static void write(Content content, LogKeys keys, OutputStream out) {
        new DossierWriter(content, keys).write(out);
    }

    private void write(OutputStream out) {
        if (content.events().isEmpty() || content.events().size() > Layout.MAX_EVENTS) {
            throw new IllegalArgumentException("Expected 1 to %d events, but the case has %d"
                    .formatted(Layout.MAX_EVENTS, content.events().size()));
        }
        long before = 0;
        for (SignedNote note : content.earlier()) {
            long earlier = Checkpoint.read(note.text()).size();
            if (earlier <= before || earlier >= size || content.earlier().size() > Layout.MAX_EARLIER) {
                throw new IllegalArgumentException("Expected at most %d earlier checkpoints that ascend to %d, but one is of %d"
                        .formatted(Layout.MAX_EARLIER, size, earlier));
            }
            before = earlier;
        }
        Map<String, byte[]> models = new TreeMap<>();
        content.models().forEach(model -> models.put(Layout.model(sha256(model)), model));
        Map<String, byte[]> readable = new TreeMap<>();
        content.readable().forEach((name, bytes) -> readable.put(Layout.readable(name), bytes));
        add(Layout.HEADER, new Header(keys.origin(), content.caseId(), content.events().size(), models.size(),
                content.earlier().size(), readable.size(), content.exported()).bytes());
        add(Layout.CHECKPOINT, content.covering().bytes());
        add(Layout.CASE_MAP, signed(content.cases().checkpoint(keys.origin())).bytes());
        add(Layout.CASE_PLACE, placeInMap());
        add(Layout.INCLUSION, inclusion());
        add(Layout.CONSISTENCY, consistency());
        content.earlier().forEach(note -> add(Layout.earlier(Checkpoint.read(note.text()).size()), note.bytes()));
        content.events().forEach(event -> add(Layout.event(event.leaf().event().seq(), false), event.leaf().bytes()));
        models.forEach(this::add);
        readable.forEach(this::add);
        byte[] manifest = manifest(entries);
        entries.add(1, new Entry(Layout.MANIFEST, manifest));
        entries.add(2, new Entry(Layout.SEAL, signed(new Checkpoint(
                keys.origin() + "/dossier", entries.size() - 1, Hash.ofHex(sha256(manifest)))).bytes()));
        PlainZip.Writer zip = new PlainZip.Writer(out);
        entries.forEach(entry -> zip.add(entry.name(), entry.content()));
        zip.finish();
    }

    private void add(String name, byte[] bytes) {
        entries.add(new Entry(name, bytes));
    }

    private SignedNote signed(Checkpoint checkpoint) {
        return keys.sign(checkpoint, content.exported()).note();
    }

    private byte[] placeInMap() {
        CaseMap map = content.cases();
        int index = map.indexOf(content.caseId())
                .orElseThrow(() -> new IllegalArgumentException("Expected a case of the log, but got " + content.caseId()));
        CaseHead head = map.heads().get(index);
        List<Hash> hashes = new ArrayList<>(List.of(head.hash()));
        hashes.addAll(map.inclusion(index));
        StringBuilder line = new StringBuilder();
        Lines.write(line, hashes, index, head.lastSeq());
        return Lines.utf8(line);
    }

    private byte[] inclusion() {
        Proofs proofs = new Proofs(content.tree());
        StringBuilder text = new StringBuilder();
        for (Placed event : content.events()) {
            Lines.write(text, proofs.inclusion(event.leafIndex(), size), event.leaf().event().seq(), event.leafIndex());
        }
        return Lines.utf8(text);
    }

    private byte[] consistency() {
        Proofs proofs = new Proofs(content.tree());
        StringBuilder text = new StringBuilder();
        for (SignedNote note : content.earlier()) {
            long earlier = Checkpoint.read(note.text()).size();
            Lines.write(text, proofs.consistency(earlier, size), earlier);
        }
        return Lines.utf8(text);
    }

    /** A line for each entry, in their order (section 3.2 of the format). */
    static byte[] manifest(List<Entry> entries) {
        StringBuilder text = new StringBuilder();
        entries.forEach(entry -> text.append(manifestLine(entry)));
        return Lines.utf8(text);
    }

    static String manifestLine(Entry entry) {
        return sha256(entry.content()) + " " + entry.content().length + " " + entry.name() + "\n";
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256, which every Java has, but it is missing", e);
        }
    }
}
