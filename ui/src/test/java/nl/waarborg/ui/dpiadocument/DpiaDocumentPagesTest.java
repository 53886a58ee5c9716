package nl.waarborg.ui.dpiadocument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.ui.BrowserTest;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.RunningApplication.Visitor;
import nl.waarborg.ui.project.SampleProject;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DpiaDocumentPagesTest extends BrowserTest {

    private static final List<String> EXTENSIONS = List.of("pdf", "odt", "docx", "json");
    private static final SampleProject PROJECT = returned();

    private final Visitor auditor = RunningApplication.signedIn("auditor");

    /** A case whose first version came back and whose draft says something else by now. */
    private static SampleProject returned() {
        SampleProject project = SampleProject.idea("DPIA om mee te nemen").preScanned().written(Level.MEDIUM)
                .advised(FgCommand.Advice.NEGATIVE);
        return project.gives("projectleider", new FgCommand.HandleFgAdvice(project.id, FgCommand.Next.REWORK, "Wij passen het voorstel aan."))
                .gives("projectleider", new DpiaCommand.ReviseProposal(project.id,
                        "Achttien telsensoren in de winkelstraten meten hoe druk het is, elke minuut opnieuw.", null)).shown();
    }

    private static String address(String rest) {
        return "/projecten/" + PROJECT.id + "/dpia/document." + rest;
    }

    @Test
    void theDraftAndTheVersionAreOfferedWhereTheyAreShown() {
        signIn("auditor");
        page.navigate("/projecten/" + PROJECT.id + "/dpia");
        assertEquals(8, page.locator("section[aria-labelledby=meenemen] a").count());
        byte[] draft = auditor.bytes(page.locator("section[aria-labelledby=meenemen] a").first().getAttribute("href"));
        assertTrue(TakenText.ofPdf(draft).contains("Achttientelsensoren"));
        picture("dpia-meenemen");
        assertAccessible();
        page.navigate("/projecten/" + PROJECT.id + "/dpia/versies/1.0");
        assertEquals("Neem versie 1.0 mee", page.locator("#meenemen").innerText());
        byte[] version = auditor.bytes(page.locator("section[aria-labelledby=meenemen] a").first().getAttribute("href"));
        assertTrue(TakenText.ofPdf(version).contains("Zestientelsensoren"));
        assertAccessible();
    }

    @Test
    void everyFileIsSavedUnderAPlainNameInTheLanguageOfTheReader() {
        for (String extension : EXTENSIONS) {
            HttpResponse<String> draft = auditor.get(address(extension + "?taal=nl"));
            assertEquals(200, draft.statusCode(), extension);
            String saved = draft.headers().firstValue("Content-Disposition").orElse("");
            assertTrue(saved.contains("dpia-" + PROJECT.id + "-concept." + extension), saved);
            assertEquals("no-store", draft.headers().firstValue("Cache-Control").orElse(""), extension);
            assertEquals("nosniff", draft.headers().firstValue("X-Content-Type-Options").orElse(""), extension);
            String version = auditor.get(address(extension + "?versie=1.0&vorm=edpb&taal=en")).headers()
                    .firstValue("Content-Disposition").orElse("");
            assertTrue(version.contains("dpia-" + PROJECT.id + "-1.0-edpb." + extension), version);
        }
        assertTrue(TakenText.ofPdf(auditor.bytes(address("pdf?taal=en"))).contains("DRAFT"));
    }

    @Test
    void whatTheFgSaidGoesWithTheVersionItWasSaidOf() {
        JsonNode version = JsonMapper.builder().build().readTree(auditor.get(address("json?versie=1.0&taal=nl")).body());
        assertEquals("NEGATIVE", version.get("said").get("fgAdvice").get(0).get("said").get("advice").asString());
        assertEquals("submitted", version.get("version").get("status").asString());
        JsonNode draft = JsonMapper.builder().build().readTree(auditor.get(address("json?versie=concept&taal=nl")).body());
        assertEquals(0, draft.get("said").get("fgAdvice").size());
        assertEquals("draft", draft.get("version").get("status").asString());
        JsonNode byHash = JsonMapper.builder().build().readTree(
                auditor.get(address("json?versie=" + version.get("version").get("hash").asString())).body());
        assertEquals("1.0", byHash.get("version").get("label").asString());
    }

    @Test
    void whatDoesNotExistOrMayNotBeSeenIsNotFound() {
        for (String rest : List.of("exe", "pdf?versie=9.9", "pdf?versie=%00", "odt?vorm=anders", "json?vorm=EDPB")) {
            int status = auditor.get(address(rest)).statusCode();
            assertTrue(status == 404 || status == 400, rest + ": " + status);
        }
        Visitor elsewhere = RunningApplication.signedIn("projectleider-lindebroek");
        for (String extension : EXTENSIONS) {
            assertEquals(404, elsewhere.get(address(extension)).statusCode(), extension);
            assertEquals(404, elsewhere.get(address(extension + "?versie=1.0")).statusCode(), extension);
            assertEquals(404, auditor.get("/projecten/P-0000-000/dpia/document." + extension).statusCode(), extension);
        }
        SampleProject without = SampleProject.idea("Nog geen DPIA").shown();
        assertEquals(404, auditor.get("/projecten/" + without.id + "/dpia/document.pdf").statusCode());
    }
}
