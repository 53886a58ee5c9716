package nl.waarborg.ui.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import nl.waarborg.ui.BrowserTest;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.project.ProjectViews;
import nl.waarborg.ui.project.SampleProject;
import org.junit.jupiter.api.Test;

class ProjectListPageTest extends BrowserTest {

    private static final String HOSTILE = "<script>alert(1)</script> <b>vet</b> \u202Eomgekeerd \u05E9\u05DC\u05D5\u05DD 🎥 \"'&amp;${7*7}";
    private static final SampleProject COUNT = SampleProject.idea("Fietsers tellen op de singel").preScanned().shown();
    private static final SampleProject NOISE = SampleProject.idea("Geluid meten bij het plein", "GM-L").shown();
    private static final SampleProject NASTY = SampleProject.idea(
            HOSTILE, "GM-O", "<img src=x onerror=alert(2)> en verder een gewone beschrijving van het project hier.").shown();

    @Test
    void theFiltersAreInTheAddressAndWorkWithAForm() {
        signIn("projectleider");
        page.navigate("/projecten");
        page.fill("#zoek", "singel fietsers");
        page.selectOption("#gemeente", "GM-Z");
        page.click("form.wf-filters button");
        assertTrue(page.url().contains("zoek=singel") && page.url().contains("gemeente=GM-Z"), page.url());
        assertEquals("1 project", page.locator(".wf-chips .res").innerText());
        assertEquals(COUNT.id, page.locator("tbody th .mono").innerText());
        picture("projecten-gefilterd");
        assertAccessible();

        page.click("text=Wis alle filters");
        assertTrue(page.locator("tbody tr").count() >= 3);
        picture("projecten");
        assertAccessible();
    }

    @Test
    void nothingFoundSaysSo() {
        signIn("projectleider");
        page.navigate("/projecten?zoek=bestaatniet");
        assertTrue(page.locator(".wf-empty").innerText().contains("Geen projecten gevonden"));
        picture("projecten-leeg");
        assertAccessible();
    }

    @Test
    void theStatusFilterFindsProjectsInThatStatus() {
        String all = RunningApplication.signedIn("fg").get("/projecten?stand=IDEA").body();
        assertTrue(all.contains(NOISE.id));
        assertFalse(all.contains(COUNT.id));
        assertEquals(200, RunningApplication.signedIn("fg").get("/projecten?stand=%24ne&gemeente=%7B%7D&zoek=.*").statusCode());
    }

    @Test
    void somebodySeesOnlyProjectsOfTheirOwnMunicipalities() {
        RunningApplication.Visitor lindebroek = RunningApplication.signedIn("projectleider-lindebroek");
        String list = lindebroek.get("/projecten").body();
        assertTrue(list.contains(NOISE.id));
        assertFalse(list.contains(COUNT.id));
        assertFalse(lindebroek.get("/projecten?gemeente=GM-Z").body().contains(COUNT.id));
    }

    @Test
    void aForbiddenProjectReadsLikeOneThatDoesNotExist() {
        RunningApplication.Visitor lindebroek = RunningApplication.signedIn("projectleider-lindebroek");
        for (String tab : new String[] {"", "/dpia", "/risicos", "/besluiten", "/geschiedenis"}) {
            HttpResponse<String> forbidden = lindebroek.get("/projecten/" + COUNT.id + tab);
            HttpResponse<String> unknown = lindebroek.get("/projecten/P-2026-999" + tab);
            assertEquals(404, forbidden.statusCode());
            assertEquals(404, unknown.statusCode());
            assertEquals(main(unknown).replace("P-2026-999", "?"), main(forbidden).replace(COUNT.id, "?"));
        }
    }

    private static String main(HttpResponse<String> page) {
        return page.body().substring(page.body().indexOf("<main"), page.body().indexOf("</main>"));
    }

    @Test
    void hostileTextIsStoredExactlyAndShownAsText() {
        assertEquals(HOSTILE, RunningApplication.context().getBean(ProjectViews.class).find(NASTY.id).orElseThrow().name());
        signIn("projectleider");
        page.navigate("/projecten");
        assertEquals(HOSTILE, page.locator("a[href='/projecten/" + NASTY.id + "']").textContent());
        page.navigate("/projecten/" + NASTY.id);
        assertEquals(HOSTILE, page.locator("h1").textContent());
        page.navigate("/projecten/" + NASTY.id + "/geschiedenis");
        assertTrue(page.locator(".wf-tl").textContent().contains(HOSTILE));
        assertEquals(0, page.locator("main script, main b, main img").count());
        picture("project-vijandig");
        assertAccessible();
    }
}
