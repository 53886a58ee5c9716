package nl.waarborg.ui.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CitationTest {

    private static List<Integer> numbers(String words) {
        return Citation.in(words).stream().map(Citation::number).filter(Objects::nonNull).toList();
    }

    @Test
    void aDocumentIsNamedByItsNumber() {
        assertEquals(List.of(3, 12), numbers("Zie document 3 en Document 12."));
        assertEquals(List.of(), numbers("documenten 3, docdocument 3, document3, document 12345, een document"));
        assertEquals(List.of(), numbers(""));
    }

    @Test
    void theStretchesTogetherAreTheWords() {
        for (String words : Arrays.asList("Zie document 3", "document 1document 2", "<b>document 1</b>\nen meer", "")) {
            assertEquals(words, Citation.in(words).stream().map(Citation::text).collect(Collectors.joining()));
        }
    }
}
