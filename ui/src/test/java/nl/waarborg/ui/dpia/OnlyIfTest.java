package nl.waarborg.ui.dpia;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import nl.waarborg.domain.dpia.DataItem;
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.ui.BrowserTest;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.work.Given;
import org.junit.jupiter.api.Test;

/** Questions that are asked only after a certain answer: out of sight until then, unless something was typed in them. */
class OnlyIfTest extends BrowserTest {

    @Test
    void aQuestionComesIntoSightWithTheAnswerThatAsksIt() {
        String id = Given.preScanned("Alleen als");
        signIn("privacy-officer");
        page.navigate("/projecten/" + id + "/dpia/p4");
        Locator how = page.locator("#eigen-algorithm-how");
        assertThat(how).isHidden();
        page.locator("[name='eigen.algorithm'][value=true]").check();
        assertThat(how).isVisible();
        assertThat(page.locator("label[for=eigen-algorithm-how] .muted")).isHidden();
        assertThat(page.locator("#eigen-ai-how")).isHidden();
        page.locator("[name='eigen.algorithm'][value=false]").check();
        assertThat(how).isHidden();
        page.locator("[name='eigen.algorithm'][value=true]").check();
        how.fill("Het telt vormen.");
        page.locator("[name='eigen.algorithm'][value=false]").check();
        assertThat(how).isVisible();
        assertThat(page.locator("label[for=eigen-algorithm-how] .muted")).isVisible();
        assertAccessible();
        picture("dpia-alleen-als");
        page.locator("[data-send]").click();
        page.waitForLoadState();
        assertThat(how).isVisible();
        assertThat(how).hasValue("Het telt vormen.");
    }

    @Test
    void aQuestionInARowFollowsTheAnswerInThatRow() {
        String id = Given.preScanned("Alleen als in een rij");
        Given.give("projectleider", new DpiaCommand.RevisePersonalData(id, List.of(data("beeld"), data("adres")), null));
        signIn("projectleider");
        page.navigate("/projecten/" + id + "/dpia/p2");
        assertThat(page.locator("#eigen-origin-0-party")).isHidden();
        page.locator("[name='eigen.origin[1].through-party'][value=true]").check();
        assertThat(page.locator("#eigen-origin-0-party")).isHidden();
        assertThat(page.locator("#eigen-origin-1-party")).isVisible();
    }

    @Test
    void withoutJavaScriptEveryQuestionStandsThereAndSaysWhenItIsAsked() {
        String id = Given.preScanned("Zonder script");
        String paragraph = RunningApplication.signedIn("projectleider").get("/projecten/" + id + "/dpia/p4").body();
        String question = paragraph.substring(paragraph.indexOf("for=\"eigen-algorithm-how\""), paragraph.indexOf("name=\"eigen.algorithm-how\""));
        assertTrue(question.contains("alleen als het antwoord op ‘Wordt een algoritme gebruikt?’ ja is"), question);
        assertFalse(question.contains("hidden"), question);
    }

    private static DataItem data(String name) {
        return new DataItem(name, DataItem.Type.ORDINARY, "voorbijgangers", "sensor", "30 dagen", null, false);
    }
}
