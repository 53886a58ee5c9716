package nl.waarborg.ui.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.domain.project.IdeaCommand;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.ui.BrowserTest;
import nl.waarborg.ui.RunningApplication;
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
    void theDiagramMovesWithKeysAndKeepsItsWatermarkInView() {
        signIn("fg");
        page.navigate("/projecten/" + AT_THE_AP.id);
        page.waitForSelector("#proces-1[data-drawn]");
        String before = (String) page.evaluate("document.querySelector('#proces-1 .viewport').getAttribute('transform')");
        page.focus("#proces-1");
        page.keyboard().press("+");
        page.keyboard().press("ArrowRight");
        assertNotEquals(before, page.evaluate("document.querySelector('#proces-1 .viewport').getAttribute('transform')"));
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            for (Locator mark : page.locator(".bjs-powered-by").all()) {
                mark.scrollIntoViewIfNeeded();
                assertTrue((Boolean) mark.evaluate("mark => { const box = mark.getBoundingClientRect();"
                        + "return [[.1, .1], [.5, .5], [.9, .9]].every(([x, y]) => mark.contains("
                        + "document.elementFromPoint(box.x + box.width * x, box.y + box.height * y))); }"));
            }
        }
    }

    @Test
    void onAPhoneTheStepsAreFoldedUnderTheLineThatSaysWhereItIs() {
        signIn("fg");
        page.setViewportSize(WIDTHS[1], 900);
        page.navigate("/projecten/" + AT_THE_AP.id);
        page.waitForSelector("details[data-fold]:not([open])");
        assertEquals("Stap 5 van 8: Raadpleging AP", page.locator("details[data-fold] summary").innerText());
        page.locator("details[data-fold] summary").click();
        assertTrue(page.locator(".wf-steps").isVisible());
    }

    @Test
    void onPaperTheStepsAreWrittenOut() {
        signIn("fg");
        page.navigate("/projecten/" + AT_THE_AP.id);
        page.waitForSelector("#proces-1[data-drawn]");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.evaluate("dispatchEvent(new Event('beforeprint'))");
        page.setViewportSize(700, 1000);
        assertTrue(page.locator("details.wf-list ol").first().isVisible());
        assertFalse(page.locator(".wf-tabs").isVisible());
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", "project-papier.png")));
    }

    @Test
    void aProjectOfAMomentAgoIsThereBeforeTheViewsAre() {
        SampleProject fresh = SampleProject.idea("Net begonnen");
        assertEquals(200, RunningApplication.signedIn("fg").get("/projecten/" + fresh.id).statusCode());
    }

    @Test
    void withoutJavaScriptTheStepsAreReadAsAList() {
        String html = RunningApplication.signedIn("auditor").get("/projecten/" + AT_THE_AP.id).body();
        assertTrue(html.contains("<strong><span lang=\"nl\">Bericht van de AP vastleggen</span>: nu bezig</strong>"), html);
        assertTrue(html.contains("<span lang=\"nl\">Raadpleging AP voorbereiden</span>: afgerond"));
        assertTrue(html.contains("<span lang=\"nl\">DPIA maken en vaststellen</span>: afgerond"), html);
        assertTrue(html.contains("<span lang=\"nl\">Verwerking starten</span>: nog niet begonnen"));
    }

    @Test
    void aWithdrawnProjectSaysWhatFellAway() {
        SampleProject withdrawn = SampleProject.idea("Toch maar niet").preScanned();
        withdrawn.gives("projectleider", new IdeaCommand.WithdrawProject(withdrawn.id, "Er is geen geld meer voor.")).shown();
        String html = RunningApplication.signedIn("auditor").get("/projecten/" + withdrawn.id).body();
        assertTrue(html.contains("<span lang=\"nl\">Pre-scan uitvoeren</span>: afgerond"), html);
        assertTrue(html.contains("<span lang=\"nl\">DPIA maken en vaststellen</span>: vervallen"), html);
        assertFalse(html.contains("nog niet begonnen"), html);
    }

    @Test
    void thePreScanIsFoundAmongTheDecisionsAndTheDpiaCanBeBegun() {
        SampleProject scanned = SampleProject.idea("Tellen bij de haven").preScanned().shown();
        String decisions = RunningApplication.signedIn("auditor").get("/projecten/" + scanned.id + "/besluiten").body();
        assertTrue(decisions.contains("DPIA verplicht") && decisions.contains("Op grond van:"), decisions);
        assertTrue(decisions.contains("artikel 35 lid 3 onder c AVG"), decisions);
        String history = RunningApplication.signedIn("auditor").get("/projecten/" + scanned.id + "/geschiedenis").body();
        assertFalse(history.contains("prescan/1"), history);
        String dpia = RunningApplication.signedIn("projectleider").get("/projecten/" + scanned.id + "/dpia").body();
        assertEquals(21, dpia.split("class=\"nr\"", -1).length - 1, dpia);
    }

    @Test
    void theAdviceSaysHowEachPointWeighsAndWhatWasDoneWithIt() {
        SampleProject answered = SampleProject.idea("Borden op de brug").preScanned().written(Level.LOW)
                .advised(FgCommand.Advice.POSITIVE_WITH_CONDITIONS);
        answered.gives("projectleider", new FgCommand.HandleFgAdvice(
                        answered.id, FgCommand.Next.PUT_TO_DECIDER, "Het college kan hierop besluiten."))
                .gives("college", new FgCommand.RespondToFgAdvice(answered.id, List.of(new FgCommand.PointResponse(
                        "Borden", FgCommand.Reaction.ADOPTED, "De borden komen bij elke oprit.")), LocalDate.now().minusDays(83))).shown();
        String html = RunningApplication.signedIn("auditor").get("/projecten/" + answered.id + "/besluiten").body();
        assertTrue(html.contains("Borden (voorwaarde): Zet borden"), html);
        assertTrue(html.contains("Borden: neemt het advies over. De borden komen bij elke oprit."), html);
    }

    @Test
    void anAuditorReadsEverythingAndIsOfferedNothing() {
        RunningApplication.Visitor auditor = RunningApplication.signedIn("auditor");
        for (String tab : List.of("", "/dpia", "/risicos", "/besluiten", "/geschiedenis")) {
            String html = auditor.get("/projecten/" + AT_THE_AP.id + tab).body();
            assertTrue(html.contains("Drukte meten in de binnenstad"));
            assertFalse(html.contains("/acties/") || html.contains("/taken/"), tab);
        }
    }

    @Test
    void aChangedDpiaSaysThatTheAdviceIsAboutAnEarlierVersion() {
        SampleProject stale = SampleProject.idea("Camera’s op het plein").preScanned().written(Level.LOW)
                .advised(FgCommand.Advice.NEGATIVE);
        stale.gives("projectleider", new FgCommand.HandleFgAdvice(stale.id, FgCommand.Next.REWORK, "De FG heeft gelijk."))
                .gives("projectleider", new DpiaCommand.ReviseProposal(
                        stale.id, "Een nieuw voorstel waarin de camera’s alleen nog overdag aanstaan en niets bewaren.", null))
                .shown();
        signIn("projectleider");
        page.navigate("/projecten/" + stale.id + "/dpia");
        assertTrue(page.locator("main").innerText().contains("Het FG-advies gaat over een eerdere versie"));
        assertEquals("/projecten/" + stale.id + "/dpia/p1", page.locator(".wf-bench a").first().getAttribute("href"));
        picture("project-dpia-verouderd");
        assertAccessible();
    }

    @Test
    void anIdeaSaysWhatMustComeFirst() {
        SampleProject idea = SampleProject.idea("Slimme lantaarns").shown();
        signIn("projectleider");
        page.navigate("/projecten/" + idea.id);
        assertTrue(page.locator("section[aria-labelledby=poorten]").innerText().contains("De DPIA is nog niet begonnen."));
        page.waitForSelector("[data-drawn]");
        picture("project-idee");
        assertAccessible();
        for (String tab : List.of("dpia", "risicos", "besluiten")) {
            page.navigate("/projecten/" + idea.id + "/" + tab);
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
        page.navigate("/projecten/" + AT_THE_AP.id);
        page.waitForSelector("#proces-1[data-drawn]");
        picture("project-overzicht-en");
        assertAccessible();
    }
}
