package nl.waarborg.ui.account;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.ui.BrowserTest;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.RunningApplication.Visitor;
import nl.waarborg.ui.project.SampleProject;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.RecordedEvent;
import org.junit.jupiter.api.Test;

class AccountPagesTest extends BrowserTest {

    private static final List<String> FILES = List.of("verslag.html", "verslag.pdf", "besluiten.csv", "besluiten.xlsx");
    private static final SampleProject AT_THE_AP = SampleProject.idea("Verslag van de brug").preScanned().after(5)
            .written(Level.HIGH).after(2).advised(FgCommand.Advice.POSITIVE).adopted().withTheAp(21).shown();

    private final Visitor auditor = RunningApplication.signedIn("auditor");

    private static List<RecordedEvent> events() {
        return RunningApplication.context().getBean(EventLog.class).ofProject(AT_THE_AP.id);
    }

    private static String address(String rest) {
        return "/projecten/" + AT_THE_AP.id + "/" + rest;
    }

    @Test
    void theAccountReadsAsAPageOfTheApplication() {
        signIn("auditor");
        page.navigate(address("geschiedenis"));
        page.click("a[href$='/verslag']");
        assertEquals("Verslag van de brug – Verslag", page.title());
        assertTrue(page.locator("section[aria-labelledby=start]").innerText().contains("De verwerking is nog niet begonnen"));
        assertTrue(page.locator("section[aria-labelledby=ap]").innerText().contains("De AP ontving de aanvraag"));
        assertEquals(events().size(), page.locator("section[aria-labelledby=gebeurtenissen] h3").count());
        picture("verslag");
        assertAccessible();
    }

    @Test
    void theFileToKeepIsAccessibleToo() {
        page.setContent(Account.html(events(), Language.NL));
        picture("verslag-bestand");
        assertAccessible();
    }

    @Test
    void theFilesAreThoseThatTheEventsGive() {
        assertArrayEquals(Account.pdf(events(), Language.NL), auditor.bytes(address("verslag.pdf")));
        assertEquals(Account.html(events(), Language.EN), auditor.get(address("verslag.html?taal=en")).body());
        assertTrue(RunningApplication.signedIn("fg").get(address("besluiten.csv")).body().contains("FG-advies gegeven"));
        assertEquals('P', auditor.bytes(address("besluiten.xlsx"))[0]);
    }

    @Test
    void everyFileIsSavedUnderAPlainNameAndNeverShownInPlace() {
        for (String file : FILES) {
            HttpResponse<String> answer = auditor.get(address(file));
            assertEquals(200, answer.statusCode(), file);
            String saved = answer.headers().firstValue("Content-Disposition").orElse("");
            assertTrue(saved.startsWith("attachment;") && saved.contains(AT_THE_AP.id), saved);
            assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""), file);
            assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""), file);
        }
    }

    @Test
    void whoMayNotSeeTheProjectGetsNoAccountOfIt() {
        Visitor elsewhere = RunningApplication.signedIn("projectleider-lindebroek");
        for (String file : List.of("verslag", "verslag.html", "verslag.pdf", "besluiten.csv", "besluiten.xlsx")) {
            assertEquals(404, elsewhere.get(address(file)).statusCode(), file);
            assertEquals(404, auditor.get("/projecten/P-2026-999999/" + file).statusCode(), file);
        }
        assertEquals(404, auditor.get(address("besluiten.exe")).statusCode());
    }
}
