package nl.waarborg.ui.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a name, the file keeps the rules of RFC 5545 and gives the name back as it was. */
class IcsWriterTest {

    private static final Instant CHANGED = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void aDayIsAWholeDayWithAStableName() {
        String uid = IcsEvent.uid("FG_ADVICE", "P-2026-001", "");
        IcsFile read = IcsFile.read(IcsWriter.write("Agenda", "nl",
                List.of(new IcsEvent(uid, LocalDate.of(2026, 12, 31), "Advies van de FG: Drukte", "Tekst", 7, CHANGED))));
        var event = read.events().get(0);
        assertEquals("20261231", event.get("DTSTART"));
        assertEquals("20270101", event.get("DTEND"));
        assertEquals("7", event.get("SEQUENCE"));
        assertEquals("20261124T120000Z", event.get("LAST-MODIFIED"));
        assertEquals(uid, event.get("UID"));
        assertEquals(uid, IcsEvent.uid("FG_ADVICE", "P-2026-001", ""));
        assertNotEquals(uid, IcsEvent.uid("FG_ADVICE", "P-2026-002", ""));
        assertNotEquals(IcsEvent.uid("A", "BC"), IcsEvent.uid("AB", "C"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Sensoren; camera’s, en \\ borden", "regel\r\nBEGIN:VEVENT\r\nUID:vals", "\n", "émoji 🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀",
        "مراقبة حركة المشاة في وسط المدينة باستخدام أجهزة استشعار", "a\u0000b\u0007c\u2028d", "END:VCALENDAR"})
    void noTextBreaksOutOfItsLine(String hostile) {
        IcsFile read = IcsFile.read(IcsWriter.write(hostile, "nl",
                List.of(new IcsEvent("u@waarborg", LocalDate.of(2027, 4, 27), hostile, hostile, 0, CHANGED))));
        assertEquals(1, read.events().size());
        assertEquals(hostile.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", ""), read.events().get(0).get("SUMMARY"));
    }

    @Test
    void linesAreFoldedAtEveryLengthBetweenCharacters() {
        SplittableRandom random = new SplittableRandom(20_261_124);
        List<IcsEvent> events = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int length = 0; length < 300; length++) {
            StringBuilder name = new StringBuilder();
            for (int i = 0; i < length; i++) {
                name.appendCodePoint(new int[] {'a', 'é', '€', 0x1F680, ',', ';', '\\', '\n'}[random.nextInt(8)]);
            }
            names.add(name.toString());
            events.add(new IcsEvent("u" + length, LocalDate.of(2027, 1, 1), name.toString(), name.toString(), length, CHANGED));
        }
        IcsFile read = IcsFile.read(IcsWriter.write("Agenda", "nl", events));
        assertEquals(names, read.events().stream().map(event -> event.get("SUMMARY")).toList());
        assertEquals(names, read.events().stream().map(event -> event.get("DESCRIPTION")).toList());
    }

    @Test
    void anEmptyAgendaIsStillACalendar() {
        assertEquals(List.of(), IcsFile.read(IcsWriter.write("Agenda", "en", List.of())).events());
    }
}
