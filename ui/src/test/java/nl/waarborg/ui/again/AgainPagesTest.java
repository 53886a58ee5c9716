package nl.waarborg.ui.again;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.project.IdeaCommand;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.project.ReassessmentCommand;
import nl.waarborg.domain.project.ReassessmentCommand.Trigger;
import nl.waarborg.domain.project.UseCommand;
import nl.waarborg.ui.BrowserTest;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.again.Round.Reached;
import nl.waarborg.ui.again.Round.Result;
import nl.waarborg.ui.signin.DemoPeople;
import nl.waarborg.workflow.Commands;
import nl.waarborg.workflow.Receipt;
import nl.waarborg.workflow.log.EventLog;
import org.junit.jupiter.api.Test;

/** The round over many projects, and the tab of one. */
class AgainPagesTest extends BrowserTest {

    private static final String WHY = "Een uitspraak van de rechter over het volgen van telefoons.";

    private static Receipt give(String person, ProjectCommand command) {
        return RunningApplication.context().getBean(Commands.class)
                .send(command, By.of(DemoPeople.find(person).orElseThrow().actor(), LocalDate.now()));
    }

    /** A project that has been in use for a year, with a DPIA of then. */
    private static String running(String name) {
        String id = "P-" + UUID.randomUUID();
        Receipt receipt = give("privacy-officer", new ReassessmentCommand.ImportLegacyDpia(
                id, "GM-Z", name, "Containers met een adrespas.", Set.of(IdeaCommand.Theme.LIVING_ENVIRONMENT),
                IdeaCommand.Kind.SENSOR, false, LocalDate.now().minusYears(1), LocalDate.now().minusYears(1), "1.0"));
        shown(receipt);
        return id;
    }

    private static void shown(Receipt receipt) {
        assertTrue(RunningApplication.reaches(receipt.lastEventId()));
    }

    private static List<String> facts(String project) {
        return RunningApplication.context().getBean(EventLog.class).ofProject(project).stream().map(event -> event.name()).toList();
    }

    private static long scheduled(String project) {
        return facts(project).stream().filter("ReassessmentScheduled"::equals).count();
    }

    @Test
    void theFgPicksSeesConfirmsAndIsToldWhatWasSkipped() {
        String one = running("Wetronde containers");
        String two = running("Wetronde parkeren");
        String busy = running("Wetronde fietsen");
        shown(give("projectleider", new ReassessmentCommand.StartReassessment(busy, Trigger.RISK_CHANGE, "Het risico is veranderd.")));
        expectFailedAnswers();
        signIn("fg");
        page.navigate("/herbeoordelen?zoek=wetronde");
        assertEquals("3 projecten in gebruik", page.locator(".res").innerText());
        page.fill("#toelichting", WHY);
        page.fill("#uiterlijk", "morgen");
        page.click("text=Zet herbeoordeling in gang voor 3 projecten");
        assertTrue(page.locator(".wf-errsum").innerText().contains("Kies een aanleiding"));
        assertEquals(WHY, page.inputValue("#toelichting"));
        picture("herbeoordelen");
        assertAccessible();
        page.selectOption("#aanleiding", "NEW_LAW_OR_RULING");
        page.fill("#uiterlijk", LocalDate.now().plusDays(60).toString());
        page.click("text=Zet herbeoordeling in gang voor 3 projecten");
        page.waitForSelector("text=De ronde is klaar: 2 in gang gezet, 1 overgeslagen.");
        assertTrue(page.locator("tr", new Page.LocatorOptions().setHasText("Wetronde fietsen"))
                .innerText().contains("Er loopt al een herbeoordeling."));
        picture("herbeoordelen-ronde");
        assertAccessible();
        assertEquals(List.of(1L, 1L, 0L), List.of(scheduled(one), scheduled(two), scheduled(busy)));
        page.navigate("/projecten/" + one + "/herbeoordeling");
        assertTrue(page.locator("main").innerText().contains(WHY));
        picture("herbeoordeling-project");
        assertAccessible();
    }

    @Test
    void aListThatChangedIsLookedAtAgainBeforeAnythingHappens() {
        running("Lijstwijziging een");
        expectFailedAnswers();
        signIn("fg");
        page.navigate("/herbeoordelen?zoek=lijstwijziging");
        running("Lijstwijziging twee");
        page.fill("#toelichting", WHY);
        page.selectOption("#aanleiding", "NEW_LAW_OR_RULING");
        page.fill("#uiterlijk", LocalDate.now().plusDays(60).toString());
        page.click("text=Zet herbeoordeling in gang voor 1 project");
        assertTrue(page.locator(".wf-errsum").innerText().contains("De lijst is veranderd"));
        assertEquals("2 projecten in gebruik", page.locator(".res").innerText());
        assertEquals(WHY, page.inputValue("#toelichting"));
    }

    @Test
    void whatACrashInterruptedGoesOnWithoutReachingAnyProjectTwice() {
        String first = running("Crashronde een");
        String second = running("Crashronde twee");
        Rounds rounds = RunningApplication.context().getBean(Rounds.class);
        RoundRunner runner = RunningApplication.context().getBean(RoundRunner.class);
        By fg = By.of(DemoPeople.find("fg").orElseThrow().actor(), LocalDate.now());
        Round round = new Round(UUID.randomUUID().toString(), List.of("GM-Z"), Trigger.NEW_LAW_OR_RULING, WHY,
                LocalDate.now().plusDays(50), "/herbeoordelen", fg.actor().person(), Instant.now(),
                List.of(new Reached(first, "een", Result.WAITING, null, null), new Reached(second, "twee", Result.WAITING, null, null)));
        rounds.add(round);
        // The project was reached and then the machine stopped: the round does not know.
        give("fg", new ReassessmentCommand.ScheduleReassessment(first, round.trigger(), WHY, round.dueOn(), round.id()));
        signIn("fg");
        page.navigate("/herbeoordelen/" + round.id());
        assertTrue(page.locator("main").innerText().contains("De ronde is onderbroken"));
        page.click("text=Ga verder");
        page.waitForSelector("text=De ronde is klaar: 2 in gang gezet, 0 overgeslagen.");
        runner.run(round, fg);
        assertEquals(List.of(1L, 1L), List.of(scheduled(first), scheduled(second)));
    }

    @Test
    void onlyWhoLooksOnMayLookAndOnlyTheFgMayStart() {
        assertEquals(404, RunningApplication.signedIn("projectleider").get("/herbeoordelen").statusCode());
        assertTrue(RunningApplication.signedIn("auditor").get("/herbeoordelen").body().contains("Alleen de FG zet"));
    }

    @Test
    void theCaseSaysWhyAChangeIsNotActive() {
        String id = running("Wijziging op de zaak");
        give("projectleider", new UseCommand.ReportChange(id, "Een camera-module erbij"));
        signIn("projectleider");
        page.navigate("/projecten/" + id + "/herbeoordeling");
        assertTrue(page.locator("main").innerText().contains("zij is nog niet ingedeeld"));
        give("privacy-officer", new UseCommand.ClassifyChange(id, true, false, false, false, false, "Een nieuwe sensor erbij"));
        page.navigate("/projecten/" + id + "/herbeoordeling");
        String text = page.locator("main").innerText();
        assertTrue(text.contains("Deze wijziging is nog niet actief, want:"), text);
        assertTrue(text.contains("Wijziging 1 is ingrijpend. Daarvoor is eerst een nieuwe versie van de DPIA nodig."), text);
        picture("herbeoordeling-wijziging");
        assertAccessible();
    }
}
