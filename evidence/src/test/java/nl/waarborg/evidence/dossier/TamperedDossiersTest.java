package nl.waarborg.evidence.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import nl.waarborg.evidence.Ledger;
import nl.waarborg.evidence.dossier.PlainZip.Entry;
import nl.waarborg.evidence.dossier.Report.Verdict;
import nl.waarborg.evidence.note.SigningKey;
import nl.waarborg.evidence.note.TrustedKeys;
import nl.waarborg.evidence.tree.Merkle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of tampered dossiers, each judged by both verifiers: both must find it, at the right place, and say the very
 * same of every check and every event. {@code -Dmutants=100000} makes as many; {@code -Dseed=…} makes the same again.
 */
class TamperedDossiersTest {

    private static final int MUTANTS = Integer.getInteger("mutants", 8_000);
    private static final int TOGETHER = 100;

    @TempDir
    Path folder;

    private final List<SigningKey> signing = LogInMemory.newKeys();
    private final List<Subject> subjects = new ArrayList<>();
    private final Map<Subject, SecondVerifier> owners = new HashMap<>();
    private TrustedKeys keys;
    private SecondVerifier second;

    @BeforeEach
    void prepare() throws IOException {
        for (int length : new int[] {3, 8, 23, 41}) {
            LogInMemory log = LogInMemory.of(signing, length);
            subjects.add(new Subject(log, length, log.dossier("the-case")));
        }
        LogInMemory log = LogInMemory.of(signing, 17);
        subjects.add(new Subject(log, 17, log.dossier("another")));
        subjects.add(new Subject(log, 17, redacted(new Subject(log, 17, log.dossier("the-case")), 4, 16)));
        keys = subjects.get(0).log.trusted();
        Path trusted = folder.resolve("keys");
        Files.writeString(trusted, keys.format());
        second = new SecondVerifier(trusted, null);
        for (Subject subject : subjects) {
            Path kept = folder.resolve("kept-" + owners.size());
            Files.write(kept, subject.kept().bytes());
            owners.put(subject, new SecondVerifier(trusted, kept));
        }
    }

    @AfterEach
    void stop() throws Exception {
        second.close();
        for (SecondVerifier owner : owners.values()) {
            owner.close();
        }
    }

    private static byte[] redacted(Subject subject, int seq, int by) {
        List<Entry> entries = subject.entries();
        Entry event = subject.event(seq);
        entries.set(subject.index(event.name()), new Entry(Layout.event(seq, true), ("waarborg redacted event 1\nseq " + seq
                + "\nleaf " + Merkle.leaf(event.content()).base64() + "\nauthorised-by " + by + "\n").getBytes(StandardCharsets.UTF_8)));
        return subject.log.sealedAnew(entries);
    }

    @Test
    void bothVerifiersFindEveryMutantAtTheRightPlaceAndSayTheSame() throws IOException {
        Mutants mutants = new Mutants(new Random(Ledger.seed("TamperedDossiersTest")), subjects);
        Map<String, Integer> found = new TreeMap<>();
        for (int made = 0; made < MUTANTS; made += TOGETHER) {
            List<Mutant> some = new ArrayList<>();
            List<Subject> of = new ArrayList<>();
            for (int i = 0; i < TOGETHER; i++) {
                some.add(mutants.next());
                of.add(mutants.subject());
                Path file = folder.resolve(i + ".zip");
                Files.write(file, some.get(i).bytes());
                verifier(some.get(i), of.get(i)).ask(file);
            }
            for (int i = 0; i < TOGETHER; i++) {
                judge(some.get(i), of.get(i), folder.resolve(i + ".zip"), found);
            }
        }
        System.out.println(MUTANTS + " tampered dossiers, the first fault by check: " + found);
        assertEquals(Check.values().length, found.size(), () -> "every check is needed: " + found);
    }

    private SecondVerifier verifier(Mutant mutant, Subject subject) {
        return mutant.own() ? owners.get(subject) : second;
    }

    private void judge(Mutant mutant, Subject subject, Path file, Map<String, Integer> found) throws IOException {
        Report report = DossierCheck.check(file, keys, mutant.own() ? Optional.of(subject.kept()) : Optional.empty());
        assertEquals(Verdict.BROKEN, report.verdict(), mutant.how());
        Fault first = report.first().orElseThrow();
        assertTrue(mutant.places().contains(first.place()),
                () -> mutant.how() + " is found at " + first + ", but expected at " + mutant.places());
        assertEquals(SecondVerifier.expected(report, file), verifier(mutant, subject).answer(), mutant.how());
        found.merge(first.check().word(), 1, Integer::sum);
    }

    @Test
    void neitherVerifierRaisesAFalseAlarm() throws IOException {
        Path file = folder.resolve("untouched.zip");
        for (Subject subject : subjects) {
            for (boolean own : new boolean[] {false, true}) {
                Files.write(file, subject.whole);
                judgeUntouched(subject, file, own);
            }
        }
        Random random = new Random(Ledger.seed("TamperedDossiersTest"));
        for (int i = 0; i < Math.max(200, MUTANTS / 50); i++) {
            LogInMemory log = LogInMemory.of(signing, 3 + random.nextInt(70));
            String caseId = List.of("the-case", "another", "zz-third").get(random.nextInt(3));
            Files.write(file, log.dossier(caseId));
            Report report = DossierCheck.check(file, keys, Optional.empty());
            assertEquals(List.of(), report.faults());
            second.ask(file);
            assertEquals(SecondVerifier.expected(report, file), second.answer());
        }
    }

    private void judgeUntouched(Subject subject, Path file, boolean own) throws IOException {
        Report report = DossierCheck.check(file, keys, own ? Optional.of(subject.kept()) : Optional.empty());
        assertEquals(List.of(), report.faults());
        SecondVerifier verifier = own ? owners.get(subject) : second;
        verifier.ask(file);
        assertEquals(SecondVerifier.expected(report, file), verifier.answer());
    }
}
