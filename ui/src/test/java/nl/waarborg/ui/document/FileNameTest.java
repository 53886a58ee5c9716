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
}
