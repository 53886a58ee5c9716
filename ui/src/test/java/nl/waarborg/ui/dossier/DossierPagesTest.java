package nl.waarborg.ui.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.domain.project.IdeaCommand;
import nl.waarborg.domain.project.PreScanCommand;
import nl.waarborg.domain.project.ProcessCommand;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.evidence.dossier.Dossier;
import nl.waarborg.ui.BrowserTest;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.dossier.CarriedDocument.State;
import nl.waarborg.ui.signin.DemoPeople;
import nl.waarborg.workflow.Commands;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The dossier as the running application hands it out. */
class DossierPagesTest extends BrowserTest {

    private static final String ID = "P-2026-901";

    @BeforeAll
    static void register() {
        give(new IdeaCommand.RegisterIdea(
                ID, "GM-Z", "Druktemeting om mee te nemen", "In de binnenstad tellen sensoren hoeveel mensen er lopen, elke dag.",
                Set.of(IdeaCommand.Theme.MOBILITY), IdeaCommand.Kind.SENSOR, false, false, null, LocalDate.now().plusDays(200),
                null, null, "Er wordt alleen geteld. Niemand wordt gevolgd of herkend, en omlopen kan altijd.",
                IdeaCommand.Body.COLLEGE));
        give(new PreScanCommand.CompletePreScan(
                ID, Answer.YES, "Op het apparaat bestaat even een beeld, en een silhouet is een persoonsgegeven"
                        + " zolang het er is; alleen het aantal verlaat de sensor.", false, false, true, Set.of(), Set.of(), null, 1_000, false,
                false, PreScanCommand.AiClass.NONE, false, false));
        give(new DpiaCommand.ReviseProposal(ID, "Sensoren tellen passanten op de toegangswegen van het centrum, zonder beeld.", null));
        give(new ProcessCommand.CompleteStep(ID, "lezen", Map.of()));
    }

    private static void give(ProjectCommand command) {
        By by = By.of(DemoPeople.find("projectleider").orElseThrow().actor(),
                LocalDate.now(RunningApplication.context().getBean(Clock.class)));
        RunningApplication.context().getBean(Commands.class).send(command, by);
    }

    @Test
    void whoMaySeeTheProjectGetsTheDossierAndNobodyElse() {
        HttpResponse<String> answer = RunningApplication.signedIn("auditor").get("/projecten/" + ID + "/dossier.zip");
        assertEquals(200, answer.statusCode());
        assertEquals("application/zip", answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals("attachment; filename=\"dossier-" + ID + ".zip\"", answer.headers().firstValue("Content-Disposition").orElse(""));
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        assertTrue(answer.body().startsWith("PK"));
        assertEquals(404, RunningApplication.signedIn("auditor").get("/projecten/P-0000-000/dossier.zip").statusCode());
        assertEquals(404, RunningApplication.signedIn("auditor").get("/projecten/P-0000-000/dossier").statusCode());
        assertTrue(RunningApplication.visitor().get("/projecten/" + ID + "/dossier.zip").statusCode() >= 300);
    }

    @Test
    void whatTheRunningApplicationWritesHoldsAndContinuesWhatItWroteBefore() {
        Verification first = TakenAway.verified(ID, Optional.empty());
        give(new ProcessCommand.CompleteStep(ID, "nog eens lezen", Map.of()));
        Verification second = TakenAway.verified(ID, Optional.of(first));
        assertTrue(second.report().events().size() > first.report().events().size());
    }

    @Test
    void theDocumentsGoAlongAndAreHeldAgainstTheirEvents() {
        for (String word : List.of("eerste", "tweede")) {
            assertEquals(302, RunningApplication.signedIn("projectleider").upload("/projecten/" + ID + "/documenten",
                    "/projecten/" + ID + "/documenten", word + ".txt", ("Het " + word + " bewijs").getBytes(StandardCharsets.UTF_8),
                    Map.of("about", "Bewijs")).statusCode());
        }
        Verification found = TakenAway.verified(ID, Optional.empty());
        assertEquals(2, found.count(State.SAME));
        List<Dossier.File> files = found.report().dossier().orElseThrow().in("leesbaar/document-");
        assertEquals(List.of("leesbaar/document-001.txt", "leesbaar/document-002.txt"), files.stream().map(Dossier.File::name).toList());
        assertEquals(List.of(State.SAME, State.OTHER), CarriedDocument.check(found.read(), List.of(files.get(0),
                new Dossier.File(files.get(1).name(), files.get(0).content()))).stream().map(CarriedDocument::state).toList());
        assertEquals(List.of(State.ABSENT, State.ABSENT),
                CarriedDocument.check(found.read(), List.of()).stream().map(CarriedDocument::state).toList());
        assertTrue(VerifyJson.of(found).contains("\"documents\" : [ \"same\", \"same\" ]"), VerifyJson.of(found));
    }

    @Test
    void thePageSaysWhatIsInItAndHowToVerifyIt() {
        signIn("auditor");
        page.navigate("/projecten/" + ID + "/geschiedenis");
        page.getByRole(AriaRole.LINK,
                new Page.GetByRoleOptions().setName("Dossier meenemen")).click();
        assertTrue(page.url().endsWith("/projecten/" + ID + "/dossier"));
        assertTrue(page.content().contains("bin/waarborg verify"));
        picture("dossier");
        assertAccessible();
        page.navigate("/projecten/" + ID + "/dossier?taal=en");
        assertAccessible();
    }
}
