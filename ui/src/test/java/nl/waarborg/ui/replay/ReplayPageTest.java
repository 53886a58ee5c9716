package nl.waarborg.ui.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.domain.project.Gate;
import nl.waarborg.domain.project.Guards;
import nl.waarborg.domain.project.ProcessEvent;
import nl.waarborg.domain.project.UseCommand;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.evidence.checkpoint.Checkpoints;
import nl.waarborg.ui.BrowserTest;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.RunningApplication.Visitor;
import nl.waarborg.ui.importing.Seeding;
import nl.waarborg.ui.importing.Storing;
import nl.waarborg.ui.project.SampleProject;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.Commands;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.RecordedEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

class ReplayPageTest extends BrowserTest {

    private static final Pattern FORM = Pattern.compile("<form [^>]*>");
    private static final Pattern EVENT = Pattern.compile("<span class=\"nr\">(\\d+)</span>");
    private static final Texts T = Texts.in(Language.NL);
    private static final SampleProject AT_THE_AP = SampleProject.idea("Terugkijken naar de brug").preScanned()
            .after(5).written(Level.HIGH).after(2).advised(FgCommand.Advice.POSITIVE).adopted().withTheAp(21).shown();

    @BeforeAll
    static void seed() {
        new Seeding(new Storing(
                RunningApplication.context().getBean(Commands.class),
                RunningApplication.context().getBean(PlatformTransactionManager.class))).seed();
        List<RecordedEvent> events = events("RP-11");
        RunningApplication.reaches(events.get(events.size() - 1).eventId());
    }

    private static List<RecordedEvent> events(String project) {
        return RunningApplication.context().getBean(EventLog.class).ofProject(project);
    }

    private static int number(String project, String event) {
        return events(project).stream().filter(recorded -> recorded.name().equals(event))
                .mapToInt(recorded -> Math.toIntExact(recorded.seq()) + 1).findFirst().orElseThrow();
    }

    private static String page(String address) {
        HttpResponse<String> answer = RunningApplication.signedIn("auditor").get(address);
        assertEquals(200, answer.statusCode(), address);
        return answer.body();
    }

    private static String at(String project, int number) {
        return "/projecten/" + project + "/terugkijken?moment=" + number;
    }

    @Test
    void theStartSaysInPlainWordsWhyItWasAllowedWithEveryGateAndTheEventsThatOpenedIt() {
        String html = page(at("RP-08", number("RP-08", "ProcessingStarted")));
        String why = html.substring(html.indexOf("id=\"waarom\""), html.indexOf("</section>", html.indexOf("id=\"waarom\"")));
        assertTrue(why.contains("Starten mocht, want:") && why.contains("Er was akkoord om te starten"), why);
        for (Gate gate : Guards.guarding(UseCommand.StartProcessing.class)) {
            assertTrue(why.contains(T.get("gates." + gate)) && why.contains(T.get("gates." + gate + ".basis")), gate + why);
        }
        assertFalse(why.contains(T.get("replay.value.SHUT")), why);
        for (String opener : List.of("DpiaAdopted", "SecurityReviewCompleted", "CouncilInformed", "GoLiveApproved", "SensorRegisterPublished")) {
            assertTrue(why.contains("moment=" + number("RP-08", opener) + "\""), opener + why);
        }
        assertTrue(why.contains("Versie 1.0 van de DPIA is vastgesteld op 2 september 2025"), why);
    }

    @Test
    void theRequestToTheApIsAmongTheEventsThatOpenedTheGateOfTheAp() {
        String html = page(at("RP-06", number("RP-06", "GoLiveApproved")));
        String why = html.substring(html.indexOf("id=\"waarom\""), html.indexOf("</section>", html.indexOf("id=\"waarom\"")));
        assertTrue(why.contains("moment=" + number("RP-06", "ApAdviceReceived") + "\""), why);
    }

    @Test
    void theGatesStandAsTheyStoodThenAndNotAsTheyStandNow() {
        String before = page(at("RP-08", number("RP-08", "DpiaSubmittedForFgAdvice")));
        assertTrue(before.contains("De laatste versie van de DPIA is nog niet vastgesteld."), before);
        assertTrue(before.contains("U kijkt terug") && before.contains("Terug naar nu"));
        String after = page(at("RP-08", number("RP-08", "DpiaAdopted")));
        assertFalse(after.contains("De laatste versie van de DPIA is nog niet vastgesteld."), after);
    }

    @Test
    void inThePastNothingIsOfferedToDo() {
        Visitor leader = RunningApplication.signedIn("projectleider");
        int last = events(AT_THE_AP.id).size();
        for (int number = 1; number <= last; number++) {
            String html = leader.get(at(AT_THE_AP.id, number) + "&techniek=ja").body();
            assertFalse(html.contains("/acties/") || html.contains("/taken/"), html);
            Matcher form = FORM.matcher(html);
            while (form.find()) {
                assertTrue(form.group().contains("method=\"get\"") || form.group().contains("action=\"/uitloggen\""), form.group());
            }
        }
    }

    @Test
    void everyMomentOfALongLifeCanBeShown() {
        Visitor auditor = RunningApplication.signedIn("auditor");
        for (String id : List.of("RP-05", "RP-06")) {
            Matcher event = EVENT.matcher(auditor.get(at(id, 1)).body());
            while (event.find()) {
                HttpResponse<String> answer = auditor.get(at(id, Integer.parseInt(event.group(1))));
                assertEquals(200, answer.statusCode(), id + " " + event.group(1));
                assertTrue(answer.body().contains("Geschiedenis klopt:"), id + " " + event.group(1));
            }
        }
    }

    @Test
    void withoutJavaScriptThePagesAreLinkedAndTheSliderIsAForm() {
        String html = page(at("RP-08", number("RP-08", "DpiaAdopted")));
        for (String step : List.of("first", "previous", "next", "last")) {
            assertTrue(html.matches("(?s).*<a class=\"wf-iconbtn\" href=\"[^\"]+moment=\\d+\" data-step=\"" + step + "\">.*"), step);
        }
        Visitor auditor = RunningApplication.signedIn("auditor");
        int adopted = number("RP-08", "DpiaAdopted");
        HttpResponse<String> slid = auditor.get(at("RP-08", adopted + 1));
        assertEquals(302, slid.statusCode());
        assertEquals(at("RP-08", adopted), slid.headers().firstValue("Location").orElseThrow().replace(RunningApplication.address(), ""));
        assertEquals(200, auditor.get(at("RP-08", adopted + 1) + "&techniek=ja").statusCode());
    }

    @Test
    void aDayShowsWhatStoodThatDay() {
        Visitor auditor = RunningApplication.signedIn("auditor");
        HttpResponse<String> asked = auditor.get("/projecten/RP-08/terugkijken?op=20-10-2025");
        assertEquals(at("RP-08", number("RP-08", "SensorRegisterPublished")) + "&op=2025-10-20",
                asked.headers().firstValue("Location").orElseThrow().replace(RunningApplication.address(), ""));
        assertTrue(page(at("RP-08", number("RP-08", "SensorRegisterPublished")) + "&op=2025-10-20").contains("stand op 20 oktober 2025"));
        assertTrue(page(at("RP-08", 1) + "&op=2001-01-01").contains("was er nog niets vastgelegd"));
        for (String wrong : List.of(at("RP-08", 1) + "&op=31-02-2026", "/projecten/RP-08/terugkijken?op=31-02-2026")) {
            String page = page(wrong);
            assertTrue(page.contains("is geen dag die wij herkennen"), wrong);
            assertTrue(page.contains("<title>Fout: ") && page.contains("<details class=\"wf-more noprint\" open"), wrong);
        }
    }

    @Test
    void twoMomentsCanBeComparedInEitherOrder() {
        int submitted = number("RP-08", "DpiaSubmittedForFgAdvice");
        int started = number("RP-08", "ProcessingStarted");
        for (String address : List.of(at("RP-08", started) + "&vergelijk=" + submitted, at("RP-08", submitted) + "&vergelijk=" + started)) {
            String html = page(address);
            assertTrue(html.contains("Verschil tussen gebeurtenis " + submitted + " en " + started), html);
            assertTrue(html.contains("<ins class=\"wf-words\" dir=\"auto\">3 november 2025</ins>"), html);
        }
    }

    @Test
    void theClockOfTheApIsReadOnThatDay() {
        String html = page(at("RP-06", number("RP-06", "ApInformationRequested")));
        assertTrue(html.contains("De termijn staat stil"), html);
        assertTrue(html.contains("AVG 36(2)"), html);
    }

    @Test
    void whateverStandsInTheAddressLeadsToAMomentOrToThePageThatIsNotThere() {
        Visitor auditor = RunningApplication.signedIn("auditor");
        for (String odd : List.of("", "?moment=abc", "?moment=-1", "?moment=99999999999999", "?moment=007", "?op=gisteren",
                "?moment=1&vergelijk=%3Cscript%3E", "?moment=1&op=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "?techniek=misschien")) {
            HttpResponse<String> answer = auditor.get("/projecten/RP-08/terugkijken" + odd);
            assertTrue(answer.statusCode() == 302 || answer.statusCode() == 200, odd + answer.statusCode());
            assertFalse(answer.body().contains("<script>"), odd);
        }
        assertEquals(404, auditor.get("/projecten/bestaat-niet/terugkijken").statusCode());
        assertEquals(404, RunningApplication.signedIn("projectleider-lindebroek").get(at(AT_THE_AP.id, 1)).statusCode());
    }

    @Test
    void theStatementOnTopCountsEveryEventAndSaysWhoSigned() {
        String html = page(at("RP-08", 1));
        int size = events("RP-08").size();
        assertTrue(html.contains("Geschiedenis klopt: " + size + " van " + size + " gebeurtenissen gecontroleerd"), html);
        RunningApplication.context().getBean(Checkpoints.class).extendAndSign();
        html = page(at("RP-08", 1));
        assertTrue(html.contains(size + " gebeurtenissen staan op hun plaats in het ondertekende logboek"), html);
        assertTrue(html.contains("Zelf ondertekend, geen onafhankelijke getuige."), html);
    }

    @Test
    void aMomentCanBeReadOnAScreenAndOnAPhone() {
        signIn("auditor");
        page.navigate(at("RP-08", number("RP-08", "ProcessingStarted")));
        page.waitForSelector("[data-drawn]");
        picture("terugkijken-start");
        assertAccessible();
        page.locator("details.wf-more").first().locator("summary").click();
        assertAccessible();
        page.navigate(at(AT_THE_AP.id, events(AT_THE_AP.id).size()) + "&vergelijk=3&taal=en");
        page.waitForSelector("[data-drawn]");
        picture("terugkijken-ap-en");
        assertAccessible();
    }

    @Test
    void playingGoesFromMomentToMomentAndStopsOnAClick() {
        signIn("auditor");
        page.navigate(at("RP-11", 1));
        page.locator("[data-play]").click();
        page.waitForURL("**moment=2");
        assertTrue(page.locator("#moment").innerText().startsWith("Gebeurtenis 2:"));
        assertEquals("Stop", page.locator("[data-play]").innerText().strip());
        page.locator("[data-play]").click();
        assertEquals("Speel af", page.locator("[data-play]").innerText().strip());
        page.locator("#schuif").focus();
        page.keyboard().press("End");
        List<Integer> moments = events("RP-11").stream().filter(event -> !(event.event() instanceof ProcessEvent.Arrangement))
                .map(event -> Math.toIntExact(event.seq()) + 1).toList();
        int last = moments.get(moments.size() - 1);
        page.waitForURL("**moment=" + last);
        page.keyboard().press("ArrowLeft");
        page.waitForURL("**moment=" + moments.get(moments.size() - 2));
        page.keyboard().press("ArrowRight");
        page.waitForURL("**moment=" + last);
        assertEquals("schuif", page.evaluate("document.activeElement.id"));
    }
}
