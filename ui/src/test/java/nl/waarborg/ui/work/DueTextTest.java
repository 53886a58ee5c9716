package nl.waarborg.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import org.junit.jupiter.api.Test;

class DueTextTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Texts dutch = Texts.in(Language.NL);

    @Test
    void lateIsSaidInWordsAndInRed() {
        DueText late = DueText.of(dutch, Instant.parse("2026-11-19T22:59:59Z"), TODAY);
        assertEquals("4 dagen te laat", late.words());
        assertEquals("bad", late.look());
        assertEquals("1 dag te laat", DueText.of(dutch, Instant.parse("2026-11-22T10:00:00Z"), TODAY).words());
    }

    @Test
    void nearIsAmberAndFarIsPlain() {
        assertEquals("vandaag", DueText.of(dutch, Instant.parse("2026-11-23T22:59:59Z"), TODAY).date());
        DueText near = DueText.of(dutch, Instant.parse("2026-11-26T10:00:00Z"), TODAY);
        assertEquals("nog 3 dagen", near.words());
        assertEquals("warn", near.look());
        DueText far = DueText.of(dutch, Instant.parse("2027-01-14T10:00:00Z"), TODAY);
        assertEquals("nog 7 weken", far.words());
        assertNull(far.look());
    }

    @Test
    void theDayIsTheOneInTheNetherlands() {
        assertEquals("24 november 2026", DueText.of(dutch, Instant.parse("2026-11-23T23:30:00Z"), TODAY).date());
    }

    @Test
    void withoutATermNothingIsSaid() {
        assertNull(DueText.of(dutch, null, TODAY).words());
    }
}
