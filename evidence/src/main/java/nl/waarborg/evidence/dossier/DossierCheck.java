package nl.waarborg.evidence.dossier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waarborg.evidence.EventLeaf;
import nl.waarborg.evidence.StoredEvent;
import nl.waarborg.evidence.checkpoint.CaseHead;
import nl.waarborg.evidence.checkpoint.CaseMap;
import nl.waarborg.evidence.dossier.PlainZip.Entry;
import nl.waarborg.evidence.note.Checkpoint;
import nl.waarborg.evidence.note.SignedNote;
import nl.waarborg.evidence.note.TrustedKeys;
import nl.waarborg.evidence.tree.Hash;
import nl.waarborg.evidence.tree.Merkle;
import nl.waarborg.evidence.tree.Proven;

/**
 * Verifies a dossier with nothing but keys that were obtained in another way: every check of
 * {@code docs/dossier-format.md} section 4, under the names used there.
 */
public final class DossierCheck {

    private static final byte[] BEFORE_THE_FIRST = new byte[Hash.BYTES];
    private static final String MODEL_RAN = "ModelRan";
    private static final Pattern MODEL_NAMED = Pattern.compile("\"sha256\":\"([0-9a-f]{64})\"");
    private static final String REDACTION_ORDERED = "RedactionOrdered";

    private final TrustedKeys keys;
    private final Checkpoint own;
    private final List<Fault> faults = new ArrayList<>();
    /** The notes that every key has signed. */
    private final Set<Dossier.Note> signed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Dossier dossier;

    private DossierCheck(Dossier dossier, TrustedKeys keys, Checkpoint own) {
        this.dossier = dossier;
        this.keys = keys;
        this.own = own;
    }

    /**
     * Checks a file.
     *
     * @param file the dossier
     * @param keys the public keys of the log, from anywhere but the dossier
     * @param own  a checkpoint that the owner of the verifier kept, or empty
     * @throws IOException              when the file cannot be read
     * @throws IllegalArgumentException when the own checkpoint is not signed by these keys
     */
    public static Report check(Path file, TrustedKeys keys, Optional<SignedNote> own) throws IOException {
        own.ifPresent(keys::open);
        try {
            return check(DossierReader.read(file), keys, own);
        } catch (DossierRefused refused) {
            return Report.unreadable(refused.fault());
        }
    }

    /** As above, on a dossier that was read. */
    public static Report check(Dossier dossier, TrustedKeys keys, Optional<SignedNote> own) {
        return new DossierCheck(dossier, keys, own.map(keys::open).orElse(null)).report();
    }

    private Report report() {
        signatures();
        manifest();
        inclusion();
        chain();
        caseMap();
        consistency();
        new TimeRules(dossier, keys, signed, faults).check();
        models();
        redactions();
        return Report.of(dossier, faults);
    }

    private void expect(boolean holds, Check check, String place, String expected, Object but) {
        if (!holds) {
            faults.add(new Fault(check, place, "Expected " + expected + ", but " + but));
        }
    }

    private void signatures() {
        try {
            keys.requireOrigin(dossier.header().origin());
        } catch (IllegalArgumentException otherLog) {
            faults.add(new Fault(Check.SIGNATURE, Layout.HEADER, otherLog.getMessage()));
        }
        List<Dossier.Note> notes = new ArrayList<>(List.of(dossier.seal(), dossier.covering(), dossier.caseMap()));
        dossier.earlier().forEach(earlier -> notes.add(earlier.note()));
        notes.forEach(note -> keys.flaw(note.signed()).ifPresentOrElse(
                flaw -> faults.add(new Fault(Check.SIGNATURE, note.entry(), flaw)), () -> signed.add(note)));
    }

    private void manifest() {
        List<Dossier.File> files = dossier.entries();
        byte[] manifest = files.get(Layout.FIXED.indexOf(Layout.MANIFEST)).content();
        long lines = 0;
        for (byte one : manifest) {
            lines += one == '\n' ? 1 : 0;
        }
        Checkpoint seal = dossier.seal().lines();
        expect(seal.size() == lines && seal.root().hex().equals(DossierWriter.sha256(manifest)), Check.MANIFEST,
                Layout.MANIFEST, "the manifest that was sealed", "it is another");
        int at = 0;
        for (Dossier.File file : files) {
            if (file.name().equals(Layout.MANIFEST) || file.name().equals(Layout.SEAL)) {
                continue;
            }
            byte[] line = Lines.utf8(DossierWriter.manifestLine(new Entry(file.name(), file.content())));
            int end = Math.min(at + line.length, manifest.length);
            if (!Arrays.equals(line, 0, line.length, manifest, at, end)) {
                faults.add(new Fault(Check.MANIFEST, file.name(), "Expected the content that was sealed, but it is other content"));
                return;
            }
            at = end;
        }
        expect(at == manifest.length, Check.MANIFEST, Layout.MANIFEST, "no more lines than entries", "there are more");
    }

    private void inclusion() {
        Checkpoint covering = dossier.covering().lines();
        long before = -1;
        for (Dossier.Event event : dossier.events()) {
            boolean inOrder = event.leafIndex() > before && event.leafIndex() < covering.size();
            boolean proven = inOrder && Proven.root(event.hash(), event.leafIndex(), covering.size(), event.path())
                    .filter(covering.root()::equals).isPresent();
            expect(proven, Check.INCLUSION, event.entry(), "an event of the log after the one before it",
                    inOrder ? "its proof leads elsewhere" : "it is said to stand at " + event.leafIndex());
            before = event.leafIndex();
        }
    }

    private void chain() {
        Set<String> ids = new HashSet<>();
        String kind = null;
        byte[] before = BEFORE_THE_FIRST;
        for (Dossier.Event event : dossier.events()) {
            if (event.leaf().isPresent()) {
                EventLeaf leaf = event.leaf().get();
                kind = kind == null ? leaf.event().aggregateType() : kind;
                String flaw = chainFlaw(leaf, event.seq(), kind, before, ids);
                expect(flaw == null, Check.CHAIN, event.entry(), "event " + event.seq() + " of the case", flaw);
            }
            before = event.hash().bytes();
        }
    }

    private String chainFlaw(EventLeaf leaf, long seq, String kind, byte[] before, Set<String> ids) {
        StoredEvent event = leaf.event();
        boolean fresh = ids.add(event.eventId());
        if (!leaf.origin().equals(dossier.header().origin())) {
            return "it is of log " + leaf.origin();
        } else if (!event.caseId().equals(dossier.header().caseId())) {
            return "it is of case " + event.caseId();
        } else if (event.seq() != seq) {
            return "it says that it is event " + event.seq();
        } else if (kind.isEmpty() || !event.aggregateType().equals(kind)) {
            return "it is of a " + event.aggregateType();
        } else if (!fresh) {
            return "an earlier event has its id " + event.eventId();
        }
        return Arrays.equals(leaf.prevHash(), before) ? null : "it follows another event than the one before it";
    }

    private void caseMap() {
        Dossier.Event last = dossier.events().get(dossier.events().size() - 1);
        Checkpoint map = dossier.caseMap().lines();
        String origin = CaseMap.origin(dossier.header().origin(), dossier.covering().lines().size());
        expect(map.origin().equals(origin), Check.CASE_MAP, Layout.CASE_MAP, origin, "it is " + map.origin());
        boolean whole = dossier.lastSeq() == last.seq() && dossier.head().equals(last.hash());
        boolean proven = CaseMap.proves(map, new CaseHead(dossier.header().caseId(), dossier.lastSeq(), dossier.head()),
                dossier.caseIndex(), dossier.casePath());
        expect(whole && proven, Check.CASE_MAP, Layout.CASE_PLACE, "the case to end with its last event here",
                whole ? "the proof leads elsewhere" : "it ends with event " + dossier.lastSeq());
    }

    private void consistency() {
        Checkpoint covering = dossier.covering().lines();
        for (Dossier.Earlier earlier : dossier.earlier()) {
            Checkpoint then = earlier.note().lines();
            expect(Proven.consistent(then.size(), then.root(), covering.size(), covering.root(), earlier.path()),
                    Check.CONSISTENCY, earlier.note().entry(), "a log that only grew", "it does not continue this checkpoint");
        }
        if (own != null) {
            boolean known = own.size() == 0 && own.root().equals(Merkle.emptyRoot()) || isSame(covering)
                    || dossier.earlier().stream().anyMatch(earlier -> isSame(earlier.note().lines()));
            expect(known, Check.CONSISTENCY, "own", "your own checkpoint of size " + own.size() + " among those of the dossier",
                    "it is not");
        }
    }

    private boolean isSame(Checkpoint other) {
        return own.size() == other.size() && own.root().equals(other.root());
    }

    private void models() {
        Set<String> there = new HashSet<>();
        List<Dossier.File> models = dossier.in("models/");
        models.forEach(model -> there.add(model.name()));
        Set<String> named = new HashSet<>();
        for (Dossier.Event event : dossier.events()) {
            if (event.leaf().isPresent() && event.leaf().get().event().payloadType().equals(MODEL_RAN)) {
                String model = modelOf(event.leaf().get().event());
                expect(there.contains(model), Check.MODEL, event.entry(), "the model that ran", "it is not in the dossier");
                named.add(model);
            }
        }
        boolean redacted = dossier.events().stream().anyMatch(Dossier.Event::isRedacted);
        for (Dossier.File model : models) {
            boolean itself = model.name().equals(Layout.model(DossierWriter.sha256(model.content())));
            expect(itself && (redacted || named.contains(model.name())), Check.MODEL, model.name(), "a model that ran",
                    itself ? "no event names it" : "its content is another");
        }
    }

    /** The entry that a {@code ModelRan} event asks for; no entry when it names no model. */
    private static String modelOf(StoredEvent ran) {
        Matcher named = MODEL_NAMED.matcher(new String(ran.payload(), StandardCharsets.ISO_8859_1));
        return named.find() ? Layout.model(named.group(1)) : "";
    }

    private void redactions() {
        for (Dossier.Event event : dossier.events()) {
            if (event.isRedacted()) {
                long by = event.authorisedBy();
                boolean ordered = by > event.seq() && by < dossier.events().size()
                        && dossier.events().get((int) by).leaf()
                                .filter(leaf -> leaf.event().payloadType().equals(REDACTION_ORDERED)).isPresent();
                expect(ordered, Check.REDACTION, event.entry(), "a later event that ordered it", "event " + by + " is none");
            }
        }
    }
}
