package nl.waarborg.ui.idea;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import nl.waarborg.ui.BrowserTest;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.idea.PlanningPreview.Feasibility;
import nl.waarborg.ui.work.Given;
import org.junit.jupiter.api.Test;

class IdeaPageTest extends BrowserTest {

    private static final String WORDS = "Genoeg woorden om te vertellen wat het project doet en waarom de stad het nodig heeft.";

    @Test
    void aProjectGetsANumberAndAnOutlookOnItsPlanning() {
        signIn("projectleider");
        page.navigate("/projecten/nieuw");
        assertAccessible();
        picture("idea");
        page.locator("[name=_municipality][value=GM-O]").check();
        page.locator("#name").fill("Geluid meten <in> Oeverwijk");
        page.locator("#description").fill(WORDS);
        page.locator("[name=themes]").first().check();
        page.locator("[name=kind]").first().check();
        page.locator("[name=isPilot][value=false]").check();
        page.locator("[name=temporary][value=false]").check();
        LocalDate start = Given.today().plusYears(1);
        page.locator("#plannedGoLive").fill(start.getDayOfMonth() + "-" + start.getMonthValue() + "-" + start.getYear());
        page.locator("#fundamentalRights").fill(WORDS);
        page.locator("[name=body]").first().check();
        page.locator("[data-send]").click();
        page.waitForURL("**/projecten/P-" + Given.today().getYear() + "-*/aangemeld");
        assertThat(page.locator("main")).containsText("De startdatum is haalbaar");
        assertThat(page.locator("main")).containsText("Geluid meten <in> Oeverwijk");
        assertAccessible();
        picture("idea-planning");
        assertThat(page.locator(".nl-button--primary")).hasText("Begin met: Pre-scan uitvoeren");
        page.getByText("Naar het project").click();
        assertThat(page.locator("h1")).containsText("Geluid meten <in> Oeverwijk");
    }

    @Test
    void aMunicipalityOfSomebodyElseIsRefused() {
        String form = "_municipality=GM-Z&name=Niet+van+mij&description=" + WORDS.replace(' ', '+') + "&themes=ENERGY&kind=SENSOR"
                + "&isPilot=false&temporary=false&plannedGoLive=1-12-2027&body=COLLEGE&fundamentalRights=" + WORDS.replace(' ', '+');
        var answer = RunningApplication.signedIn("projectleider-lindebroek").post("/projecten/nieuw", "/projecten/nieuw", form);
        assertEquals(422, answer.statusCode());
    }

    @Test
    void onlyAProjectLeaderRegisters() {
        assertEquals(404, RunningApplication.signedIn("fg").get("/projecten/nieuw").statusCode());
    }

    @Test
    void theOutlookFollowsTheDatesCountedBack() {
        LocalDate start = LocalDate.of(2027, 6, 1);
        PlanningPreview roomy = PlanningPreview.of(start, LocalDate.of(2026, 11, 2));
        assertEquals(Feasibility.ROOM, roomy.feasible());
        assertEquals(Feasibility.TIGHT, PlanningPreview.of(start, roomy.plan().safeSubmission().plusDays(1)).feasible());
        assertEquals(Feasibility.ONLY_WITHOUT_EXTENSION,
                PlanningPreview.of(start, roomy.plan().latestReceiptExtended().plusDays(1)).feasible());
        assertEquals(Feasibility.NO_ROOM, PlanningPreview.of(start, roomy.plan().latestReceipt().plusDays(1)).feasible());
    }
}
