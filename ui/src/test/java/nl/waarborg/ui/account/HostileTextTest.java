package nl.waarborg.ui.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.project.IdeaCommand;
import nl.waarborg.domain.project.IdeaEvent;
import nl.waarborg.domain.project.ProcessEvent;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.ui.PdfCheck;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.workflow.log.RecordedEvent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class HostileTextTest {

    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</style></main><h1>weg</h1>", "&amp; &#60; ]]> <!-- -->",
            "\u0000\u0001\u0008\u000b\u001b tekens die XML niet kent", "\ud800 half paar", "\uffff\ufffe", "emoji \ud83d\ude00 en \ud83d\udc68\u200d\ud83d\udc69",
            "العربية تجربة", "中文測試", "\u202egerod\u202c", "a".repeat(3_000), "regel\r\nregel\n\n\nregel", "${t} @if(x) #{y} {{z}} {0}");

    @Test
    void hostileTextStaysTextOnThePage() {
        String page = Account.html(events(HOSTILE), Language.NL);
        assertFalse(page.contains("<script"), "script");
        assertFalse(page.contains("<img"), "img");
        assertFalse(page.contains("<h1>weg"), "heading");
        assertEquals(1, page.split("</style>", -1).length - 1);
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "escaped");
        assertTrue(page.contains("العربية تجربة") && page.contains("中文測試"), "other scripts");
    }

    @Test
    void hostileTextLeavesThePdfWholeAndByTheStandards() throws IOException {
        byte[] pdf = Account.pdf(events(HOSTILE), Language.EN);
        assertEquals(List.of(), PdfCheck.failures(pdf, PDFAFlavour.PDFA_2_A));
        assertEquals(List.of(), PdfCheck.failures(pdf, PDFAFlavour.PDFUA_1));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertTrue(text.contains("[U+1F600]"), "emoji");
            assertTrue(text.contains("[U+0627][U+0644]"), "Arabic");
            assertTrue(text.contains("[U+4E2D][U+6587]"), "Chinese");
            assertTrue(text.contains("[U+0000][U+0001]"), "control");
            assertTrue(text.contains("[U+D800]"), "half a pair");
            assertTrue(text.contains("<script>alert(1)</script>"), "markup");
        }
    }

    @Test
    void eachHostileTextAloneAsTheNameOfAProject() {
        for (String name : HOSTILE) {
            assertEquals(List.of(), PdfCheck.failures(Account.pdf(events(List.of(name)), Language.NL), PDFAFlavour.PDFA_2_A), name);
        }
    }

    private static List<RecordedEvent> events(List<String> texts) {
        List<ProjectEvent> told = new ArrayList<>();
        told.add(new IdeaEvent.ProjectIdeaRegistered("P-1", "GM-Z", texts.get(0), String.join(" ", texts),
                Set.of(IdeaCommand.Theme.values()[0]), IdeaCommand.Kind.SENSOR, true, false, null, null, texts.get(0), null,
                IdeaCommand.Body.values()[0]));
        texts.forEach(text -> told.add(new IdeaEvent.PlannedGoLiveChanged("P-1", LocalDate.EPOCH, text)));
        texts.forEach(text -> told.add(new ProcessEvent.StepCompleted("P-1", text, Map.of(text, text))));
        Actor actor = new Actor("demo", texts.get(0), Set.of(Role.PROJECT_LEADER), Set.of("GM-Z"), texts.get(texts.size() - 1));
        List<RecordedEvent> events = new ArrayList<>();
        told.forEach(event -> events.add(new RecordedEvent(events.size(), "e", "P-1", events.size(), Instant.EPOCH, event,
                new By(actor, Role.PROJECT_LEADER, LocalDate.EPOCH, false), "c", null)));
        return events;
    }
}
