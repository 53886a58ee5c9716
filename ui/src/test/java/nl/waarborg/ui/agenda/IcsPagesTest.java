package nl.waarborg.ui.agenda;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Who asks too often waits until the next minute; everybody else does not. */
class IcsPagesTest {

    private Instant now = Instant.parse("2026-11-24T12:00:10Z");
    private final IcsPages pages = new IcsPages(null, null, null, new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void anAddressAsksSoOftenAMinuteAndNoMore() {
        for (int i = 0; i < IcsPages.PER_MINUTE; i++) {
            assertTrue(pages.mayAsk("192.0.2.1"));
        }
        assertFalse(pages.mayAsk("192.0.2.1"));
        assertTrue(pages.mayAsk("192.0.2.2"));
        now = now.plusSeconds(60);
        assertTrue(pages.mayAsk("192.0.2.1"));
    }
}
