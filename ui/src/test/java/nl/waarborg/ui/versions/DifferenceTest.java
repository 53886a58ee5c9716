package nl.waarborg.ui.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Given;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.dpia.NecessityTest;
import nl.waarborg.domain.dpia.ParagraphAnswers;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.ui.replay.Labels;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.versions.Difference.Field;
import nl.waarborg.ui.versions.Difference.Kind;
import nl.waarborg.ui.versions.Difference.Part;
import nl.waarborg.ui.versions.Difference.Row;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final Texts T = Texts.in(Language.NL);
    private static final Measure WIPE = new Measure("M1", "Beelden meteen wissen", Measure.Kind.TECHNICAL, "Leverancier", true);
    private static final Measure SIGNS = new Measure("M2", "Borden plaatsen", Measure.Kind.ORGANISATIONAL, "Projectteam", true);

    private static Dpia full() {
        return (Dpia) Varied.record(Dpia.class, 1);
    }

    private static List<Row> rows(Difference difference) {
        return difference.parts().stream().flatMap(part -> part.rows().stream()).toList();
    }

    @Test
    void aContentDoesNotDifferFromItself() {
        for (Dpia dpia : List.of(Dpia.BLANK, full())) {
            Difference difference = Difference.between(T, dpia, dpia);
            assertTrue(difference.isEmpty());
            assertEquals(Dpia.class.getRecordComponents().length, difference.parts().size());
        }
    }

    @Test
    void everyFieldOfEveryRecordShowsUpWhenItAloneIsChanged() {
        Dpia was = full();
        List<Varied.One> ways = Varied.everyWay(was);
        assertTrue(ways.size() > 50, "only " + ways.size());
        for (Varied.One way : ways) {
            Difference difference = Difference.between(T, was, (Dpia) way.whole());
            List<Row> rows = rows(difference);
            assertEquals(1, rows.size(), way.toString());
            assertEquals(1, rows.get(0).fields().size(), way.toString());
            Field field = rows.get(0).fields().get(0);
            assertTrue(way.owner() == Dpia.class || way.owner() == Given.class || field.label().endsWith(Labels.of(T, way.owner(), way.field())), way + " " + field);
            assertNotEquals(field.was(), field.became(), way.toString());
            assertNotEquals(was.hash(), ((Dpia) way.whole()).hash(), way.toString());
        }
    }

    @Test
    void everyPartHasATitleInBothLanguages() {
        for (Language language : Language.values()) {
            for (Part part : Difference.between(Texts.in(language), Dpia.BLANK, Dpia.BLANK).parts()) {
                assertFalse(part.title().matches("[A-Z_]+"), part.title());
            }
        }
    }

    @Test
    void rowsAreTheSameRowWhenTheirNamesAre() {
        Measure owned = new Measure("M1", "Beelden meteen wissen", Measure.Kind.TECHNICAL, "Gemeente", true);
        Measure other = new Measure("M3", "Minder camera’s", Measure.Kind.TECHNICAL, "Projectteam", false);
        Difference difference = Difference.between(T, Dpia.BLANK.withMeasures(List.of(WIPE, SIGNS)),
                Dpia.BLANK.withMeasures(List.of(other, owned)));
        assertEquals(1, difference.changedParts());
        List<Row> rows = rows(difference);
        assertEquals(List.of("M3", "M1", "M2"), rows.stream().map(Row::name).toList());
        assertEquals(List.of(Kind.ADDED, Kind.CHANGED, Kind.REMOVED), rows.stream().map(Row::kind).toList());
        assertEquals(List.of(4, 1, 4), rows.stream().map(row -> row.fields().size()).toList());
        assertEquals(List.of(new Piece(false, "Leverancier")), rows.get(1).fields().get(0).was());
    }

    @Test
    void anotherOrderIsADifferenceWithoutRows() {
        Difference difference = Difference.between(T, Dpia.BLANK.withMeasures(List.of(WIPE, SIGNS)),
                Dpia.BLANK.withMeasures(List.of(SIGNS, WIPE)));
        assertFalse(difference.isEmpty());
        assertEquals(List.of(), rows(difference));
        assertTrue(difference.parts().stream().anyMatch(Part::reordered));
    }

    @Test
    void rowsWithoutANameOrWithTheSameNameAreToldApart() {
        Party party = new Party("Bureau", Set.of(Party.Role.PROCESSOR), Party.Agreement.DRAFT, null, null, "NL");
        Difference difference = Difference.between(T, Dpia.BLANK.withParties(List.of(party)),
                Dpia.BLANK.withParties(List.of(party, party)));
        assertEquals(List.of("Bureau (2)"), rows(difference).stream().map(Row::name).toList());
    }

    @Test
    void anAlternativeWithoutAReasonIsStillAnAddition() {
        NecessityTest none = test();
        NecessityTest one = test(new NecessityTest.Alternative("Tellen met de hand", null));
        List<Row> rows = rows(Difference.between(T, Dpia.BLANK.withNecessity(none), Dpia.BLANK.withNecessity(one)));
        assertEquals(1, rows.size());
        assertEquals(List.of(new Piece(false, "Tellen met de hand")), rows.get(0).fields().get(0).became());
    }

    @Test
    void ownAnswersSpeakInTheWordsOfTheirModelAndFollowTheirRowAndNotItsPlace() {
        Dpia before = Dpia.BLANK.withModel("rijksmodel-3.0").withParagraph(new ParagraphAnswers("p4", List.of(
                        new Given("description", List.of("De sensor telt.")), new Given("algorithm", List.of("true")))))
                .withParagraph(new ParagraphAnswers("p2", List.of(origin(0, "Beeld", "true"), origin(0, "Beeld", null))));
        Dpia after = before.withParagraph(new ParagraphAnswers("p4", List.of(
                        new Given("description", List.of("De sensor telt.")), new Given("algorithm", List.of("false")))))
                .withParagraph(new ParagraphAnswers("p2", List.of(origin(0, "Geluid", null), origin(0, "Geluid", "false"),
                        origin(1, "Beeld", null), origin(1, "Beeld", "true"))));
        List<Row> rows = rows(Difference.between(T, before, after));
        assertEquals(List.of("2. Persoonsgegevens", "4. Technieken en methoden"), rows.stream().map(Row::name).toList());
        assertEquals(List.of("Herkomst van de gegevens, Geluid: Komen ze via een andere partij?"),
                rows.get(0).fields().stream().map(Field::label).toList());
        assertEquals(new Field("Wordt een algoritme gebruikt?", List.of(new Piece(false, "Ja")), List.of(new Piece(false, "Nee"))),
                rows.get(1).fields().get(0));
        List<Row> first = rows(Difference.between(T, Dpia.BLANK, before));
        assertEquals("Model DPIA Rijksdienst 3.0", first.get(0).fields().get(0).became().get(0).text());
        assertEquals("4. Technieken en methoden", first.get(2).name());
    }

    @Test
    void aDayIsWrittenAsPeopleWriteItAndWhatIsNoDayAsItWasTyped() {
        Dpia was = Dpia.BLANK.withModel("rijksmodel-3.0").withParagraph(fixedEnd("2027-03-01"));
        List<Row> rows = rows(Difference.between(T, was, was.withParagraph(fixedEnd("ooit"))));
        assertEquals(List.of(new Field("Op welke dag houdt het op, als dat vaststaat?", List.of(new Piece(false, "1 maart 2027")),
                List.of(new Piece(false, "ooit")))), unmarked(rows.get(0).fields()));
    }

    private static ParagraphAnswers fixedEnd(String text) {
        return new ParagraphAnswers("s4", List.of(new Given("fixed-end", List.of(text))));
    }

    /** Without what is marked in them. */
    private static List<Field> unmarked(List<Field> fields) {
        return fields.stream().map(field -> new Field(field.label(), unmarkedPieces(field.was()), unmarkedPieces(field.became()))).toList();
    }

    private static List<Piece> unmarkedPieces(List<Piece> pieces) {
        return List.of(new Piece(false, String.join("", pieces.stream().map(Piece::text).toList())));
    }

    private static Given origin(int row, String name, String throughParty) {
        return throughParty == null ? new Given("origin[" + row + "]." + Given.ROW, List.of(name))
                : new Given("origin[" + row + "].through-party", List.of(throughParty));
    }

    private static NecessityTest test(NecessityTest.Alternative... alternatives) {
        return new NecessityTest(NecessityTest.Tracking.COUNTING, true, "Nodig", true, "Gemeten", true, "Evenredig", List.of(alternatives));
    }
}
