package nl.waarborg.ui.task;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.net.http.HttpResponse;
import nl.waarborg.ui.BrowserTest;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.work.Given;
import org.junit.jupiter.api.Test;

class TaskPageTest extends BrowserTest {

    private static final String REASONS = "De verwerking is noodzakelijk en de maatregelen zijn voldoende.";

    @Test
    void whatIsMissingIsNamedAtOnceAndNothingTypedIsLost() {
        expectFailedAnswers();
        open("fg", Given.submitted("Fouten in het formulier"), "IssueFgAdvice");
        page.locator("label[for=advice-1]").click();
        page.locator("#monitoring").fill("<script>alert(1)</script> \u202Eomgekeerd\u202C \uD83D\uDE80 مرحبا");
        send();
        assertThat(page).hasTitle(java.util.regex.Pattern.compile("^Fout: FG-advies geven"));
        assertThat(page.locator(".wf-errsum")).isFocused();
        assertThat(page.locator(".wf-errsum")).containsText("Verbeter eerst deze");
        assertThat(page.locator("#motivation-fout")).hasText("Vul in: Motivering");
        assertEquals("true", page.locator("#motivation").getAttribute("aria-invalid"));
        assertThat(page.locator("#advice-1")).isChecked();
        assertEquals("<script>alert(1)</script> \u202Eomgekeerd\u202C \uD83D\uDE80 مرحبا", page.locator("#monitoring").inputValue());
        page.locator(".wf-errsum a").first().click();
        assertThat(page.locator("#motivation")).isFocused();
        assertAccessible();
        picture("task-errors");
    }

    @Test
    void anAdviceIsConfirmedAndRecordedExactlyAsTyped() {
        expectFailedAnswers();
        String id = Given.submitted("Advies met vreemde tekens");
        String typed = REASONS + " <b>vet</b> \u202Eomgekeerd\u202C \uD83D\uDE80 שלום";
        open("fg", id, "IssueFgAdvice");
        assertAccessible();
        picture("task");
        page.locator("#advice").check();
        page.locator("#motivation").fill(typed);
        page.locator("#priorConsultationNeeded-1").check();
        page.locator("[data-send]").click();
        assertThat(page.locator("dialog")).isVisible();
        assertAccessible();
        picture("task-confirm");
        page.locator("[data-yes]").click();
        page.waitForURL("**/projecten/" + id);
        assertEquals(typed, RunningApplication.context().getBean(CurrentStates.class).find(id).orElseThrow().fg().advice().motivation());
    }

    @Test
    void whoAdvisesCanReadTheWholeDpia() {
        String id = Given.submitted("Alles lezen");
        open("fg", id, "IssueFgAdvice");
        assertThat(page.getByText("Lees de hele DPIA (versie 1.0)")).hasAttribute("href", "/projecten/" + id + "/dpia/versies/1.0");
        page.getByText("Bekijk de risicomatrix").click();
        page.waitForURL("**/projecten/" + id + "/risicos");
    }

    @Test
    void rowsAreAddedAndRemovedWithoutJavaScript() {
        String address = "/taken/" + Given.task(Given.submitted("Rijen zonder script"), "IssueFgAdvice").id();
        RunningApplication.Visitor fg = RunningApplication.signedIn("fg");
        HttpResponse<String> one = fg.post(address, address, "motivation=blijft+staan&points%5B0%5D.subject=eerste&_doe=erbij+points");
        assertEquals(200, one.statusCode());
        assertTrue(one.body().contains("name=\"points[1].subject\""), one.body());
        assertTrue(one.body().contains("blijft staan"), one.body());
        HttpResponse<String> other = fg.post(address, address,
                "points%5B0%5D.subject=eerste&points%5B1%5D.subject=tweede&_doe=weg+points%5B0%5D");
        assertTrue(other.body().contains("value=\"tweede\""), other.body());
        assertTrue(!other.body().contains("value=\"eerste\""), other.body());
    }

    @Test
    void rowsAreAddedInTheBrowserAndTheirFlawsAreShownInPlace() {
        expectFailedAnswers();
        open("fg", Given.submitted("Rijen in de browser"), "IssueFgAdvice");
        page.locator("label[for=advice-1]").click();
        page.locator("#motivation").fill(REASONS);
        page.locator("#priorConsultationNeeded-1").check();
        page.getByText("Voeg adviespunt toe").click();
        page.locator("#points-0-subject").fill("Bewaartermijn");
        page.getByText("Voeg adviespunt toe").click();
        page.locator("#points-1-advice").fill("Zet een bord neer");
        assertAccessible();
        picture("task-rows");
        send();
        assertThat(page.locator("#points-0-advice-fout")).hasText("Vul in: Advies");
        assertThat(page.locator("#points-1-subject-fout")).hasText("Vul in: Onderwerp");
        assertEquals("Bewaartermijn", page.locator("#points-0-subject").inputValue());
        assertAccessible();
    }

    @Test
    void whoComesSecondReadsWhoWasFirstAndKeepsTheText() {
        expectFailedAnswers();
        String id = Given.idea("Twee mensen, één taak");
        String address = "/taken/" + Given.task(id, "CompletePreScan").id();
        signIn("projectleider");
        page.navigate(address);
        page.locator("#reasoning").fill("Mijn toelichting \uD83D\uDE80 <i>schuin</i>");
        page.locator("label[for=personalData]").click();
        page.locator("#peoplePerYear").fill("12.000");
        RunningApplication.signedIn("privacy-officer").post(address, address, PRE_SCAN);
        page.locator("[data-send]").click();
        assertThat(page.locator(".wf-note--warn")).containsText("Demo privacy officer heeft deze taak afgerond op");
        assertThat(page.locator("#bewaard-reasoning")).hasValue("Mijn toelichting \uD83D\uDE80 <i>schuin</i>");
        assertThat(page.locator("#bewaard-personalData")).hasValue("Ja");
        assertThat(page.locator("#bewaard-peoplePerYear")).hasValue("12.000");
        assertAccessible();
        picture("task-gone");
        page.getByText("Gooi concept weg").click();
        page.navigate(address);
        assertThat(page.locator("textarea")).hasCount(0);
    }

    @Test
    void afterSendingItIsSaidWhatCameOfItAndWhoseTurnItIs() {
        String id = Given.idea("Wie is er aan zet");
        String address = "/taken/" + Given.task(id, "CompletePreScan").id();
        RunningApplication.Visitor person = RunningApplication.signedIn("projectleider");
        assertEquals(302, person.post(address, address, PRE_SCAN).statusCode());
        String body = person.get("/projecten/" + id).body();
        assertTrue(body.contains("De pre-scan zegt: een DPIA is verplicht. Nu aan zet: Projectleider of Privacy officer (DPIA opstellen en "), body);
    }

    @Test
    void aDraftIsKeptForItsWriterOnly() {
        String address = "/taken/" + Given.task(Given.idea("Concept bewaren"), "CompletePreScan").id();
        signIn("projectleider");
        page.navigate(address);
        page.locator("#reasoning").fill("nog niet klaar");
        page.locator("button[value=concept]").click();
        assertThat(page.locator("[data-draft]")).containsText("Concept bewaard om");
        page.navigate("/mijn-werk");
        page.navigate(address);
        assertThat(page.locator("#reasoning")).hasValue("nog niet klaar");
        assertThat(page.locator(".wf-note--info")).containsText("U gaat verder met uw concept");
        assertTrue(!RunningApplication.signedIn("projectleider-2").get(address).body().contains("nog niet klaar"));
        page.getByText("Begin opnieuw").click();
        assertThat(page.locator("#reasoning")).hasValue("");
    }

    @Test
    void aDraftIsKeptByItself() {
        page.clock().install();
        open("projectleider", Given.idea("Vanzelf bewaard"), "CompletePreScan");
        page.locator("#reasoning").fill("vanzelf");
        page.clock().fastForward(31_000);
        assertThat(page.locator("[data-draft]")).containsText("Concept bewaard om");
        page.reload();
        assertThat(page.locator("#reasoning")).hasValue("vanzelf");
    }

    @Test
    void gatesThatAreShutAreNamedEachWithItsReason() {
        expectFailedAnswers();
        open("projectleider", Given.preScanned("Nog geen inventaris"), "SubmitDpia");
        assertThat(page.locator(".wf-lines")).containsText("Er staat nog geen sensor of camera op de lijst.");
        page.locator("#remarks").fill("Graag snel advies");
        send();
        assertThat(page.locator(".wf-errsum")).containsText("Er staat nog geen sensor of camera op de lijst.");
        assertThat(page.locator("#remarks")).hasValue("Graag snel advies");
        assertAccessible();
        picture("task-gates");
    }

    @Test
    void aTaskSpeaksEnglishToo() {
        String id = Given.submitted("Advice in English");
        signIn("fg");
        page.navigate("/taken/" + Given.task(id, "IssueFgAdvice").id() + "?taal=en");
        assertThat(page.locator("h1")).hasText("Give FG advice");
        assertThat(page.locator("main")).containsText("What is your advice?");
        page.navigate("/mijn-werk?taal=en&zoek=" + id);
        assertThat(page.locator("tbody")).containsText("Give FG advice");
    }

    @Test
    void controlCharactersAndFarTooLongTextsAreNamedAtTheirField() {
        String address = "/taken/" + Given.task(Given.idea("Vreemde invoer"), "CompletePreScan").id();
        RunningApplication.Visitor person = RunningApplication.signedIn("projectleider");
        HttpResponse<String> control = person.post(address, address, PRE_SCAN.replace("reasoning=", "reasoning=%07"));
        assertEquals(422, control.statusCode());
        assertTrue(control.body().contains("Toelichting: haal tekens weg die niet te lezen zijn"), control.body());
        HttpResponse<String> large = person.post(address, address, PRE_SCAN.replace("reasoning=", "reasoning=" + "a".repeat(1_048_576)));
        assertEquals(422, large.statusCode());
        assertTrue(large.body().contains("Toelichting: maak de tekst korter: hooguit 4000 tekens"), "the bound");
        assertTrue(large.body().contains("a".repeat(1_048_576)), "the text itself");
    }

    @Test
    void aFormOfMoreThanItsBoundIsAnsweredWithAPage() {
        String address = "/taken/" + Given.task(Given.idea("Veel te groot"), "CompletePreScan").id();
        RunningApplication.Visitor person = RunningApplication.signedIn("projectleider");
        HttpResponse<String> rockets = person.post(address, address,
                PRE_SCAN.replace("reasoning=", "reasoning=" + "%F0%9F%9A%80".repeat(1_000_000)));
        assertEquals(422, rockets.statusCode());
        assertTrue(rockets.body().contains("Toelichting: maak de tekst korter: hooguit 4000 tekens"), "the bound");
        HttpResponse<String> tooLarge = person.post(address, address, PRE_SCAN.replace("reasoning=", "reasoning=" + "a".repeat(16_000_000)));
        assertEquals(413, tooLarge.statusCode());
        assertTrue(tooLarge.body().contains("<h1>"), "a page of our own");
    }

    @Test
    void manyRowsAreReadToTheLast() {
        String id = Given.preScanned("Honderd apparaten");
        String address = "/projecten/" + id + "/dpia/s1";
        StringBuilder form = new StringBuilder("_basedOn=0");
        for (int row = 0; row < 200; row++) {
            String place = "&sensors%5B" + row + "%5D.";
            form.append(place).append("id=S").append(row).append(place).append("type=teller").append(place).append("quantity=1")
                    .append(place).append("location=plein").append(place).append("mobile=nee").append(place).append("measures=telt")
                    .append(place).append("audio=nee").append(place).append("personalData=NO").append(place).append("reasoning=geen")
                    .append(place).append("canFollow=nee").append(place).append("onDevice=ja").append(place).append("leavesDevice=aantal")
                    .append(place).append("rawRetention=geen").append(place).append("owner=gemeente");
        }
        assertEquals(302, RunningApplication.signedIn("projectleider").post(address, address, form.toString()).statusCode());
        assertEquals(200, RunningApplication.context().getBean(CurrentStates.class).find(id).orElseThrow().dpia().content().sensors().size());
    }

    @Test
    void aTaskOfAnotherRoleSaysWhoseItIs() {
        String address = "/taken/" + Given.task(Given.submitted("Niet uw taak"), "IssueFgAdvice").id();
        signIn("projectleider");
        page.navigate(address);
        assertThat(page.locator(".wf-note--info")).containsText("Deze taak is voor: Functionaris gegevensbescherming (FG)");
        assertAccessible();
    }

    @Test
    void anUnknownTaskAndOneOfAnotherMunicipalityLookTheSame() {
        String address = "/taken/" + Given.task(Given.idea("Van Zandermeer"), "CompletePreScan").id();
        RunningApplication.Visitor other = RunningApplication.signedIn("projectleider-lindebroek");
        assertEquals(404, other.get(address).statusCode());
        assertEquals(404, other.get("/taken/00000000-0000-0000-0000-000000000000").statusCode());
    }

    private static final String PRE_SCAN = "_form=CompletePreScan&personalData=YES&reasoning=" + "woord+".repeat(25)
            + "&systematicEvaluation=false&largeScaleSpecialData=false&systematicMonitoringOfPublicSpace=true&explanation=uitleg"
            + "&peoplePerYear=1.000&vulnerablePeople=false&specialData=false&aiClass=NONE&cloud=false&transferOutsideEea=nee";

    private void open(String person, String projectId, String command) {
        signIn(person);
        page.navigate("/taken/" + Given.task(projectId, command).id());
    }

    private void send() {
        page.locator("[data-send]").click();
        Locator yes = page.locator("[data-yes]");
        if (yes.isVisible()) {
            yes.click();
        }
        page.locator(".wf-errsum").waitFor(new Locator.WaitForOptions().setTimeout(10_000));
    }

}
