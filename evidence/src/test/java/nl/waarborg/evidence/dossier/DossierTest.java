package nl.waarborg.evidence.dossier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.waarborg.evidence.EventLeaf;
import nl.waarborg.evidence.StoredEvent;
import nl.waarborg.evidence.dossier.PlainZip.Entry;
import nl.waarborg.evidence.dossier.Report.Verdict;
import nl.waarborg.evidence.note.Checkpoint;
import nl.waarborg.evidence.note.KeyType;
import nl.waarborg.evidence.note.SignedNote;
import nl.waarborg.evidence.note.SigningKey;
import nl.waarborg.evidence.note.TrustedKeys;
import nl.waarborg.evidence.tree.Hash;
import nl.waarborg.evidence.tree.Merkle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written reads and holds; each kind of damage is found by its own check and at its own place. */
class DossierTest {

    private static final List<SigningKey> KEYS = LogInMemory.newKeys();
    private static final LogInMemory LOG = LogInMemory.of(KEYS, 23);
    private static final byte[] WHOLE = LOG.dossier("the-case");

    @TempDir
    Path folder;

    private Report check(byte[] archive) throws IOException {
        return check(archive, LOG.trusted(), Optional.empty());
    }

    private Report check(byte[] archive, TrustedKeys keys, Optional<SignedNote> own) throws IOException {
        Path file = folder.resolve("dossier.zip");
        Files.write(file, archive);
        return DossierCheck.check(file, keys, own);
    }

    private static List<Entry> entries() {
        try {
            return new ArrayList<>(PlainZip.read(WHOLE));
        } catch (DossierRefused e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] replaced(String name, UnaryOperator<byte[]> change) {
        return LogInMemory.zip(replaced(entries(), name, change));
    }

    private static List<Entry> replaced(List<Entry> entries, String name, UnaryOperator<byte[]> change) {
        List<Entry> changed = new ArrayList<>();
        entries.forEach(entry -> changed.add(
                entry.name().equals(name) ? new Entry(name, change.apply(entry.content().clone())) : entry));
        assertTrue(changed.stream().anyMatch(entry -> entry.name().equals(name)), name);
        return changed;
    }

    private static UnaryOperator<byte[]> text(Function<String, String> change) {
        return bytes -> change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private void assertFault(Check check, String place, byte[] archive) throws IOException {
        Report report = check(archive);
        assertEquals(Verdict.BROKEN, report.verdict());
        assertEquals(check + " " + place, report.first().map(fault -> fault.check() + " " + fault.place()).orElse("none"),
                () -> report.faults().toString());
    }

    /** The same change, made by somebody who can seal anew: another check finds it. */
    private void assertSealed(Check check, String place, List<Entry> entries) throws IOException {
        assertFault(check, place, LOG.sealedAnew(entries));
    }

    @Test
    void whatWasWrittenHolds() throws IOException {
        Report report = check(WHOLE);
        assertEquals(List.of(), report.faults());
        assertEquals(Verdict.OK, report.verdict());
        assertEquals(23, report.events().size());
        assertTrue(report.events().stream().allMatch(event -> event.failed().isEmpty() && !event.redacted()));
        assertEquals(Verdict.OK, check(LOG.dossier("another")).verdict());
        assertEquals(Verdict.OK, check(LogInMemory.of(KEYS, 3).dossier("zz-third")).verdict());
    }

    @Test
    void anyToolOpensIt() throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(WHOLE))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertTrue(zip.readAllBytes().length >= 0);
            }
        }
        assertEquals(entries().stream().map(Entry::name).toList(), names);
        assertArrayEquals(WHOLE, LogInMemory.zip(entries()));
    }

    @Test
    void everyFlippedBitIsFoundAndNothingIsThrown() throws IOException {
        SplittableRandom random = new SplittableRandom(20261124);
        for (int i = 0; i < 600; i++) {
            byte[] changed = WHOLE.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            assertEquals(Verdict.BROKEN, check(changed).verdict(), () -> "byte " + at);
        }
    }

    @Test
    void everyTruncationAndEveryAppendedByteIsFound() throws IOException {
        for (int length = 0; length < WHOLE.length; length += 1 + WHOLE.length / 200) {
            assertFault(Check.ZIP, "archive", Arrays.copyOf(WHOLE, length));
        }
        assertFault(Check.ZIP, "archive", Arrays.copyOf(WHOLE, WHOLE.length + 1));
        byte[] prefixed = new byte[WHOLE.length + 1];
        System.arraycopy(WHOLE, 0, prefixed, 1, WHOLE.length);
        assertFault(Check.ZIP, "archive", prefixed);
    }

    @Test
    void anotherOrderAnotherNameAMissingAndADoubleEntryAreFound() throws IOException {
        List<Entry> swapped = entries();
        swapped.add(swapped.remove(9));
        assertFault(Check.ZIP, "archive", LogInMemory.zip(swapped));
        for (String name : List.of("../../etc/passwd", "events/0000000001.leaf", "events/", "readme.txt", "leesbaar/../x")) {
            List<Entry> more = entries();
            more.add(new Entry(name, new byte[0]));
            assertFault(Check.ZIP, "archive", LogInMemory.zip(more));
        }
        for (int i = 0; i < entries().size(); i++) {
            List<Entry> less = entries();
            String name = less.remove(i).name();
            Report report = check(LogInMemory.zip(less));
            assertEquals(Verdict.BROKEN, report.verdict(), name);
        }
    }

    @Test
    void aChangedEntryIsNotTheSealedOne() throws IOException {
        assertFault(Check.MANIFEST, "leesbaar/verhaal.html", replaced("leesbaar/verhaal.html", text(t -> t + " ")));
        assertFault(Check.MANIFEST, "events/0000000003.leaf", replaced("events/0000000003.leaf", bytes -> {
            bytes[bytes.length - 10] ^= 1;
            return bytes;
        }));
        assertFault(Check.MANIFEST, "manifest.txt", replaced("manifest.txt", text(t -> t + "\n")));
        assertFault(Check.SIGNATURE, "seal.note", replaced("seal.note", text(t -> t.replace("/dossier\n", "/dossier\n1"))));
    }

    @Test
    void keysOfNobodyAndOneKeyTooFewDoNot() throws IOException {
        List<SigningKey> others = LogInMemory.newKeys();
        TrustedKeys strangers = new TrustedKeys(others.stream().map(SigningKey::verifier).toList());
        assertEquals(Check.SIGNATURE, check(WHOLE, strangers, Optional.empty()).first().orElseThrow().check());
        TrustedKeys mixed = new TrustedKeys(List.of(KEYS.get(0).verifier(), others.get(1).verifier()));
        assertEquals(Check.SIGNATURE, check(WHOLE, mixed, Optional.empty()).first().orElseThrow().check());
        TrustedKeys one = new TrustedKeys(List.of(KEYS.get(0).verifier()));
        assertEquals(Verdict.OK, check(WHOLE, one, Optional.empty()).verdict());
        TrustedKeys otherLog = new TrustedKeys(List.of(SigningKey.create("other.example", KeyType.ED25519).verifier()));
        assertEquals("dossier.txt", check(WHOLE, otherLog, Optional.empty()).first().orElseThrow().place());
        byte[] resigned = LogInMemory.of(others, 23).dossier("the-case");
        assertEquals("seal.note", check(resigned).first().orElseThrow().place());
    }

    @Test
    void aChangedEventFailsItselfAndTheOneAfterIt() throws IOException {
        List<Entry> changed = replaced(entries(), "events/0000000003.leaf", bytes -> {
            EventLeaf leaf = EventLeaf.read(bytes);
            StoredEvent e = leaf.event();
            return new EventLeaf(leaf.origin(), new StoredEvent(e.eventId(), e.aggregateType(), e.caseId(), e.seq(),
                    e.timestamp(), e.payloadType(), e.revision(), "{\"n\":4}".getBytes(StandardCharsets.UTF_8), e.metadata()),
                    leaf.prevHash()).bytes();
        });
        Report report = check(LOG.sealedAnew(changed));
        assertEquals(List.of("INCLUSION events/0000000003.leaf", "CHAIN events/0000000004.leaf"),
                report.faults().stream().map(fault -> fault.check() + " " + fault.place()).toList());
        assertEquals(Optional.of(Check.INCLUSION), report.events().get(3).failed());
        assertEquals(Optional.of(Check.CHAIN), report.events().get(4).failed());
        assertEquals(Optional.empty(), report.events().get(5).failed());
    }

    @Test
    void anEventLeftOutAtTheEndIsMissedByTheMapOfCases() throws IOException {
        List<Entry> less = new ArrayList<>(entries());
        less.removeIf(entry -> entry.name().equals("events/0000000022.leaf"));
        less = replaced(less, "dossier.txt", text(t -> t.replace("events 23", "events 22")));
        less = replaced(less, "inclusion.txt", text(t -> t.substring(0, t.indexOf("\n22 ") + 1)));
        assertSealed(Check.CASE_MAP, "case-map.txt", less);
    }

    @Test
    void anEventOfAnotherCaseAndAProofOfAnotherEventAreFound() throws IOException {
        byte[] other = leafOf("another", 4);
        assertSealed(Check.INCLUSION, "events/0000000004.leaf", replaced(entries(), "events/0000000004.leaf", bytes -> other));
        assertSealed(Check.INCLUSION, "events/0000000002.leaf", replaced(entries(), "inclusion.txt",
                text(t -> t.replaceFirst("(?m)^2 \\d+ (\\S{44})", "2 3 $1"))));
    }

    private static byte[] leafOf(String caseId, int seq) {
        try {
            return PlainZip.read(LOG.dossier(caseId)).stream()
                    .filter(entry -> entry.name().equals(Layout.event(seq, false))).findFirst().orElseThrow().content();
        } catch (DossierRefused e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aModelThatIsGoneOrAnotherIsFound() throws IOException {
        String model = "models/" + DossierWriter.sha256(LogInMemory.MODEL) + ".bpmn";
        assertSealed(Check.MODEL, model, replaced(entries(), model, bytes -> new byte[] {1}));
        List<Entry> less = entries();
        less.removeIf(entry -> entry.name().equals(model));
        assertSealed(Check.MODEL, "events/0000000001.leaf",
                replaced(less, "dossier.txt", text(t -> t.replace("models 1", "models 0"))));
    }

    @Test
    void earlierCheckpointsAndOnesOwnMustBeContinued() throws IOException {
        SignedNote kept = LOG.checkpoints().get(LOG.checkpoints().size() - 2);
        assertEquals(Verdict.OK, check(WHOLE, LOG.trusted(), Optional.of(kept)).verdict());
        assertEquals(Verdict.OK, check(WHOLE, LOG.trusted(), Optional.of(LOG.checkpoints().get(LOG.checkpoints().size() - 1))).verdict());
        SignedNote unknown = LOG.signed(new Checkpoint(LogInMemory.ORIGIN, 7, Hash.of(new byte[32])));
        Report report = check(WHOLE, LOG.trusted(), Optional.of(unknown));
        assertEquals("CONSISTENCY own", report.first().map(fault -> fault.check() + " " + fault.place()).orElseThrow());
        SignedNote forked = LOG.signed(new Checkpoint(LogInMemory.ORIGIN, Checkpoint.read(kept.text()).size(), Hash.of(new byte[32])));
        assertEquals(Verdict.BROKEN, check(WHOLE, LOG.trusted(), Optional.of(forked)).verdict());
        String entry = Layout.earlier(Checkpoint.read(kept.text()).size());
        assertSealed(Check.CONSISTENCY, entry, replaced(entries(), entry, bytes -> forked.bytes()));
        LogInMemory others = LogInMemory.of(LogInMemory.newKeys(), 4);
        assertThrows(IllegalArgumentException.class,
                () -> check(WHOLE, LOG.trusted(), Optional.of(others.checkpoints().get(0))));
    }

    @Test
    void aDateBeforeItsTimeIsFound() throws IOException {
        LogInMemory log = LogInMemory.of(KEYS, 6);
        log.append("the-case", "FgAdviceIssued", "{}", LogInMemory.BEGIN.minusSeconds(86_400));
        log.sign();
        Report report = check(log.dossier("the-case"));
        assertEquals("TIME events/0000000006.leaf", report.first().map(fault -> fault.check() + " " + fault.place()).orElseThrow());
        LogInMemory fresh = LogInMemory.of(KEYS, 6);
        fresh.append("fresh", "ProjectIdeaRegistered", "{}", LogInMemory.BEGIN.minusSeconds(86_400));
        fresh.sign();
        assertEquals("TIME events/0000000000.leaf",
                check(fresh.dossier("fresh")).first().map(fault -> fault.check() + " " + fault.place()).orElseThrow());
        LogInMemory ahead = LogInMemory.of(KEYS, 6);
        ahead.append("the-case", "FgAdviceIssued", "{}", Instant.parse("2026-11-25T09:00:00Z"));
        ahead.sign();
        assertEquals(Check.TIME, check(ahead.dossier("the-case")).first().orElseThrow().check());
    }

    @Test
    void whatWasTakenOutByOrderIsReportedAsSuch() throws IOException {
        assertEquals(Verdict.REDACTED, check(redacted(4, 22)).verdict());
        Report report = check(redacted(4, 22));
        assertTrue(report.events().get(4).redacted());
        assertEquals(Optional.empty(), report.events().get(5).failed());
        assertFault(Check.REDACTION, "events/0000000004.redacted", redacted(4, 21));
        assertFault(Check.REDACTION, "events/0000000004.redacted", redacted(4, 2));
        assertFault(Check.REDACTION, "events/0000000004.redacted", redacted(4, 99));
    }

    private static byte[] redacted(int seq, int by) {
        List<Entry> changed = new ArrayList<>();
        for (Entry entry : entries()) {
            boolean it = entry.name().equals(Layout.event(seq, false));
            changed.add(!it ? entry : new Entry(Layout.event(seq, true), ("waarborg redacted event 1\nseq " + seq + "\nleaf "
                    + Merkle.leaf(entry.content()).base64() + "\nauthorised-by " + by + "\n").getBytes(StandardCharsets.UTF_8)));
        }
        return LOG.sealedAnew(changed);
    }
}
