package nl.waarborg.workflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.waarborg.domain.project.DocumentCommand.AddDocument;
import nl.waarborg.domain.project.DocumentCommand.Format;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.project.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On both databases: what is said of a document and its bytes are stored together or not at all. */
class DocumentsTest {

    private static final byte[] LETTER = "Brief van de AP".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private interface Story {
        void on(Office office) throws Exception;
    }

    private void onBoth(Story story) throws Exception {
        try (Office office = new Office(Databases.h2(folder))) {
            story.on(office);
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            DataSource database = postgres.getPostgresDatabase();
            try (Office office = new Office(database)) {
                story.on(office);
            }
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static AddDocument add(String project, byte[] bytes) {
        return new AddDocument(project, hash(bytes), "brief.pdf", Format.PDF, bytes.length, "Brief van de AP");
    }

    private static Receipt send(Office office, byte[] bytes, ProjectCommand... commands) {
        return office.get(Documents.class).add(
                hash(bytes), () -> new ByteArrayInputStream(bytes), List.of(commands), Office.by(Office.OFFICER));
    }

    private static byte[] read(Office office, byte[] of) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        office.get(Documents.class).write(hash(of), out);
        return out.toByteArray();
    }

    @Test
    void theBytesComeBackExactlyAlsoThoseOfManyParts() throws Exception {
        byte[] large = new byte[3_000_001];
        new Random(4).nextBytes(large);
        onBoth(office -> {
            String project = office.runningProject();
            Receipt receipt = send(office, large, add(project, large));
            assertEquals(1, receipt.eventIds().size());
            assertArrayEquals(large, read(office, large));
            assertTrue(office.get(Documents.class).isIntact(hash(large)));
            assertFalse(office.get(Documents.class).isIntact(hash(LETTER)));
        });
    }

    @Test
    void theSameBytesInTwoProjectsAreStoredOnce() throws Exception {
        onBoth(office -> {
            send(office, LETTER, add(office.runningProject(), LETTER));
            send(office, LETTER, add(office.runningProject(), LETTER));
            assertEquals(1, office.sql().queryForObject("SELECT count(*) FROM document_part", Integer.class));
        });
    }

    @Test
    void whatIsRefusedLeavesNoBytesAndNoOtherCommand() throws Exception {
        onBoth(office -> {
            String project = office.runningProject();
            int before = office.events(project).size();
            assertThrows(Refusal.class, () -> send(office, LETTER, add(project, LETTER), new FgCommand.AddFgPostscript(project, "x")));
            assertThrows(IllegalArgumentException.class, () -> office.get(Documents.class).add(hash(LETTER),
                    () -> new ByteArrayInputStream(new byte[] {1}), List.of(add(project, LETTER)), Office.by(Office.OFFICER)));
            assertEquals(before, office.events(project).size());
            assertFalse(office.get(Documents.class).has(hash(LETTER)));
            assertEquals(0, office.sql().queryForObject("SELECT count(*) FROM document_part", Integer.class));
            send(office, LETTER, add(project, LETTER));
            assertTrue(office.hasNoGaps(project));
        });
    }

    @Test
    void bytesThatWereChangedOrTakenAwayAreNoticed() throws Exception {
        onBoth(office -> {
            send(office, LETTER, add(office.runningProject(), LETTER));
            office.sql().update("UPDATE document_part SET bytes = ?", (Object) new byte[] {1, 2, 3});
            assertFalse(office.get(Documents.class).isIntact(hash(LETTER)));
            office.sql().update("DELETE FROM document_part");
            assertFalse(office.get(Documents.class).isIntact(hash(LETTER)));
        });
    }

    @Test
    void twoPeopleWhoBringTheSameFileAtOnceBothSucceed() throws Exception {
        onBoth(office -> {
            for (int round = 0; round < 5; round++) {
                byte[] bytes = ("bestand " + round).getBytes(java.nio.charset.StandardCharsets.UTF_8);
                List<String> projects = List.of(office.runningProject(), office.runningProject());
                CyclicBarrier together = new CyclicBarrier(2);
                List<CompletableFuture<Receipt>> both = projects.stream().map(project -> CompletableFuture.supplyAsync(() -> {
                    await(together);
                    return send(office, bytes, add(project, bytes));
                })).toList();
                IntStream.range(0, 2).forEach(i -> assertEquals(1, both.get(i).join().eventIds().size()));
                assertArrayEquals(bytes, read(office, bytes));
            }
        });
    }

    /** What one transaction has not committed may not be taken for recorded by the next. */
    @Test
    void peopleWhoBringDifferentFilesToOneProjectAtOnceAllSucceed() throws Exception {
        onBoth(office -> {
            String project = office.runningProject();
            for (int round = 0; round < 5; round++) {
                int of = round;
                CyclicBarrier together = new CyclicBarrier(3);
                List<CompletableFuture<Receipt>> all = IntStream.range(0, 3).mapToObj(number -> {
                    byte[] bytes = ("bestand " + of + " van " + number).getBytes(java.nio.charset.StandardCharsets.UTF_8);
                    return CompletableFuture.supplyAsync(() -> {
                        await(together);
                        return send(office, bytes, add(project, bytes));
                    });
                }).toList();
                all.forEach(one -> assertEquals(1, one.join().eventIds().size()));
            }
            assertTrue(office.hasNoGaps(project));
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
