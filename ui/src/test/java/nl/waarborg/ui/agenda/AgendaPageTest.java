package nl.waarborg.ui.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.ui.BrowserTest;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.project.SampleProject;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class AgendaPageTest extends BrowserTest {

    private static final SampleProject AT_THE_AP = SampleProject.idea("Agenda bij de AP").preScanned().after(5).written(Level.HIGH)
            .after(2).advised(FgCommand.Advice.POSITIVE).adopted().withTheAp(21).shown();
    private static final SampleProject WITH_THE_FG = SampleProject.idea("Agenda bij de FG, \"nr; 1\"").preScanned().after(5)
            .written(Level.LOW).submitted().shown();

    @Test
    void everyTermIsThereMineFirstAndThenAll() {
        signIn("privacy-officer");
        page.navigate("/agenda");
        assertEquals("Agenda – Waarborg", page.title());
        String mine = page.locator("section[aria-labelledby=lijst]").innerText();
        assertTrue(mine.contains("Advies van de AP"), mine);
        page.navigate("/agenda?wie=alle&per=maand");
        String all = page.locator("section[aria-labelledby=lijst]").innerText();
        assertTrue(all.contains("Geplande start") && all.contains("Voorbij") && all.contains("dagen voorbij"), all);
        picture("agenda");
        assertAccessible();
        assertEquals(1, page.locator(".wf-nav a[href='/agenda'][aria-current]").count());
    }

    @Test
    void aSecretAddressOpensTheAgendaWithoutSigningInAndNoLongerOnceRevoked() {
        signIn("privacy-officer");
        String first = secret("");
        picture("agenda-koppeling");
        assertAccessible();
        HttpResponse<String> answer = RunningApplication.visitor().get(first);
        assertEquals(200, answer.statusCode());
        assertEquals("text/calendar;charset=UTF-8", answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(List.of(), answer.headers().allValues("Set-Cookie"), "no session");
        List<Map<String, String>> events = IcsFile.read(answer.body()).events();
        assertTrue(events.stream().anyMatch(event -> event.get("SUMMARY").equals("Advies van de AP: Agenda bij de AP")), answer.body());
        assertFalse(answer.body().contains("Demo privacy officer"), "names nobody");
        page.navigate("/agenda");
        assertEquals(0, page.locator("#geheim").count(), "shown once");

        String second = secret("");
        assertNotEquals(first, second);
        assertGone(first);
        assertEquals(200, RunningApplication.visitor().get(second).statusCode());
        page.navigate("/agenda");
        page.locator("form[action='/agenda/koppelingen/intrekken'] button").first().click();
        assertGone(second);
    }

    @Test
    void aProjectHasAnAddressOfItsOwn() {
        signIn("fg");
        String address = secret(WITH_THE_FG.id);
        List<Map<String, String>> events = IcsFile.read(RunningApplication.visitor().get(address).body()).events();
        assertTrue(events.stream().allMatch(event -> event.get("SUMMARY").endsWith(": Agenda bij de FG, \"nr; 1\"")), events.toString());
        assertTrue(events.stream().anyMatch(event -> event.get("SUMMARY").startsWith("Geplande start")));
        List<Map<String, String>> again = IcsFile.read(RunningApplication.visitor().get(address).body()).events();
        assertEquals(dates(events), dates(again), "stable names");
        assertEquals(404, RunningApplication.signedIn("projectleider-lindebroek")
                .post("/agenda", "/agenda/koppelingen", "project=" + WITH_THE_FG.id).statusCode());
        page.navigate("/agenda");
        page.locator("form[action='/agenda/koppelingen/intrekken'] button").first().click();
    }

    @Test
    void onlyTheHashOfASecretIsKept() {
        signIn("ciso");
        String secret = secret("").replaceAll("^/agenda/|\\.ics$", "");
        assertTrue(secret.matches("[A-Za-z0-9_-]{43}"), secret);
        String kept = RunningApplication.context().getBean(JdbcTemplate.class)
                .queryForList("SELECT * FROM agenda_feed WHERE person = 'ciso'").toString();
        assertFalse(kept.contains(secret), kept);
        assertTrue(kept.matches("(?s).*[0-9a-f]{64}.*"), kept);
    }

    @Test
    void aSecretThatNobodyHasLooksTheSameHoweverItIsGuessed() {
        HttpResponse<String> one = RunningApplication.visitor().get("/agenda/" + "A".repeat(43) + ".ics");
        for (String guess : List.of("x", "B".repeat(43), "C".repeat(3000), "%27%20OR%201=1--", "%00", "..%252f")) {
            HttpResponse<String> other = RunningApplication.visitor().get("/agenda/" + guess + ".ics");
            if (other.statusCode() != 400) { // what is no address at all, the server refuses before anybody looks
                assertEquals(404, other.statusCode(), guess);
                assertEquals(one.body(), other.body());
                assertEquals(headers(one), headers(other));
            }
        }
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    private static Map<String, String> dates(List<Map<String, String>> events) {
        Map<String, String> dates = new TreeMap<>();
        events.forEach(event -> dates.put(event.get("UID"), event.get("DTSTART")));
        return dates;
    }

    private String secret(String project) {
        page.navigate("/agenda");
        page.selectOption("#project", project);
        page.click("form[action='/agenda/koppelingen'] button");
        String address = page.locator("#geheim").innerText().strip();
        assertTrue(address.startsWith(RunningApplication.address()), address);
        return URI.create(address).getPath();
    }

    private static void assertGone(String address) {
        HttpResponse<String> unknown = RunningApplication.visitor().get("/agenda/" + "Z".repeat(43) + ".ics");
        HttpResponse<String> gone = RunningApplication.visitor().get(address);
        assertEquals(404, gone.statusCode());
        assertEquals(unknown.body(), gone.body());
        assertEquals(headers(unknown), headers(gone));
    }
}
