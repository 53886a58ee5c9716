package nl.waarborg.ui.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    private static String said(List<Piece> pieces) {
        return pieces.stream().map(piece -> piece.kept() ? piece.text() : "[" + piece.text() + "]").collect(Collectors.joining());
    }

    @Test
    void aWordThatWasReplacedIsMarkedOnBothSides() {
        MarkedText marked = MarkedText.of("De beelden worden 24 uur bewaard.", "De beelden worden 48 uur bewaard.");
        assertEquals("De beelden worden [24] uur bewaard.", said(marked.was()));
        assertEquals("De beelden worden [48] uur bewaard.", said(marked.became()));
    }

    @Test
    void aSpaceBetweenTwoChangedWordsBelongsToTheChange() {
        MarkedText marked = MarkedText.of("Wij meten hoe druk het is in alle straten", "Wij meten hoe druk het is op het plein");
        assertEquals("Wij meten hoe druk het is [in alle straten]", said(marked.was()));
        assertEquals("Wij meten hoe druk het is [op het plein]", said(marked.became()));
    }

    @Test
    void textsThatShareAlmostNothingAreSimplyTwoTexts() {
        MarkedText marked = MarkedText.of("Een heel andere zin over camera’s", "Niets van wat hier eerst stond");
        assertEquals("[Een heel andere zin over camera’s]", said(marked.was()));
        assertEquals("[Niets van wat hier eerst stond]", said(marked.became()));
    }

    @Test
    void aLongTextIsComparedAsWellAndAnEmptyOneHasNoPieces() {
        String before = "De sensor telt. ".repeat(2_000);
        MarkedText marked = MarkedText.of(before + "Klaar.", before + "Bijna klaar.");
        assertTrue(said(marked.became()).endsWith("[Bijna klaar]."), said(marked.became()));
        Piece first = marked.became().get(0);
        assertTrue(first.isLong() && before.startsWith(first.begin()) && before.endsWith(first.end()), first.begin() + first.end());
        assertTrue(first.begin().length() + first.end().length() <= 400);
        Piece unbroken = new Piece(true, "😀".repeat(400));
        assertEquals("", unbroken.begin() + unbroken.end());
        assertEquals(List.of(), MarkedText.of("", "iets").was());
        assertEquals(List.of(), MarkedText.of("", "").became());
    }

    @Test
    void thePiecesOfEachSideMakeUpItsTextAndWhatIsKeptIsTheSame() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            String was = text(random);
            String became = random.nextBoolean() ? text(random) : was.replace("a", random.nextBoolean() ? "" : "b");
            MarkedText marked = MarkedText.of(was, became);
            String hint = "seed " + seed + ", round " + round + ": " + was + " / " + became;
            assertEquals(was, joined(marked.was(), false), hint);
            assertEquals(became, joined(marked.became(), false), hint);
            assertEquals(joined(marked.was(), true).replaceAll("\\s", ""), joined(marked.became(), true).replaceAll("\\s", ""), hint);
        }
    }

    private static String joined(List<Piece> pieces, boolean keptOnly) {
        return pieces.stream().filter(piece -> piece.kept() || !keptOnly).map(Piece::text).collect(Collectors.joining());
    }

    private static String text(Random random) {
        List<String> words = List.of("a", "b", "c", " ", ".", "\n", "e\u0301", "😀", "שלום");
        return random.ints(random.nextInt(30), 0, words.size()).mapToObj(words::get).collect(Collectors.joining(" "));
    }
}
