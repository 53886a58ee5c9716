package nl.waarborg.ui.safety;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.RunningApplication.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;

class SafetyTest {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Visitor visitor = RunningApplication.visitor();

    @Test
    void everyPageCarriesTheContentSecurityPolicyAndIsNotStored() {
        Visitor person = RunningApplication.signedIn("projectleider");
        for (String address : EveryAddress.answering(RequestMethod.GET)) {
            for (Visitor who : List.of(person, visitor)) {
                HttpResponse<String> answer = who.get(address);
                assertEquals(List.of(POLICY), answer.headers().allValues("Content-Security-Policy"), address);
                assertEquals(List.of("nosniff"), answer.headers().allValues("X-Content-Type-Options"), address);
                assertEquals(List.of("no-store"), answer.headers().allValues("Cache-Control"), address);
            }
        }
    }

    @Test
    void answersThatNoPageGivesCarryThePolicyToo() throws IOException {
        for (String address : List.of("/app/app.css", "/app/none.css", "/nergens", "/%2e%2e/x", "/a//b", "/a;b=c", "/stuk")) {
            assertEquals(List.of(POLICY), visitor.get(address).headers().allValues("Content-Security-Policy"), address);
        }
        assertTrue(raw("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").contains(POLICY), "bad escape");
        assertTrue(raw("TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").contains(POLICY), "TRACE");
    }

    @Test
    void everyChangeWithoutATokenIsRefused() {
        Visitor person = RunningApplication.signedIn("projectleider");
        assertFalse(EveryAddress.changes().isEmpty());
        for (EveryAddress.Change change : EveryAddress.changes()) {
            if (change.address().equals("/log/cosignature")) {
                continue; // it carries signatures of its own, see LogFilesTest
            }
            assertEquals(403, person.send(change.method(), change.address()).statusCode(), change.toString());
            assertEquals(403, visitor.send(change.method(), change.address()).statusCode(), change + " signed out");
        }
        assertEquals(403, person.post("/uitloggen", "_csrf=guess").statusCode());
    }

    @Test
    void aFormThatCameTooLateSaysSo() {
        HttpResponse<String> answer = visitor.post("/inloggen", "persoon=fg&_csrf=old");
        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains("De pagina was verlopen"), answer.body());
    }

    @Test
    void aTaskThatCameTooLateLeadsBackToItsForm() {
        String task = "/taken/00000000-0000-0000-0000-000000000000";
        HttpResponse<String> answer = visitor.post(task, "reasoning=tekst&_csrf=old");
        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains("href=\"" + task + "\""), answer.body());
        assertFalse(visitor.post("/inloggen", "persoon=fg&_csrf=old").body().contains("Naar het formulier"));
    }

    @Test
    void everyPageButAFewAsksToSignIn() {
        List<String> open = List.of("/inloggen", "/hulp", "/privacy", "/toegankelijkheid", "/toetsen", "/error");
        for (String address : EveryAddress.answering(RequestMethod.GET)) {
            if (!open.contains(address) && !address.startsWith("/register") && !address.startsWith("/log")
                    && !address.equals("/agenda/x.ics")) {
                HttpResponse<String> answer = visitor.get(address);
                assertEquals(302, answer.statusCode(), address);
                assertEquals("/inloggen", URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath());
            }
        }
    }

    @Test
    void aPartOfAPageSendsTheBrowserToTheSignInPage() {
        HttpResponse<String> answer = visitor.get("/stuk", "HX-Request", "true");
        assertEquals(401, answer.statusCode());
        assertEquals("/inloggen", answer.headers().firstValue("HX-Redirect").orElseThrow());
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        String cookie = visitor.get("/inloggen").headers().firstValue("Set-Cookie").orElseThrow();
        assertAll(() -> assertTrue(cookie.contains("HttpOnly"), cookie),
                () -> assertTrue(cookie.contains("SameSite=Lax"), cookie));
    }

    @Test
    void browserFilesHaveAHashInTheirAddressAndMayBeKeptForGood() {
        Matcher file = Pattern.compile("(?:href|src)=\"(/(?:app|vendor)/[^\"#]+)\"").matcher(visitor.get("/hulp").body());
        int files = 0;
        while (file.find()) {
            files++;
            HttpResponse<String> answer = visitor.get(file.group(1), "Accept-Encoding", "gzip");
            assertTrue(file.group(1).matches(".*-[0-9a-f]{32}\\.[a-z]+"), file.group(1));
            assertEquals(200, answer.statusCode(), file.group(1));
            assertEquals("max-age=31536000, public, immutable",
                    answer.headers().firstValue("Cache-Control").orElseThrow(), file.group(1));
        }
        assertTrue(files > 8, "Expected the files of the frame, but there were " + files);
    }

    @Test
    void largeFilesTravelPacked() {
        HttpResponse<String> answer = visitor.get("/vendor/utrecht.css", "Accept-Encoding", "gzip");
        assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse("none"));
    }

    private static String raw(String request) throws IOException {
        URI address = URI.create(RunningApplication.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
