package nl.waarborg.ui.sensors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.dpia.Device;
import nl.waarborg.domain.dpia.Sensor;
import nl.waarborg.ui.sensors.ImportPlan.Kind;
import nl.waarborg.ui.sheet.SheetFormat;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import org.junit.jupiter.api.Test;

class ImportPlanTest {

    private static final Sensor FULL = new Sensor("S1", "telsensor", 14, "plein; bij \"de bron\"", false, "aantallen\nper minuut", false,
            Answer.YES, "vluchtig beeld", false, true, "=tellingen", "0,2 s", "Telbureau BV", List.of("Tellen", "Tonen"),
            new Device("5.121420", "52.09074", "-1.5", Device.Category.CAMERA, "+Maker", "'@Leverancier", "https://zandermeer.example", "Drukte",
                    "Gemeentewet", "1/min", "1280 x 960", "de straat", "4.2", LocalDate.of(2028, 12, 31)));
    private static final Sensor BARE = new Sensor(
            "S2", "teller", 1, null, null, null, null, Answer.UNKNOWN, null, null, null, null, null, null, null);
    private static final Sensor NO = new Sensor("-S3", "radar", 1, null, true, " met spaties ", true, Answer.NO, "geen beeld", true, false,
            "'=x", "geen", "gemeente", List.of(), new Device(null, null, "3", Device.Category.BEACON, null, null, null, null, null, null, null,
                    null, null, null));

    private static ImportPlan plan(List<Sensor> current, boolean replace, String csv) {
        return ImportPlan.of("P-2026-001", current, InventoryFile.read(csv.getBytes(UTF_8)), replace);
    }

    private static List<String> kinds(ImportPlan plan) {
        return plan.lines().stream().map(line -> line.line() + " " + line.sensor().id() + " " + line.kind()).toList();
    }

    private static List<String> faults(ImportPlan plan) {
        plan.faults().forEach(fault -> {
            for (Language language : Language.values()) {
                assertFalse(Texts.in(language).get(fault.key(), fault.args().toArray()).contains("{"), fault.key());
            }
        });
        return plan.faults().stream().map(fault -> fault.line() + " " + fault.column() + " " + fault.key()).toList();
    }

    @Test
    void whatIsTakenAwayComesBackUnchanged() throws IOException {
        List<Sensor> inventory = List.of(FULL, BARE, NO);
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        SheetFormat.CSV.write(InventoryExport.sheet("x", inventory), csv);
        for (byte[] file : List.of(csv.toByteArray(), InventoryExport.geoJson(inventory))) {
            ImportPlan same = ImportPlan.of("P", inventory, InventoryFile.read(file), true);
            assertEquals(List.of(), faults(same));
            assertFalse(same.changesAnything(), () -> same.lines().toString());
            ImportPlan anew = ImportPlan.of("P", List.of(), InventoryFile.read(file), false);
            assertEquals(inventory, anew.sensors());
        }
    }

    @Test
    void aSpreadsheetProgramFindsNoFormulaInWhatIsTakenAway() throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        SheetFormat.CSV.write(InventoryExport.sheet("x", List.of(FULL, NO)), csv);
        for (String cell : csv.toString(UTF_8).split("[;\r\n]+")) {
            String seen = cell.replaceFirst("^\uFEFF?\"?", "");
            assertFalse(seen.startsWith("=") || seen.startsWith("+") || seen.startsWith("-") || seen.startsWith("@"), cell);
        }
    }

    @Test
    void aFileAddsAndChangesAndLeavesTheRest() {
        ImportPlan plan = plan(List.of(FULL, BARE), false, "code;eigenaar;soort\nS1;De gemeente;telsensor\nS9;;camera\nS2;;teller");
        assertEquals(List.of("2 S1 CHANGED", "3 S9 ADDED", "4 S2 UNCHANGED"), kinds(plan));
        assertEquals(List.of(new ImportPlan.Change("forms.Sensor.owner", "Telbureau BV", "De gemeente")), plan.lines().get(0).changes());
        assertEquals(List.of("S1", "S2", "S9"), plan.sensors().stream().map(Sensor::id).toList());
        assertEquals(FULL.device(), plan.sensors().get(0).device());
        assertSame(BARE, plan.sensors().get(1));
    }

    @Test
    void whatTheFileDoesNotSayIsNotKnown() {
        Sensor added = plan(List.of(), false, "code;soort\nS9;camera").sensors().get(0);
        assertEquals(Answer.UNKNOWN, added.personalData());
        assertNull(added.audio());
        assertNull(added.canFollow());
        assertEquals(1, added.quantity());
        assertNull(added.device());
    }

    @Test
    void nothingGoesAwayUnlessTheFileReplacesTheInventory() {
        ImportPlan kept = plan(List.of(FULL, BARE), false, "code;soort\nS2;teller");
        assertEquals(2, kept.sensors().size());
        assertFalse(kept.changesAnything());
        ImportPlan replaced = plan(List.of(FULL, BARE), true, "code;soort\nS2;teller");
        assertEquals(List.of("2 S2 UNCHANGED", "0 S1 REMOVED"), kinds(replaced));
        assertEquals(List.of(BARE), replaced.sensors());
        assertEquals(1, replaced.count(Kind.REMOVED));
    }

    @Test
    void everythingThatIsWrongIsNamedWithItsLineAndColumn() {
        ImportPlan plan = plan(List.of(), false, "code;soort;aantal;persoonsgegevens;geluid;lengtegraad;breedtegraad;einddatum;hoogte\n"
                + "S1;teller;veel;misschien;soms;5,1;52,1;31-02-2027;\n"
                + ";teller;1;ja;nee;;;;\n"
                + "S2;;1;ja;nee;52,1;5,1;;\n"
                + "S1;teller;1;ja;nee;;;;\n"
                + "S3;teller;1;ja;nee;120700;487525;;\n"
                + "S4;teller;1;ja;nee;13,4;52,5;;9000\n"
                + "S5;teller;0;ja;nee;5,1;;;");
        assertEquals(List.of("2 aantal flaws.not-a-number", "2 geluid flaws.not-a-choice", "2 persoonsgegevens flaws.not-a-choice",
                "2 einddatum flaws.not-a-date", "3 code sensors.fault.no-code", "4 soort sensors.fault.missing",
                "4 lengtegraad flaws.swapped-degrees", "5 code sensors.fault.twice", "6 lengtegraad flaws.rd-coordinates",
                "7 lengtegraad flaws.outside-the-netherlands", "7 hoogte flaws.not-a-height", "8 aantal flaws.too-small",
                "8 breedtegraad flaws.other-half"), faults(plan));
        assertFalse(plan.changesAnything());
    }

    @Test
    void anInventoryHasRoomForFiveHundred() {
        List<Sensor> many = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            many.add(new Sensor("S" + i, "teller", 1, null, null, null, null, Answer.UNKNOWN, null, null, null, null, null, null, null));
        }
        assertEquals(List.of("0 null sensors.fault.too-many"), faults(plan(many, false, "code;soort\nX1;teller")));
        assertTrue(plan(many, true, "code;soort\nX1;teller").changesAnything());
    }

    @Test
    void wordsForYesNoAndKindsAreReadInBothLanguages() {
        ImportPlan plan = plan(List.of(), false, "code;soort;audio;personal data;categorie;verwerkingen\nS1;t;JA;No;Camera;Tellen | Tonen\n"
                + "S2;t;false;Onbekend;beacon;\nS3;t;?;;;");
        assertEquals(List.of(), faults(plan));
        assertEquals(Boolean.TRUE, plan.sensors().get(0).audio());
        assertEquals(Answer.NO, plan.sensors().get(0).personalData());
        assertEquals(Device.Category.CAMERA, plan.sensors().get(0).device().category());
        assertEquals(List.of("Tellen", "Tonen"), plan.sensors().get(0).processings());
        assertEquals(Device.Category.BEACON, plan.sensors().get(1).device().category());
        assertNull(plan.sensors().get(2).audio());
    }
}
