package nl.waarborg.ui.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.waarborg.evidence.Sequencer;
import nl.waarborg.evidence.checkpoint.Checkpoints;
import nl.waarborg.evidence.checkpoint.Cosignatures;
import nl.waarborg.evidence.checkpoint.TilePath;
import nl.waarborg.evidence.note.Checkpoint;
import nl.waarborg.evidence.note.KeyType;
import nl.waarborg.evidence.note.SignedNote;
import nl.waarborg.evidence.note.SigningKey;
import nl.waarborg.evidence.note.TrustedKeys;
import nl.waarborg.evidence.tree.Hash;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.project.SampleProject;
import nl.waarborg.ui.start.StartRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log as programs and witnesses see it, on the running application. */
class LogFilesTest {

    @TempDir
    Path folder;

    private final Checkpoints checkpoints = RunningApplication.context().getBean(Checkpoints.class);
    private final LogFolder own = RunningApplication.context().getBean(LogFolder.class);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path keys;

    @BeforeEach
    void growAndTakeTheKeys() throws IOException {
        grow();
        keys = Files.writeString(folder.resolve("keys"), RunningApplication.visitor().get("/log/keys").body());
    }

    private void grow() {
        SampleProject.idea("Tellen op de markt");
        Sequencer sequencer = new Sequencer(RunningApplication.context().getBean(DataSource.class));
        while (sequencer.sequenceOnce() > 0) {
            Thread.onSpinWait();
        }
        checkpoints.extendAndSign();
    }

    @AfterEach
    void forgetWitnesses() throws IOException {
        Files.deleteIfExists(own.witnesses());
    }

    private static HttpResponse<byte[]> get(String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(RunningApplication.address() + path)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void theCheckpointIsSignedWithAllKeysAndItsTilesLeadToItsRoot() throws Exception {
        HttpResponse<byte[]> answer = get("/log/checkpoint");
        assertEquals("text/plain;charset=UTF-8", answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(List.of("no-store"), answer.headers().allValues("Cache-Control"));
        TrustedKeys trusted = TrustedKeys.read(Files.readString(keys));
        assertEquals(List.of(KeyType.ED25519, KeyType.ML_DSA_44), trusted.keys().stream().map(key -> key.type()).toList());
        Checkpoint checkpoint = trusted.open(SignedNote.read(answer.body()));

        TilePath path = TilePath.in(checkpoint.size(), 0, 0).orElseThrow();
        HttpResponse<byte[]> tile = get("/log/tile/" + path.path());
        assertEquals(path.width() * Hash.BYTES, tile.body().length);
        assertEquals("application/octet-stream", tile.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(List.of("max-age=31536000, public, immutable"), tile.headers().allValues("Cache-Control"));
        assertEquals(1, tile.headers().allValues("Content-Security-Policy").size());
        assertArrayEquals(Arrays.copyOf(tile.body(), 64), get("/log/tile/0/000.p/2").body());
    }

    @Test
    void otherTilesAreNotThere() throws Exception {
        for (String path : List.of("0/001", "1/001", "0/000.p/256", "0/000.p/0", "0/0", "x", "0/x001/000", "entries/000", "0/000/", "0/%30%30%30")) {
            HttpResponse<byte[]> answer = get("/log/tile/" + path);
            assertEquals(404, answer.statusCode(), path);
            assertEquals(List.of("no-store"), answer.headers().allValues("Cache-Control"), path);
        }
    }

    private int witness(String... more) {
        String[] args = {"--log", RunningApplication.address() + "/log", "--keys", keys.toString(), "--state", folder.resolve("witness").toString()};
        String[] all = Stream.concat(Arrays.stream(args), Arrays.stream(more)).toArray(String[]::new);
        out.reset();
        err.reset();
        return new WitnessCommand(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                Clock.systemUTC()).run(all);
    }

    @Test
    void aWitnessOfTheLogCosignsItAndTheLogShowsThat() throws Exception {
        assertEquals(0, witness("--name", "fg.example"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("403"), err.toString(StandardCharsets.UTF_8));
        List<String> vkeys = err.toString(StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("fg.example+")).toList();
        assertEquals(2, vkeys.size());

        Files.write(own.witnesses(), vkeys);
        grow();
        assertEquals(0, witness());
        assertEquals("", err.toString(StandardCharsets.UTF_8));
        SignedNote cosigned = SignedNote.read(out.toByteArray());
        assertEquals(4, cosigned.signatures().size());
        List<Cosignatures.Cosigned> kept = RunningApplication.context().getBean(Cosignatures.class).all();
        assertEquals(2, kept.size());
        assertEquals(cosigned.text(), kept.get(0).checkpoint().text());
        assertEquals(Optional.empty(), own.anchors(checkpoints.keys().trusted()).require(
                RunningApplication.context().getBean(DataSource.class)));
        assertTrue(RunningApplication.visitor().get("/log").body().contains("fg.example (ML-DSA-44) zag"));
    }

    @Test
    void aWitnessRefusesAnotherLogUnderTheSameKeys() throws Exception {
        assertEquals(0, witness("--name", "fg.example"));
        Path remembered = folder.resolve("witness").resolve("checkpoint");
        Path data = Files.createDirectories(folder.resolve("copy"));
        Files.write(data.resolve("checkpoint"), get("/log/checkpoint").body());
        grow();
        assertEquals(0, witness());
        int status = new WitnessCommand(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                Clock.systemUTC()).run(new String[] {"--log", data.toString(), "--keys", keys.toString(), "--state", remembered.getParent().toString()});
        assertEquals(WitnessCommand.FORKED, status);
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("waarschuw de FG"), err.toString(StandardCharsets.UTF_8));
        assertTrue(Files.exists(remembered.resolveSibling("refused")));
        Files.writeString(data.resolve("checkpoint"), "nothing");
        status = new WitnessCommand(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                Clock.systemUTC()).run(new String[] {"--log", data.toString(), "--keys", keys.toString(), "--state", remembered.getParent().toString()});
        assertEquals(StartRefused.ALTERED, status);
    }

    private static int post(byte[] body) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(RunningApplication.address() + "/log/cosignature"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Test
    void onlyCosignaturesOfKnownWitnessesUnderKnownCheckpointsAreKept() throws Exception {
        SigningKey witness = SigningKey.create("archief.example", KeyType.COSIGNATURE_ED25519);
        Files.writeString(own.witnesses(), witness.verifier().vkey());
        SignedNote note = checkpoints.latest().orElseThrow().note();
        Instant now = Instant.now(Clock.systemUTC());
        assertEquals(400, post("x".getBytes(StandardCharsets.UTF_8)));
        assertEquals(413, post(new byte[70_000]));
        assertEquals(403, post(note.bytes()));
        assertEquals(403, post(note.with(SigningKey.create("archief.example", KeyType.COSIGNATURE_ED25519).sign(note.text(), now)).bytes()));
        String other = new Checkpoint(checkpoints.keys().origin(), 1, Hash.of(new byte[32])).text();
        assertEquals(409, post(new SignedNote(other, List.of(witness.sign(other, now))).bytes()));
        assertFalse(RunningApplication.context().getBean(Cosignatures.class).all().stream().anyMatch(c -> c.witness().equals(witness.verifier())));
        assertEquals(200, post(new SignedNote(note.text(), List.of(witness.sign(note.text(), now))).bytes()));
        assertEquals(1, RunningApplication.context().getBean(Cosignatures.class).all().size());
    }
}
