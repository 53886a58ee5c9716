package nl.waarborg.ui.importing;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One thing wrong in one project: one clear line at the right place, nothing of that project stored, the others untouched. */
class BrokenProjectsTest {

    private static final Texts NL = Texts.in(Language.NL);

    static Stream<Arguments> mutations() {
        return Stream.of(
                broken("a date that is missing", "RP-03", at(4, e -> e.remove("datum")), "pad[4].datum", "datum ontbreekt"),
                broken("a date that does not exist", "RP-03", at(4, e -> e.put("datum", "2026-02-30")), "pad[4].datum",
                        "2026-02-30"),
                broken("a date in another form", "RP-03", at(4, e -> e.put("datum", "05-07-2026")), "pad[4].datum", "05-07-2026"),
                broken("an event that nobody knows", "RP-03", at(4, e -> e.put("gebeurtenis", "DpiaApproved")),
                        "pad[4].gebeurtenis", "DpiaApproved"),
                broken("an event that is missing", "RP-03", at(4, e -> e.remove("gebeurtenis")), "pad[4].gebeurtenis",
                        "gebeurtenis ontbreekt"),
                broken("an unknown event among what is expected", "RP-01", at(10, e -> e.put("gebeurtenis", "Feest")),
                        "pad[10].gebeurtenis", "Feest"),
                broken("a path out of order", "RP-03", at(4, e -> e.put("datum", "2026-06-01")), "pad[4]", "2026-06-15"),
                broken("an empty path", "RP-03", p -> p.putArray("pad"), "pad", "leeg"),
                broken("no path", "RP-03", p -> p.remove("pad"), "pad", "pad ontbreekt"),
                broken("a path that is no list", "RP-03", p -> p.put("pad", "x"), "pad", "lijst"),
                broken("a path without its beginning", "RP-03", without(0), "pad[0]", "begint niet"),
                broken("an advice without its kind", "RP-03", at(7, e -> e.remove("soort")), "pad[7].soort", "soort ontbreekt"),
                broken("an advice of an unknown kind", "RP-03", at(7, e -> e.put("soort", "MISSCHIEN")), "pad[7].soort",
                        "MISSCHIEN"),
                broken("a version that is missing", "RP-06", at(9, e -> e.remove("versie")), "pad[9].versie", "versie ontbreekt"),
                broken("an outcome that the table does not give", "RP-11", at(1, e -> e.put("uitkomst", "DPIA_NIET_VEREIST")),
                        "pad[1]", "DPIA_AANBEVOLEN"),
                broken("no personal data with criteria ticked", "RP-08",
                        at(1, e -> e.put("uitkomst", "GEEN_PERSOONSGEGEVENS")), "pad[1]", "DPIA_VEREIST"),
                broken("an adoption without advice of the FG", "RP-08", without(2), "pad[2]", "G02"),
                broken("an adoption of another version than was advised", "RP-08", at(3, e -> e.put("versie", "1.1")),
                        "pad[3]", "1.1"),
                broken("an adoption of which the conditions were not confirmed", "RP-06", without(8), "pad[8]", "G02"),
                broken("an adoption without a response to the FG", "RP-05", p -> {
                    p.put("ingevoerdAlsImport", false);
                    without(8).accept(p);
                }, "pad[8]", "G03"),
                broken("an adoption without the views of people", "RP-08", p -> p.remove("betrokkenenGeraadpleegd"), "pad[3]",
                        "G06"),
                broken("special data without an exception", "RP-06",
                        p -> object(p, "rechtsgrond").put("uitzonderingArt9Vastgesteld", false), "pad[9]", "G16"),
                broken("a necessity that is not shown", "RP-06", p -> object(p, "noodzaak").put("noodzakelijk", false),
                        "pad[9]", "G17"),
                broken("a go-live without the advice of the AP", "RP-06", without(16), "pad[16]", "kan nu niet worden gewijzigd"),
                broken("a go-live against the advice of the AP", "RP-06", at(16, e -> e.put("uitkomst", "ADVIES_AFZIEN")),
                        "pad[21]", "G04"),
                broken("a go-live without a signed agreement", "RP-08",
                        p -> row(p, "partijen", 1).put("overeenkomstStatus", "CONCEPT"), "pad[7]", "G07"),
                broken("a go-live after a security review that said no", "RP-08", p -> ((ArrayNode) p.get("pad"))
                        .insertObject(3).put("datum", "2025-08-20").put("gebeurtenis", "SecurityReviewCompleted")
                        .put("uitkomst", "NIET_AKKOORD"), "pad[8]", "G09"),
                broken("a go-live without informing the council", "RP-08", without(4), "pad[6]", "G10"),
                broken("concerns of the council without an answer", "RP-06", at(19, e -> e.put("uitkomst", "BEDENKINGEN")),
                        "pad[21]", "G10"),
                broken("a start with a measure that is not verified", "RP-08",
                        p -> row(p, "maatregelen", 0).put("status", "GEÏMPLEMENTEERD"), "pad[8]", "G11"),
                broken("a start without informing the public", "RP-08", without(6), "pad[7]", "G12"),
                broken("a start without a go decision", "RP-08", without(7), "pad[7]", "niet besloten"),
                broken("a measure that is not in the DPIA", "RP-06", at(20, e -> e.put("maatregel", "M9")), "pad[20]", "M9"),
                broken("a department from the FG without reasons", "RP-05",
                        at(8, e -> e.put("reactie", "AFGEWEKEN")), "pad[8]", "motivering"),
                broken("a risk level that does not exist", "RP-06",
                        p -> object(row(p, "risicos", 0), "bruto").put("kans", "extreem"), "risicos[0].bruto.kans", "extreem"),
                broken("a risk without a likelihood", "RP-06", p -> object(row(p, "risicos", 0), "bruto").remove("kans"),
                        "risicos[0].bruto.kans", "kans ontbreekt"),
                broken("a criterion that is not on the list", "RP-06", p -> ((ArrayNode) p.at("/prescan/ap")).add("Astrologie"),
                        "prescan.ap[4]", "Astrologie"),
                broken("a role that does not exist", "RP-06",
                        p -> ((ArrayNode) row(p, "partijen", 0).get("rollen")).add("Vriend"), "partijen[0].rollen[1]", "Vriend"),
                broken("no planned go-live", "RP-01", p -> object(p, "datums").remove("geplandeGoLive"),
                        "datums.geplandeGoLive", "geplandeGoLive ontbreekt"),
                broken("an event before the go-live", "RP-01", p -> object(p, "datums").put("evenement", "2027-04-01"),
                        "datums.evenement", "2027-04-24"),
                broken("a temporary project without an end", "RP-07", p -> object(p, "datums").putNull("geplandEinde"),
                        "datums.geplandEinde", "tijdelijk"),
                broken("a municipality that is not in the file", "RP-01", p -> p.put("gemeente", "GM-X"), "gemeente", "GM-X"),
                broken("no name", "RP-01", p -> p.remove("naam"), "naam", "naam ontbreekt"),
                broken("a name with control characters", "RP-01", p -> p.put("naam", "Druk\u0000te"), "naam", "stuurtekens"),
                broken("a name of 1 MB", "RP-01", p -> p.put("naam", "x".repeat(1_000_000)), "naam", "te lang"),
                broken("a breach without its moment", "RP-08", p -> object(p, "datalek").remove("kennisname"),
                        "datalek.kennisname", "kennisname ontbreekt"),
                broken("a breach notified before anybody knew", "RP-08",
                        p -> object(p, "datalek").put("gemeldAP", "2026-10-07T10:00:00+02:00"), "datalek.gemeldAP", "ligt vóór"),
                broken("a moment that does not exist", "RP-08",
                        p -> object(p, "datalek").put("kennisname", "2026-10-08T25:20:00+02:00"), "datalek.kennisname", "25:20"),
                broken("a receipt by the AP without its date", "RP-06", at(12, e -> e.remove("ontvangst")), "pad[12].ontvangst",
                        "ontvangst ontbreekt"),
                broken("an answer to the AP that was not asked", "RP-06", without(14), "pad[14]", "geen vraag"),
                broken("a resumption that follows no pause", "RP-11", p -> ((ArrayNode) p.get("pad")).addObject()
                        .put("datum", "2026-10-01").put("gebeurtenis", "ProcessingResumed"), "pad[9]", "niet gepauzeerd"),
                broken("a rejection of what is in use", "RP-11", p -> ((ArrayNode) p.get("pad")).addObject()
                        .put("datum", "2026-10-01").put("gebeurtenis", "CaseRejected").put("reden", "toch maar niet"), "pad[9]", ""),
                broken("a decision after the end", "RP-03", p -> ((ArrayNode) p.get("pad")).addObject()
                        .put("datum", "2026-10-01").put("gebeurtenis", "DpiaAdopted").put("versie", "1.0"), "pad[10]", "voorbij"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void is_refused_with_a_line_at_its_place(String what, String id, Consumer<ObjectNode> change, String place, String words) {
        ReferenceProjects projects = ReferenceProjects.with(id, change);
        List<Imported> all = projects.rehearsed(ReferenceProjects.REFERENCE_DATE);
        int row = ids().indexOf(id);
        Imported broken = all.get(row);
        List<String> lines = broken.findings().stream().map(finding -> finding.line(NL)).toList();
        String start = id + " projecten[" + row + "]." + place;
        assertAll(
                () -> assertTrue(broken.refused(), "Expected a refusal, but it passed"),
                () -> assertEquals(List.of(), broken.acts()),
                () -> assertTrue(lines.stream().anyMatch(line -> line.startsWith(start + ": ") && line.contains(words)),
                        "Expected a line " + start + ": … " + words + " …, but got " + lines),
                () -> assertTrue(lines.stream().noneMatch(line -> line.contains("import.") || line.contains("\n")), lines.toString()),
                () -> assertEquals(List.of(), all.stream().filter(one -> one != broken && one.refused()).toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc", "a/b", ".", "nieuw", "a?b", "a b", " RP-77", "%2e%2e", "a\nb", "\u200B", "\uD83D\uDE80"})
    void a_number_that_cannot_stand_in_an_address_is_refused(String id) {
        Imported broken = ReferenceProjects.with("RP-03", p -> p.put("id", id)).rehearsed(ReferenceProjects.REFERENCE_DATE).get(1);
        assertTrue(broken.refused());
        assertTrue(broken.findings().stream().map(finding -> finding.line(NL))
                .anyMatch(line -> line.contains("projecten[1].id: ") && line.contains("geen projectnummer")),
                broken.findings().toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("liberties")
    void is_not_needed(String what, String id, Consumer<ObjectNode> change) {
        Imported project = ReferenceProjects.with(id, change).rehearsed(id, ReferenceProjects.REFERENCE_DATE);
        assertFalse(project.refused(), project.findings().toString());
        assertEquals(ReferenceProjects.asTheyAre().rehearsed(id, ReferenceProjects.REFERENCE_DATE).answer(), project.answer());
    }

    static Stream<Arguments> liberties() {
        return Stream.of(
                Arguments.of("the answers", "RP-06", (Consumer<ObjectNode>) p -> p.remove(
                        List.of("verwacht", "planning", "apKlok", "statusOpPeildatum", "eindstatusVerwacht", "testdoel"))),
                Arguments.of("what nobody knows", "RP-06", (Consumer<ObjectNode>) p -> p.put("onbekend", 1)),
                Arguments.of("a description", "RP-01", (Consumer<ObjectNode>) p -> p.remove(List.of("beschrijving", "doel"))),
                Arguments.of("whether it is a pilot", "RP-06", (Consumer<ObjectNode>) p -> p.put("isPilot", false)),
                Arguments.of("the level of a risk", "RP-06",
                        (Consumer<ObjectNode>) p -> object(row(p, "risicos", 0), "rest").put("niveau", "laag")),
                Arguments.of("a name that nobody knows before", "RP-08", (Consumer<ObjectNode>) p -> p.put("naam", "Iets anders")));
    }

    private static List<String> ids() {
        return ReferenceProjects.asTheyAre().all().valueStream().map(project -> project.get("id").asString()).toList();
    }

    private static Arguments broken(String what, String id, Consumer<ObjectNode> change, String place, String words) {
        return Arguments.of(what, id, change, place, words);
    }

    private static Consumer<ObjectNode> at(int entry, Consumer<ObjectNode> change) {
        return project -> change.accept(row(project, "pad", entry));
    }

    private static Consumer<ObjectNode> without(int entry) {
        return project -> ((ArrayNode) project.get("pad")).remove(entry);
    }

    private static ObjectNode row(ObjectNode project, String list, int row) {
        return (ObjectNode) project.get(list).get(row);
    }

    private static ObjectNode object(ObjectNode project, String name) {
        return (ObjectNode) project.get(name);
    }
}
