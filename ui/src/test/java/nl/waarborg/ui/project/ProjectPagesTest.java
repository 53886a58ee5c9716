package nl.waarborg.ui.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.ui.BrowserTest;
import org.junit.jupiter.api.Test;

class ProjectPagesTest extends BrowserTest {

    private static final SampleProject AT_THE_AP = SampleProject.idea("Drukte meten in de binnenstad").preScanned()
            .after(5).written(Level.HIGH).after(2).advised(FgCommand.Advice.POSITIVE).adopted().withTheAp(21).shown();

    @Test
    void theOverviewSaysWhereItStandsWhoMustActAndBeforeWhen() {
        signIn("projectleider");
        page.navigate("/projecten/" + AT_THE_AP.id);
        assertEquals("Drukte meten in de binnenstad – Projecten", page.title());
        assertTrue(page.locator(".wf-steps [aria-current=step]").innerText().contains("Raadpleging AP"));
        assertTrue(page.locator("#termijn").innerText().contains("De AP heeft 8 tot 14 weken om te reageren"));
        assertTrue(page.locator("section[aria-labelledby=poorten]").innerText().contains("heeft nog geen advies gegeven"));
        page.waitForSelector("[data-drawn]");
        assertEquals("Nu hier", page.locator(".wf-token").first().innerText().strip());
        picture("project-overzicht");
        assertAccessible();
    }

    @Test
    void everyTabIsAPageOfItsOwn() {
        signIn("fg");
        for (String tab : List.of("dpia", "risicos", "besluiten", "geschiedenis")) {
            page.navigate("/projecten/" + AT_THE_AP.id + "/" + tab);
            assertEquals(1, page.locator(".wf-tabs [aria-current=page]").count());
            picture("project-" + tab);
            assertAccessible();
        }
    }

    @Test
    void everyTabReadsInEnglishToo() {
        signIn("fg");
        for (String tab : List.of("", "/dpia", "/risicos", "/besluiten", "/geschiedenis")) {
            page.navigate("/projecten/" + AT_THE_AP.id + tab + "?taal=en");
            assertEquals("en", page.locator("html").getAttribute("lang"));
        }
        picture("project-geschiedenis-en");
    }
}
