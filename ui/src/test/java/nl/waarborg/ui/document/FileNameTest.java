package nl.waarborg.ui.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nl.waarborg.domain.project.DocumentCommand.Format;
import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void anOrdinaryNameStaysAsItIs() {
        assertEquals("Brief AP (definitief) – café.pdf", FileName.of("Brief AP (definitief) – café.pdf", Format.PDF));
        assertEquals("Foto.JPEG", FileName.of("Foto.JPEG", Format.JPEG));
    }

    @Test
    void theEndingSaysWhatTheFileReallyIs() {
        assertEquals("factuur.exe.pdf", FileName.of("factuur.exe", Format.PDF));
        assertEquals("pagina.html.txt", FileName.of("pagina.html", Format.TXT));
        assertEquals("brief.docx", FileName.of("brief", Format.DOCX));
    }

    @Test
    void foldersTricksAndInvisibleSignsAreGone() {
        assertEquals("passwd.txt", FileName.of("../../../etc/passwd", Format.TXT));
        assertEquals("brief.pdf", FileName.of("C:\\Users\\jan\\brief.pdf", Format.PDF));
        assertEquals("gnp.exe.pdf", FileName.of("\u202Egnp.exe", Format.PDF));
        assertEquals("a b.pdf", FileName.of("a\t\r\n b.pdf\u0000", Format.PDF).replace("\u0000", "!"));
        assertEquals("scriptalert(1)script.txt", FileName.of("<script>alert(1)<\u200Bscript>", Format.TXT));
        for (String nothing : new String[] {null, "", "   ", "...", "..", "/", "\u200B", "\uD800"}) {
            assertEquals("document.pdf", FileName.of(nothing, Format.PDF));
        }
        assertTrue(FileName.of("a".repeat(5_000), Format.PDF).length() <= 124);
    }

    @Test
    void aLongNameIsShortenedBeforeItsEnding() {
        String name = FileName.of("Verslag " + "van de bewonersavond ".repeat(20) + ".pdf", Format.PDF);
        assertTrue(name.startsWith("Verslag van de bewonersavond") && name.endsWith("….pdf") && name.length() <= 120, name);
        assertTrue(FileName.of("a".repeat(300) + ".exe", Format.PDF).endsWith("….exe.pdf"));
        assertTrue(FileName.shown("\uD83D\uDE80".repeat(300) + ".csv").endsWith("\uD83D\uDE80….csv"), "no half signs");
        assertTrue(FileName.shown("a." + "b".repeat(300)).endsWith("…"), "what is no ending");
        assertTrue(FileName.isTooLong("a".repeat(121)) && !FileName.isTooLong("map/".repeat(90) + "a".repeat(120)));
        assertEquals("vsc.sensoren.csv", FileName.shown("C:\\map\\\u202Evsc.\u0007sensoren.csv"));
    }
}
