package nl.waarborg.ui.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nl.waarborg.ui.importing.ReferenceEvents;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.workflow.log.RecordedEvent;
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
}
