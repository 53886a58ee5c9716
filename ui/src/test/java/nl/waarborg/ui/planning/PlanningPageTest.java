package nl.waarborg.ui.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.domain.project.IdeaCommand;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.ui.BrowserTest;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.agenda.IcsFile;
import nl.waarborg.ui.project.SampleProject;
import nl.waarborg.ui.signin.DemoPeople;
import nl.waarborg.workflow.Commands;
import nl.waarborg.workflow.Receipt;
import nl.waarborg.workflow.log.EventLog;
import org.junit.jupiter.api.Test;

class PlanningPageTest extends BrowserTest {

    private static final String KINGS_DAY = kingsDay();

    private static String kingsDay() {
        String id = "P-2027-427";
        Receipt receipt = RunningApplication.context().getBean(Commands.class).send(new IdeaCommand.RegisterIdea(
                id, "GM-Z", "Drukte meten op Koningsdag", "Telsensoren op de toegangswegen meten op Koningsdag hoe druk het in het centrum is.",
                Set.of(IdeaCommand.Theme.SAFETY), IdeaCommand.Kind.SENSOR, false, true, LocalDate.of(2027, 4, 28),
                LocalDate.of(2027, 4, 24), LocalDate.of(2027, 4, 27), null,
                "Er wordt alleen geteld. Niemand wordt gevolgd of herkend, en wie niet geteld wil worden kan omlopen.",
                IdeaCommand.Body.COLLEGE), By.of(DemoPeople.find("projectleider").orElseThrow().actor(), LocalDate.now()));
        RunningApplication.reaches(receipt.lastEventId());
        return id;
    }

    @Test
    void kingsDayComesOutToTheDay() {
        signIn("projectleider");
        page.navigate("/projecten/" + KINGS_DAY + "/planning");
        assertTrue(page.locator("section[aria-labelledby=haalbaar]").innerText().contains("Teruggerekend vanaf het evenement op 27 april 2027"));
        String receipts = page.locator(".wf-receipts").innerText();
        for (String date : List.of("3 december 2026", "18 januari 2027", "1 maart 2027", "26 april 2027")) {
            assertTrue(receipts.contains(date), date + " in " + receipts);
        }
        assertEquals(4, page.locator(".wf-course").count());
        assertEquals(1, page.locator(".wf-tabs [aria-current=page]").count());
        picture("planning");
        assertAccessible();
    }

    @Test
    void movingADateIsAnAddressThatKeepsNothing() {
        signIn("fg");
        int before = RunningApplication.context().getBean(EventLog.class).ofProject(KINGS_DAY).size();
        page.navigate("/projecten/" + KINGS_DAY + "/planning");
        page.fill("#datum", "1-7-2027");
        page.fill("#dagen", "14");
        page.click("section[aria-labelledby=wat-als] button[type=submit]");
        assertTrue(page.url().contains("datum=1-7-2027"), page.url());
        assertTrue(page.locator(".wf-receipts").innerText().contains("10 februari 2027"));
        assertTrue(page.locator(".wf-course").nth(3).innerText().contains("14 dagen stilstand"));
        assertEquals(0, page.locator("form[action$=ChangePlannedGoLive]").count(), "the FG plans nothing");
        assertEquals(before, RunningApplication.context().getBean(EventLog.class).ofProject(KINGS_DAY).size());
    }

    @Test
    void theLeaderCanMakeItThePlannedStart() {
        SampleProject project = SampleProject.idea("Verkeer tellen op de ring").shown();
        LocalDate later = LocalDate.now().plusDays(400);
        signIn("projectleider");
        page.navigate("/projecten/" + project.id + "/planning?datum=" + later);
        page.fill("#reason", "Zo past ook een verlenging door de AP.");
        picture("planning-wat-als");
        assertAccessible();
        page.click("form[action$=ChangePlannedGoLive] button[type=submit]");
        assertEquals("/projecten/" + project.id, java.net.URI.create(page.url()).getPath());
        page.navigate("/projecten/" + project.id + "/planning");
        assertTrue(page.locator("section[aria-labelledby=haalbaar]").innerText().contains("geplande start"));
        assertEquals(later, RunningApplication.context().getBean(nl.waarborg.ui.task.CurrentStates.class)
                .find(project.id).orElseThrow().plannedGoLive());
    }

    @Test
    void whatWasTypedWrongComesBackWithWhatToDo() {
        expectFailedAnswers();
        signIn("projectleider");
        page.navigate("/projecten/" + KINGS_DAY + "/planning?datum=31-2-2027&dagen=veel&begin=1-1-1900");
        String errors = page.locator(".wf-errsum").innerText();
        assertTrue(errors.contains("De dag 31-2-2027 bestaat niet"), errors);
        assertTrue(errors.contains("0 tot en met 366"), errors);
        assertTrue(errors.contains("tussen 2000 en 2100"), errors);
        assertEquals("31-2-2027", page.inputValue("#datum"));
        assertEquals("veel", page.inputValue("#dagen"));
        assertAccessible();
    }

    @Test
    void aProjectAtTheApIsCountedByItsClock() {
        SampleProject project = SampleProject.idea("Plan bij de AP").preScanned().after(5).written(Level.HIGH).after(2)
                .advised(FgCommand.Advice.POSITIVE).adopted().withTheAp(21).shown();
        signIn("privacy-officer");
        page.navigate("/projecten/" + project.id + "/planning");
        assertTrue(page.locator(".wf-course").first().innerText().contains("Zonder de AP kan het niet"));
        assertTrue(page.locator(".wf-plan").innerText().contains("Loopt sinds"));
        assertEquals(0, page.locator(".wf-receipts").count());
        picture("planning-bij-de-ap");
        assertAccessible();
    }

    @Test
    void thePlanIsACalendarFile() {
        HttpResponse<String> answer = RunningApplication.signedIn("projectleider").get("/projecten/" + KINGS_DAY + "/planning.ics");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElseThrow().startsWith("text/calendar"));
        List<Map<String, String>> events = IcsFile.read(answer.body()).events();
        assertTrue(events.stream().anyMatch(event -> event.get("SUMMARY").startsWith("Veilig indienen") && event.get("DTSTART").equals("20261203")));
        assertTrue(events.stream().anyMatch(event -> event.get("SUMMARY").startsWith("Evenement") && event.get("DTSTART").equals("20270427")));
        assertFalse(answer.body().contains("Demo"), "names nobody");
        assertEquals(404, RunningApplication.signedIn("projectleider-lindebroek").get("/projecten/" + KINGS_DAY + "/planning.ics").statusCode());
        assertEquals(404, RunningApplication.signedIn("projectleider-lindebroek").get("/projecten/" + KINGS_DAY + "/planning").statusCode());
    }
}
