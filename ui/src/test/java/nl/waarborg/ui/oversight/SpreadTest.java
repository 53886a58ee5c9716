package nl.waarborg.ui.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void theMiddleOfAnOddNumberIsTheMiddleOne() {
        assertEquals(7, Spread.of(Stream.of(30L, 1L, 7L)).median());
    }

    @Test
    void theMiddleOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        assertEquals(218, Spread.of(Stream.of(253L, 183L)).median());
    }

    @Test
    void quartersAreThoseOfASpreadsheet() {
        Spread spread = Spread.of(Stream.of(1L, 2L, 4L, 7L, 8L, 9L, 10L, 12L));
        assertEquals(3.5, spread.quarter());
        assertEquals(9.25, spread.threeQuarters());
        assertEquals(1, spread.least());
        assertEquals(12, spread.most());
    }

    @Test
    void aNumberIsWrittenAsPeopleDo() {
        assertEquals("1.234,5", Spread.written(Texts.in(Language.NL), 1234.5));
        assertEquals("1,234.5", Spread.written(Texts.in(Language.EN), 1234.5));
        assertEquals("9,2", Spread.written(Texts.in(Language.NL), 9.25));
        assertEquals("218", Spread.written(Texts.in(Language.NL), 218));
    }
}
