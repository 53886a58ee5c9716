package nl.waarborg.ui.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.domain.project.FgCommand.Reaction;
import nl.waarborg.ui.BrowserTest;
import nl.waarborg.ui.project.SampleProject;
import nl.waarborg.ui.sheet.ReadCsv;
import nl.waarborg.ui.sheet.ReadXlsx;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An auditor asks, narrows and takes away, in a browser. */
class OversightJourneyTest extends BrowserTest {

    private static final String HOSTILE = "=HYPERLINK(\"http://x\") <script>alert(1)</script> \u202Eomgekeerd";

    @BeforeAll
    static void seed() {
        RawEvents.ofTheReferenceProjects();
        SampleProject project = Departing.partly("Druk op de kade");
        project.gives("fg", new FgCommand.AddFgPostscript(project.id, "De FG blijft erbij dat borden eerder moeten staan.")).shown();
        SampleProject hostile = Departing.partly(HOSTILE);
        hostile.gives("college", new FgCommand.RespondToFgAdvice(
                hostile.id, List.of(new FgCommand.PointResponse("Borden", Reaction.DEPARTED, "=1+1 " + Departing.MOTIVE)),
                LocalDate.now().minusDays(90))).shown();
    }

    @Test
    void theFirstPageLeadsToEveryQuestion() {
        signIn("auditor");
        page.click("nav.wf-nav a[href='/controle']");
        assertEquals("Controle", page.locator("h1").innerText());
        assertEquals(6, page.locator(".wf-questions section").count());
        picture("controle");
        assertAccessible();
        page.click(".wf-questions a[href='/controle/doorlooptijd']");
        assertEquals("Van idee tot DPIA", page.locator("h1").innerText());
        picture("controle-doorlooptijd");
        assertAccessible();
    }

    @Test
    void decisionsAreNarrowedSortedAndTakenAwayAsTheyStand() throws IOException {
        signIn("auditor");
        page.navigate("/controle/besluiten");
        page.selectOption("#soort", "FG");
        page.selectOption("#rol", "FG");
        page.fill("#van", "1-1-2026");
        page.click("form.wf-filters button");
        page.click("thead a:has-text('Project')");
        assertTrue(page.url().contains("soort=FG") && page.url().contains("volgorde=project"), page.url());
        assertEquals("1-1-2026", page.inputValue("#van"));
        List<String> screen = page.locator("tbody th a").allTextContents();
        picture("controle-besluiten");
        assertAccessible();
        Download csv = page.waitForDownload(() -> page.click("a:has-text('CSV')"));
        assertTrue(csv.suggestedFilename().matches("controle-besluiten-\\d{4}-\\d\\d-\\d\\d\\.csv"), csv.suggestedFilename());
        List<List<String>> read = ReadCsv.of(Files.readString(csv.path()));
        Download xlsx = page.waitForDownload(() -> page.click("a:has-text('Excel')"));
        ReadXlsx book = ReadXlsx.of(Files.readAllBytes(xlsx.path()));
        for (int i = 0; i < screen.size(); i++) {
            assertEquals(harmless(screen.get(i)), read.get(i + 1).get(0));
            assertEquals(screen.get(i), book.row(i + 2).get(0));
        }
    }

    @Test
    void aDepartureShowsAdvicePointMotiveAndPostscript() {
        signIn("fg");
        page.navigate("/controle/afwijkingen?volgorde=besloten");
        String text = page.locator("tbody").innerText();
        assertTrue(text.contains("Zet borden waar mensen nog kunnen omlopen.") && text.contains(Departing.MOTIVE), text);
        assertTrue(text.contains("Naschrift van de FG: De FG blijft erbij"), text);
        assertEquals(0, page.locator("main script").count());
        picture("controle-afwijkingen");
        assertAccessible();
    }

    @Test
    void lateReassessmentsNothingFoundAndAWrongFilterCanBeRead() {
        signIn("college");
        page.navigate("/controle/herbeoordelingen?stand=ALLE");
        assertTrue(page.locator("tbody").innerText().contains("dagen te laat"));
        picture("controle-herbeoordelingen");
        assertAccessible();
        page.navigate("/controle/afwijkingen?project=bestaatniet");
        picture("controle-leeg");
        assertAccessible();
        expectFailedAnswers();
        page.navigate("/controle/besluiten?van=31-02-2026&soort=RAAR&tot=1-1-2026");
        assertEquals("31-02-2026", page.inputValue("#van"));
        assertEquals("true", page.getAttribute("#van", "aria-invalid"));
        picture("controle-fout");
        assertAccessible();
    }

    private static String harmless(String text) {
        return text.startsWith("=") ? "'" + text : text;
    }
}
