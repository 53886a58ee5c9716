package nl.waarborg.ui.dpiadocument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.waarborg.ui.paper.Block;
import nl.waarborg.ui.paper.Paper;
import nl.waarborg.ui.paper.PaperFormat;
import nl.waarborg.ui.paper.Section;
import nl.waarborg.ui.texts.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** LibreOffice opens the ODT and the DOCX and finds in them what we put there. */
class OfficeTest {

    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final List<PaperFormat> FORMATS = List.of(PaperFormat.ODT, PaperFormat.DOCX);
    private static final DpiaDocument DOCUMENT =
            WrittenCase.complete(12, 5, "Eigen woorden: «é», <b>vet</b> & meer.\nTweede regel,\tna een tab. العربية").document(Language.NL);
    private static final Paper PAPER = DpiaPaper.of(DOCUMENT, Arrangement.MODEL);

    @TempDir
    static Path folder;
    private static Path opened;
    private static Path printed;

    @BeforeAll
    static void open() throws IOException {
        List<Path> files = new ArrayList<>();
        for (PaperFormat format : FORMATS) {
            files.add(Files.write(folder.resolve(format.name() + "." + format.extension()), format.file(PAPER)));
        }
        opened = Office.converted(folder, "fodt", files);
        printed = Office.converted(folder, "pdf", files);
    }

    private static Document opened(PaperFormat format) throws IOException {
        return TakenText.xml(Files.readAllBytes(opened.resolve(format.name() + ".fodt")));
    }

    private static List<Element> all(Document document, String space, String name) {
        NodeList nodes = document.getElementsByTagNameNS(space, name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            all.add((Element) nodes.item(i));
        }
        return all;
    }

    @Test
    void everyHeadingIsAHeadingOfItsLevel() throws IOException {
        List<String> expected = new ArrayList<>(List.of("1 Inhoud"));
        for (Section section : PAPER.sections()) {
            expected.add("1 " + section.title());
            section.blocks().stream().filter(Block.Heading.class::isInstance).map(Block.Heading.class::cast)
                    .forEach(heading -> expected.add(heading.level() - 1 + " " + heading.text()));
        }
        for (PaperFormat format : FORMATS) {
            assertEquals(expected.stream().map(TakenText::squeezed).toList(), all(opened(format), TEXT, "h").stream()
                    .map(heading -> heading.getAttributeNS(TEXT, "outline-level") + TakenText.squeezed(heading.getTextContent())).toList(),
                    format.name());
        }
    }

    @Test
    void everyAnswerIsThere() throws IOException {
        for (PaperFormat format : FORMATS) {
            String text = TakenText.squeezed(opened(format).getDocumentElement().getTextContent());
            for (String written : TakenText.written(DOCUMENT.dpia())) {
                assertTrue(text.contains(TakenText.squeezed(written)), format + " lacks: " + written);
            }
        }
    }

    @Test
    void everyTableHasAHeadingRowAndThePictureItsWords() throws IOException {
        long grids = PAPER.sections().stream().flatMap(section -> section.blocks().stream()).filter(Block.Grid.class::isInstance).count();
        for (PaperFormat format : FORMATS) {
            Document document = opened(format);
            assertEquals(grids, all(document, TABLE, "table").size(), format.name());
            assertEquals(grids, all(document, TABLE, "table-header-rows").size(), format.name());
            assertEquals(1, all(document, DRAW, "image").size(), format.name());
            String frame = all(document, DRAW, "frame").get(0).getTextContent();
            assertTrue(frame.contains("Vóór maatregelen: Hoog: R5, R7, R8"), format + ": " + frame.substring(0, 100));
        }
    }

    @Test
    void titleLanguageAndTheMarkOfADraftAreThere() throws IOException {
        for (PaperFormat format : FORMATS) {
            Document document = opened(format);
            assertEquals("DPIA Drukte in de binnenstad – concept", all(document, DC, "title").get(0).getTextContent(), format.name());
            assertEquals("nl-NL", all(document, DC, "language").get(0).getTextContent(), format.name());
            String masters = all(document, "urn:oasis:names:tc:opendocument:xmlns:style:1.0", "header").get(0).getTextContent();
            assertTrue(masters.contains("CONCEPT"), format + ": " + masters);
        }
    }

    @Test
    void printedEveryPageSaysConceptAndThePictureIsDrawn() throws IOException {
        for (PaperFormat format : FORMATS) {
            byte[] pdf = Files.readAllBytes(printed.resolve(format.name() + ".pdf"));
            TakenText.pages(pdf).forEach(page -> assertTrue(page.contains("CONCEPT–ditdocument"), format + ": " + page));
            Set<Object> pictures = new HashSet<>();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                for (PDPage page : document.getPages()) {
                    for (COSName name : page.getResources().getXObjectNames()) {
                        if (page.getResources().isImageXObject(name)) {
                            pictures.add(page.getResources().getXObject(name).getCOSObject());
                        }
                    }
                }
            }
            assertEquals(1, pictures.size(), format.name());
        }
    }
}
