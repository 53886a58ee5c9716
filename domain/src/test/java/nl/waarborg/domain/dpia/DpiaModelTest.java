package nl.waarborg.domain.dpia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.waarborg.domain.dpia.Dpia.Section;
import nl.waarborg.domain.form.Flaw;
import org.junit.jupiter.api.Test;

/** The form as data: complete against the government's paragraphs, and readable for another edition without code. */
class DpiaModelTest {

    private static final DpiaModel MODEL = DpiaModels.named("rijksmodel-3.0").orElseThrow();
    private static final DpiaModel SMALL = ModelFile.read("/dpia-models/small-test-model.xml");
    private static final Map<Section, Class<? extends Record>> ROWS = Map.of(
            Section.PROCESSINGS, Processing.class, Section.PERSONAL_DATA, DataItem.class, Section.SENSORS, Sensor.class,
            Section.PARTIES, Party.class, Section.RESPONSIBILITIES, Responsibility.class, Section.RISKS, Risk.class,
            Section.MEASURES, Measure.class, Section.NECESSITY, NecessityTest.class);

    @Test
    void aModelIsFoundByItsNameAndElseIsTheNewest() {
        assertEquals(MODEL, DpiaModels.of(MODEL.name()));
        assertEquals(DpiaModels.newest(), DpiaModels.of(null));
        assertEquals(DpiaModels.newest(), DpiaModels.of("een model van elders"));
        assertTrue(DpiaModels.all().stream().noneMatch(model -> model.from().isAfter(DpiaModels.newest().from())));
    }

    @Test
    void theSeventeenParagraphsStandInTheirOrder() {
        List<String> numbers = MODEL.paragraphs().map(Paragraph::number).filter(number -> number.matches("[1-9]\\d?")).toList();
        assertEquals(IntStream.rangeClosed(1, 17).mapToObj(Integer::toString).toList(), numbers);
        assertEquals(List.of("A", "B", "C", "D", "S", "Z"), MODEL.parts().stream().map(DpiaModel.Part::id).toList());
    }

    @Test
    void everyParagraphSaysWhatIsMeantWithAnArticleAndAnExample() {
        MODEL.paragraphs().forEach(paragraph -> {
            assertFalse(paragraph.help().isNone(), paragraph::id);
            assertFalse(paragraph.example().isNone(), paragraph::id);
            assertFalse(paragraph.article().isEmpty(), paragraph::id);
            assertFalse(paragraph.edpb().isEmpty(), paragraph::id);
            assertTrue(paragraph.section() != null || !paragraph.questions().isEmpty(), paragraph::id);
        });
    }

    @Test
    void everyTypedSectionIsWrittenSomewhereAndEveryColumnExists() {
        Set<Section> bound = MODEL.paragraphs().map(Paragraph::section).filter(section -> section != null)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(Arrays.asList(Section.values())), bound);
        ROWS.forEach((section, row) -> {
            List<String> fields = Arrays.stream(row.getRecordComponents()).map(RecordComponent::getName).toList();
            List<Paragraph> paragraphs = MODEL.paragraphs().filter(paragraph -> paragraph.section() == section).toList();
            Set<String> shown = paragraphs.stream().map(Paragraph::columns).flatMap(Collection::stream)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertTrue(fields.containsAll(shown), () -> section + " has no " + shown);
            if (!shown.isEmpty()) {
                assertEquals(new TreeSet<>(fields), shown, () -> "Expected every field of " + section + " in a paragraph");
            }
        });
    }

    @Test
    void anotherEditionIsAFileAndNoCode() {
        assertEquals(LocalDate.of(2031, 1, 1), SMALL.from());
        Paragraph only = SMALL.paragraph("k1").orElseThrow();
        assertTrue(AnswerCheck.flaws(only, List.of(given("rows[0].what", "iets"), given("sure", "true"))).isEmpty());
        assertEquals(List.of("rows[0].why", "sure"), ModelGaps.of(SMALL, Dpia.BLANK.withParagraph(
                        new ParagraphAnswers("k1", List.of(given("rows[0].what", "iets"))))).stream()
                .map(ModelGaps.Open::place).toList());
    }

    @Test
    void whatTheModelDoesNotAskIsRefusedAtItsPlace() {
        Paragraph rights = MODEL.paragraph("p15").orElseThrow();
        Paragraph techniques = MODEL.paragraph("p4").orElseThrow();
        Paragraph scale = MODEL.paragraph("s4").orElseThrow();
        assertEquals("unknown", only(rights, given("nothing", "x")).key());
        assertEquals("unknown", only(rights, given("rights", "x")).key());
        assertEquals("unknown", only(rights, given("rights[0].nothing", "x")).key());
        assertEquals("unknown", only(rights, given("rights[1000].procedure", "yes")).key());
        assertEquals("unknown", only(techniques, given("description[0].x", "x")).key());
        assertEquals("not-a-choice", only(rights, given("rights[0].procedure", "perhaps")).key());
        assertEquals("not-a-choice", only(techniques, given("ai", "ja")).key());
        assertEquals("not-a-number", only(scale, given("people-per-year", "veel")).key());
        assertEquals("not-a-date", only(scale, given("fixed-end", "31-02-2027")).key());
        assertEquals("too-long", only(techniques, given("description", "x".repeat(4_001))).key());
        assertEquals("too-many", only(techniques, new Given("description", List.of("a", "b"))).key());
        assertEquals("double", AnswerCheck.flaws(techniques, List.of(given("ai", "true"), given("ai", "false"))).get(0).key());
    }

    @Test
    void answersAreKeptInTheOrderOfTheQuestions() {
        Paragraph rights = MODEL.paragraph("p15").orElseThrow();
        List<Given> kept = AnswerCheck.inOrder(rights, List.of(given("rights[10].procedure", "yes"),
                given("rights[2].explanation", "x"), given("rights[2].procedure", "no"), given("rights[2].row", "erasure")));
        assertEquals(List.of("rights[2].row", "rights[2].procedure", "rights[2].explanation", "rights[10].procedure"),
                kept.stream().map(Given::place).toList());
    }

    @Test
    void aFileWithAMistakeIsRefused() {
        assertThrows(IllegalStateException.class, () -> ModelFile.read("/dpia-models/nowhere.xml"));
        assertThrows(IllegalArgumentException.class, () -> ModelFile.read("/dpia-models/one-language.xml"));
    }

    private static Flaw only(Paragraph paragraph, Given given) {
        List<Flaw> flaws = AnswerCheck.flaws(paragraph, List.of(given));
        assertEquals(1, flaws.size(), flaws::toString);
        assertEquals(given.place(), flaws.get(0).path());
        return flaws.get(0);
    }

    private static Given given(String place, String text) {
        return new Given(place, List.of(text));
    }
}
