package nl.waarborg.ui.account;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.waarborg.ui.PdfCheck;
import nl.waarborg.ui.importing.ReferenceEvents;
import nl.waarborg.ui.paper.Block;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.workflow.log.RecordedEvent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class AccountPdfTest {

    static List<String> projects() {
        return ReferenceEvents.projects();
    }

    @ParameterizedTest
    @MethodSource("projects")
    void thePdfOfEachReferenceProjectMeetsBothStandards(String project) {
        List<RecordedEvent> events = ReferenceEvents.of(project);
        byte[] pdf = Account.pdf(events, Language.NL);
        assertEquals(List.of(), PdfCheck.failures(pdf, PDFAFlavour.PDFA_2_A));
        assertEquals(List.of(), PdfCheck.failures(pdf, PDFAFlavour.PDFUA_1));
    }

    @Test
    void theSameEventsGiveTheSameFile() {
        List<RecordedEvent> events = ReferenceEvents.of("RP-05");
        assertArrayEquals(Account.pdf(events, Language.NL), Account.pdf(events, Language.NL));
    }

    @Test
    void theTagsTellTheAccountInReadingOrder() throws IOException {
        Account account = Account.of(ReferenceEvents.of("RP-05"), Language.EN);
        try (PDDocument document = Loader.loadPDF(Account.pdf(ReferenceEvents.of("RP-05"), Language.EN))) {
            List<String> types = new ArrayList<>();
            tags(document.getDocumentCatalog().getStructureTreeRoot(), types);
            assertEquals("Document", types.get(0));
            assertEquals(1, Collections.frequency(types, "H1"));
            assertEquals(account.sections().size() + 1, Collections.frequency(types, "H2"));
            long tables = account.sections().stream().flatMap(section -> section.blocks().stream())
                    .filter(Block.Grid.class::isInstance).count();
            assertEquals(tables, Collections.frequency(types, "Table"));
            assertEquals("en", document.getDocumentCatalog().getLanguage());
            assertEquals(account.sections().size(), bookmarks(document));
            for (PDPage page : document.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(font).isEmbedded(), font.getName());
                }
            }
        }
    }

    private static int bookmarks(PDDocument document) {
        int bookmarks = 0;
        for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
            assertFalse(item.getTitle().isBlank());
            bookmarks++;
        }
        return bookmarks;
    }

    private static void tags(PDStructureNode node, List<String> types) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                types.add(element.getStructureType());
                tags(element, types);
            }
        }
    }
}
