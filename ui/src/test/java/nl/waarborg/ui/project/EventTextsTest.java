package nl.waarborg.ui.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.project.ProcessEvent;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.Vocabulary;
import nl.waarborg.workflow.log.RecordedEvent;
import nl.waarborg.workflow.model.Step;
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
    void aGenericStepIsToldInTheWordsOfItsModel() {
        Step step = new Step("tell-neighbours", "Omwonenden berichten", "project-lifecycle", "CompleteStep", List.of(), null, List.of(
                new Step.Question("notice", "Waar staat het bericht?", null, "string", true, List.of()),
                new Step.Question("sentOn", "Verstuurd op", null, "date", true, List.of())));
        RecordedEvent event = new RecordedEvent(0, "e", "P-2026-001", 0, Instant.EPOCH,
                new ProcessEvent.StepCompleted("P-2026-001", "tell-neighbours", Map.of("sentOn", "2026-11-24", "notice", "Wijkkrant")),
                By.of(Actor.system("GM-Z"), LocalDate.EPOCH), "c", null);
        EventTexts.HistoryLine line = EventTexts.history(dutch, List.of(event), id -> step).get(0);
        assertEquals("Stap afgerond: Omwonenden berichten", line.title());
        assertEquals("Waar staat het bericht? Wijkkrant; Verstuurd op: 24 november 2026", line.line());
    }

    @Test
    void noTextIsForAnEventThatDoesNotExist() {
        List<String> names = Vocabulary.EVENTS.all().stream().map(Class::getSimpleName).toList();
        assertEquals(List.of(), dutch.keys().stream().filter(key -> key.startsWith("event."))
                .filter(key -> !names.contains(key.split("\\.")[1])).toList());
    }
}
