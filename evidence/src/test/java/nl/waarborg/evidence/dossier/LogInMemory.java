package nl.waarborg.evidence.dossier;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waarborg.evidence.EventLeaf;
import nl.waarborg.evidence.LeafHash;
import nl.waarborg.evidence.StoredEvent;
import nl.waarborg.evidence.checkpoint.CaseHead;
import nl.waarborg.evidence.checkpoint.CaseMap;
import nl.waarborg.evidence.checkpoint.LogKeys;
import nl.waarborg.evidence.dossier.DossierWriter.Content;
import nl.waarborg.evidence.dossier.DossierWriter.Placed;
import nl.waarborg.evidence.note.Checkpoint;
import nl.waarborg.evidence.note.KeyType;
import nl.waarborg.evidence.note.SignedNote;
import nl.waarborg.evidence.note.SigningKey;
import nl.waarborg.evidence.note.TrustedKeys;
import nl.waarborg.evidence.tree.Hash;
import nl.waarborg.evidence.tree.MemoryTree;
import nl.waarborg.evidence.tree.Merkle;
import nl.waarborg.evidence.tree.Proofs;

/** A log over a few cases, in memory, that signs and writes dossiers. */
final class LogInMemory {

    static final String ORIGIN = "zandermeer.example/waarborg";
    static final byte[] MODEL = "<definitions/>".getBytes(StandardCharsets.UTF_8);
    static final Instant BEGIN = Instant.parse("2026-11-24T09:00:00.000Z");

    private final List<SigningKey> keys;
    private final MemoryTree tree = new MemoryTree();
    private final Map<String, List<Placed>> cases = new LinkedHashMap<>();
    private final List<SignedNote> checkpoints = new ArrayList<>();
    private Instant now = BEGIN;

    LogInMemory(List<SigningKey> keys) {
        this.keys = keys;
    }

    static List<SigningKey> newKeys() {
        return List.of(SigningKey.create(ORIGIN, KeyType.ED25519), SigningKey.create(ORIGIN, KeyType.ML_DSA_44));
    }

    /** Three cases of which "the-case" has so many events, checkpoints now and then. */
    static LogInMemory of(List<SigningKey> keys, int events) {
        LogInMemory log = new LogInMemory(keys);
        for (int i = 0; i < events; i++) {
            log.append("another", "StepCompleted", "{\"n\":" + i + "}");
            if (i == 1) {
                log.append("the-case", "ModelRan", "{\"sha256\":\"" + DossierWriter.sha256(MODEL) + "\"}");
            } else {
                log.append("the-case", i == events - 1 ? "RedactionOrdered" : "StepCompleted", "{\"n\":" + i + "}");
            }
            if (i % 5 == 2) {
                log.append("zz-third", "StepCompleted", "{}");
                log.sign();
            }
        }
        log.append("another", "StepCompleted", "{}");
        log.sign();
        return log;
    }

    void append(String caseId, String name, String payload) {
        append(caseId, name, payload, now);
        now = now.plusMillis(1_500);
    }

    void append(String caseId, String name, String payload, Instant at) {
        List<Placed> events = cases.computeIfAbsent(caseId, key -> new ArrayList<>());
        byte[] before = events.isEmpty() ? LeafHash.beforeTheFirst()
                : Merkle.leaf(events.get(events.size() - 1).leaf().bytes()).bytes();
        EventLeaf leaf = new EventLeaf(ORIGIN, new StoredEvent("e" + tree.size(), "Project", caseId, events.size(),
                Times.write(at), name, "1", payload.getBytes(StandardCharsets.UTF_8), "{}".getBytes(StandardCharsets.UTF_8)), before);
        events.add(new Placed(leaf, tree.size()));
        tree.append(Merkle.leaf(leaf.bytes()));
    }

    void sign() {
        checkpoints.add(signed(new Checkpoint(ORIGIN, tree.size(), new Proofs(tree).root(tree.size()))));
    }

    SignedNote signed(Checkpoint checkpoint) {
        return new SignedNote(checkpoint.text(), keys.stream().map(key -> key.sign(checkpoint.text(), now)).toList());
    }

    List<SignedNote> checkpoints() {
        return checkpoints;
    }

    /**
     * The same log as somebody with the keys would write it who wants another history: one event before leaf {@code kept}
     * changed, left out or put in, everything after it chained and signed anew at the same moments.
     */
    LogInMemory rewritten(Random random, long kept) {
        List<Placed> all = cases.values().stream().flatMap(List::stream).sorted(Comparator.comparing(Placed::leafIndex)).toList();
        Set<Long> sizes = checkpoints.stream().map(note -> Checkpoint.read(note.text()).size()).collect(Collectors.toSet());
        int at = random.nextInt((int) kept);
        int way = random.nextInt(3);
        LogInMemory other = new LogInMemory(keys);
        for (Placed placed : all) {
            StoredEvent event = placed.leaf().event();
            Instant then = Times.read(event.timestamp());
            boolean here = placed.leafIndex() == at;
            if (here && way == 0) {
                other.append("the-case", "FgAdviceIssued", "{\"advice\":\"POSITIVE\"}", then);
            }
            if (!here || way != 1 || event.seq() == 0) {
                other.append(event.caseId(), event.payloadType(), here && way != 0 ? "{\"n\":-1}"
                        : new String(event.payload(), StandardCharsets.UTF_8), then);
            }
            other.now = then.plusMillis(1_500);
            if (sizes.contains(placed.leafIndex() + 1)) {
                other.sign();
            }
        }
        return other;
    }

    long size() {
        return tree.size();
    }

    TrustedKeys trusted() {
        return new TrustedKeys(keys.stream().map(SigningKey::verifier).toList());
    }

    CaseMap caseMap() {
        List<CaseHead> heads = new ArrayList<>();
        cases.forEach((id, events) -> heads.add(new CaseHead(id, events.size() - 1,
                Hash.of(Merkle.leaf(events.get(events.size() - 1).leaf().bytes()).bytes()))));
        return CaseMap.of(tree.size(), heads);
    }

    Content content(String caseId) {
        List<SignedNote> earlier = checkpoints.subList(Math.max(0, checkpoints.size() - 4), checkpoints.size() - 1);
        return new Content(caseId, checkpoints.get(checkpoints.size() - 1), earlier, tree, caseMap(),
                cases.get(caseId), caseId.equals("the-case") ? List.of(MODEL) : List.of(),
                Map.of("verhaal.html", "<p>verhaal</p>".getBytes(StandardCharsets.UTF_8)), now);
    }

    byte[] dossier(String caseId) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DossierWriter.write(content(caseId), new LogKeys(keys), out);
        return out.toByteArray();
    }

    /** The same entries in a container again, with another manifest and seal where these keys are asked to make them. */
    static byte[] zip(List<PlainZip.Entry> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlainZip.Writer zip = new PlainZip.Writer(out);
        entries.forEach(entry -> zip.add(entry.name(), entry.content()));
        zip.finish();
        return out.toByteArray();
    }

    /** As an operator with the keys would do who wants to hide a change: everything sealed anew. */
    byte[] sealedAnew(List<PlainZip.Entry> changed) {
        List<PlainZip.Entry> entries = new ArrayList<>(changed);
        List<PlainZip.Entry> listed = entries.stream()
                .filter(entry -> !entry.name().equals(Layout.MANIFEST) && !entry.name().equals(Layout.SEAL)).toList();
        byte[] manifest = DossierWriter.manifest(listed);
        entries.set(1, new PlainZip.Entry(Layout.MANIFEST, manifest));
        entries.set(2, new PlainZip.Entry(Layout.SEAL, signed(new Checkpoint(
                ORIGIN + "/dossier", listed.size(), Hash.ofHex(DossierWriter.sha256(manifest)))).bytes()));
        return zip(entries);
    }
}
