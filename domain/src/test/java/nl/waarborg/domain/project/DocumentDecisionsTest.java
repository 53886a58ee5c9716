package nl.waarborg.domain.project;

import static nl.waarborg.domain.project.ProjectFixture.given;
import static nl.waarborg.domain.project.Samples.ID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.waarborg.domain.project.DocumentCommand.AddDocument;
import nl.waarborg.domain.project.DocumentCommand.Format;
import nl.waarborg.domain.project.Legality.Standing;
import nl.waarborg.domain.project.Legality.Told;
import nl.waarborg.domain.risk.Level;
import org.junit.jupiter.api.Test;

class DocumentDecisionsTest {

    private static final String LETTER = "a".repeat(64);
    private static final String PROOF = "b".repeat(64);

    private static AddDocument add(String sha256, String name, int size, String about) {
        return new AddDocument(ID, sha256, name, Format.PDF, size, about);
    }

    private static Story two() {
        return Story.preScanned().then(Cast.OFFICER, add(LETTER, "brief.pdf", 10, "Brief van de AP"))
                .then(Cast.CISO, add(PROOF, "proef.pdf", 20, "Bewijs van het wissen"));
    }

    @Test
    void documentsAreNumberedInTheOrderInWhichTheyCame() {
        given(Story.preScanned()).when(Cast.OFFICER, add(LETTER, "brief.pdf", 10, "Brief van de AP")).events(
                new DocumentEvent.DocumentAdded(ID, 1, LETTER, "brief.pdf", "application/pdf", 10, "Brief van de AP"));
        DocumentsState documents = two().state().documents();
        assertEquals(List.of(1, 2), documents.all().stream().map(DocumentEvent.DocumentAdded::number).toList());
        assertEquals("proef.pdf", documents.of(PROOF).orElseThrow().name());
        assertTrue(documents.of("c".repeat(64)).isEmpty());
    }

    @Test
    void theSameBytesAreOneDocument() {
        given(two()).when(Cast.LEADER, add(LETTER, "kopie.pdf", 10, "Nog een keer de brief")).refused("document.known");
    }

    @Test
    void whatCannotBeADocumentIsRefused() {
        given(two()).when(Cast.LEADER, add("A".repeat(64), "x.pdf", 10, "Brief")).refusedFor("sha256", "characters");
        given(two()).when(Cast.LEADER, add("../../etc/passwd", "x.pdf", 10, "Brief")).refusedFor("sha256", "characters");
        given(two()).when(Cast.LEADER, add("c".repeat(64), "x.pdf", 0, "Brief")).refusedFor("size", "too-small");
        given(two()).when(Cast.LEADER, add("c".repeat(64), "x.pdf", DocumentCommand.MOST_BYTES + 1, "Brief"))
                .refusedFor("size", "too-large");
        given(two()).when(Cast.LEADER, add("c".repeat(64), "x.pdf", 10, " ")).refusedFor("about", "missing");
        given(two()).when(Cast.AUDITOR, add("c".repeat(64), "x.pdf", 10, "Brief")).refused("role.auditor");
    }

    @Test
    void everyFormatIsKnownByItsMediaType() {
        for (Format format : Format.values()) {
            assertEquals(format, Format.of(format.mediaType()).orElseThrow());
        }
        assertTrue(Format.of("text/html").isEmpty());
    }

    @Test
    void aDocumentChangesNeitherTheContentNorAGate() {
        Story submitted = Story.submitted(Level.LOW);
        Story with = submitted.then(Cast.OFFICER, add(LETTER, "brief.pdf", 10, "Brief van de AP"));
        assertEquals(submitted.shut(), with.shut());
        given(with).when(Cast.FG, Samples.advice(FgCommand.Advice.POSITIVE)).happened(FgEvent.FgAdviceIssued.class);
    }

    @Test
    void addingADocumentFollowsFromTheRules() {
        List<Told> told = two().told().stream().map(one -> new Told(one.event(), one.by(), one.by().today().atTime(12, 0)
                .atZone(java.time.ZoneId.of("Europe/Amsterdam")).toInstant())).toList();
        assertTrue(Legality.of(ID, told).stream().allMatch(verdict -> verdict.standing() == Standing.LAWFUL));
    }
}
