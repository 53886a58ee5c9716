package nl.waarborg.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventLeafTest {

    private static final StoredEvent EVENT = new StoredEvent(
            "e-1", "Project", "p-1", 7, "2026-11-24T06:00:00.000Z", "FgAdviceIssued", "1",
            "{\"by\":\"Zoë\"}".getBytes(StandardCharsets.UTF_8), "{}".getBytes(StandardCharsets.UTF_8));

    @Test
    void aLeafReadsBackAsItWasWritten() {
        byte[] bytes = new EventLeaf("waarborg.example/test", EVENT, LeafHash.beforeTheFirst()).bytes();
        EventLeaf read = EventLeaf.read(bytes);
        assertEquals("waarborg.example/test", read.origin());
        assertEquals("FgAdviceIssued", read.event().payloadType());
        assertEquals(7, read.event().seq());
        assertArrayEquals(EVENT.payload(), read.event().payload());
        assertArrayEquals(bytes, read.bytes());
    }

    @Test
    void anAbsentRevisionStaysAbsent() {
        StoredEvent without = new StoredEvent(EVENT.eventId(), EVENT.aggregateType(), EVENT.caseId(), EVENT.seq(),
                EVENT.timestamp(), EVENT.payloadType(), null, EVENT.payload(), EVENT.metadata());
        assertNull(EventLeaf.read(new EventLeaf("o", without, LeafHash.beforeTheFirst()).bytes()).event().revision());
    }

    /** Whatever is read must be written again to the very same bytes, or two texts would share one hash or one text two. */
    @Test
    void damagedBytesAreRefusedOrReadExactly() {
        byte[] bytes = new EventLeaf("waarborg.example/test", EVENT, LeafHash.beforeTheFirst()).bytes();
        Random random = new Random(20261124);
        for (int n = 0; n < 20_000; n++) {
            byte[] damaged = Arrays.copyOf(bytes, n % 3 == 0 ? random.nextInt(bytes.length + 5) : bytes.length);
            for (int flips = 1 + random.nextInt(3); flips > 0 && damaged.length > 0; flips--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            EventLeaf read;
            try {
                read = EventLeaf.read(damaged);
            } catch (IllegalArgumentException refused) {
                continue;
            }
            assertArrayEquals(damaged, read.bytes());
        }
        assertThrows(IllegalArgumentException.class, () -> EventLeaf.read(new byte[0]));
        assertThrows(IllegalArgumentException.class, () -> EventLeaf.read(new byte[] {-1, -1, -1, -1}));
    }
}
