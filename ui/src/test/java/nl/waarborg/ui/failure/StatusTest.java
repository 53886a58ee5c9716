package nl.waarborg.ui.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    /** What the server turns away before any screen sees it: bad addresses, headers and hosts. */
    @Test
    void aRequestThatNoScreenEverSeesGetsAPageOfOursToo() throws IOException {
        for (String start : List.of("GET /hulp% HTTP/1.1", "GET /%zz HTTP/1.1", "GET /hulp[ HTTP/1.1", "GET /hulp?a=[1] HTTP/1.1",
                "GET /hulp%00 HTTP/1.1", "GET /%c0%af HTTP/1.1", "GET /a%2fb HTTP/1.1", "GET /%2e%2e/%2e%2e/etc HTTP/1.1",
                "GET /" + "a".repeat(9_000) + " HTTP/1.1", "F@O /hulp HTTP/1.1", "GET /<script>alert(1)</script> HTTP/1.1",
                "GET /hulp HTTP/1.1\r\nX: " + "a".repeat(9_000), "GET /hulp HTTP/1.1\r\nCookie: a\u0001=b",
                "GET /hulp HTTP/1.1\r\nHost: b", "GET /hulp HTTP/1.1\r\nExpect: gift", "GET /hulp HTTP/9.9")) {
            String answer = raw(start + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            String named = start.substring(0, Math.min(60, start.length())) + "\n" + answer;
            assertTrue(answer.contains("Dit verzoek begrijpen wij niet") && answer.contains("Nothing was changed"), named);
            assertTrue(answer.contains("default-src 'none'") && answer.contains("Cache-Control: no-store"), named);
            assertFalse(answer.contains("Tomcat") || answer.contains("HTTP Status") || answer.contains("alert(1)"), named);
        }
    }

    private static String raw(String request) throws IOException {
        URI address = URI.create(RunningApplication.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertPage(int status, String text, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(text), answer.body());
        assertTrue(answer.body().contains("<footer class=\"wf-foot\">"), answer.body());
    }
}
