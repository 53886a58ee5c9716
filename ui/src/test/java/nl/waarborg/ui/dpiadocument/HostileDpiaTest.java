package nl.waarborg.ui.dpiadocument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.waarborg.domain.dpia.Given;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.dpia.Processing;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.project.DpiaEvent;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.ui.PdfCheck;
import nl.waarborg.ui.paper.PaperFormat;
import nl.waarborg.ui.texts.Language;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people or an import may bring stays text in every format, and leaves the file whole. */
class HostileDpiaTest {

    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>", "]]> <!-- --> &amp; <?xml?> <!DOCTYPE x>", "\"'><w:fldSimple w:instr=\"DDEAUTO c:\\x\"/>",
            "=1+1", "=cmd|' /C calc'!A0", "@SUM(A1)", "\u0000\u0001\u0008\u000b\u001b tekens die XML niet kent", "\ud800 half paar \udc00",
            "\uffff\ufffe", "emoji \ud83d\ude00", "العربية تجربة", "\u202egerod\u202c omgekeerd", "中文測試", "a".repeat(3_000),
            "regel\r\nregel\rregel\n\n\nregel\ttab  twee", "${t} @if(x) {0} \\u0041", "   ");

    private static WrittenCase hostile() {
        WrittenCase written = WrittenCase.begun("Vijandige woorden").happened(new DpiaEvent.DpiaStarted(WrittenCase.ID, "1.0", "rijksmodel-3.0"));
        List<Processing> processings = new ArrayList<>();
        List<Risk> risks = new ArrayList<>();
        List<Measure> measures = new ArrayList<>();
        List<Given> given = new ArrayList<>();
        for (String words : HOSTILE) {
            int number = processings.size();
            processings.add(new Processing(words, words, true, words, Processing.LegalGround.CONSENT, words, words));
            measures.add(new Measure(words, words, Measure.Kind.LEGAL, words, true));
            risks.add(new Risk(words, words, words, Risk.Source.INCIDENT, Level.HIGH, Level.HIGH, true, List.of(words), Level.LOW,
                    Level.LOW, false, words));
            given.add(new Given("frameworks[" + number + "].row", List.of(words)));
            given.add(new Given("frameworks[" + number + "].framework", List.of(words)));
        }
        return written.happened(new DpiaEvent.ProposalRevised(WrittenCase.ID, String.join("\n", HOSTILE)))
                .happened(new DpiaEvent.ProcessingsRevised(WrittenCase.ID, processings))
                .happened(new DpiaEvent.MeasuresPlanned(WrittenCase.ID, measures))
                .happened(new DpiaEvent.RisksAssessed(WrittenCase.ID, risks, "rijk-3x3/1"))
                .happened(new DpiaEvent.ParagraphRevised(WrittenCase.ID, "p9", given))
                .happened(new DpiaEvent.ParagraphRevised(WrittenCase.ID, HOSTILE.get(6), List.of(new Given(HOSTILE.get(7), HOSTILE))));
    }

    @Test
    void thePdfIsWholeAndByTheStandards() {
        byte[] pdf = PaperFormat.PDF.file(DpiaPaper.of(hostile().document(Language.NL), Arrangement.MODEL));
        assertEquals(List.of(), PdfCheck.failures(pdf, PDFAFlavour.PDFA_2_A));
        assertEquals(List.of(), PdfCheck.failures(pdf, PDFAFlavour.PDFUA_1));
        assertTrue(TakenText.ofPdf(pdf).contains("<script>alert(1)</script>"));
    }

    @Test
    void odtAndDocxAreWellFormedAndCalculateNothing() {
        for (Arrangement arrangement : Arrangement.values()) {
            for (PaperFormat format : List.of(PaperFormat.ODT, PaperFormat.DOCX)) {
                Map<String, byte[]> files = TakenText.unzipped(format.file(DpiaPaper.of(hostile().document(Language.EN), arrangement)));
                StringBuilder all = new StringBuilder();
                files.forEach((name, content) -> {
                    if (name.endsWith(".xml") || name.endsWith(".rels")) {
                        TakenText.xml(content);
                        all.append(new String(content, StandardCharsets.UTF_8));
                    }
                });
                String xml = all.toString();
                assertEquals(format == PaperFormat.DOCX ? 2 : 1, xml.split("<w:fldSimple ", -1).length, format.name());
                assertFalse(xml.contains("<w:instrText") || xml.contains("table:formula") || xml.contains("<script"), format.name());
                assertTrue(xml.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && xml.contains("[U+0000][U+0001]"), format.name());
                assertTrue(xml.contains("[U+D800]") && xml.contains("[U+FFFF]") && xml.contains("العربية") && xml.contains("\ud83d\ude00"), format.name());
            }
        }
    }

    @Test
    void theJsonGivesEveryTextBackAsItWas() {
        byte[] json = DpiaJson.of(hostile().document(Language.NL), Arrangement.MODEL).getBytes(StandardCharsets.UTF_8);
        JsonNode read = JsonMapper.builder().build().readTree(json);
        List<String> texts = new ArrayList<>();
        read.get("unasked").get(0).get("texts").forEach(text -> texts.add(text.asString()));
        assertEquals(HOSTILE, texts);
        assertEquals(HOSTILE.get(7), read.get("unasked").get(0).get("place").asString());
    }

    @Test
    void sixtyRisksTwoHundredSensorsAndAnswersOfTwentyThousandSignsFit() {
        WrittenCase large = WrittenCase.complete(60, 200, "Woorden.");
        String longest = "lang antwoord ".repeat(1_500).substring(0, Given.LONGEST);
        large.happened(new DpiaEvent.ParagraphRevised(WrittenCase.ID, "p9", List.of(
                new Given("frameworks[0].row", List.of("Tellen")), new Given("frameworks[0].framework", List.of(longest)))));
        DpiaDocument document = large.document(Language.NL);
        byte[] pdf = PaperFormat.PDF.file(DpiaPaper.of(document, Arrangement.MODEL));
        assertEquals(List.of(), PdfCheck.failures(pdf, PDFAFlavour.PDFA_2_A));
        for (byte[] text : List.of(TakenText.unzipped(PaperFormat.ODT.file(DpiaPaper.of(document, Arrangement.MODEL))).get("content.xml"),
                TakenText.unzipped(PaperFormat.DOCX.file(DpiaPaper.of(document, Arrangement.EDPB))).get("word/document.xml"))) {
            String read = TakenText.squeezed(TakenText.xml(text).getDocumentElement().getTextContent());
            assertTrue(read.contains("Code:S200") && read.contains("Code:R60") && read.contains(TakenText.squeezed(longest)));
        }
        String read = TakenText.ofPdf(pdf);
        assertTrue(read.contains("Code:S200") && read.contains("Code:R60"));
    }
}
