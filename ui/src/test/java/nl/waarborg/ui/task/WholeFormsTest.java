package nl.waarborg.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.waarborg.domain.dpia.Processing;
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.RunningApplication.Visitor;
import nl.waarborg.ui.work.Given;
import org.junit.jupiter.api.Test;

/** What is cut off on its way records nothing, whatever form it was and wherever it was cut. */
class WholeFormsTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern FORM = Pattern.compile("<form[^>]*method=\"post\".*?</form>", Pattern.DOTALL);
    /** Their fields stand beside the form, so its end does too. */
    private static final List<String> BESIDE = List.of("id=\"verdeling\"", "id=\"gesprek\"");

    private final Visitor leader = RunningApplication.signedIn("projectleider");

    @Test
    void everyFormHasItsEndAsItsLastField() throws IOException {
        int forms = 0;
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            for (Path template : templates.filter(path -> path.toString().endsWith(".jte")).toList()) {
                Matcher form = FORM.matcher(Files.readString(template));
                while (form.find()) {
                    forms++;
                    boolean beside = template.endsWith("dpia/form.jte") || BESIDE.stream().anyMatch(form.group()::contains);
                    assertTrue(beside || form.group().matches("(?s).*@template\\.part\\.end\\(\\)\\s*</form>"), template + form.group());
                }
            }
        }
        assertTrue(forms > 20, "Expected all forms, but found " + forms);
    }

    @Test
    void theEndOfAParagraphStandsAfterTheFieldsBesideItsForm() {
        String id = withProcessings("Einde van de paragraaf");
        for (Visitor person : List.of(leader, RunningApplication.signedIn("fg"))) {
            String page = person.get(paragraph(id)).body();
            String mine = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
            String form = mine.contains("id=\"formulier\"") ? "formulier" : "gesprek";
            String end = "name=\"_einde\" value=\"1\" form=\"" + form + "\"";
            assertTrue(mine.contains(end), mine);
            assertFalse(mine.substring(mine.indexOf(end) + end.length()).contains("form=\"" + form + "\""), mine);
        }
    }

    @Test
    void aSectionThatIsCutOffAnywhereErasesNothing() {
        String id = withProcessings("Afgekapte paragraaf");
        String token = leader.token(paragraph(id));
        String body = "_csrf=" + encoded(token) + "&_form=ReviseProcessings&_basedOn=1&_answersBasedOn=0"
                + "&processings%5B0%5D._was=tellen&processings%5B0%5D.purpose=Het+nieuwe+doel&processings%5B1%5D._was=vergelijken"
                + "&processings%5B1%5D.purpose=Nog+een+doel&_einde=1";
        int first = body.indexOf("&_form");
        for (int length = first; length < body.length(); length += 7) {
            assertEquals(400, leader.post(paragraph(id), body.substring(0, length)).statusCode(), body.substring(0, length));
        }
        HttpResponse<String> cut = leader.post(paragraph(id), body.substring(0, body.indexOf("&processings%5B1%5D._was")));
        assertTrue(cut.body().contains("Er is niets vastgelegd") && cut.body().contains("Het nieuwe doel"), cut.body());
        assertTrue(cut.body().contains("href=\"" + paragraph(id) + "\""), cut.body());
        assertEquals(List.of("dimmen", "vergelijken"), RunningApplication.context().getBean(CurrentStates.class).find(id).orElseThrow()
                .dpia().content().processings().stream().map(Processing::purpose).toList());
        assertFalse(leader.get(paragraph(id)).body().contains("Het nieuwe doel"), "half a form is no draft");
    }

    @Test
    void whatWasSaidBesideTheFormComesBackToo() {
        String id = withProcessings("Afgekapte opmerking");
        HttpResponse<String> cut = leader.post(paragraph(id) + "/opmerkingen",
                "_csrf=" + encoded(leader.token(paragraph(id))) + "&_opmerking=Dit+is+nog+niet+af&_doe=handel-af+1");
        assertEquals(400, cut.statusCode());
        assertTrue(cut.body().contains("Dit is nog niet af") && cut.body().contains("href=\"" + paragraph(id) + "\""), cut.body());
    }

    @Test
    void aCommandThatIsNoFormStillGivesTheTextBack() {
        HttpResponse<String> cut = leader.post("/projecten/nieuw",
                "_csrf=" + encoded(leader.token("/projecten/nieuw")) + "&_form=RecordTokens&name=Een+naam");
        assertEquals(400, cut.statusCode());
        assertTrue(cut.body().contains("Een naam"), cut.body());
        String gone = "/taken/00000000-0000-0000-0000-000000000000";
        HttpResponse<String> late = leader.post("/projecten/nieuw", gone, "_form=ResumeProcess&name=Een+naam");
        assertEquals(409, late.statusCode(), late.body());
    }

    @Test
    void aBodyThatEndsTooSoonIsRefusedByAPageOfOurs() throws IOException {
        String token = leader.token("/projecten/nieuw");
        String text = "_csrf=" + encoded(token) + "&name=Half";
        String answer = half("application/x-www-form-urlencoded", text, text.length() + 40);
        assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 400") && answer.contains("wf-foot"), answer);
    }

    @Test
    void aFormWithAFileThatIsCutOffIsToldSoKindly() {
        String token = leader.token("/projecten/oude-dpia");
        String whole = part("_csrf", token) + part("name", "Oude palen") + "--b\r\nContent-Disposition: form-data; name=\"bestand\";"
                + " filename=\"a.pdf\"\r\n\r\n%PDF-1.4 half";
        HttpResponse<String> open = leader.upload("/projecten/oude-dpia", whole, "b");
        assertEquals(400, open.statusCode(), open.body());
        assertTrue(open.body().contains("Uw formulier kwam niet heel aan"), open.body());
        HttpResponse<String> closed = leader.upload("/projecten/oude-dpia", whole + "\r\n--b--\r\n", "b");
        assertEquals(400, closed.statusCode(), closed.body());
        assertTrue(closed.body().contains("Uw formulier kwam niet heel aan") && closed.body().contains("Oude palen"), closed.body());
    }

    private static String part(String name, String text) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + text + "\r\n";
    }

    private static String half(String type, String body, int promised) throws IOException {
        URI address = URI.create(RunningApplication.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(("POST /inloggen HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                    + "\r\nContent-Length: " + promised + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String withProcessings(String name) {
        String id = Given.preScanned(name);
        Given.give("projectleider", new DpiaCommand.ReviseProcessings(
                id, List.of(processing("tellen", "dimmen"), processing("vergelijken", "vergelijken")), null));
        return id;
    }

    private static Processing processing(String name, String purpose) {
        return new Processing(name, "Wij doen dit", true, purpose, Processing.LegalGround.PUBLIC_TASK, "Gemeentewet", "30 dagen");
    }

    private static String paragraph(String id) {
        return "/projecten/" + id + "/dpia/p5";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
