package nl.waarborg.ui.dpia;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.ui.BrowserTest;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.task.CurrentStates;
import nl.waarborg.ui.work.Given;
import org.junit.jupiter.api.Test;

/** An answer that may stay open can be taken back after it was chosen. */
class TakenBackTest extends BrowserTest {

    @Test
    void aRiskThatWasRaisedIsNoLongerSo() {
        String id = Given.preScanned("Toch niet hoger");
        Given.give("projectleider", new DpiaCommand.AssessRisks(id, List.of(new Risk(
                "R1", "Herkenning van een voorbijganger", "ruwe beelden", Risk.Source.INCIDENT, Level.LOW, Level.LOW, false,
                List.of(), null, null, null, null)), null));
        signIn("projectleider");
        page.navigate("/projecten/" + id + "/dpia/p16");
        String raised = "[name='risks[0].raisedLevel']";
        assertThat(page.locator(raised + "[value='']")).hasCount(0);
        page.locator(raised + "[value=HIGH]").check();
        page.locator("[name='risks[0].raisedReason']").fill("In deze buurt wonen veel kinderen en die zien wij anders niet.");
        page.locator("[data-send]").click();
        page.waitForLoadState();
        assertEquals("HIGH", String.valueOf(content(id).risks().get(0).raisedLevel()));
        page.locator(raised + "[value='']").check();
        assertAccessible();
        page.locator("[name='risks[0].raisedReason']").fill("");
        page.locator("[data-send]").click();
        page.waitForLoadState();
        assertThat(page.locator(".wf-note--ok").first()).containsText("Paragraaf 16 is bewaard");
        assertNull(content(id).risks().get(0).raisedLevel());
    }

    private static Dpia content(String id) {
        return RunningApplication.context().getBean(CurrentStates.class).find(id).orElseThrow().dpia().content();
    }
}
