package nl.waarborg.ui.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import nl.waarborg.domain.project.Legality.Standing;
import nl.waarborg.evidence.Sequencer;
import nl.waarborg.evidence.checkpoint.Checkpoints;
import nl.waarborg.evidence.checkpoint.LogKeys;
import nl.waarborg.evidence.checkpoint.ProvenCases;
import nl.waarborg.evidence.checkpoint.Published;
import nl.waarborg.evidence.dossier.Report.Verdict;
import nl.waarborg.evidence.note.KeyFile;
import nl.waarborg.evidence.note.KeyType;
import nl.waarborg.ui.importing.Seeding;
import nl.waarborg.ui.importing.Storing;
import nl.waarborg.workflow.Commands;
import nl.waarborg.workflow.Diagrams;
import nl.waarborg.workflow.Documents;
import nl.waarborg.workflow.ModelDeployment;
import nl.waarborg.workflow.WorkflowConfiguration;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.StoredEvents;
import nl.waarborg.workflow.log.RecordedEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/** The projects that everybody finds at the first start, taken away and verified with the file and the keys alone. */
class DossierOfReferenceProjectsTest {

    /** Where commands are stored, without pages; no configuration that the application in other tests would find by itself. */
    @Import({DataSourceAutoConfiguration.class, WorkflowConfiguration.class})
    static class Store {

        @Bean
        Clock clock() {
            return Clock.system(ZoneId.of("Europe/Amsterdam"));
        }
    }

    @TempDir
    private static Path folder;
    private static ConfigurableApplicationContext context;
    private static Checkpoints checkpoints;
    private static Export export;
    private static Path keys;

    @BeforeAll
    static void start() throws IOException {
        SpringApplication application = new SpringApplication(Store.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        context = application.run("--spring.datasource.url=jdbc:h2:mem:dossiers;DB_CLOSE_DELAY=-1", "--waarborg.jobs=false",
                "--logging.level.root=ERROR");
        context.getBean(ModelDeployment.class).deployFromClassPath();
        DataSource dataSource = context.getBean(DataSource.class);
        LogKeys log = new LogKeys(KeyFile.create(folder.resolve("log.key"), "waarborg.local/log", KeyType.ED25519, KeyType.ML_DSA_44));
        checkpoints = new Checkpoints(dataSource, log, Clock.systemUTC(), new Published(folder.resolve("published")));
        new Seeding(new Storing(context.getBean(Commands.class), context.getBean(PlatformTransactionManager.class))).seed();
        new Sequencer(dataSource).sequenceOnce();
        checkpoints.extendAndSign();
        export = new Export(context.getBean(EventLog.class), checkpoints,
                new ProvenCases(dataSource, "waarborg.local/log", new StoredEvents()), context.getBean(Diagrams.class),
                context.getBean(Documents.class), Clock.systemUTC());
        keys = Files.writeString(folder.resolve("log.keys"), log.trusted().format());
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private static Path dossier(String project) throws IOException {
        Path file = folder.resolve(project + ".zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            export.write(export.of(project, 0).orElseThrow(), out);
        }
        return file;
    }

    @Test
    void everyReferenceProjectHoldsAndEveryStepOfItWasLawful() throws IOException {
        List<String> projects = context.getBean(EventLog.class).from(0, 10_000).stream()
                .map(RecordedEvent::projectId).distinct().toList();
        assertTrue(projects.size() > 4, projects::toString);
        for (String project : projects) {
            Verification found = Verification.of(dossier(project), checkpoints.keys().trusted(), Optional.empty());
            assertEquals(List.of(), found.report().faults(), project);
            assertEquals(Verdict.OK, found.report().verdict());
            int first = found.firstUnlawful();
            assertTrue(first < 0, () -> project + " event " + first + " " + found.read().get(first) + " "
                    + found.legality().get(first).refusal().getMessage());
            assertTrue(found.report().dossier().orElseThrow().in("models/").size() > 0, project);
            assertTrue(found.legality().stream().noneMatch(verdict -> verdict.standing() == Standing.NOT_JUDGED));
        }
    }

    @Test
    void theCommandSaysSoAndItsStatusToo() throws IOException {
        String file = dossier("RP-05").toString();
        Said whole = said(file, "--keys", keys.toString(), "--verbose");
        assertEquals(0, whole.status(), whole.err());
        assertTrue(whole.out().contains("Dit dossier klopt."), whole.out());
        assertTrue(whole.out().contains("This dossier holds."), whole.out());
        assertTrue(whole.out().contains("were brought in later") && whole.out().contains("You gave no checkpoint of your own"), whole.out());
        Path kept = folder.resolve("kept");
        try (ZipFile zip = new ZipFile(file)) {
            Files.write(kept, zip.getInputStream(zip.getEntry("checkpoint.note")).readAllBytes());
        }
        Said compared = said(file, "--keys", keys.toString(), "--checkpoint", kept.toString());
        assertTrue(compared.out().contains("your own checkpoint of ") && !compared.out().contains("You gave no"), compared.out());
        Path account = folder.resolve("verslag.html");
        assertEquals(0, said(file, "--keys", keys.toString(), "--account", account.toString()).status());
        assertTrue(Files.readString(account).contains("RP-05"));
        byte[] bytes = Files.readAllBytes(Path.of(file));
        bytes[bytes.length / 2] ^= 4;
        Path damaged = Files.write(folder.resolve("damaged.zip"), bytes);
        Said broken = said(damaged.toString(), "--keys", keys.toString());
        assertEquals(1, broken.status());
        assertTrue(broken.out().contains("klopt NIET") && broken.out().contains("does NOT hold"), broken.out());
        Said json = said(damaged.toString(), "--keys", keys.toString(), "--json");
        assertEquals(1, json.status());
        assertTrue(json.out().contains("\"verdict\" : \"broken\""), json.out());
    }

    @Test
    void withoutKeysOrAFileThereIsNothingToJudge() throws IOException {
        String file = dossier("RP-01").toString();
        List<Said> all = new ArrayList<>();
        all.add(said());
        all.add(said(file));
        all.add(said(file, "--keys", folder.resolve("nowhere").toString()));
        all.add(said(file, "--keys", file));
        Path padded = Files.writeString(folder.resolve("padded.keys"), Files.readString(keys) + "#".repeat(1 << 20) + "\n" + "not a key\n");
        all.add(said(file, "--keys", padded.toString()));
        all.add(said(file, "--keys", keys.toString(), "--checkpoint", keys.toString()));
        all.add(said(file, "--keys", keys.toString(), "--unknown"));
        all.add(said(folder.resolve("nowhere.zip").toString(), "--keys", keys.toString()));
        all.forEach(said -> {
            assertEquals(2, said.status(), said.err());
            assertEquals("", said.out());
            assertEquals(2, said.err().lines().count(), said.err());
        });
        assertTrue(all.get(1).err().contains("/log/keys"));
    }

    /** In a network namespace of its own, where not even loopback is up: what needs a network fails there. */
    @Test
    void aProcessWithoutANetworkVerifiesJustAsWell() throws Exception {
        List<String> alone = List.of("unshare", "--user", "--map-root-user", "--net");
        assumeTrue(status(alone, "true") == 0, "Expected a kernel that gives a process a network of its own, but it does not");
        String java = ProcessHandle.current().info().command().orElseThrow();
        assertEquals(0, status(alone, java, "-cp", System.getProperty("java.class.path"), "nl.waarborg.ui.Waarborg",
                "verify", dossier("RP-01").toString(), "--keys", keys.toString()));
    }

    private static int status(List<String> alone, String... command) throws Exception {
        List<String> whole = new ArrayList<>(alone);
        whole.addAll(List.of(command));
        try {
            Process process = new ProcessBuilder(whole).redirectErrorStream(true).start();
            process.getInputStream().transferTo(OutputStream.nullOutputStream());
            return process.waitFor();
        } catch (IOException noSuchProgram) {
            return -1;
        }
    }

    private record Said(int status, String out, String err) {
    }

    private static Said said(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new VerifyCommand(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)).run(args);
        return new Said(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
