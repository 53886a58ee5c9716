package nl.waarborg.ui.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.Map;
import nl.waarborg.ui.oversight.Question.Order;
import org.junit.jupiter.api.Test;

class AskedTest {

    private static final Question QUESTION = new DecisionsQuestion();

    @Test
    void aDayIsReadAsPeopleTypeIt() {
        LocalDate day = LocalDate.of(2026, 11, 2);
        for (String typed : new String[] {"02-11-2026", "2-11-2026", " 2-11-26 ", "2/11/2026", "2.11.2026", "2026-11-02"}) {
            assertEquals(day, asked("van", typed).day(Field.FROM), typed);
        }
        for (String typed : new String[] {"31-02-2026", "morgen", "2026", "1-1-0001", "2-11", "11-2026", "-", "99-99-9999"}) {
            assertNull(asked("van", typed).day(Field.FROM), typed);
        }
    }

    @Test
    void theAddressAsksTheSameAgain() {
        Asked asked = Asked.of(QUESTION, Map.of(
                "soort", "FG", "project", "a&b=c #é", "van", "2-11-2026", "volgorde", "wat", "pagina", "3", "x", "y"));
        assertEquals("?soort=FG&project=a%26b%3Dc+%23%C3%A9&van=2-11-2026&volgorde=wat", asked.query(QUESTION));
        assertEquals("?soort=FG&project=a%26b%3Dc+%23%C3%A9&van=2-11-2026&volgorde=wat&pagina=4", asked.query(QUESTION, 4));
        assertEquals("?soort=FG&project=a%26b%3Dc+%23%C3%A9&van=2-11-2026", asked.query(QUESTION, QUESTION.standard()));
        assertEquals("", Asked.all(QUESTION).query(QUESTION));
    }

    @Test
    void whatIsNoOrderOrPageIsTheUsualOne() {
        for (String order : new String[] {"", "-", "onzin", "$where", "terugkijken", "-wat;drop"}) {
            assertEquals(new Order("besloten", true), asked("volgorde", order).order(), order);
        }
        for (String page : new String[] {"", "0", "-1", "1e3", "99999999999", "x"}) {
            assertEquals(1, asked("pagina", page).page(), page);
        }
        assertEquals(new Order("vastgelegd", true), asked("volgorde", "-vastgelegd").order());
    }

    @Test
    void endlessAndUnseenCharactersDoNotGetIn() {
        assertEquals(200, asked("project", "a".repeat(5000)).get(Field.PROJECT).length());
        assertEquals("a b", asked("project", "\u0000a\nb\u0007").get(Field.PROJECT));
        assertFalse(asked("project", "\t \u0000").isNarrowed());
    }

    private static Asked asked(String parameter, String value) {
        return Asked.of(QUESTION, Map.of(parameter, value));
    }
}
