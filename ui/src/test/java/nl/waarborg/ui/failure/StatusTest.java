package nl.waarborg.ui.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.RunningApplication.Visitor;
import org.junit.jupiter.api.Test;

class StatusTest {

    private final Visitor person = RunningApplication.signedIn("fg");

    @Test
    void anAddressThatDoesNotExistHasTheFrame() {
        assertPage(404, "Deze pagina bestaat niet of u mag haar niet zien.", person.get("/nergens"));
        assertPage(404, "Deze pagina bestaat niet of u mag haar niet zien.", person.get("/app/none.css"));
    }

    @Test
    void aRequestThatMakesNoSenseIsToldSo() {
        assertPage(405, "Dit verzoek begrijpen wij niet", person.post("/hulp", "/hulp", ""));
        assertPage(400, "Dit verzoek begrijpen wij niet", person.get("/a//b"));
    }

    @Test
    void aFileThatIsTooLargeIsToldSo() {
        String file = "x".repeat(26 * 1024 * 1024);
        String token = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + person.token("/hulp") + "\r\n";
        String body = token + "--b\r\nContent-Disposition: form-data; name=\"bijlage\"; filename=\"a.txt\"\r\n\r\n" + file
                + "\r\n--b--\r\n";
        assertPage(413, "Kies een bestand van hooguit 20 MB.", person.upload("/stuk/bestand", body, "b"));
    }

    @Test
    void anUnknownPersonCannotSignIn() {
        assertPage(404, "bestaat niet", person.post("/inloggen", "/inloggen", "persoon=niemand"));
    }

    private static void assertPage(int status, String text, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(text), answer.body());
        assertTrue(answer.body().contains("<footer class=\"wf-foot\">"), answer.body());
    }
}
