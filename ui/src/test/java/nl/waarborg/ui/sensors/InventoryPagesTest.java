package nl.waarborg.ui.sensors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.FilePayload;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.dpia.Device;
import nl.waarborg.domain.dpia.Sensor;
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.domain.project.InventoryCommand;
import nl.waarborg.domain.project.InventoryCommand.Checked;
import nl.waarborg.domain.project.InventoryCommand.Found;
import nl.waarborg.ui.BrowserTest;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.RunningApplication.Visitor;
import nl.waarborg.ui.reading.Reading;
import nl.waarborg.ui.task.CurrentStates;
import nl.waarborg.ui.work.Given;
import org.junit.jupiter.api.Test;

class InventoryPagesTest extends BrowserTest {

    private static final String CSV = "code;soort;aantal;plaats;lengtegraad;breedtegraad;meet;persoonsgegevens;eigenaar\n"
            + "S1;telsensor;1;Markt;6,08931;52,51677;aantallen;ja;Telbureau BV\n"
            + "S2;camera;1;Markt noord;6,08940;52,51681;beeld;onbekend;gemeente\n"
            + "S3;geluidsmeter;1;Station;6,09150;52,50510;geluidsniveau;nee;gemeente\n";

    private static Sensor at(String id, String longitude, String latitude, Answer personalData, Device.Category category) {
        return new Sensor(id, "telsensor", 1, "Markt " + id, false, "aantal mensen per minuut", false, personalData, "vluchtig beeld",
                false, true, "alleen aantallen", "0,2 seconde", id.equals("S2") ? "Winkelcentrum BV" : "gemeente", List.of("tellen"),
                new Device(longitude, latitude, null, category, null, null, null, null, null, null, null, null, null, null));
    }

    private static String project(String name, Sensor... sensors) {
        String id = Given.preScanned(name);
        if (sensors.length > 0) {
            Given.give("projectleider", new DpiaCommand.ReviseSensors(id, List.of(sensors), null));
        }
        return id;
    }

    private static List<Sensor> inventory(String id) {
        return RunningApplication.context().getBean(CurrentStates.class).find(id).orElseThrow().dpia().content().sensors();
    }

    private void choose(String name, String text) {
        page.locator("#bestand").setInputFiles(new FilePayload(name, "text/csv", text.getBytes(UTF_8)));
        page.locator("button:has-text('Bekijk wat er gebeurt')").click();
    }

    @Test
    void theInventoryIsATableAndAMapThatAKeyboardWalksThrough() {
        String id = project("Kaart van de markt", at("S1", "6.08931", "52.51677", Answer.YES, null),
                at("S2", "6.08933", "52.51679", Answer.NO, Device.Category.CAMERA), at("S3", "6.09150", "52.50510", Answer.UNKNOWN, null),
                new Sensor("S4", "teller", 1, null, null, null, null, Answer.UNKNOWN, null, null, null, null, null, null, null));
        Given.give("ciso", new InventoryCommand.RecordAsBuiltCheck(id, Given.today(), "CISO-team",
                List.of(new Checked("S3", Found.DIFFERENT, "Hangt lager dan beschreven"), new Checked("S1", Found.AS_DESCRIBED, null))));
        signIn("projectleider");
        page.navigate("/projecten/" + id + "/sensoren");
        assertThat(page.locator("tbody tr")).hasCount(4);
        assertThat(page.locator(".wf-mark")).hasCount(2);
        assertThat(page.locator(".wf-note--warn")).containsText("S3: anders dan beschreven. Hangt lager dan beschreven");
        assertThat(page.locator("#sensor-S4")).containsText("Er ontbreken nog 12 antwoorden");
        assertAccessible();
        picture("sensors-inventory");
        page.locator(".wf-mark").nth(1).focus();
        page.keyboard().press("Enter");
        page.waitForURL("**#sensor-S3");
        page.locator("a:has-text('Kijk dichterbij')").click();
        assertThat(page.locator(".wf-mark")).hasCount(2);
        assertThat(page.locator("svg[role=group]")).containsText("S2");
        picture("sensors-closer");
        page.locator("a:has-text('Toon weer de hele kaart')").click();
        assertThat(page.locator("a.wf-mark--group")).hasCount(1);
    }

    @Test
    void theCisoRecordsWhatWasFoundAndTheFgReadsItBesideTheAdvice() {
        String id = Given.submitted("Ter plaatse kijken");
        signIn("ciso");
        page.navigate("/projecten/" + id + "/sensoren");
        page.locator("a:has-text('Leg een controle ter plaatse vast')").click();
        assertThat(page.locator("#sensors-0-sensor")).hasValue("S1");
        assertAccessible();
        picture("sensors-as-built");
        page.locator("[name='checkedBy']").fill("CISO-team");
        page.locator("[name='sensors[0].found'][value=DIFFERENT]").check();
        page.locator("[name='sensors[0].difference']").fill("Kijkt in een portiek");
        page.locator("[data-send]").click();
        if (page.locator("[data-yes]").isVisible()) {
            page.locator("[data-yes]").click();
        }
        page.waitForURL("**/projecten/" + id);
        String advice = "/taken/" + Given.task(id, "IssueFgAdvice").id();
        String beside = RunningApplication.signedIn("fg").get(advice).body();
        assertTrue(beside.contains("Controle van de sensoren ter plaatse") && beside.contains("Kijkt in een portiek"), beside);
        assertEquals(404, RunningApplication.signedIn("projectleider").get("/projecten/" + id + "/acties/RecordAsBuiltCheck").statusCode());
    }

    @Test
    void aFileIsPreviewedThenTakenOverAndComesBackUnchanged() {
        expectFailedAnswers();
        String id = project("Bestand overnemen", at("S9", "6.1", "52.5", Answer.YES, null));
        signIn("projectleider");
        page.navigate("/projecten/" + id + "/sensoren/invoer");
        assertAccessible();
        picture("sensors-import");
        choose("fout.csv", CSV.replace("6,09150;52,50510", "52,50510;6,09150").replace(";nee;", ";soms;"));
        assertThat(page.locator(".wf-note--bad")).containsText("Regel 4, kolom ‘lengtegraad’: Lengte en breedte staan omgewisseld");
        assertThat(page.locator(".wf-note--bad")).containsText("Regel 4, kolom ‘persoonsgegevens’: Kies een van de antwoorden");
        assertAccessible();
        picture("sensors-faults");
        choose("sensoren.csv", CSV);
        assertThat(page.locator("[role=status]")).containsText("Nieuw: 3, gewijzigd: 0, gelijk: 0, van de lijst af: 0.");
        assertEquals(1, inventory(id).size());
        assertAccessible();
        picture("sensors-preview");
        page.locator("button:has-text('Neem over in de lijst')").click();
        page.waitForURL("**/sensoren");
        assertThat(page.locator(".wf-note--ok")).containsText("Sensoren en camera’s");
        assertEquals(List.of("S9", "S1", "S2", "S3"), inventory(id).stream().map(Sensor::id).toList());
        Visitor visitor = RunningApplication.signedIn("projectleider");
        for (String file : List.of("inventaris.csv", "inventaris.geojson")) {
            page.navigate("/projecten/" + id + "/sensoren/invoer");
            choose(file, new String(visitor.bytes("/projecten/" + id + "/sensoren/" + file), UTF_8));
            assertThat(page.locator("[role=status]")).containsText("Het bestand zegt hetzelfde als de lijst");
        }
    }

    @Test
    void aSensorGoesOffTheListOnlyKnowingly() {
        expectFailedAnswers();
        String id = project("Lijst vervangen", at("S9", "6.1", "52.5", Answer.YES, null));
        signIn("projectleider");
        page.navigate("/projecten/" + id + "/sensoren/invoer");
        page.locator("#vervangen").check();
        choose("sensoren.csv", CSV);
        assertThat(page.locator("tbody")).containsText("Van de lijst af");
        page.locator("button:has-text('Neem over in de lijst')").click();
        assertThat(page.locator(".wf-note--bad")).containsText("Vink aan dat u dat weet");
        assertEquals(1, inventory(id).size());
        page.locator("#weet").check();
        page.locator("button:has-text('Neem over in de lijst')").click();
        page.waitForURL("**/sensoren");
        assertEquals(List.of("S1", "S2", "S3"), inventory(id).stream().map(Sensor::id).toList());
    }

    @Test
    void whoeverWasFirstIsNotOverwritten() {
        expectFailedAnswers();
        String id = project("Twee bestanden");
        signIn("projectleider");
        page.navigate("/projecten/" + id + "/sensoren/invoer");
        choose("sensoren.csv", CSV);
        Given.give("privacy-officer", new DpiaCommand.ReviseSensors(id, List.of(at("S1", "6.1", "52.5", Answer.YES, null)), null));
        page.locator("button:has-text('Neem over in de lijst')").click();
        assertThat(page.locator(".wf-note--warn")).containsText("Een collega heeft de lijst net gewijzigd");
        assertThat(page.locator("[role=status]")).containsText("Nieuw: 2, gewijzigd: 1");
        assertEquals(1, inventory(id).size());
        page.locator("button:has-text('Neem over in de lijst')").click();
        page.waitForURL("**/sensoren");
        assertEquals(3, inventory(id).size());
        assertEquals("vluchtig beeld", inventory(id).get(0).reasoning());
    }

    @Test
    void nastyFilesAreAnsweredInWords() {
        String id = project("Lastige bestanden");
        String address = "/projecten/" + id + "/sensoren/invoer";
        Visitor person = RunningApplication.signedIn("projectleider");
        String token = person.token(address);
        assertTrue(upload(person, address, token, "a.xlsx", "PK\u0003\u0004").contains("Dit is een Excel-bestand"));
        assertTrue(upload(person, address, token, "a.csv", "").contains("Het bestand is leeg"));
        assertTrue(upload(person, address, token, "", "").contains("Kies eerst een bestand"));
        assertTrue(upload(person, address, token, "a.csv", "a".repeat(5 * 1024 * 1024 + 1)).contains("Het bestand is 6 MB"));
        String hostile = upload(person, address, token, "<script>.csv", "code;soort;<b>\n<script>alert(1)</script>;=cmd;x\n");
        assertTrue(hostile.contains("&lt;script&gt;alert(1)") && !hostile.contains("<script>alert"), "markup is only words");
        assertEquals(422, person.post(address, address + "/overnemen", "bestand=%25%25&gezien=0").statusCode());
        assertEquals(409, person.post(address, address + "/overnemen", "bestand=" + "Y29kZTtzb29ydApTMTt0&gezien=7").statusCode());
    }

    /** The confirmation is of one preview: the same file in the same way on the same list of the same project. */
    @Test
    void onlyWhatThePreviewShowedIsTakenOver() {
        String id = project("Alleen het voorbeeld", at("S1", "6.1", "52.5", Answer.YES, null));
        String other = project("Een ander project", at("S1", "6.1", "52.5", Answer.YES, null));
        String address = "/projecten/" + id + "/sensoren/invoer";
        Visitor person = RunningApplication.signedIn("projectleider");
        String page = upload(person, address, person.token(address), "a.csv", CSV);
        Map<String, String> seen = new LinkedHashMap<>();
        for (String name : List.of("bestand", "naam", "wijze", "gezien", "voorbeeld")) {
            Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
            assertTrue(field.find(), name + page);
            seen.put(name, field.group(1));
        }
        Map<String, String> tricks = Map.of("bestand", "Y29kZTtzb29ydApTOTt0ZWxzZW5zb3IK", "wijze", "vervangen", "voorbeeld", "");
        tricks.forEach((name, value) -> {
            Map<String, String> changed = new LinkedHashMap<>(seen);
            changed.put(name, value);
            HttpResponse<String> answer = person.post(address, address + "/overnemen", form(changed));
            assertEquals(409, answer.statusCode(), name);
            assertTrue(answer.body().contains("Wat u bevestigde, is niet wat het voorbeeld liet zien"), answer.body());
            assertTrue(answer.body().contains("name=\"bestand\"") || name.equals("bestand"), "nothing is lost: " + name);
        });
        String elsewhere = "/projecten/" + other + "/sensoren/invoer";
        assertEquals(409, person.post(elsewhere, elsewhere + "/overnemen", form(seen)).statusCode());
        assertEquals(1, inventory(other).size());
        assertEquals(1, inventory(id).size());
        assertEquals(302, person.post(address, address + "/overnemen", form(seen)).statusCode());
        assertEquals(3, inventory(id).size());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Test
    void whoMayNotWriteFindsNoImportAndMaySeeTheList() {
        String id = project("Alleen lezen", at("S1", "6.1", "52.5", Answer.YES, null));
        for (String person : List.of("auditor", "fg", "college")) {
            Visitor visitor = RunningApplication.signedIn(person);
            assertEquals(200, visitor.get("/projecten/" + id + "/sensoren").statusCode());
            assertEquals(404, visitor.get("/projecten/" + id + "/sensoren/invoer").statusCode());
        }
        Visitor stranger = RunningApplication.signedIn("projectleider-lindebroek");
        assertEquals(404, stranger.get("/projecten/" + id + "/sensoren").statusCode());
        assertEquals(404, stranger.get("/projecten/" + id + "/sensoren/inventaris.csv").statusCode());
        assertEquals(404, stranger.get("/projecten/" + id + "/sensoren/invoer").statusCode());
    }

    @Test
    void sensorsOfCompaniesAreFoundAcrossProjects() {
        String id = project("Over projecten heen", at("Z1", "6.08931", "52.51677", Answer.YES, null),
                at("S2", "6.09933", "52.51679", Answer.NO, Device.Category.CAMERA));
        Reading reading = RunningApplication.context().getBean(Reading.class);
        reading.reaches(RunningApplication.context().getBean(CurrentStates.class).history(id).stream()
                .reduce((first, last) -> last).orElseThrow().eventId());
        signIn("auditor");
        page.navigate("/sensoren?zoek=Over+projecten+heen");
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertAccessible();
        picture("sensors-all");
        page.locator("#eigenaar").selectOption("Winkelcentrum BV");
        page.locator(".wf-filters button[type=submit]").click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator(".wf-mark")).hasCount(1);
        assertTrue(!RunningApplication.signedIn("projectleider-lindebroek").get("/sensoren?zoek=heen").body().contains("Over projecten heen"));
    }

    private static String upload(Visitor person, String address, String token, String name, String text) {
        String boundary = "----grens";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"" + name + "\"\r\nContent-Type: text/csv\r\n\r\n" + text
                + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"_einde\"\r\n\r\n1\r\n--" + boundary + "--\r\n";
        return person.upload(address, body, boundary).body();
    }
}
