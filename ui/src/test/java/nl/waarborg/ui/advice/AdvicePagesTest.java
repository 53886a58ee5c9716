package nl.waarborg.ui.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.domain.project.FgCommand.Advice;
import nl.waarborg.domain.project.FgCommand.Reaction;
import nl.waarborg.domain.project.PriorConsultationCommand;
import nl.waarborg.domain.project.PriorConsultationCommand.Message;
import nl.waarborg.domain.project.PriorConsultationCommand.Outcome;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.ui.BrowserTest;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.project.SampleProject;
import nl.waarborg.ui.work.Given;
import org.junit.jupiter.api.Test;

/** The FG's words with the answers to them, and the request to the AP, on the pages of the running application. */
class AdvicePagesTest extends BrowserTest {

    private static final String DEPARTURE = "Het college plaatst de borden aan het begin van elke straat. ".repeat(4);

    @Test
    void adviceResponseAndPostscriptStandTogether() {
        SampleProject project = SampleProject.idea("Alles bij elkaar").preScanned().written(Level.LOW);
        project.advised(Advice.POSITIVE_WITH_CONDITIONS);
        project.gives("college", new FgCommand.RespondToFgAdvice(project.id, List.of(
                new FgCommand.PointResponse("Borden", Reaction.PARTLY_DEPARTED, DEPARTURE)), LocalDate.now().minusDays(83)));
        project.gives("fg", new FgCommand.AddFgPostscript(project.id, "Ik blijf bij mijn advies over de borden.")).shown();
        signIn("college");
        page.navigate("/projecten/" + project.id + "/fg-advies");
        String shown = page.locator("article").first().innerText();
        for (String words : List.of("Zet borden waar mensen nog kunnen omlopen.", "Voorwaarde", "Wijkt er voor een deel van af",
                DEPARTURE.strip(), "Ik blijf bij mijn advies over de borden.", "Demo FG")) {
            assertTrue(shown.contains(words), words + " in " + shown);
        }
        picture("fg-advies");
        assertAccessible();
        page.navigate("/projecten/" + project.id + "/besluiten");
        page.getByText("Lees advies, reactie en naschrift bij elkaar").first().click();
        page.waitForURL("**/projecten/" + project.id + "/fg-advies");
    }

    @Test
    void aQuestionStopsTheTermAndTheNewLastDayIsShown() {
        String id = Given.submitted("De FG wacht", "Welke grens houden wij <aan>?");
        RunningApplication.Visitor fg = RunningApplication.signedIn("fg");
        assertTrue(fg.get("/projecten/" + id + "/fg-advies").body().contains("De FG adviseert uiterlijk"));
        Given.give("fg", new FgCommand.IssueFgAdvice(id, Advice.INFORMATION_NEEDED,
                "Hoe lang blijft <b>het beeld</b> bewaard?", List.of(), false, null));
        String stopped = fg.get("/projecten/" + id + "/fg-advies").body();
        assertTrue(stopped.contains("De termijn van de FG staat stil sinds"), stopped);
        assertTrue(stopped.contains("Deze vraag wacht nog op een antwoord."), stopped);
        assertFalse(stopped.contains("<b>het beeld</b>"), "typed text is text");
        String task = "/taken/" + Given.task(id, "ProvideFgInformation").id();
        assertTrue(RunningApplication.signedIn("projectleider").get(task).body().contains("De termijn van de FG staat stil sinds"));
        Given.give("projectleider", new FgCommand.ProvideFgInformation(id, "Een seconde, daarna wordt het gewist."));
        String desk = fg.get("/taken/" + Given.task(id, "IssueFgAdvice").id()).body();
        for (String words : List.of("De FG adviseert uiterlijk", "Bij deze versie geschreven aan de FG", "Welke grens houden wij &lt;aan&gt;?", "Een seconde, daarna wordt het gewist.", "Kwaliteit van de DPIA",
                "Noodzaak en volgen van bewegingen", "Beveiligingstoets", "Meningen van betrokkenen")) {
            assertTrue(desk.contains(words), words);
        }
    }

    @Test
    void theRequestToTheApIsFilledInFromTheCaseAndShowsWhatIsMissing() {
        SampleProject project = highRisk("Raadpleging van de AP");
        String task = "/taken/" + Given.task(project.id, "PreparePriorConsultation").id();
        RunningApplication.Visitor officer = RunningApplication.signedIn("privacy-officer");
        String form = officer.get(task).body();
        for (String words : List.of("Wat de AP vraagt", "Telbureau BV: er is geen ondertekende overeenkomst.",
                "M1: Beelden wissen op het apparaat", "Telsensor", "/projecten/" + project.id + "/dossier")) {
            assertTrue(form.contains(words), words);
        }
        HttpResponse<String> empty = officer.post(task, task, "responsibilities=&purposesAndMeans=&measuresAndSafeguards=&fgContact=");
        assertEquals(422, empty.statusCode());
        assertTrue(empty.body().contains("Vul in: d. Contactgegevens van de FG"), empty.body());
        HttpResponse<String> sent = officer.post(task, task, "responsibilities=" + typed("De gemeente is verantwoordelijk.")
                + "&purposesAndMeans=" + typed("Tellen hoe druk het is.") + "&measuresAndSafeguards="
                + typed("Beelden worden gewist.") + "&fgContact=" + typed("fg@zandermeer.example"));
        assertEquals(302, sent.statusCode(), sent.body());
        String submit = "/taken/" + Given.task(project.id, "SubmitPriorConsultation").id();
        assertTrue(officer.get(submit).body().contains("Het voorbereide verzoek"));
        assertTrue(officer.get(submit).body().contains("fg@zandermeer.example"));
    }

    @Test
    void theBarShowsTheDaysOnWhichTheTermStoodStillAndALateExtensionIsRefusedInWords() {
        SampleProject project = highRisk("Vraag van de AP").withTheAp(50);
        LocalDate asked = LocalDate.now().minusDays(50);
        project.after(10).gives("privacy-officer", new PriorConsultationCommand.RecordApMessage(
                project.id, Message.INFORMATION_REQUEST, asked.plusDays(10), null, "Hoe vaak telt u?", null));
        project.after(7).gives("projectleider", new PriorConsultationCommand.ProvideApInformation(
                project.id, asked.plusDays(17), "Elke minuut, alleen een aantal.")).shown();
        signIn("privacy-officer");
        page.navigate("/projecten/" + project.id);
        assertEquals(1, page.locator(".wf-term-still").count());
        assertTrue(page.locator("section[aria-labelledby=termijn]").innerText().contains("De termijn stond 7 dagen stil."));
        picture("ap-term");
        String task = "/taken/" + Given.task(project.id, "RecordApMessage").id();
        HttpResponse<String> late = RunningApplication.signedIn("privacy-officer").post(task, task,
                "message=EXTENSION&text=" + typed("Zes weken erbij.") + "&receivedOn="
                        + LocalDate.now().format(DateTimeFormatter.ofPattern("dd-MM-yyyy")));
        assertEquals(422, late.statusCode());
        assertTrue(late.body().contains("binnen één maand na ontvangst"), late.body());
    }

    @Test
    void anUnclearLetterBecomesAnAdviceWhenFgAndPrivacyOfficerAgree() {
        SampleProject project = highRisk("Onduidelijke brief").withTheAp(5);
        project.gives("privacy-officer", new PriorConsultationCommand.RecordApMessage(project.id, Message.ADVICE,
                LocalDate.now().minusDays(5), Outcome.UNCLEAR, "De AP geeft enkele overwegingen mee.", null)).shown();
        String address = "/projecten/" + project.id + "/acties/ClassifyApAdvice";
        String answers = "outcome=NO_ADVICE_NEEDED&explanation=" + typed("De AP vindt dat de risico’s zijn afgedekt.");
        RunningApplication.Visitor officer = RunningApplication.signedIn("privacy-officer");
        assertTrue(officer.get("/projecten/" + project.id).body().contains(address));
        assertEquals(302, officer.post(address, address, answers).statusCode());
        RunningApplication.Visitor fg = RunningApplication.signedIn("fg");
        assertTrue(fg.get(address).body().contains("De AP geeft enkele overwegingen mee."));
        assertTrue(fg.get("/projecten/" + project.id).body().contains("Het antwoord van de AP is onduidelijk."));
        assertEquals(302, fg.post(address, address, answers).statusCode());
        assertTrue(fg.get("/projecten/" + project.id + "/besluiten").body().contains("AP-advies ontvangen"));
    }

    private static SampleProject highRisk(String name) {
        return SampleProject.idea(name).preScanned().written(Level.HIGH).advised(Advice.POSITIVE).adopted();
    }

    private static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
