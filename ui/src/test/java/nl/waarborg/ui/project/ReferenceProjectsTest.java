package nl.waarborg.ui.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nl.waarborg.ui.BrowserTest;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.importing.Seeding;
import nl.waarborg.ui.importing.Storing;
import nl.waarborg.workflow.Commands;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.RecordedEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

class ReferenceProjectsTest extends BrowserTest {

    private static final List<String> IDS = List.of("RP-01", "RP-03", "RP-04", "RP-05", "RP-06", "RP-07", "RP-08", "RP-11");

    @BeforeAll
    static void seed() {
        new Seeding(new Storing(
                RunningApplication.context().getBean(Commands.class),
                RunningApplication.context().getBean(PlatformTransactionManager.class))).seed();
        for (String id : IDS) {
            List<RecordedEvent> events = RunningApplication.context().getBean(EventLog.class).ofProject(id);
            RunningApplication.reaches(events.get(events.size() - 1).eventId());
        }
    }

    @Test
    void everyPageOfEveryReferenceProjectCanBeRead() {
        signIn("privacy-officer");
        for (String id : IDS) {
            page.navigate("/projecten/" + id);
            page.waitForSelector("[data-drawn]");
            assertEquals(0, page.locator(".wf-bpmn--failed").count());
            picture("referentie-" + id);
            for (String tab : List.of("/dpia", "/risicos", "/besluiten", "/geschiedenis")) {
                assertEquals(200, page.navigate("/projecten/" + id + tab).status());
            }
        }
        page.navigate("/projecten");
        picture("referentie-lijst");
        assertAccessible();
    }

    @Test
    void aProjectWithALongHistoryIsAccessible() {
        signIn("privacy-officer");
        for (String tab : List.of("", "/dpia", "/risicos", "/besluiten", "/geschiedenis")) {
            page.navigate("/projecten/RP-06" + tab);
            picture("referentie-RP-06" + tab.replace('/', '-'));
            assertAccessible();
        }
    }
}
