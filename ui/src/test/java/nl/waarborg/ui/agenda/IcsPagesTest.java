package nl.waarborg.ui.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
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

    @Test
    void whoHasACalendarIsCountedByItAndWhoGuessesByWhereItComesFrom() {
        Optional<Feeds.Feed> known = Optional.of(new Feeds.Feed("fg", "", "nl", now));
        HttpServletRequest request = from("192.0.2.7");
        String mine = IcsPages.counted(known, "geheim", request);
        assertFalse(mine.contains("geheim") || mine.contains("192.0.2.7"), mine);
        assertNotEquals(mine, IcsPages.counted(known, "ander", request));
        assertEquals("192.0.2.7", IcsPages.counted(Optional.empty(), "geraden", request));
        for (int i = 0; i < IcsPages.PER_MINUTE; i++) {
            assertTrue(pages.mayAsk(IcsPages.counted(Optional.empty(), "geraden" + i, request)));
        }
        assertFalse(pages.mayAsk(IcsPages.counted(Optional.empty(), "geraden", request)));
        assertTrue(pages.mayAsk(mine), "a colleague behind the same proxy");
    }

    /** A request of which only the sender may be asked: no header that a client can make up. */
    private static HttpServletRequest from(String address) {
        return (HttpServletRequest) Proxy.newProxyInstance(IcsPagesTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> {
                    assertEquals("getRemoteAddr", method.getName());
                    return address;
                });
    }
}
