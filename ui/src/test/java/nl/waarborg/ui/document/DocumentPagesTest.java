package nl.waarborg.ui.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.util.Map;
import javax.sql.DataSource;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.ui.BrowserTest;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.RunningApplication.Visitor;
import nl.waarborg.ui.project.SampleProject;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class DocumentPagesTest extends BrowserTest {

    private static String documents(SampleProject project) {
        return "/projecten/" + project.id + "/documenten";
    }

    private static HttpResponse<String> add(Visitor visitor, SampleProject project, String name, byte[] file, String about) {
        return visitor.upload(documents(project), documents(project), name, file, Map.of("about", about));
    }

    @Test
    void aDocumentIsAddedNamedByItsNumberAndFoundAgain() {
        SampleProject project = SampleProject.idea("Documenten toevoegen").shown();
        signIn("privacy-officer");
        page.navigate(documents(project));
        assertTrue(page.locator("main").innerText().contains("Er zijn nog geen documenten bij dit project"));
        picture("documenten-leeg");
        page.locator("#bestand").setInputFiles(new FilePayload("Brief AP.pdf", "application/pdf", SampleFiles.PDF));
        page.locator("#about").fill("Brief van de AP van 3 maart");
        page.locator("main form button[type=submit]").click();
        assertTrue(page.locator("[role=status]").first().innerText().contains("Document 1 is toegevoegd"));
        project.gives("fg", new FgCommand.GiveUnsolicitedFgAdvice(project.id, "Lees document 1 goed voordat u verder gaat.")).shown();
        page.navigate(documents(project));
        String shown = page.locator("#document-1").innerText();
        assertTrue(shown.contains("Brief van de AP van 3 maart") && shown.contains("Brief AP.pdf"), shown);
        assertTrue(shown.contains("Genoemd in: "), shown);
        page.navigate("/projecten/" + project.id + "/besluiten");
        page.click("main a:text-is('document 1')");
        assertTrue(page.url().endsWith("/documenten#document-1"), page.url());
        picture("documenten");
        assertAccessible();
    }

    @Test
    void itComesBackAsAFileToKeepAndNeverAsAPage() {
        SampleProject project = SampleProject.idea("Documenten ophalen").shown();
        Visitor visitor = RunningApplication.signedIn("projectleider");
        assertEquals(302, add(visitor, project, "pagina.html", SampleFiles.HTML, "Een pagina met een script").statusCode());
        HttpResponse<String> answer = visitor.get(documents(project) + "/1");
        assertEquals(200, answer.statusCode());
        assertEquals("text/plain", answer.headers().firstValue("Content-Type").orElseThrow().split(";")[0]);
        String disposition = answer.headers().firstValue("Content-Disposition").orElseThrow();
        assertTrue(disposition.startsWith("attachment;") && disposition.contains("pagina.html.txt"), disposition);
        assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElseThrow());
        assertEquals(java.util.List.of(DocumentPages.SANDBOX), answer.headers().allValues("Content-Security-Policy"));
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
        assertArrayEquals(SampleFiles.HTML, visitor.bytes(documents(project) + "/1"));
    }

    @Test
    void aLongNameIsShortenedInWordsAndOneWithoutEndIsRefusedInOthers() {
        SampleProject project = SampleProject.idea("Lange namen").shown();
        Visitor visitor = RunningApplication.signedIn("projectleider");
        assertEquals(302, add(visitor, project, "Notulen ".repeat(100) + ".pdf", SampleFiles.PDF, "De notulen").statusCode());
        String page = visitor.get(documents(project)).body();
        assertTrue(page.contains("De naam van het bestand was te lang en is ingekort: Notulen Notulen"), page);
        HttpResponse<String> endless = add(visitor, project, "a".repeat(20_000) + ".pdf", SampleFiles.PDF, "De notulen");
        assertEquals(413, endless.statusCode());
        assertTrue(endless.body().contains("De naam van het bestand is te lang"), endless.body());
    }

    @Test
    void hostileFilesDoNoHarm() {
        SampleProject project = SampleProject.idea("Kwade bestanden").shown();
        Visitor visitor = RunningApplication.signedIn("ciso");
        for (byte[] file : new byte[][] {SampleFiles.PROGRAM, {}, SampleFiles.docx("word/vbaProject.bin"), SampleFiles.zip(false, 1, "x")}) {
            HttpResponse<String> answer = add(visitor, project, "brief.pdf", file, "Brief <b>vet</b>");
            assertEquals(422, answer.statusCode(), answer.body());
            assertTrue(answer.body().contains("value=\"Brief &lt;b>vet&lt;/b>\"") || answer.body().contains("Brief &lt;b&gt;vet"), answer.body());
        }
        byte[] polyglot = SampleFiles.joined(SampleFiles.PDF, SampleFiles.docx());
        assertEquals(302, add(visitor, project, "..\\..\\\u202Ex<img src=x onerror=alert(1)>.pdf", polyglot, "Twee dingen").statusCode());
        assertEquals(302, add(visitor, project, "bom.docx", SampleFiles.bomb(), "Een bom").statusCode());
        String list = visitor.get(documents(project)).body();
        assertFalse(list.contains("<img src=x") || list.contains("\u202E"), list);
        assertArrayEquals(polyglot, visitor.bytes(documents(project) + "/1"));
    }

    @Test
    void whatCannotBeAddedIsSaidBesideItsField() {
        SampleProject project = SampleProject.idea("Niet toe te voegen").shown();
        Visitor visitor = RunningApplication.signedIn("projectleider");
        String both = add(visitor, project, "x", new byte[0], " ").body();
        assertTrue(both.contains("id=\"bestand-fout\"") && both.contains("id=\"about-fout\""), both);
        assertEquals(302, add(visitor, project, "a.txt", SampleFiles.TXT, "Besluit").statusCode());
        HttpResponse<String> again = add(visitor, project, "b.txt", SampleFiles.TXT, "Nog een keer");
        assertEquals(422, again.statusCode());
        assertTrue(again.body().contains("Dit bestand staat al bij dit project, als document 1."), again.body());
        HttpResponse<String> large = add(visitor, project, "c.txt", new byte[21 * 1024 * 1024], "Te groot");
        assertEquals(413, large.statusCode());
        assertTrue(large.body().contains("Kies een bestand van hooguit 20 MB."), large.body());
        byte[] most = SampleFiles.joined(SampleFiles.PDF, new byte[20 * 1024 * 1024 - SampleFiles.PDF.length]);
        assertEquals(302, add(visitor, project, "groot.pdf", most, "Precies 20 MB").statusCode());
        assertEquals(most.length, visitor.bytes(documents(project) + "/2").length);
    }

    @Test
    void whoMayNotSeeOrAddIsToldTheSameAsWhenThereIsNothing() {
        SampleProject project = SampleProject.idea("Van ons alleen").shown();
        Visitor visitor = RunningApplication.signedIn("projectleider");
        assertEquals(302, add(visitor, project, "a.txt", SampleFiles.TXT, "Besluit").statusCode());
        Visitor elsewhere = RunningApplication.signedIn("projectleider-lindebroek");
        assertEquals(404, elsewhere.get(documents(project)).statusCode());
        assertEquals(404, elsewhere.get(documents(project) + "/1").statusCode());
        Visitor auditor = RunningApplication.signedIn("auditor");
        assertEquals(200, auditor.get(documents(project) + "/1").statusCode());
        assertFalse(auditor.get(documents(project)).body().contains("id=\"bestand\""));
        assertEquals(404, auditor.upload("/hulp", documents(project), "x.txt", SampleFiles.TXT, Map.of("about", "Toch")).statusCode());
        for (String place : new String[] {"/2", "/0", "/-1", "/1%00", "/x", "/99999999999"}) {
            int status = visitor.get(documents(project) + place).statusCode();
            assertTrue(status == 404 || status == 400, place + ": " + status);
        }
    }

    @Test
    void bytesThatWereChangedAreNotGiven() {
        SampleProject project = SampleProject.idea("Wie verandert een document").shown();
        Visitor visitor = RunningApplication.signedIn("fg");
        assertEquals(302, add(visitor, project, "a.txt", SampleFiles.ascii("Echt bewijs"), "Bewijs").statusCode());
        JdbcTemplate sql = new JdbcTemplate(RunningApplication.context().getBean(DataSource.class));
        sql.update("UPDATE document_part SET bytes = ? WHERE bytes = ?", SampleFiles.ascii("Vals bewijs"), SampleFiles.ascii("Echt bewijs"));
        HttpResponse<String> answer = visitor.get(documents(project) + "/1");
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains("De controlecode klopt niet") && !answer.body().contains("Vals bewijs"), answer.body());
        sql.update("UPDATE document_part SET bytes = ? WHERE bytes = ?", SampleFiles.ascii("Echt bewijs"), SampleFiles.ascii("Vals bewijs"));
    }
}
