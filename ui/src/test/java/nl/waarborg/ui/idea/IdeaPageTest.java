package nl.waarborg.ui.idea;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.EnumSet;
import nl.waarborg.domain.planning.PlanStep;
import nl.waarborg.domain.planning.Progress;
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

    /** On 24 November King's Day is in reach for the AP's 14 weeks, but not for the DPIA and the advice before them. */
    @Test
    void theOutlookCountsEveryStepThatRemains() {
        LocalDate kingsDay = LocalDate.of(2027, 4, 27);
        Progress all = Progress.of(EnumSet.complementOf(EnumSet.of(PlanStep.COUNCIL)));
        PlanningPreview seen = PlanningPreview.of(kingsDay, true, all, LocalDate.of(2026, 11, 24));
        assertEquals(LocalDate.of(2026, 12, 3), seen.plan().safeSubmission());
        assertEquals(Feasibility.NO_ROOM, seen.feasible());
        assertEquals(LocalDate.of(2027, 8, 11), seen.earliest());
        assertEquals(Feasibility.TIGHT, PlanningPreview.of(kingsDay, true, all, LocalDate.of(2026, 9, 3)).feasible());
        assertEquals(Feasibility.ROOM, PlanningPreview.of(kingsDay, true, all, LocalDate.of(2026, 8, 10)).feasible());
        assertEquals(Feasibility.ONLY_WITHOUT_EXTENSION, PlanningPreview.of(kingsDay, true, all, LocalDate.of(2026, 9, 4)).feasible());
        assertEquals(Feasibility.TOO_SOON, PlanningPreview.of(kingsDay, true, all, LocalDate.of(2026, 12, 25)).feasible());
        assertEquals(Feasibility.ROOM, PlanningPreview.of(seen.earliest(), true, all, LocalDate.of(2026, 11, 24)).feasible());
    }
}
