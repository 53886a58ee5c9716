package nl.waarborg.ui.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private static Map<String, Said> stand(String... keysAndTexts) {
        Map<String, Said> stand = new LinkedHashMap<>();
        for (int i = 0; i < keysAndTexts.length; i += 2) {
            stand.put(keysAndTexts[i], new Said("Label " + keysAndTexts[i], keysAndTexts[i + 1]));
        }
        return stand;
    }

    @Test
    void aFieldThatStayedTheSameIsNoChange() {
        assertEquals(List.of(), Change.between(stand("a", "1", "b", "–"), stand("a", "1", "b", "–")));
    }

    @Test
    void aFieldSaysWhatItWasAndWhatItBecame() {
        assertEquals(List.of(new Change("Label a", "1", "2")), Change.between(stand("a", "1"), stand("a", "2")));
    }

    @Test
    void emptyAndNotThereAreTheSame() {
        assertEquals(List.of(), Change.between(stand("a", "–"), stand()));
        assertEquals(List.of(new Change("Label a", null, "2")), Change.between(stand("a", "–"), stand("a", "2")));
    }

    @Test
    void whatVanishedComesLast() {
        assertEquals(List.of(new Change("Label b", null, "2"), new Change("Label a", "1", null)),
                Change.between(stand("a", "1"), stand("b", "2")));
    }
}
