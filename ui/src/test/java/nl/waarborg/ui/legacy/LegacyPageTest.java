package nl.waarborg.ui.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waarborg.ui.BrowserTest;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.RunningApplication.Visitor;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.RecordedEvent;
import org.junit.jupiter.api.Test;

class LegacyPageTest extends BrowserTest {

    private static final String ADDRESS = "/projecten/oude-dpia";
    private static final byte[] PDF = "%PDF-1.4\nDPIA afvalcontainers 2016\n%%EOF".getBytes(StandardCharsets.UTF_8);

    private static Map<String, String> facts(String name, String dpiaDate) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("_municipality", "GM-Z");
        facts.put("name", name);
        facts.put("description", "Containers die met een adrespas opengaan.");
        facts.put("themes", "LIVING_ENVIRONMENT");
        facts.put("kind", "SENSOR");
        facts.put("isPilot", "false");
        facts.put("plannedGoLive", "3-10-2016");
        facts.put("dpiaDate", dpiaDate);
        facts.put("version", "2016");
        return facts;
    }

    private static HttpResponse<String> bringIn(Visitor visitor, String name, String dpiaDate, byte[] file) {
        return visitor.upload(ADDRESS, ADDRESS, "DPIA 2016.pdf", file, facts(name, dpiaDate));
    }

    private static List<RecordedEvent> facts(String projectId) {
        return RunningApplication.context().getBean(EventLog.class).ofProject(projectId).stream()
                .filter(event -> !(event.event() instanceof nl.waarborg.domain.project.ProcessEvent)).toList();
    }

    @Test
    void aDpiaOf2016ComesInAsFactsAndFileAndIsDueTheSameMoment() {
        signIn("privacy-officer");
        page.navigate("/projecten");
        page.click("text=Oude DPIA opnemen");
        facts("Slimme afvalcontainers", "12-9-2016").forEach((place, value) -> {
            if (List.of("themes", "kind", "isPilot", "_municipality").contains(place)) {
                page.locator("[name=" + place + "][value=" + value + "]").check();
            } else {
                page.locator("#" + place).fill(value);
            }
        });
        page.locator("#bestand").setInputFiles(new FilePayload("DPIA 2016.pdf", "application/pdf", PDF));
        picture("oude-dpia");
        assertAccessible();
        page.locator("[data-send]").click();
        page.waitForURL("**/projecten/P-*");
        String id = page.url().substring(page.url().lastIndexOf('/') + 1);
        assertTrue(page.locator("main").innerText().contains("Herbeoordeling te laat"), page.locator("main").innerText());
        List<RecordedEvent> events = facts(id);
        List<String> names = events.stream().map(RecordedEvent::name).toList();
        assertEquals(List.of("LegacyDpiaImported", "ReassessmentDue"), names.subList(0, 2));
        assertTrue(names.contains("DocumentAdded"), names.toString());
        assertEquals(events.get(0).commandId(), events.get(1).commandId());
        picture("oude-dpia-zaak");
        page.navigate("/agenda");
        assertTrue(page.locator("main").innerText().contains("Slimme afvalcontainers"), page.locator("main").innerText());
        picture("oude-dpia-agenda");
        page.navigate("/projecten/" + id + "/documenten");
        assertTrue(page.locator("#document-1").innerText().contains("DPIA van 12 september 2016"));
    }

    @Test
    void withoutTheFileOrTheFactsNothingComesInAndNothingTypedIsLost() {
        Visitor visitor = RunningApplication.signedIn("privacy-officer");
        HttpResponse<String> noFile = bringIn(visitor, "Zonder bestand", "12-9-2016", new byte[0]);
        assertEquals(422, noFile.statusCode());
        assertTrue(noFile.body().contains("href=\"#bestand\"") && noFile.body().contains("value=\"Zonder bestand\""), noFile.body());
        HttpResponse<String> program = bringIn(visitor, "Een programma", "12-9-2016", new byte[] {'M', 'Z', 0, 1});
        assertTrue(program.statusCode() == 422 && program.body().contains("Kies een PDF, PNG"), program.body());
        HttpResponse<String> noDate = bringIn(visitor, "Zonder datum", "31-2-2016", PDF);
        assertTrue(noDate.statusCode() == 422 && noDate.body().contains("31-2-2016"), noDate.body());
        HttpResponse<String> ahead = bringIn(visitor, "Morgen", "12-9-2199", PDF);
        assertEquals(422, ahead.statusCode());
        assertFalse(visitor.get("/projecten").body().contains("Zonder datum"));
    }

    @Test
    void onlyThePrivacyOfficerBringsProjectsIn() {
        for (String other : List.of("projectleider", "fg", "auditor", "college")) {
            Visitor visitor = RunningApplication.signedIn(other);
            assertEquals(404, visitor.get(ADDRESS).statusCode());
            assertFalse(visitor.get("/projecten").body().contains(ADDRESS));
            assertEquals(404, visitor.upload("/hulp", ADDRESS, "x.pdf", PDF, facts("Van een ander", "12-9-2016")).statusCode());
        }
    }
}
