package nl.waarborg.ui.sensors;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import org.junit.jupiter.api.Test;

/** Files as people and programs make them, the nasty ones too: each is read as it was meant or refused in words. */
class InventoryFileTest {

    private static final String HEAD = "code;soort;lengtegraad;breedtegraad\n";

    private static InventoryFile read(String text) {
        return InventoryFile.read(text.getBytes(UTF_8));
    }

    private static String refused(byte[] file) {
        UnreadableFile refused = assertThrows(UnreadableFile.class, () -> InventoryFile.read(file));
        for (Language language : Language.values()) {
            assertTrue(!Texts.in(language).get(refused.key(), refused.args()).contains("{"), refused.key());
        }
        return refused.key().substring("sensors.file.".length());
    }

    private static String refused(String text) {
        return refused(text.getBytes(UTF_8));
    }

    private static Map<Column, String> first(InventoryFile file) {
        assertEquals(List.of(), file.faults());
        return file.rows().get(0).cells();
    }

    @Test
    void semicolonCommaAndTabAreToldApartByTheHeadings() {
        for (String separator : List.of(";", ",", "\t")) {
            Map<Column, String> row = first(read(String.join(separator, "Code", "Soort", "Lat") + "\r\n"
                    + String.join(separator, "S1", "teller", "52.1") + "\r\n"));
            assertEquals(Map.of(Column.ID, "S1", Column.TYPE, "teller", Column.LATITUDE, "52.1"), row);
        }
        assertEquals("5,12142", first(read(HEAD + "S1;teller;5,12142;52,1")).get(Column.LONGITUDE));
        assertEquals("5,12142", first(read("code,soort,lengtegraad\nS1,teller,\"5,12142\"")).get(Column.LONGITUDE));
        assertEquals("S1", first(read("sep=;\n" + HEAD + "S1;teller;;")).get(Column.ID));
    }

    @Test
    void everyUsualWayOfWritingLettersIsRead() {
        String text = "code;soort\nS1;téller ‘Ë’ €\n";
        for (byte[] file : List.of(text.getBytes(UTF_8), ("\uFEFF" + text).getBytes(UTF_8), text.getBytes(Charset.forName("windows-1252")),
                ("\uFEFF" + text).getBytes(UTF_16LE))) {
            assertEquals("téller ‘Ë’ €", first(InventoryFile.read(file)).get(Column.TYPE));
        }
    }

    @Test
    void quotesLinesAndGuardsAreReadAsTheyWereMeant() {
        InventoryFile file = read("code;soort;meet\nS1;\"a;b \"\"c\"\"\";\"twee\r\nregels\"\n\n;;\nS2;'=1+1; los \n");
        assertEquals("a;b \"c\"", file.rows().get(0).cells().get(Column.TYPE));
        assertEquals("twee\nregels", file.rows().get(0).cells().get(Column.MEASURES));
        assertEquals("=1+1", file.rows().get(1).cells().get(Column.TYPE));
        assertEquals("los", file.rows().get(1).cells().get(Column.MEASURES));
        assertEquals(List.of(2, 6), file.rows().stream().map(InventoryFile.Row::line).toList());
    }

    @Test
    void headingsInOurWordsInSensrnetsAndInNoOnes() {
        InventoryFile file = read("name;type;Organisation;Observation goal;Kleur\nS1;teller;Telbureau BV;Drukte;rood");
        assertEquals(Map.of(Column.ID, "S1", Column.TYPE, "teller", Column.OWNER, "Telbureau BV", Column.GOAL, "Drukte"), first(file));
        assertEquals(List.of("Kleur"), file.unused());
    }

    @Test
    void sensrnetsDefaultIsNoAnswer() {
        InventoryFile no = read("code;soort;containsPersonalInfoData\nS1;teller;false\nS2;teller;true");
        assertTrue(no.doubted());
        assertTrue(!no.rows().get(0).cells().containsKey(Column.PERSONAL_DATA));
        assertEquals("ja", no.rows().get(1).cells().get(Column.PERSONAL_DATA));
        InventoryFile geo = read(collection("{\"name\":\"S1\",\"type\":\"t\",\"containsPersonalInfoData\":false}"));
        assertTrue(geo.doubted());
        assertTrue(!first(geo).containsKey(Column.PERSONAL_DATA));
        InventoryFile ours = read(collection("{\"name\":\"S1\",\"containsPersonalInfoData\":false,\"personalData\":\"nee\"}"));
        assertEquals("nee", first(ours).get(Column.PERSONAL_DATA));
    }

    @Test
    void linesThatDoNotFitTheHeadingAreNamed() {
        InventoryFile file = read("code,soort,lengtegraad,breedtegraad\nS1,teller,5,12142,52,1\nS2;teller\nS3,teller,5.1,52.1");
        assertEquals(List.of("2 sensors.fault.too-many-cells", "3 sensors.fault.too-few-cells"),
                file.faults().stream().map(fault -> fault.line() + " " + fault.key()).toList());
        assertEquals("sensors.fault.heading-twice", read("code;soort;Code\nS1;t;S2").faults().get(0).key());
    }

    @Test
    void filesThatAreNoInventoryAreRefusedInWords() {
        assertEquals("empty", refused(""));
        assertEquals("empty", refused("\uFEFF \n\n"));
        assertEquals("spreadsheet", refused("PK\u0003\u0004 workbook"));
        assertEquals("binary", refused("%PDF-1.7 …"));
        assertEquals("binary", refused("code;soort\nS1;\0\0\0"));
        assertEquals("no-headings", refused("een brief aan de gemeente\nmet twee regels"));
        assertEquals("no-headings", refused("S1|teller|5.1\nS2|teller|5.2"));
        assertEquals("one-column", refused("code\nS1"));
        assertEquals("no-code", refused("soort;plaats\nteller;plein"));
        assertEquals("no-rows", refused(HEAD));
        assertEquals("open-quote", refused("code;soort\nS1;\"teller\nS2;teller\n"));
        assertEquals("too-wide", refused("code;soort\n" + ";".repeat(100_000)));
        assertEquals("too-large", refused(new byte[InventoryFile.LARGEST + 1]));
        assertEquals("too-many", refused("code;soort\n" + "S;t\n".repeat(501)));
    }

    @Test
    void pointsAndPropertiesOfGeoJsonAreRead() {
        InventoryFile file = read("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"id\":7,\"geometry\":{\"type\":\"Point\","
                + "\"coordinates\":[5.121420,52.09074,4.5]},\"properties\":{\"type\":\"camera\",\"processings\":[\"Tellen\",\"Tonen\"],"
                + "\"observationGoal\":{\"name\":\"Drukte\",\"legalGround\":\"Gemeentewet\"},\"quantity\":2,\"audio\":false,\"kleur\":\"rood\","
                + "\"owner\":null}}]}");
        Map<Column, String> row = first(file);
        assertEquals("7", row.get(Column.ID));
        assertEquals("5.121420", row.get(Column.LONGITUDE));
        assertEquals("4.5", row.get(Column.HEIGHT));
        assertEquals("Tellen\nTonen", row.get(Column.PROCESSINGS));
        assertEquals("Drukte", row.get(Column.GOAL));
        assertEquals("Gemeentewet", row.get(Column.GOAL_GROUND));
        assertEquals("", row.get(Column.OWNER));
        assertEquals(List.of("kleur"), file.unused());
    }

    @Test
    void hostileGeoJsonIsRefusedInWords() {
        assertEquals("broken-json", refused("{\"type\":\"FeatureCollection\",\"features\":[{\"coordinates\":[NaN,52]}]}"));
        assertEquals("broken-json", refused("{\"type\":\"FeatureCollection\""));
        assertEquals("broken-json", refused("{\"type\":\"FeatureCollection\",\"type\":\"Feature\",\"features\":[]}"));
        assertEquals("broken-json", refused("{\"type\":\"FeatureCollection\",\"features\":[]} en nog wat"));
        assertEquals("too-deep", refused("[".repeat(100_000)));
        assertEquals("too-deep", refused(collection("{\"name\":\"" + "a".repeat(200_000) + "\"}")));
        assertEquals("too-deep", refused(collection("{\"quantity\":" + "9".repeat(100_000) + "}")));
        assertEquals("no-collection", refused("[1,2]"));
        assertEquals("no-collection", refused("{\"type\":\"Feature\"}"));
        assertEquals("other-grid", refused("{\"type\":\"FeatureCollection\",\"crs\":{\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::28992\"}},"
                + "\"features\":[]}"));
        assertEquals("no-rows", refused("{\"type\":\"FeatureCollection\",\"features\":[]}"));
        InventoryFile odd = read("{\"type\":\"FeatureCollection\",\"features\":[3,{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\","
                + "\"coordinates\":[[[5,52]]]},\"properties\":{\"name\":\"S1\",\"type\":[{}]}}]}");
        assertEquals(List.of("1 sensors.fault.no-feature", "2 sensors.fault.no-point", "2 sensors.fault.no-value"),
                odd.faults().stream().map(fault -> fault.line() + " " + fault.key()).toList());
        assertEquals("1E+999999999", first(read(collection("{\"name\":\"S1\",\"height\":1e999999999}"))).get(Column.HEIGHT));
    }

    private static String collection(String properties) {
        return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":null,\"properties\":" + properties + "}]}";
    }
}
