package nl.waarborg.ui.dpia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Processing;
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.RunningApplication.Visitor;
import nl.waarborg.ui.task.CurrentStates;
import nl.waarborg.ui.work.Given;
import org.junit.jupiter.api.Test;

/** Two sessions in one DPIA, half forms and far too much text, as browsers without scripts send them. */
class TwoWritersTest {

    @Test
    void twoWhoWriteDifferentColumnsOfOneSectionBothKeepTheirText() {
        String id = withProcessings("Andere kolommen");
        Visitor leader = RunningApplication.signedIn("projectleider");
        Visitor officer = RunningApplication.signedIn("privacy-officer");
        Map<String, String> purposes = form(leader, id, "p5");
        Map<String, String> terms = form(officer, id, "p10");
        purposes.put("processings[0].purpose", "Minder licht als het stil is");
        terms.put("processings[0].retention", "één dag");
        assertEquals(302, send(leader, id, "p5", purposes).statusCode());
        assertEquals(302, send(officer, id, "p10", terms).statusCode());
        Processing counting = content(id).processings().get(0);
        assertEquals("Minder licht als het stil is één dag", counting.purpose() + " " + counting.retention());
    }

    @Test
    void aRowThatSomebodyAddedMeanwhileStays() {
        String id = withProcessings("Rij erbij");
        Visitor leader = RunningApplication.signedIn("projectleider");
        Map<String, String> purposes = form(leader, id, "p5");
        Given.give("privacy-officer", new DpiaCommand.ReviseProcessings(id, List.of(processing("tellen", "dimmen"),
                processing("vergelijken", "vergelijken"), new Processing("bewaren", "Nieuw", true, null, null, null, null)), null));
        purposes.put("processings[1].purpose", "Evenementen naast elkaar leggen");
        assertEquals(302, send(leader, id, "p5", purposes).statusCode());
        assertEquals(List.of("tellen", "vergelijken", "bewaren"), content(id).processings().stream().map(Processing::name).toList());
        assertEquals("Evenementen naast elkaar leggen", content(id).processings().get(1).purpose());
    }

    @Test
    void aNewNameTakesTheOtherColumnsAlong() {
        String id = withProcessings("Nieuwe naam");
        Visitor leader = RunningApplication.signedIn("projectleider");
        Map<String, String> names = form(leader, id, "p3");
        names.put("processings[0].name", "meten");
        assertEquals(302, send(leader, id, "p3", names).statusCode());
        Processing first = content(id).processings().get(0);
        assertEquals("meten dimmen 30 dagen", first.name() + " " + first.purpose() + " " + first.retention());
    }

    @Test
    void theSecondInOneColumnGetsBothTextsAndMayTakeTheOther() {
        String id = withProcessings("Zelfde kolom");
        Visitor leader = RunningApplication.signedIn("projectleider");
        Visitor officer = RunningApplication.signedIn("privacy-officer");
        Map<String, String> first = form(leader, id, "p5");
        Map<String, String> second = form(officer, id, "p5");
        first.put("processings[0].purpose", "Eerste tekst");
        second.put("processings[0].purpose", "Tweede tekst");
        send(leader, id, "p5", first);
        HttpResponse<String> conflict = send(officer, id, "p5", second);
        assertEquals(409, conflict.statusCode());
        assertTrue(conflict.body().contains("Eerste tekst") && conflict.body().contains("Tweede tekst"), "both");
        assertEquals("Eerste tekst", content(id).processings().get(0).purpose());
        assertTrue(officer.get(address(id, "p5")).body().contains("Tweede tekst"), "kept as a draft");
        Map<String, String> choice = fields(conflict.body());
        choice.put("_kies.processings[0].purpose", "hun");
        assertEquals(302, send(officer, id, "p5", choice).statusCode());
        assertEquals("Eerste tekst", content(id).processings().get(0).purpose());
        assertFalse(officer.get(address(id, "p5")).body().contains("Tweede tekst"), "the draft is gone");
    }

    @Test
    void anAnswerThatBothGaveIsAskedAboutOnceMoreWhenAThirdIsFirst() {
        String id = withProcessings("Eigen vragen");
        Visitor leader = RunningApplication.signedIn("projectleider");
        Visitor officer = RunningApplication.signedIn("privacy-officer");
        Map<String, String> first = form(leader, id, "p4");
        Map<String, String> second = form(officer, id, "p4");
        first.put("eigen.description", "Telsensoren");
        second.put("eigen.description", "Camera’s die tellen");
        send(leader, id, "p4", first);
        HttpResponse<String> conflict = send(officer, id, "p4", second);
        assertEquals(409, conflict.statusCode());
        Map<String, String> third = form(leader, id, "p4");
        third.put("eigen.description", "Lussen in de weg");
        send(leader, id, "p4", third);
        Map<String, String> mine = fields(conflict.body());
        mine.put("_kies.eigen.description", "mijn");
        HttpResponse<String> again = send(officer, id, "p4", mine);
        assertEquals(409, again.statusCode());
        assertTrue(again.body().contains("Lussen in de weg") && again.body().contains("Camera’s die tellen"), "both");
        Map<String, String> last = fields(again.body());
        last.put("_kies.eigen.description", "mijn");
        assertEquals(302, send(officer, id, "p4", last).statusCode());
        assertEquals("Camera’s die tellen", content(id).answers("p4").at("description"));
    }

    @Test
    void halfAFormIsSavedAndTheRestIsNamed() {
        String id = withProcessings("Half");
        Visitor leader = RunningApplication.signedIn("projectleider");
        Map<String, String> half = form(leader, id, "p4");
        half.put("eigen.algorithm", "true");
        assertEquals(302, send(leader, id, "p4", half).statusCode());
        assertEquals("true", content(id).answers("p4").at("algorithm"));
        String page = leader.get(address(id, "p4")).body();
        assertTrue(page.contains("href=\"#eigen-algorithm-how\""), page);
    }

    @Test
    void fiveMegabytesOfPastedTextComeBackWithTheBound() {
        String id = withProcessings("Veel te veel");
        Visitor leader = RunningApplication.signedIn("projectleider");
        Map<String, String> large = form(leader, id, "p4");
        large.put("eigen.description", "a".repeat(5_000_000));
        HttpResponse<String> answer = send(leader, id, "p4", large);
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("hooguit 4000 tekens"), "the bound");
        assertTrue(answer.body().contains("a".repeat(5_000_000)), "the text itself");
        Map<String, String> wrong = form(leader, id, "s4");
        wrong.put("eigen.people-per-year", "heel veel");
        wrong.put("eigen.fixed-end", "31-02-2027");
        String flaws = send(leader, id, "s4", wrong).body();
        assertTrue(flaws.contains("heel veel") && flaws.contains("31-02-2027") && flaws.contains("eigen-fixed-end-fout"), flaws);
        assertEquals("", content(id).answers("s4").at("people-per-year"));
    }

    @Test
    void whatIsFixedIsNotWrittenAndTheTextComesBack() {
        String id = Given.submitted("Ligt vast");
        Visitor leader = RunningApplication.signedIn("projectleider");
        HttpResponse<String> answer = leader.post("/projecten/" + id + "/dpia/p1", address(id, "p1"),
                "_basedOn=1&_answersBasedOn=1&_form=ReviseProposal&proposal=" + "Toch+nog+even+anders+geschreven.+".repeat(4));
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("Versie 1.0 is voorgelegd") && answer.body().contains("Toch nog even anders"), answer.body());
    }

    @Test
    void savingReadsTheHistoryOnceAndThenOnlyWhatCameOfIt() {
        String id = withProcessings("Eenmaal lezen");
        Visitor leader = RunningApplication.signedIn("projectleider");
        Map<String, String> purposes = form(leader, id, "p5");
        purposes.put("processings[0].purpose", "Minder licht als het stil is");
        String sent = encoded(purposes) + "&_csrf=" + encoded(leader.token(address(id, "p5")));
        List<String> reads = RunningApplication.statements(
                () -> assertEquals(302, leader.post(address(id, "p5"), sent).statusCode())).stream().filter(TwoWritersTest::readsEvents).toList();
        assertEquals(List.of(false, true), reads.stream().map(sql -> sql.contains("seq >= ?")).toList(), reads.toString());
        assertEquals("Minder licht als het stil is", content(id).processings().get(0).purpose());
        assertEquals(1, RunningApplication.statements(() -> leader.get(address(id, "p5"))).stream().filter(TwoWritersTest::readsEvents).count());
    }

    private static boolean readsEvents(String sql) {
        return sql.startsWith("SELECT") && sql.contains("domain_event") && sql.contains("payload");
    }

    private static HttpResponse<String> send(Visitor person, String id, String paragraph, Map<String, String> fields) {
        return person.post(address(id, paragraph), address(id, paragraph), encoded(fields));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> form(Visitor person, String id, String paragraph) {
        return fields(person.get(address(id, paragraph)).body());
    }

    /** The texts, hidden values and chosen answers on a page, by name; the token is added when it is sent. */
    private static Map<String, String> fields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = Pattern.compile("<input[^>]*>").matcher(page);
        while (input.find()) {
            boolean choice = input.group().contains("type=\"radio\"") || input.group().contains("type=\"checkbox\"");
            String name = attribute(input.group(), "name");
            if (name != null && !name.equals("_csrf") && (!choice || input.group().contains(" checked"))) {
                fields.put(name, attribute(input.group(), "value") == null ? "" : attribute(input.group(), "value"));
            }
        }
        Matcher area = Pattern.compile("<textarea[^>]*name=\"([^\"]*)\"[^>]*>\\n?(.*?)</textarea>", Pattern.DOTALL).matcher(page);
        while (area.find()) {
            fields.put(area.group(1), area.group(2).replace("&lt;", "<").replace("&amp;", "&"));
        }
        fields.keySet().removeIf(name -> name.startsWith("_antwoord") || name.equals("_opmerking") || name.equals("persoon"));
        return fields;
    }

    private static String attribute(String tag, String name) {
        Matcher attribute = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return attribute.find() ? attribute.group(1) : null;
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

    private static String address(String id, String paragraph) {
        return "/projecten/" + id + "/dpia/" + paragraph;
    }

    private static Dpia content(String id) {
        return RunningApplication.context().getBean(CurrentStates.class).find(id).orElseThrow().dpia().content();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
