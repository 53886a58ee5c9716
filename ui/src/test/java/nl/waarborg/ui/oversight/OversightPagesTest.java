package nl.waarborg.ui.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.RunningApplication.Visitor;
import nl.waarborg.ui.sheet.ReadCsv;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The answers on the eight reference projects, against what the raw events say. */
class OversightPagesTest {

    private static final String OURS = "project=rp-&";
    private static final Pattern ROW = Pattern.compile("<tr>\\s*<th scope=\"row\">(.*?)</tr>", Pattern.DOTALL);
    private static RawEvents raw;

    private final Visitor auditor = RunningApplication.signedIn("auditor");

    @BeforeAll
    static void seed() {
        raw = RawEvents.ofTheReferenceProjects();
    }

    @Test
    void everyDecisionOfEveryReferenceProjectIsInTheList() {
        List<String> expected = raw.decisions(event -> true);
        assertEquals(sorted(expected), sorted(seen("besluiten", OURS, row -> row.get(1) + " " + moment(row))));
        assertEquals(expected.size(), total("besluiten", OURS));
    }

    @Test
    void kindRolePersonPeriodAndMunicipalityNarrowTheDecisions() {
        assertEquals(raw.decisions(event -> event.name().equals("DpiaAdopted") || event.name().equals("DpiaReturned")).size(),
                total("besluiten", OURS + "soort=DPIA"));
        assertEquals(raw.decisions(event -> event.by().capacity() != null && event.by().capacity().name().equals("FG")).size(),
                total("besluiten", OURS + "rol=FG"));
        for (String person : raw.people()) {
            assertEquals(raw.decisions(event -> event.by().actor().person().equals(person)).size(),
                    total("besluiten", OURS + "persoon=" + person), person);
        }
        LocalDate from = LocalDate.of(2026, 9, 1);
        LocalDate until = LocalDate.of(2026, 9, 28);
        assertEquals(raw.decisions(event -> !raw.day(event).isBefore(from) && !raw.day(event).isAfter(until)).size(),
                total("besluiten", OURS + "van=1-9-2026&tot=28-9-26"));
        assertEquals(raw.decisions(event -> raw.municipality(event.projectId()).equals("GM-L")).size(),
                total("besluiten", OURS + "gemeente=GM-L"));
        assertEquals(raw.decisions(event -> event.projectId().equals("RP-06")).size(), total("besluiten", "project=rp-06&"));
    }

    @Test
    void theTimeToADpiaIsWhatTheEventsSay() {
        List<String> expected = raw.leadTimes();
        assertEquals(sorted(expected), sorted(seen("doorlooptijd", OURS + "stand=ADOPTED", row -> row.get(1) + " " + row.get(6))));
        assertEquals(2, expected.size());
        String page = auditor.get("/controle/doorlooptijd?" + OURS).body();
        assertTrue(page.contains("218 dagen") && page.contains("183 tot 253 dagen"), "median and spread");
        assertEquals(List.of("RP-01", "RP-07"), sorted(seen("doorlooptijd", OURS + "stand=UNDER_WAY", row -> row.get(1))));
        assertEquals(List.of("RP-04", "RP-11"), sorted(seen("doorlooptijd", OURS + "stand=NOT_NEEDED", row -> row.get(1))));
        assertEquals(List.of("RP-03"), seen("doorlooptijd", OURS + "stand=STOPPED", row -> row.get(1)));
        assertEquals(List.of("RP-05"), seen("doorlooptijd", OURS + "stand=BROUGHT_IN", row -> row.get(1)));
    }

    /** SPEC B02: filter and report per domain; the four domains of the founding document are built in. */
    @Test
    void everyListIsFilteredByDomainAndOneReportsPerDomain() {
        for (String word : List.of("besluiten", "afwijkingen", "doorlooptijd", "herbeoordelingen", "bevindingen", "domeinen")) {
            String page = auditor.get("/controle/" + word).body();
            for (String domain : List.of("MOBILITY", "ENERGY", "SAFETY", "HOUSING")) {
                assertTrue(page.contains("<option value=\"" + domain + "\""), word + " " + domain);
            }
        }
        for (String domain : List.of("MOBILITY", "ENERGY", "SAFETY", "HOUSING", "HEALTH")) {
            assertEquals(raw.inDomain(domain), sorted(seen("doorlooptijd", OURS + "domein=" + domain, row -> row.get(1))), domain);
        }
        assertEquals(422, auditor.get("/controle/doorlooptijd?domein=RUIMTEVAART").statusCode());
        List<List<String>> report = rows("domeinen", "");
        assertEquals(List.of("Anders", "Economie", "Energie", "Gezondheid", "Huisvesting", "Leefomgeving", "Mobiliteit",
                "Veiligheid"), report.stream().map(row -> row.get(0)).toList());
        assertEquals(total("doorlooptijd", "domein=MOBILITY"), Integer.parseInt(report.get(6).get(1)));
        assertTrue(auditor.get("/controle/domeinen").body().contains("/controle/doorlooptijd?domein=MOBILITY"));
    }

    @Test
    void lateReassessmentsAreThoseWhoseDayHasPassed() {
        assertEquals(raw.lateReassessments(0), sorted(seen("herbeoordelingen", OURS + "stand=TE_LAAT", row -> row.get(1))));
        assertEquals(raw.lateReassessments(ReassessmentsQuestion.SOON_DAYS),
                sorted(seen("herbeoordelingen", OURS, row -> row.get(1))));
        assertTrue(raw.lateReassessments(0).contains("RP-05"));
        assertEquals(sorted(raw.inUse()), sorted(seen("herbeoordelingen", OURS + "stand=ALLE", row -> row.get(1))));
    }

    @Test
    void theReferenceProjectsDepartFromNoAdvice() {
        assertEquals(raw.departures(), seen("afwijkingen", OURS, row -> row.get(1)));
    }

    @Test
    void whatIsOnTheScreenIsInBothFilesRowByRow() {
        for (String address : List.of("besluiten?" + OURS, "besluiten?" + OURS + "soort=FG&volgorde=project",
                "doorlooptijd?" + OURS + "volgorde=idee", "herbeoordelingen?" + OURS + "stand=ALLE&volgorde=-project")) {
            String word = address.substring(0, address.indexOf('?'));
            String query = address.substring(address.indexOf('?') + 1);
            List<List<String>> file = rows(word, query);
            List<String> screen = screen(word, query);
            assertEquals(screen.size(), file.size(), address);
            for (int i = 0; i < screen.size(); i++) {
                assertTrue(screen.get(i).contains(file.get(i).get(0)) && screen.get(i).contains(file.get(i).get(1)), address);
            }
            assertEquals(screen.size(), Sheets.xlsxRows(auditor, "/controle/" + word + ".xlsx?" + query).size(), address);
        }
    }

    @Test
    void aFileSaysWhatItHoldsAndWhoMadeIt() {
        HttpResponse<String> answer = auditor.get("/controle/besluiten.csv?project=rp-06&soort=FG&van=1-1-2026");
        assertEquals(200, answer.statusCode());
        assertEquals("text/csv;charset=UTF-8", answer.headers().firstValue("Content-Type").orElseThrow());
        String disposition = answer.headers().firstValue("Content-Disposition").orElseThrow();
        assertTrue(disposition.startsWith("attachment;") && disposition.contains("controle-besluiten-"), disposition);
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
        String notes = answer.body().substring(answer.body().indexOf(";;;;;;"));
        assertTrue(notes.contains("Soort: FG-advies en reactie; Project: naam of nummer: rp-06; Besloten vanaf: 1 januari 2026"), notes);
        assertTrue(notes.contains("door Demo auditor (Auditor)"), notes);
        assertTrue(notes.contains("/controle/besluiten?soort=FG&project=rp-06&van=1-1-2026"), notes);
    }

    @Test
    void anEmptyAnswerCanBeTakenAwayToo() {
        String asked = "project=bestaatniet";
        assertTrue(auditor.get("/controle/afwijkingen?" + asked).body().contains("/controle/afwijkingen.csv?" + asked));
        assertEquals(200, auditor.get("/controle/afwijkingen.csv?" + asked).statusCode());
    }

    @Test
    void columnsSortBothWaysOverAllPages() {
        List<String> rising = seen("besluiten", OURS + "volgorde=besloten", row -> row.get(6));
        List<String> falling = seen("besluiten", OURS + "volgorde=-besloten", row -> row.get(6));
        assertEquals(sorted(rising), rising);
        Collections.reverse(falling);
        assertEquals(rising, falling);
        List<String> names = seen("doorlooptijd", OURS + "volgorde=project", row -> row.get(0));
        assertEquals(names.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(), names);
        List<Integer> days = new ArrayList<>();
        seen("doorlooptijd", OURS + "volgorde=-dagen", row -> row.get(6)).stream().filter(text -> !text.isEmpty())
                .forEach(text -> days.add(Integer.valueOf(text)));
        assertEquals(days.stream().sorted(Comparator.reverseOrder()).toList(), days);
        String page = auditor.get("/controle/besluiten?volgorde=wat").body();
        assertTrue(page.contains("aria-sort=\"ascending\"") && page.contains("/controle/besluiten?volgorde=-wat"), "sort links");
    }

    @Test
    void aLongListHasPagesAndOneBeyondTheLastIsTheLast() {
        assertTrue(total("besluiten", OURS) > Lists.PAGE, "Expected more than one page");
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            pages.add(auditor.get("/controle/besluiten?" + OURS + "pagina=" + page).body());
        }
        assertTrue(pages.get(0).contains("rel=\"next\"") && !pages.get(0).contains("rel=\"prev\""));
        assertTrue(pages.get(1).contains("rel=\"prev\""));
        assertEquals(200, auditor.get("/controle/besluiten?pagina=9999999").statusCode());
        assertEquals(total("besluiten", OURS), screen("besluiten", OURS).stream().distinct().count());
    }

    @Test
    void whatIsWrongWithAFilterIsSaidAndNothingTypedIsLost() {
        HttpResponse<String> dutch = auditor.get("/controle/besluiten?van=31-02-2026&tot=gisteren&soort=RAAR&project=%3Cb%3E");
        assertEquals(422, dutch.statusCode());
        for (String part : List.of("Fout: ", "Kies bij ‘Soort’ iets uit de lijst", "Vul bij ‘Besloten vanaf’ een datum in",
                "value=\"31-02-2026\"", "value=\"gisteren\"", "value=\"&lt;b", "value=\"RAAR\" selected", "href=\"#van\"",
                "aria-describedby=\"van-fout\"")) {
            assertTrue(dutch.body().contains(part), part);
        }
        HttpResponse<String> english = auditor.get("/controle/besluiten?van=2-11-2026&tot=1-11-2026&taal=en");
        assertEquals(422, english.statusCode());
        assertTrue(english.body().contains("The period begins on 2 November 2026 and ends before that, on 1 November 2026"));
        assertTrue(english.body().contains("value=\"2-11-2026\"") && english.body().contains("value=\"1-11-2026\""));
        HttpResponse<String> file = RunningApplication.signedIn("auditor").get("/controle/besluiten.xlsx?van=x&project=a%26b");
        assertEquals(302, file.statusCode());
        assertEquals("/controle/besluiten?project=a%26b&van=x", file.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void nothingFoundNamesTheFilterAndOffersToClearIt() {
        String page = auditor.get("/controle/afwijkingen?project=bestaatniet").body();
        assertTrue(page.contains("Niets gevonden") && page.contains("Project: naam of nummer: bestaatniet"), page);
        assertTrue(page.contains("Wis alle filters"));
        for (String word : List.of(".*", "%5C", "%24where", "%7B%22%24ne%22%3A1%7D", "%5CE.*%5CQ")) {
            assertTrue(auditor.get("/controle/besluiten?project=" + word).body().contains("Niets gevonden"), word);
        }
    }

    @Test
    void somebodyOfOneMunicipalitySeesNothingOfAnother() {
        Visitor lindebroek = RunningApplication.signedIn("projectleider-lindebroek");
        for (String word : List.of("besluiten", "afwijkingen", "doorlooptijd", "herbeoordelingen")) {
            for (String query : List.of("", "stand=ALLE", "project=rp-", "project=RP-06", "persoon=import:x")) {
                if (query.startsWith("stand") && !word.equals("herbeoordelingen")) {
                    continue;
                }
                ReadCsv.of(lindebroek.get("/controle/" + word + ".csv?" + query).body()).stream().skip(1)
                        .takeWhile(row -> !row.get(0).isEmpty())
                        .forEach(row -> assertEquals("Lindebroek", row.get(2), word + "?" + query));
                String page = lindebroek.get("/controle/" + word + "?" + query).body();
                for (String other : List.of("/RP-01", "/RP-03", "/RP-05", "/RP-06", "/RP-07", "/RP-08", "Zandermeer", "Oeverwijk")) {
                    assertFalse(page.contains(other), word + "?" + query + " shows " + other);
                }
            }
            HttpResponse<String> guessed = lindebroek.get("/controle/" + word + "?gemeente=GM-Z");
            HttpResponse<String> unknown = lindebroek.get("/controle/" + word + "?gemeente=GM-X");
            assertEquals(422, guessed.statusCode());
            assertEquals(main(unknown).replace("GM-X", "?"), main(guessed).replace("GM-Z", "?"));
            assertEquals(302, lindebroek.get("/controle/" + word + ".csv?gemeente=GM-Z").statusCode());
        }
        String overview = lindebroek.get("/controle").body();
        assertTrue(overview.contains("Besluiten en adviezen"));
        assertFalse(overview.contains("dagen te laat"));
    }

    @Test
    void theMenuHasItForWhoLooksOn() {
        for (String person : List.of("auditor", "fg", "college")) {
            assertTrue(RunningApplication.signedIn(person).get("/projecten").body().contains("href=\"/controle\""), person);
        }
        assertFalse(RunningApplication.signedIn("projectleider").get("/projecten").body().contains("href=\"/controle\""));
    }

    @Test
    void thereIsNoOtherQuestionAndNoOtherFormat() {
        for (String address : List.of("/controle/alles", "/controle/alles.csv", "/controle/besluiten.pdf", "/controle/besluiten.",
                "/controle/BESLUITEN", "/controle/besluiten/x")) {
            assertEquals(404, auditor.get(address).statusCode(), address);
        }
    }

    private interface Cut {
        String of(List<String> row);
    }

    private List<String> seen(String word, String query, Cut cut) {
        return new ArrayList<>(rows(word, query).stream().map(cut::of).toList());
    }

    private List<List<String>> rows(String word, String query) {
        return Sheets.csvRows(auditor, "/controle/" + word + ".csv?" + query);
    }

    /** The rows of all pages as HTML. */
    private List<String> screen(String word, String query) {
        List<String> rows = new ArrayList<>();
        String page;
        int number = 1;
        do {
            page = auditor.get("/controle/" + word + "?" + query + (query.endsWith("&") ? "" : "&") + "pagina=" + number++).body();
            Matcher row = ROW.matcher(page);
            while (row.find()) {
                rows.add(row.group(1).replace("&amp;", "&").replace("&#39;", "'"));
            }
        } while (page.contains("rel=\"next\""));
        return rows;
    }

    private long total(String word, String query) {
        String page = auditor.get("/controle/" + word + "?" + query).body();
        Matcher count = Pattern.compile("role=\"status\">(\\d+) ").matcher(page);
        return count.find() ? Long.parseLong(count.group(1)) : 0;
    }

    private static String moment(List<String> row) {
        String link = row.get(row.size() - 1);
        return link.substring(link.indexOf("moment=") + 7);
    }

    private static String main(HttpResponse<String> page) {
        return page.body().substring(page.body().indexOf("<main"), page.body().indexOf("</main>"));
    }

    private static List<String> sorted(List<String> list) {
        return list.stream().sorted().toList();
    }
}
