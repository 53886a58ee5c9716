package nl.waarborg.ui.dpiadocument;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.waarborg.domain.dpia.Given;
import nl.waarborg.domain.project.Completeness;
import nl.waarborg.domain.project.DocumentEvent;
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.domain.project.DpiaEvent;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.ui.PdfCheck;
import nl.waarborg.ui.importing.ReferenceEvents;
import nl.waarborg.ui.paper.PaperFormat;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.versions.CaseVersions;
import nl.waarborg.workflow.log.RecordedEvent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DpiaDocumentTest {

    private static final String WORDS = "Eigen woorden: «é», <b>vet</b> & meer.\nTweede regel,  met twee spaties.";
    private static final WrittenCase DRAFT = WrittenCase.complete(12, 5, WORDS);
    private static final WrittenCase VERSION = WrittenCase.complete(12, 5, WORDS).submitted();

    static List<String> projects() {
        return ReferenceEvents.projects();
    }

    private static byte[] file(PaperFormat format, WrittenCase written, Language language, Arrangement arrangement) {
        return format.file(DpiaPaper.of(written.document(language), arrangement));
    }

    private static String text(PaperFormat format, byte[] file) {
        return switch (format) {
            case PDF -> TakenText.ofPdf(file);
            case ODT -> TakenText.ofZip(file, "content.xml");
            case DOCX -> TakenText.ofZip(file, "word/document.xml");
        };
    }

    private static WrittenCase empty() {
        return WrittenCase.begun("Nog leeg").happened(new DpiaEvent.DpiaStarted(WrittenCase.ID, "1.0", "rijksmodel-3.0"));
    }

    private static JsonNode json(WrittenCase written, Arrangement arrangement) {
        return JsonMapper.builder().build().readTree(DpiaJson.of(written.document(Language.NL), arrangement));
    }

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void everyFormatHasEverythingThatWasWritten(PaperFormat format) {
        for (Arrangement arrangement : Arrangement.values()) {
            String text = text(format, file(format, DRAFT, Language.EN, arrangement));
            for (String written : TakenText.written(DRAFT.document(Language.EN).dpia())) {
                assertTrue(text.contains(TakenText.squeezed(written)), arrangement + " lacks: " + written);
            }
        }
    }

    @Test
    void theJsonHasEverythingThatWasWrittenToo() {
        for (Arrangement arrangement : Arrangement.values()) {
            String json = TakenText.squeezed(flat(json(DRAFT, arrangement)));
            for (String written : TakenText.written(DRAFT.document(Language.NL).dpia())) {
                assertTrue(json.contains(TakenText.squeezed(written)), arrangement + " lacks: " + written);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Arrangement.class)
    void thePdfMeetsBothStandards(Arrangement arrangement) {
        for (byte[] pdf : List.of(file(PaperFormat.PDF, DRAFT, Language.NL, arrangement),
                file(PaperFormat.PDF, VERSION, Language.EN, arrangement),
                file(PaperFormat.PDF, empty(), Language.NL, arrangement))) {
            assertEquals(List.of(), PdfCheck.failures(pdf, PDFAFlavour.PDFA_2_A));
            assertEquals(List.of(), PdfCheck.failures(pdf, PDFAFlavour.PDFUA_1));
        }
    }

    @Test
    void thePdfHasABookmarkForEachParagraphAndTellsTheMatrixInWords() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file(PaperFormat.PDF, DRAFT, Language.NL, Arrangement.MODEL))) {
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem part : pdf.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(part.getTitle());
                part.children().forEach(paragraph -> bookmarks.add(paragraph.getTitle()));
            }
            assertTrue(bookmarks.contains("C. Risico’s voor betrokkenen") && bookmarks.contains("16. Risico’s"), bookmarks.toString());
            DRAFT.document(Language.NL).model().paragraphs().forEach(paragraph ->
                    assertTrue(bookmarks.contains(paragraph.number() + ". " + paragraph.title().nl()), paragraph.id()));
            List<String> alternatives = new ArrayList<>();
            figures(pdf.getDocumentCatalog().getStructureTreeRoot(), alternatives);
            assertEquals(1, alternatives.size());
            assertTrue(alternatives.get(0).contains("Vóór maatregelen: Hoog: R5, R7, R8; Midden: R4"), alternatives.get(0));
        }
    }

    @Test
    void aDraftSaysSoOnEveryPageAndAVersionNamesItsHash() {
        byte[] draft = file(PaperFormat.PDF, DRAFT, Language.NL, Arrangement.MODEL);
        List<String> pages = TakenText.pages(draft);
        assertTrue(pages.size() > 3);
        pages.forEach(page -> assertTrue(page.startsWith("CONCEPT") || page.contains("CONCEPT–ditdocument"), page));
        byte[] version = file(PaperFormat.PDF, VERSION, Language.NL, Arrangement.MODEL);
        TakenText.pages(version).forEach(page -> assertFalse(page.contains("CONCEPT"), page));
        String hash = VERSION.document(Language.NL).hash();
        assertEquals(VERSION.document(Language.NL).dpia().hash(), hash);
        assertTrue(TakenText.ofPdf(version).contains(hash));
        String header = TakenText.ofZip(file(PaperFormat.ODT, DRAFT, Language.NL, Arrangement.MODEL), "styles.xml");
        assertTrue(header.contains("CONCEPT"), header);
        String word = TakenText.ofZip(file(PaperFormat.DOCX, DRAFT, Language.EN, Arrangement.MODEL), "word/header.xml");
        assertTrue(word.contains("DRAFT"), word);
        assertTrue(TakenText.ofZip(file(PaperFormat.DOCX, VERSION, Language.EN, Arrangement.MODEL), "word/header.xml").isEmpty());
    }

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void theSameEventsGiveTheSameFile(PaperFormat format) {
        assertArrayEquals(file(format, VERSION, Language.NL, Arrangement.EDPB), file(format, VERSION, Language.NL, Arrangement.EDPB));
    }

    @Test
    void whatIsOpenIsSaidInWordsWhereItIsAsked() {
        WrittenCase begun = empty();
        DpiaDocument document = begun.document(Language.NL);
        int gaps = Completeness.gaps(document.dpia()).size() + Completeness.openCells(document.dpia()).size();
        assertTrue(gaps > 10, Integer.toString(gaps));
        String pdf = TakenText.ofPdf(file(PaperFormat.PDF, begun, Language.NL, Arrangement.MODEL));
        assertTrue(pdf.contains(TakenText.squeezed("Open: Beschrijf de risico’s")), pdf);
        assertTrue(pdf.contains(TakenText.squeezed("Hoe werkt de techniek: Open: nog niet beantwoord")), pdf);
        assertTrue(pdf.contains(TakenText.squeezed("Nog open: " + gaps + " punten")), pdf);
        assertEquals(gaps, json(begun, Arrangement.MODEL).get("open").asInt());
    }

    @Test
    void theArrangementOfTheEdpbHasItsSectionsAndEveryParagraphOnce() {
        JsonNode edpb = json(VERSION, Arrangement.EDPB);
        List<String> paragraphs = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            JsonNode section = edpb.get("sections").get(number);
            assertEquals(Integer.toString(number), section.get("number").asString());
            section.get("paragraphs").forEach(paragraph -> {
                assertEquals(section.get("number").asString(), paragraph.get("edpb").asString());
                paragraphs.add(paragraph.get("id").asString());
            });
        }
        List<String> model = new ArrayList<>();
        json(VERSION, Arrangement.MODEL).get("parts").forEach(part ->
                part.get("paragraphs").forEach(paragraph -> model.add(paragraph.get("id").asString())));
        assertEquals(model.stream().sorted().toList(), paragraphs.stream().sorted().toList());
        assertEquals("OPEN", edpb.get("sections").get(7).get("outcome").asString());
        String pdf = TakenText.ofPdf(file(PaperFormat.PDF, VERSION, Language.NL, Arrangement.EDPB));
        assertTrue(pdf.indexOf(TakenText.squeezed("4. Risico’s vóór maatregelen"), 2_000)
                < pdf.indexOf(TakenText.squeezed("Risico’s door bewuste keuzes in het ontwerp")), pdf);
        assertTrue(pdf.contains(TakenText.squeezed("7. Besluit")) && pdf.contains(TakenText.squeezed("Uitkomst: Nog niet besloten")), pdf);
    }

    @Test
    void theJsonNamesModelVersionAndHash() {
        JsonNode json = json(VERSION, Arrangement.MODEL);
        assertEquals("waarborg-dpia/1", json.get("format").asString());
        assertEquals("rijksmodel-3.0", json.get("model").get("name").asString());
        assertEquals("1.0", json.get("version").get("label").asString());
        assertEquals(VERSION.document(Language.NL).hash(), json.get("version").get("hash").asString());
        JsonNode rights = json.get("parts").get(1).get("paragraphs").get(4);
        assertEquals("p15", rights.get("id").asString());
        assertEquals(8, rights.get("answers").get(0).get("rows").size());
        assertEquals("yes", rights.get("answers").get(0).get("rows").get(0).get("texts").get("procedure").get(0).asString());
        JsonNode purposes = json.get("parts").get(0).get("paragraphs").get(4).get("rows").get(0);
        assertEquals(List.of("name", "purpose"), List.copyOf(purposes.propertyNames()));
    }

    @Test
    void anAnswerWithoutAQuestionIsNotLost() {
        WrittenCase written = WrittenCase.complete(1, 1, "woorden").happened(new DpiaEvent.ParagraphRevised(WrittenCase.ID, "p4", List.of(
                new Given("description", List.of("Hoe de techniek werkt")), new Given("gone", List.of("Een antwoord van vroeger")))));
        written.happened(new DpiaEvent.ParagraphRevised(WrittenCase.ID, "p99", List.of(new Given("old[3].cell", List.of("Nog een antwoord")))));
        for (PaperFormat format : PaperFormat.values()) {
            String text = text(format, file(format, written, Language.NL, Arrangement.EDPB));
            assertTrue(text.contains("Eenantwoordvanvroeger") && text.contains("Nogeenantwoord"), format.name());
        }
        assertEquals(2, json(written, Arrangement.MODEL).get("unasked").size());
    }

    @Test
    void theDocumentsOfTheProjectAreNamedWithTheirHash() {
        WrittenCase written = WrittenCase.complete(1, 1, "woorden").happened(new DocumentEvent.DocumentAdded(
                WrittenCase.ID, 1, "ab".repeat(32), "plattegrond.png", "image/png", 4_000, "Waar de sensoren hangen"));
        for (Arrangement arrangement : Arrangement.values()) {
            String pdf = TakenText.ofPdf(file(PaperFormat.PDF, written, Language.NL, arrangement));
            assertTrue(pdf.contains("plattegrond.png") && pdf.contains("Waardesensorenhangen"), arrangement.name());
            assertEquals("ab".repeat(32), json(written, arrangement).get("documents").get(0).get("sha256").asString());
        }
    }

    @ParameterizedTest
    @MethodSource("projects")
    void theDpiasOfTheReferenceProjectsCanBeTakenAwayInEveryFormat(String project) {
        List<RecordedEvent> events = ReferenceEvents.of(project);
        if (new CaseVersions(Texts.in(Language.NL), events).contents().isEmpty()) {
            return;
        }
        DpiaDocument document = WrittenCase.document(events, Language.NL);
        for (PaperFormat format : PaperFormat.values()) {
            String text = text(format, format.file(DpiaPaper.of(document, Arrangement.MODEL)));
            TakenText.written(document.dpia()).forEach(written ->
                    assertTrue(text.contains(TakenText.squeezed(written)), format + " lacks: " + written));
        }
        assertNotNull(DpiaJson.of(document, Arrangement.MODEL));
    }

    @Test
    void theOdtBeginsWithItsMediaTypeAndBothSayWhatTheyAre() {
        byte[] odt = file(PaperFormat.ODT, VERSION, Language.NL, Arrangement.MODEL);
        assertEquals("mimetypeapplication/vnd.oasis.opendocument.text", new String(odt, 30, 47, java.nio.charset.StandardCharsets.US_ASCII));
        Map<String, byte[]> files = TakenText.unzipped(odt);
        assertEquals("mimetype", files.keySet().iterator().next());
        assertTrue(TakenText.ofZip(odt, "meta.xml").contains("DPIADrukteindebinnenstad–Versie1.0"), TakenText.ofZip(odt, "meta.xml"));
        assertTrue(TakenText.ofZip(odt, "meta.xml").contains("nl-NL"));
        assertTrue(files.containsKey("Pictures/1.png"));
        byte[] docx = file(PaperFormat.DOCX, VERSION, Language.EN, Arrangement.MODEL);
        assertTrue(TakenText.ofZip(docx, "docProps/core.xml").contains("en-GB"));
        assertTrue(TakenText.unzipped(docx).containsKey("word/media/picture1.png"));
    }

    @Test
    void whatIsSaidIsOnThisContentOnly() {
        WrittenCase advised = WrittenCase.complete(1, 1, WORDS).submitted().gives("fg", new FgCommand.IssueFgAdvice(
                WrittenCase.ID, FgCommand.Advice.NEGATIVE, "Leg uit waarom tellen met de hand niet volstaat; de uitleg is nu te mager.",
                List.of(new FgCommand.Point("Noodzaak", "Beschrijf de proef met tellen met de hand.", FgCommand.Weight.CONDITION)), false, null));
        String pdf = TakenText.ofPdf(file(PaperFormat.PDF, advised, Language.NL, Arrangement.MODEL));
        assertTrue(pdf.contains(TakenText.squeezed("Beschrijf de proef met tellen met de hand.")), pdf);
        advised.gives("projectleider", new FgCommand.HandleFgAdvice(WrittenCase.ID, FgCommand.Next.REWORK, "Wij passen het voorstel aan."))
                .gives("projectleider", new DpiaCommand.ReviseProposal(WrittenCase.ID, "Elf telsensoren meten hoe druk het is in de straten.", null));
        pdf = TakenText.ofPdf(file(PaperFormat.PDF, advised, Language.NL, Arrangement.MODEL));
        assertFalse(pdf.contains(TakenText.squeezed("Beschrijf de proef met tellen met de hand.")), pdf);
        assertTrue(pdf.contains(TakenText.squeezed("De FG heeft over deze inhoud nog geen advies gegeven.")), pdf);
    }

    private static void figures(PDStructureNode node, List<String> alternatives) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Figure")) {
                    alternatives.add(element.getAlternateDescription());
                }
                figures(element, alternatives);
            }
        }
    }

    private static String flat(JsonNode node) {
        if (node.isString()) {
            return node.asString() + "\n";
        }
        StringBuilder flat = new StringBuilder();
        node.forEach(member -> flat.append(flat(member)));
        return flat.toString();
    }
}
