package nl.waarborg.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The values were computed by a second program from the description of the leaf; they must never change. */
class LeafHashTest {

    @Test
    void theHashIsTheOnePublished() {
        assertEquals("0921e9be183d136f94e403068cd6234334170f61e24935e177039eb7b83ea5d1", hash(event("1", "{}")));
    }

    @Test
    void anAbsentRevisionIsNotAnEmptyOne() {
        assertEquals("372aab40405e2ecc740a33e5ebd8ce84759141addedeebd4599b88a8f3ccadf1", hash(event(null, "{}")));
        assertNotEquals(hash(event("", "{}")), hash(event(null, "{}")));
    }

    @Test
    void aByteThatMovesToTheNextFieldChangesTheHash() {
        assertNotEquals(hash(event("11", "{}")), hash(event("1", "1{}")));
    }

    private static String hash(StoredEvent event) {
        return HexFormat.of().formatHex(LeafHash.of("waarborg.example/test", event, LeafHash.beforeTheFirst()));
    }

    private static StoredEvent event(String revision, String metadata) {
        return new StoredEvent("e-1", "Project", "p-1", 0, "2026-11-24T06:00:00.000Z", "FgAdviceIssued", revision,
                "{\"advice\":\"POSITIVE\",\"by\":\"Zoë\"}".getBytes(StandardCharsets.UTF_8), metadata.getBytes(StandardCharsets.UTF_8));
    }
}
