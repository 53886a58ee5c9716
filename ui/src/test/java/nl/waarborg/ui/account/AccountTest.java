package nl.waarborg.ui.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.ui.importing.ReferenceEvents;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.Vocabulary;
import nl.waarborg.workflow.log.RecordedEvent;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class AccountTest {

    @Test
    void everyFieldOfEveryEventHasALabel() {
        Set<String> missing = new TreeSet<>();
        for (Class<? extends ProjectEvent> event : Vocabulary.EVENTS.all()) {
            for (RecordComponent component : event.getRecordComponents()) {
                if (!component.getName().equals("projectId") && !Texts.in(Language.NL).has("account.field." + component.getName())) {
                    missing.add(component.getName());
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyReferenceProjectIsToldInBothLanguagesWithAllItsEvents() {
        for (String project : ReferenceEvents.projects()) {
            List<RecordedEvent> events = ReferenceEvents.of(project);
            for (Language language : Language.values()) {
                String page = Account.html(events, language);
                for (int number = 1; number <= events.size(); number++) {
                    assertTrue(page.contains("id=\"nr-" + number + "\""), project + " event " + number);
                }
                assertTrue(page.contains("lang=\"" + language.code() + "\""));
                assertFalse(page.contains("{0}"), project);
            }
        }
    }

    @Test
    void thePageStandsOnItsOwn() throws Exception {
        String page = Account.html(ReferenceEvents.of("RP-06"), Language.NL);
        assertFalse(page.contains("<script"), "script");
        assertFalse(page.contains("src="), "src");
        assertFalse(page.contains("url("), "url");
        Matcher reference = Pattern.compile("href=\"([^\"]*)\"").matcher(page);
        while (reference.find()) {
            String target = reference.group(1);
            assertTrue(target.startsWith("#"), target);
            assertTrue(page.contains("id=\"" + target.substring(1) + "\""), target);
        }
        Document read = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        assertEquals("html", read.getDocumentElement().getNodeName());
    }

    @Test
    void theSameEventsInAnyOrderGiveTheSameAccount() {
        List<RecordedEvent> events = ReferenceEvents.of("RP-05");
        List<RecordedEvent> turned = new ArrayList<>(events);
        Collections.reverse(turned);
        assertEquals(Account.html(events, Language.NL), Account.html(turned, Language.NL));
    }

    @Test
    void aProjectWithoutEventsHasNoAccount() {
        assertThrows(IllegalArgumentException.class, () -> Account.of(List.of(), Language.NL));
    }

    @Test
    void theDecisionsAreATableWithARowForEach() {
        var sheet = Account.decisions(ReferenceEvents.of("RP-06"), Language.NL);
        assertTrue(sheet.rows().size() > 5, "Expected several decisions, but found " + sheet.rows().size());
        assertEquals(14, sheet.columns().size());
    }
}
