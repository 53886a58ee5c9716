package nl.waarborg.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.dpia.Processing;
import nl.waarborg.domain.dpia.Responsibility;
import nl.waarborg.domain.dpia.Sensor;
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.work.Given;
import org.junit.jupiter.api.Test;

/** Who is responsible for what is asked when the FG is asked, not at go-live (SPEC B31), and the FG sees what lacks (B19). */
class OpenCellsTest {

    private static final String WORDS = "Genoeg woorden om te zeggen wat er gebeurt en waarom dat zo is, voor wie het leest.";

    @Test
    void whoSubmitsToTheFgSeesEachEmptyCellAndSoDoesTheFgEachWithItsField() {
        String id = Given.preScanned("Wie waarvoor");
        Given.give("projectleider", new DpiaCommand.ReviseProposal(id, WORDS, null));
        Given.give("projectleider", new DpiaCommand.ReviseProcessings(id, List.of(processing("Tellen"), processing("Tonen")), null));
        Given.give("projectleider", new DpiaCommand.ReviseSensors(id, List.of(new Sensor(
                "S1", "teller", 12, "plein", false, "aantallen", false, Answer.YES, WORDS, false, true, "tellingen", "1 uur",
                "Winkelcentrum BV", List.of("Tellen"))), null));
        Given.give("projectleider", new DpiaCommand.ReviseResponsibilities(id, List.of(
                new Responsibility("Tellen", "Gemeente Zandermeer", "privacy@zandermeer.nl", null, null, null)), null));
        expectCells(RunningApplication.signedIn("projectleider").get("/taken/" + Given.task(id, "SubmitDpia").id()).body(), id);
        Given.give("projectleider", new DpiaCommand.SubmitDpia(id, null, null));
        expectCells(RunningApplication.signedIn("fg").get("/taken/" + Given.task(id, "IssueFgAdvice").id()).body(), id);
    }

    /** SPEC B30. */
    @Test
    void theFormOfABreachOpensWithWhoReportsIt() {
        String id = Given.submitted("Wie meldt");
        String page = RunningApplication.signedIn("privacy-officer").get("/projecten/" + id + "/acties/ReportBreach").body();
        assertTrue(page.contains("Wie meldt dit datalek?"), page);
        assertTrue(page.contains("Meldt bij de AP: privacy officer. Waarschuwt de verantwoordelijke: projectleider. "
                + "Binnen hoeveel uur: 24"), page);
        String none = RunningApplication.signedIn("privacy-officer")
                .get("/projecten/" + Given.preScanned("Wie meldt nog niet") + "/acties/ReportBreach").body();
        assertTrue(none.contains("Dat staat nog niet in de DPIA."), none);
    }

    private static void expectCells(String page, String id) {
        for (String cell : List.of("Wie meldt een datalek van Tellen", "Wie waarschuwt de verantwoordelijke bij een datalek van Tellen",
                "Binnen hoeveel uur wordt bij Tellen", "Wie is verwerkingsverantwoordelijke voor Tonen",
                "Waar vraagt iemand zijn gegevens op van Tonen", "Wie meldt een datalek van Tonen",
                "Wie waarschuwt de verantwoordelijke bij een datalek van Tonen", "Binnen hoeveel uur wordt bij Tonen")) {
            assertTrue(page.contains(cell), () -> cell + " in " + page);
        }
        for (String filled : List.of("Wie is verwerkingsverantwoordelijke voor Tellen", "Waar vraagt iemand zijn gegevens op van Tellen")) {
            assertEquals(-1, page.indexOf(filled), filled);
        }
        assertTrue(page.contains("/projecten/" + id + "/dpia/s2#"), () -> "a link to the matrix in " + page);
    }

    private static Processing processing(String name) {
        return new Processing(name, WORDS, true, "Drukte meten", Processing.LegalGround.PUBLIC_TASK, "Gemeentewet 172", "30 dagen");
    }
}
