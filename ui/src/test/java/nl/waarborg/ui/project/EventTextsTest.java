package nl.waarborg.ui.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.Vocabulary;
import org.junit.jupiter.api.Test;

class EventTextsTest {

    private final Texts dutch = Texts.in(Language.NL);

    @Test
    void everyEventHasAName() {
        List<String> missing = Vocabulary.EVENTS.all().stream().map(Class::getSimpleName)
                .filter(name -> !dutch.has("event." + name)).toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void everySentenceNamesValuesThatItsEventHas() {
        List<String> wrong = new ArrayList<>();
        for (Class<? extends ProjectEvent> event : Vocabulary.EVENTS.all()) {
            int values = event.getRecordComponents().length - 1;
            Matcher place = Pattern.compile("\\{(\\d+)}").matcher(dutch.getOr("event." + event.getSimpleName() + ".line", ""));
            while (place.find()) {
                if (Integer.parseInt(place.group(1)) >= values) {
                    wrong.add(event.getSimpleName() + " " + place.group());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void noTextIsForAnEventThatDoesNotExist() {
        List<String> names = Vocabulary.EVENTS.all().stream().map(Class::getSimpleName).toList();
        assertEquals(List.of(), dutch.keys().stream().filter(key -> key.startsWith("event."))
                .filter(key -> !names.contains(key.split("\\.")[1])).toList());
    }
}
