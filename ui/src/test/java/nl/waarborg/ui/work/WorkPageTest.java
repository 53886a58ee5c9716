package nl.waarborg.ui.work;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import nl.waarborg.ui.BrowserTest;
import nl.waarborg.ui.RunningApplication;
import org.junit.jupiter.api.Test;

class WorkPageTest extends BrowserTest {

    @Test
    void showsWhoseTurnItIsAndBeforeWhen() {
        Given.idea("Slimme lantaarns Werklijst");
        signIn("projectleider");
        page.navigate("/mijn-werk");
        Locator row = page.locator("tbody tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Slimme lantaarns Werklijst"));
        assertThat(row).containsText("Pre-scan uitvoeren");
        assertThat(row).containsText("dagen");
        assertThat(row).containsText("Nog niemand");
        assertAccessible();
        picture("work");
    }

    @Test
    void aTaskIsTakenAndGivenBack() {
        Given.idea("Oppakken en vrijgeven");
        signIn("projectleider");
        page.navigate("/mijn-werk?zoek=oppakken+en");
        page.locator("tbody tr button").click();
        assertThat(page.locator(".wf-note--ok")).containsText("U hebt de taak opgepakt");
        assertThat(page).hasURL(Pattern.compile(".*\\?zoek=oppakken\\+en$"));
        assertThat(page.locator("tbody tr td[data-label=Van]")).hasText("U");
        page.locator("tbody tr button").click();
        assertThat(page.locator(".wf-note--ok")).containsText("De taak is weer vrij");
        assertThat(page.locator("tbody tr td[data-label=Van]")).hasText("Nog niemand");
    }

    @Test
    void whatAColleagueTookWaitsForAnother() {
        String id = Given.idea("Van een collega");
        RunningApplication.signedIn("projectleider-2")
                .post("/mijn-werk", "/taken/" + Given.task(id, "CompletePreScan").id() + "/oppakken", "terug=/mijn-werk");
        signIn("projectleider");
        page.navigate("/mijn-werk?weergave=anderen&zoek=" + id);
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr td[data-label=Van]")).hasText("Tweede projectleider");
        page.navigate("/mijn-werk?zoek=" + id);
        assertThat(page.locator(".wf-empty")).containsText("Geen taken gevonden");
    }

    @Test
    void filtersStandInTheAddressAndAreWipedAtOnce() {
        signIn("projectleider");
        page.navigate("/mijn-werk");
        page.locator("#zoek").fill("bestaat niet <b>");
        page.locator("#uiterlijk").selectOption("7");
        page.getByText("Filter", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)).click();
        assertThat(page).hasURL(Pattern.compile("zoek=bestaat.*uiterlijk=7"));
        assertThat(page.locator(".wf-empty")).containsText("Geen taken gevonden");
        assertEquals("bestaat niet <b>", page.locator("#zoek").inputValue());
        assertAccessible();
        picture("work-nothing-found");
        page.getByText("Wis alle filters").click();
        assertThat(page).hasURL(Pattern.compile("/mijn-werk$"));
    }

    @Test
    void somebodyWithoutTasksReadsWhatHappensNext() {
        signIn("griffier");
        page.navigate("/mijn-werk");
        assertThat(page.locator(".wf-empty, tbody")).isVisible();
        assertAccessible();
        picture("work-empty");
    }
}
