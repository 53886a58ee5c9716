package nl.waarborg.ui.action;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.waarborg.domain.dpia.Processing;
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.ui.BrowserTest;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.signin.DemoPeople;
import nl.waarborg.ui.task.CurrentStates;
import nl.waarborg.ui.work.Given;
import org.junit.jupiter.api.Test;

class ActionPageTest extends BrowserTest {

    private static final String TEXT = "Een voorstel dat lang genoeg is om te worden aanvaard als paragraaf één van de DPIA.";

    @Test
    void aSectionIsWrittenAndLeadsBackToTheListOfSections() {
        String id = Given.preScanned("Onderdeel schrijven");
        signIn("projectleider");
        page.navigate("/taken/" + Given.task(id, "SubmitDpia").id());
        assertThat(page.locator(".wf-tasks li")).hasCount(9);
        assertThat(page.locator(".wf-note--warn").first()).containsText("Beschrijf het voorstel");
        assertAccessible();
        picture("dpia-sections");
        page.getByText("Voorstel beschrijven").click();
        assertAccessible();
        picture("dpia-section");
        page.locator("#proposal").fill(TEXT);
        page.locator("[data-send]").click();
        page.waitForURL("**/taken/*");
        assertThat(page.locator(".wf-note--ok").first()).containsText("Vastgelegd: Voorstel beschrijven");
        assertThat(page.locator(".wf-tasks li").first()).containsText("Ingevuld");
    }

    @Test
    void whoWritesTheSameSectionSecondSeesWhatStandsThereAndKeepsTheText() {
        expectFailedAnswers();
        String id = Given.preScanned("Samen schrijven");
        String address = "/projecten/" + id + "/acties/ReviseProposal";
        signIn("projectleider");
        page.navigate(address);
        page.locator("#proposal").fill(TEXT + " Van mij.");
        Given.give("privacy-officer", new DpiaCommand.ReviseProposal(id, TEXT + " Van een collega.", 0));
        page.locator("[data-send]").click();
        assertThat(page.locator(".wf-note--warn").first()).containsText("Een collega heeft dit net gewijzigd");
        assertThat(page.locator("#proposal")).hasValue(TEXT + " Van mij.");
        assertThat(page.locator(".wf-now dd")).hasText(TEXT + " Van een collega.");
        assertAccessible();
        picture("dpia-conflict");
        page.locator("[data-send]").click();
        page.waitForURL("**/taken/*");
        assertEquals(TEXT + " Van mij.", content(id).proposal());
    }

    @Test
    void rowsThatWereWrittenStandThereAgain() {
        String id = Given.preScanned("Rijen terug");
        Given.give("projectleider", new DpiaCommand.ReviseProcessings(id, List.of(new Processing(
                "tellen", "Wij tellen", true, "dimmen", Processing.LegalGround.PUBLIC_TASK, "Gemeentewet", "30 dagen")), null));
        signIn("projectleider");
        page.navigate("/projecten/" + id + "/acties/ReviseProcessings");
        assertThat(page.locator("#processings-0-name")).hasValue("tellen");
        assertThat(page.locator("[name='processings[0].legalGround'][value=PUBLIC_TASK]")).isChecked();
        page.locator("#processings-0-name").fill("meten");
        page.locator("[data-send]").click();
        page.waitForURL("**/taken/*");
        assertEquals("meten", content(id).processings().get(0).name());
    }

    @Test
    void whatTheRulesForbidIsSaidWithoutLosingTheText() {
        expectFailedAnswers();
        String id = Given.submitted("Mag nog niet");
        signIn("privacy-officer");
        page.navigate("/projecten/" + id + "/acties/ReviseProposal");
        page.locator("#proposal").fill(TEXT + " Toch anders.");
        page.locator("[data-send]").click();
        assertThat(page.locator(".wf-errsum")).containsText("Versie 1.0 is voorgelegd");
        assertThat(page.locator("#proposal")).hasValue(TEXT + " Toch anders.");
        assertAccessible();
    }

    @Test
    void eachRoleIsOfferedItsOwnActionsAndAnAuditorNone() {
        String id = Given.submitted("Acties per rol");
        assertEquals(List.of("GiveUnsolicitedFgAdvice"), offered("fg", id));
        assertTrue(offered("projectleider", id).containsAll(List.of("WithdrawProject", "ChangePlannedGoLive")));
        assertTrue(!offered("projectleider", id).contains("ReviseProposal"));
        assertEquals(List.of(), offered("auditor", id));
        assertEquals(404, RunningApplication.signedIn("auditor").get("/projecten/" + id + "/acties/WithdrawProject").statusCode());
        assertEquals(404, RunningApplication.signedIn("projectleider-lindebroek")
                .get("/projecten/" + id + "/acties/WithdrawProject").statusCode());
    }

    private static List<String> offered(String person, String id) {
        return Actions.offered(DemoPeople.find(person).orElseThrow(), states().find(id).orElseThrow(), Given.today())
                .stream().map(Actions.Action::command).toList();
    }

    private static nl.waarborg.domain.dpia.Dpia content(String id) {
        return states().find(id).orElseThrow().dpia().content();
    }

    private static CurrentStates states() {
        return RunningApplication.context().getBean(CurrentStates.class);
    }
}
