package nl.waarborg.evidence.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir
    Path folder;

    private Path file;
    private List<SigningKey> made;

    @BeforeEach
    void make() {
        file = folder.resolve("log.keys");
        made = KeyFile.create(file, "waarborg.example/stad", KeyType.ED25519, KeyType.ML_DSA_44);
    }

    @Test
    void keysComeBackAsTheyWereMadeAndForTheOwnerOnly() throws IOException {
        assertEquals(lines(made), lines(KeyFile.read(file)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertFalse(made.toString().contains(made.get(0).line().substring(50)));
    }

    @Test
    void anExistingFileIsNeverReplaced() {
        assertThrows(IllegalStateException.class, () -> KeyFile.create(file, "other", KeyType.ED25519));
        assertEquals(lines(made), lines(KeyFile.read(file)));
    }

    @Test
    void aFileThatOthersCanReadIsRefused() throws IOException {
        for (String permissions : List.of("rw-r-----", "rw----r--", "rw--w----", "rwx------")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            assertThrows(IllegalStateException.class, () -> KeyFile.read(file), permissions);
        }
    }

    @Test
    void noDamagedLineIsAccepted() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int begin = new String(whole, java.nio.charset.StandardCharsets.UTF_8).indexOf('\n') + 1;
        for (int at = begin; at < whole.length - 1; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(file, damaged);
            assertThrows(IllegalArgumentException.class, () -> KeyFile.read(file), "byte " + at);
        }
        for (String content : List.of("", "# no key\n", "\u0000")) {
            Files.writeString(file, content);
            assertThrows(IllegalArgumentException.class, () -> KeyFile.read(file));
        }
    }

    private static List<String> lines(List<SigningKey> keys) {
        return keys.stream().map(SigningKey::line).toList();
    }
}
