package nl.waarborg.ui.action;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import nl.waarborg.ui.BrowserTest;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.signin.DemoPeople;
import nl.waarborg.ui.task.CurrentStates;
import nl.waarborg.ui.work.Given;
import org.junit.jupiter.api.Test;

class ActionPageTest extends BrowserTest {

    @Test
    void aSectionOfTheDpiaIsWrittenOnTheWorkbench() {
        String id = Given.preScanned("Naar de werkbank");
        RunningApplication.Visitor person = RunningApplication.signedIn("projectleider");
        HttpResponse<String> answer = person.get("/projecten/" + id + "/acties/ReviseSensors");
        assertEquals(302, answer.statusCode());
        assertTrue(answer.headers().firstValue("Location").orElseThrow().endsWith("/projecten/" + id + "/dpia/s1"));
        assertEquals(404, person.post("/projecten/" + id + "/dpia/s1", "/projecten/" + id + "/acties/ReviseSensors", "a=b").statusCode());
        signIn("projectleider");
        page.navigate("/taken/" + Given.task(id, "SubmitDpia").id());
        assertThat(page.locator(".wf-note--warn").first()).containsText("Beschrijf het voorstel");
        assertThat(page.locator(".wf-note--warn a").first()).hasAttribute("href", "/projecten/" + id + "/dpia/p1#proposal");
        assertAccessible();
        picture("dpia-taak");
    }

    @Test
    void eachRoleIsOfferedItsOwnActionsAndAnAuditorNone() {
        String id = Given.submitted("Acties per rol");
        assertEquals(List.of("ReportUnassessedProcessing", "GiveUnsolicitedFgAdvice"), offered("fg", id));
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

    private static CurrentStates states() {
        return RunningApplication.context().getBean(CurrentStates.class);
    }
}
