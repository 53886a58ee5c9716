package nl.waarborg.ui.dpia;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Processing;
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.domain.project.SecurityCommand;
import nl.waarborg.ui.BrowserTest;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.task.CurrentStates;
import nl.waarborg.ui.work.Given;
import org.junit.jupiter.api.Test;

/** The workbench in a real browser: writing, dividing the work, talking, and two people in one paragraph. */
class WorkbenchTest extends BrowserTest {

    private static final String TEXT = "Een voorstel dat lang genoeg is om te worden aanvaard als paragraaf één van de DPIA.";

    @Test
    void everyParagraphIsListedWithWhatItLacksAndLeadsToItsForm() {
        String id = Given.preScanned("Werkbank");
        signIn("projectleider");
        page.navigate("/projecten/" + id + "/dpia");
        assertThat(page.locator(".wf-bench li")).hasCount(21);
        assertThat(page.locator("#deel-A")).containsText("A. Beschrijving");
        assertAccessible();
        picture("dpia-werkbank");
        page.locator(".wf-bench a").first().click();
        page.locator("#proposal").fill(TEXT);
        page.locator("[name='_doe'][value=verder]").click();
        page.waitForURL("**/dpia/p2");
        assertThat(page.locator(".wf-note--ok").first()).containsText("Paragraaf 1 is bewaard");
        assertAccessible();
        picture("dpia-paragraaf");
        assertEquals(TEXT, content(id).proposal());
    }

    @Test
    void aParagraphThatShowsOneColumnLeavesTheOthersAsTheyStand() {
        String id = withProcessings("Alleen doelen");
        signIn("projectleider");
        page.navigate("/projecten/" + id + "/dpia/p5");
        assertThat(page.locator("[name='processings[0].legalGround']")).hasCount(0);
        page.locator("#processings-1-purpose").fill("Weten waar het te druk wordt");
        assertAccessible();
        picture("dpia-doelen");
        send();
        List<Processing> processings = content(id).processings();
        assertEquals("Weten waar het te druk wordt", processings.get(1).purpose());
        assertEquals("dimmen", processings.get(0).purpose());
        assertEquals("7 dagen", processings.get(1).retention());
    }

    @Test
    void questionsOfTheModelAreAnsweredAndEachGapLeadsToItsField() {
        String id = withProcessings("Vragen van het model");
        signIn("privacy-officer");
        page.navigate("/projecten/" + id + "/dpia/p15");
        assertThat(page.locator(".wf-gaps li")).hasCount(16);
        page.locator(".wf-gaps summary").click();
        page.locator(".wf-gaps a").nth(2).click();
        assertTrue(page.url().endsWith("#eigen-rights-1-procedure"), page.url());
        page.locator("[name='eigen.rights[1].procedure'][value=yes]").check();
        page.locator("#eigen-rights-1-explanation").fill("Via de privacybalie, binnen een week.");
        send();
        assertThat(page.locator(".wf-gaps li")).hasCount(14);
        assertEquals("Via de privacybalie, binnen een week.", content(id).answers("p15").at("rights[1].explanation"));
        assertEquals("access", content(id).answers("p15").at("rights[1].row"));
        assertAccessible();
        picture("dpia-rechten");
    }

    @Test
    void peopleDivideTheWorkAndTalkAboutAQuestionWithoutLosingWhatTheyTyped() {
        String id = withProcessings("Samen");
        signIn("projectleider");
        page.navigate("/projecten/" + id + "/dpia/p10");
        page.locator("#processings-0-retention").fill("drie dagen");
        page.locator("#opmerking").fill("Is drie dagen genoeg?");
        page.locator("#bij").selectOption("processings[0].retention");
        page.locator("[name='_doe'][value=plaats]").click();
        assertThat(page.locator("#opmerking-1")).containsText("Is drie dagen genoeg?");
        assertThat(page.locator("#processings-0-retention")).hasValue("drie dagen");
        page.locator("#eigenaar").selectOption("demo:privacy-officer");
        page.locator("#stand").selectOption("FOR_REVIEW");
        page.locator("[formaction$='/verdeling']").click();
        assertThat(page.locator("#processings-0-retention")).hasValue("drie dagen");
        assertEquals("30 dagen", content(id).processings().get(0).retention());
        assertAccessible();
        picture("dpia-opmerkingen");
        signIn("fg");
        page.navigate("/projecten/" + id + "/dpia/p10");
        assertThat(page.locator("#formulier")).hasCount(0);
        page.locator(".wf-thread summary").click();
        page.locator("#antwoord-1").fill("Ja, als er een uitleg bij staat.");
        page.locator("[value='antwoord 1']").click();
        assertThat(page.locator("#opmerking-1 .wf-remark")).hasCount(2);
        assertAccessible();
        page.locator("[value='handel-af 1']").click();
        assertThat(page.locator(".wf-resolved")).containsText("1 afgehandelde opmerking");
        page.evaluate("document.querySelector('.wf-resolved').open = true");
        page.locator("[value='heropen 1']").click();
        assertThat(page.locator(".wf-talk .wf-badge")).containsText("1 opmerking open");
        page.navigate("/projecten/" + id + "/dpia");
        assertThat(page.locator(".wf-bench li").nth(9)).containsText("Demo privacy officer");
        assertThat(page.locator(".wf-bench li").nth(9)).containsText("Na te kijken");
    }

    @Test
    void whoIsSecondInAParagraphSeesBothTextsAndChooses() {
        expectFailedAnswers();
        String id = withProcessings("Twee teksten");
        signIn("projectleider");
        page.navigate("/projecten/" + id + "/dpia/p5");
        page.locator("#processings-0-purpose").fill("Licht dimmen en energie sparen");
        Given.give("privacy-officer", new DpiaCommand.ReviseProcessings(id, List.of(
                processing("tellen", "Straatlicht dimmen", "30 dagen"), processing("vergelijken", "Evenementen vergelijken", "7 dagen")), null));
        page.locator("[data-send]").click();
        assertThat(page.locator("h1")).containsText("Twee teksten voor § 5");
        assertThat(page.locator(".wf-versus")).hasCount(2);
        assertThat(page.locator(".wf-versus").first()).containsText("Licht dimmen en energie sparen");
        assertThat(page.locator(".wf-versus").first()).containsText("Straatlicht dimmen");
        assertThat(page.locator("#keuze-processings-0-purpose")).isChecked();
        assertThat(page.locator("#keuze-processings-1-purpose-hun")).isChecked();
        assertAccessible();
        picture("dpia-twee-teksten");
        page.locator(".wf-actions .nl-button--primary").click();
        page.waitForURL("**/dpia/p5");
        assertEquals(List.of("Licht dimmen en energie sparen", "Evenementen vergelijken"),
                content(id).processings().stream().map(Processing::purpose).toList());
    }

    @Test
    void theWorkbenchLeadsToTheFgAndShowsWhatTheFgWantsOtherwise() {
        String id = Given.preScanned("Heen en weer");
        RunningApplication.Visitor leader = RunningApplication.signedIn("projectleider");
        String bench = "/projecten/" + id + "/dpia";
        assertTrue(leader.get(bench).body().contains("href=\"/taken/" + Given.task(id, "SubmitDpia").id() + "\""));
        String task = leader.get("/taken/" + Given.task(id, "SubmitDpia").id()).body();
        assertTrue(task.contains("<a href=\"/projecten/" + id + "/sensoren\">Er staat nog geen sensor of camera op de lijst."), task);
        String away = Given.submitted("Terug met punten");
        assertFalse(leader.get("/projecten/" + away + "/dpia").body().contains("wf-bench__submit"));
        Given.give("ciso", new SecurityCommand.CompleteSecurityReview(
                away, 1, 2, 3, "Iemand neemt een sensor mee naar huis.", null, SecurityCommand.Verdict.APPROVED));
        Given.give("fg", new FgCommand.IssueFgAdvice(away, FgCommand.Advice.NEGATIVE, "Het is nog niet duidelijk genoeg.",
                List.of(new FgCommand.Point("Borden", "Zet <b>borden</b> neer.", FgCommand.Weight.BLOCKING)), false, null));
        assertFalse(leader.get("/projecten/" + away + "/dpia").body().contains("wf-bench__advice"));
        Given.give("projectleider", new FgCommand.HandleFgAdvice(away, FgCommand.Next.REWORK, "Wij zetten borden neer."));
        String back = leader.get("/projecten/" + away + "/dpia").body();
        assertTrue(back.contains("De FG wil dit anders dan in versie 1.0"), back);
        assertTrue(back.contains("Borden (Blokkerend): Zet &lt;b&gt;borden&lt;/b&gt; neer."), back);
        assertTrue(back.contains("href=\"/taken/" + Given.task(away, "SubmitDpia").id() + "\""));
    }

    @Test
    void theWholeDpiaReadsOnOnePageAndWhoMayNotWriteIsNotAsked() {
        String id = Given.submitted("Lezen");
        signIn("auditor");
        page.navigate("/projecten/" + id + "/dpia/lezen");
        assertThat(page.locator("#kop-p16")).containsText("Risico");
        assertThat(page.locator("main")).containsText("Herkenning van een voorbijganger");
        assertAccessible();
        picture("dpia-lezen");
        page.navigate("/projecten/" + id + "/dpia/p16");
        assertThat(page.locator("main textarea")).hasCount(0);
        assertThat(page.locator("main form")).hasCount(0);
        assertAccessible();
    }

    @Test
    void partiesOfOtherProjectsAreTakenOverWithoutTheirAgreementAndWithANote() {
        String source = Given.submitted("Bron van partijen");
        RunningApplication.signedIn("auditor").get("/projecten/" + source);
        String id = Given.preScanned("Neemt over");
        signIn("privacy-officer");
        page.navigate("/projecten/" + id + "/dpia/p6");
        page.locator("[value=overnemen]").click();
        assertThat(page.locator("main")).containsText("Risico’s en maatregelen worden nooit overgenomen");
        assertAccessible();
        picture("dpia-overnemen");
        page.getByLabel("Gemeente Zandermeer").first().check();
        page.locator(".wf-actions .nl-button--primary").click();
        assertThat(page.locator("#parties-0-name")).hasValue("Gemeente Zandermeer");
        assertThat(page.locator("[name='parties[0].agreement']:checked")).hasCount(0);
        assertThat(page.locator(".wf-thread")).containsText("Overgenomen uit");
        assertEquals(List.of(), content(id).parties());
    }

    private static String withProcessings(String name) {
        String id = Given.preScanned(name);
        Given.give("projectleider", new DpiaCommand.ReviseProcessings(id, List.of(
                processing("tellen", "dimmen", "30 dagen"), processing("vergelijken", "vergelijken", "7 dagen")), null));
        return id;
    }

    private static Processing processing(String name, String purpose, String retention) {
        return new Processing(name, "Wij doen dit", true, purpose, Processing.LegalGround.PUBLIC_TASK, "Gemeentewet", retention);
    }

    private void send() {
        page.locator("[data-send]").click();
        page.locator(".wf-note--ok").first().waitFor(new Locator.WaitForOptions().setTimeout(10_000));
    }

    private static Dpia content(String id) {
        return RunningApplication.context().getBean(CurrentStates.class).find(id).orElseThrow().dpia().content();
    }
}
