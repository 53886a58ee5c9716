package nl.waarborg.ui.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.ui.BrowserTest;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.project.ProjectViews;
import nl.waarborg.ui.project.SampleProject;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.RecordedEvent;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class VersionPagesTest extends BrowserTest {

    private static final String PROPOSAL = "Achttien telsensoren in de winkelstraten meten hoe druk het is.\n"
            + "Bij te veel drukte wijst de gemeente een andere route aan.";
    private static final SampleProject TWICE = twice();

    private static SampleProject returned(String name) {
        SampleProject project = SampleProject.idea(name).preScanned().written(Level.MEDIUM).advised(FgCommand.Advice.NEGATIVE);
        return project.gives("projectleider", new FgCommand.HandleFgAdvice(
                project.id, FgCommand.Next.REWORK, "Wij passen het voorstel aan."));
    }

    private static SampleProject twice() {
        SampleProject project = returned("Twee versies van een DPIA");
        return project.gives("projectleider", new DpiaCommand.ReviseProposal(project.id, PROPOSAL, null))
                .gives("projectleider", new DpiaCommand.SubmitDpia(project.id, "Aangepast na het advies", null)).shown();
    }

    private static String versions(String project) {
        return "/projecten/" + project + "/dpia/versies";
    }

    @Test
    void theListSaysOfEachVersionWhatWasDecidedOnExactlyThatContent() {
        signIn("auditor");
        page.navigate("/projecten/" + TWICE.id + "/dpia");
        page.click("text=Bekijk alle versies en verschillen");
        String first = page.locator("section[aria-labelledby='versie-1.0']").innerText();
        assertTrue(first.contains("FG-advies gegeven") || first.contains("Negatief"), first);
        assertTrue(first.contains("Verouderd: inhoud gewijzigd"), first);
        assertTrue(first.contains("Opnieuw berekend: dezelfde controlecode."), first);
        String second = page.locator("section[aria-labelledby='versie-1.1']").innerText();
        assertTrue(second.contains("Er is nog niets over deze versie gezegd of besloten."), second);
        assertEquals("Het FG-advies gaat over een eerdere versie", page.locator(".wf-note--warn h2").innerText());
        picture("dpia-versies");
        assertAccessible();
    }

    @Test
    void aVersionIsShownAsItWas() {
        signIn("fg");
        page.navigate(versions(TWICE.id) + "/1.0");
        assertTrue(page.locator("#PROPOSAL").innerText().contains("Zestien telsensoren"));
        assertTrue(page.locator(".wf-badge").allInnerTexts().contains("Ligt vast"));
        assertEquals(0, page.locator("main form").count());
        picture("dpia-versie");
        assertAccessible();
        page.navigate(versions(TWICE.id) + "/1.1");
        assertTrue(page.locator("#PROPOSAL").innerText().contains("Achttien telsensoren"));
    }

    @Test
    void theDifferenceMarksTheWordsInColourAndInWords() {
        signIn("fg");
        page.navigate(versions(TWICE.id));
        page.click("button:has-text('Vergelijk')");
        assertEquals("Versie 1.0 naast Versie 1.1", page.locator("#verschil").innerText());
        assertEquals("verwijderd: Zestien (einde verwijderd)", page.locator("#proposal del").textContent());
        assertEquals("toegevoegd: Achttien (einde toegevoegd)", page.locator("#proposal ins").textContent());
        assertEquals(1, page.locator("main section:has(.wf-diff)").count());
        assertTrue(page.locator(".wf-versions-same summary").innerText().startsWith("In "));
        picture("dpia-verschil");
        assertAccessible();
    }

    @Test
    void adviceIsStaleFromTheMomentThatAFieldChangesAndNotBefore() {
        SampleProject project = returned("Wanneer veroudert een advies").shown();
        assertFalse(stale(project));
        project.gives("projectleider", new DpiaCommand.ReviseProposal(project.id, PROPOSAL, null)).shown();
        assertTrue(stale(project));
        RunningApplication.Visitor visitor = RunningApplication.signedIn("fg");
        assertTrue(visitor.get(versions(project.id)).body().contains("Concept (nu)"));
        for (String place : List.of("", "/dpia", "/dpia/versies", "/fg-advies")) {
            String body = visitor.get("/projecten/" + project.id + place).body();
            assertTrue(body.contains("Daarna is de DPIA gewijzigd") || body.contains("gaat over versie 1.0") || body.contains("wf-advice-stale"),
                    place + body);
        }
        String draft = visitor.get(versions(project.id) + "/verschil?van=1.0&naar=concept").body();
        assertTrue(draft.contains("Achttien"), draft);
        project.gives("projectleider", new DpiaCommand.ReviseProposal(project.id, PROPOSAL.replace("Achttien", "Zestien"), null)).shown();
        assertFalse(stale(project));
    }

    private static boolean stale(SampleProject project) {
        return RunningApplication.context().getBean(ProjectViews.class).find(project.id).orElseThrow().dpia().adviceStale();
    }

    @Test
    void whatDoesNotExistIsNotShownAndAWrongChoiceIsNoError() {
        RunningApplication.Visitor visitor = RunningApplication.signedIn("fg");
        for (String place : List.of("/9.9", "/concept", "/verschil?van=1.0&naar=9.9", "/verschil?van=%3Cscript%3E", "/1.0%00")) {
            int status = visitor.get(versions(TWICE.id) + place).statusCode();
            assertTrue(status == 404 || status == 400, place + ": " + status);
        }
        assertEquals(200, visitor.get(versions(TWICE.id) + "/verschil").statusCode());
        String same = visitor.get(versions(TWICE.id) + "/verschil?van=1.1&naar=1.1").body();
        assertTrue(same.contains("De inhoud is gelijk"), same);
        SampleProject empty = SampleProject.idea("Nog geen versie").shown();
        assertEquals(404, visitor.get(versions(empty.id) + "/verschil").statusCode());
        assertTrue(visitor.get(versions(empty.id)).body().contains("nog geen versie aan de FG voorgelegd"));
        assertEquals(404, RunningApplication.signedIn("projectleider-lindebroek").get(versions(TWICE.id) + "/1.0").statusCode());
    }

    @Test
    void aVersionWhoseContentWasTamperedWithIsRed() {
        SampleProject project = returned("Wie knoeit er met een versie").shown();
        JdbcTemplate sql = new JdbcTemplate(RunningApplication.context().getBean(DataSource.class));
        RecordedEvent written = RunningApplication.context().getBean(EventLog.class).ofProject(project.id).stream()
                .filter(event -> event.name().equals("ProposalRevised")).findFirst().orElseThrow();
        byte[] honest = sql.queryForObject("SELECT payload FROM domain_event WHERE event_id = ?", byte[].class, written.eventId());
        byte[] forged = new String(honest, StandardCharsets.UTF_8).replace("Zestien", "Zes").getBytes(StandardCharsets.UTF_8);
        sql.update("UPDATE domain_event SET payload = ? WHERE event_id = ?", forged, written.eventId());
        try {
            String html = RunningApplication.signedIn("auditor").get(versions(project.id) + "/1.0").body();
            assertTrue(html.contains("wf-note--bad") && html.contains("De controlecode klopt niet"), html);
            assertFalse(html.contains("Opnieuw berekend: dezelfde controlecode."), html);
        } finally {
            sql.update("UPDATE domain_event SET payload = ? WHERE event_id = ?", honest, written.eventId());
        }
    }
}
