package nl.waarborg.ui.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.evidence.LeafHash;
import nl.waarborg.evidence.StoredEvent;
import nl.waarborg.evidence.checkpoint.Checkpoints;
import nl.waarborg.evidence.checkpoint.ProvenCases;
import nl.waarborg.evidence.checkpoint.SignedCheckpoint;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.project.SampleProject;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.LoggedEvent;
import nl.waarborg.workflow.log.RecordedEvent;
import nl.waarborg.workflow.log.StoredEvents;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class TamperedHistoryTest {

    private final SampleProject project = SampleProject.idea("Wie knoeit er").preScanned().written(Level.LOW)
            .advised(FgCommand.Advice.NEGATIVE).shown();
    private final JdbcTemplate sql = new JdbcTemplate(RunningApplication.context().getBean(DataSource.class));
    private final RecordedEvent advice = RunningApplication.context().getBean(EventLog.class).ofProject(project.id).stream()
            .filter(event -> event.name().equals("FgAdviceIssued")).findFirst().orElseThrow();
    private final byte[] payload = sql.queryForObject(
            "SELECT payload FROM domain_event WHERE event_id = ?", byte[].class, advice.eventId());

    private String page(int number) {
        HttpResponse<String> answer = RunningApplication.signedIn("auditor")
                .get("/projecten/" + project.id + "/terugkijken?moment=" + number);
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    private void store(byte[] other) {
        sql.update("UPDATE domain_event SET payload = ? WHERE event_id = ?", other, advice.eventId());
    }

    @Test
    void anAdviceThatWasTurnedIntoItsOppositeMakesTheStatementRedFromThatEventOn() {
        int number = Math.toIntExact(advice.seq()) + 1;
        assertTrue(page(number).contains("Geschiedenis klopt:"));
        store(new String(payload, StandardCharsets.UTF_8).replace("NEGATIVE", "POSITIVE").getBytes(StandardCharsets.UTF_8));
        try {
            String html = page(number);
            assertTrue(html.contains("wf-note--bad") && html.contains("Geschiedenis klopt niet vanaf gebeurtenis " + number), html);
            assertTrue(html.contains("De gebeurtenissen 1 tot en met " + (number - 1) + " kloppen wel"), html);
            assertTrue(html.contains("Code klopt niet"), html);
            String before = page(1);
            assertTrue(before.contains("Geschiedenis klopt niet vanaf") && before.contains("Code klopt</span>"), before);
        } finally {
            store(payload);
        }
        assertTrue(page(number).contains("Geschiedenis klopt:"));
    }

    @Test
    void aForgedChainIsFoundInTheSignedLog() {
        RunningApplication.context().getBean(Checkpoints.class).extendAndSign();
        List<LoggedEvent> rows = RunningApplication.context().getBean(EventLog.class).loggedOfProject(project.id);
        int last = rows.size();
        StoredEvent event = rows.get(last - 1).stored();
        byte[] other = new String(event.metadata(), StandardCharsets.UTF_8).replace("GM-Z", "GM-O").getBytes(StandardCharsets.UTF_8);
        byte[] before = sql.queryForObject("SELECT prev_hash FROM event_chain WHERE event_id = ?", byte[].class, event.eventId());
        byte[] honest = sql.queryForObject("SELECT hash FROM event_chain WHERE event_id = ?", byte[].class, event.eventId());
        StoredEvent forged = new StoredEvent(event.eventId(), event.aggregateType(), event.caseId(), event.seq(), event.timestamp(),
                event.payloadType(), event.revision(), event.payload(), other);
        store(event.eventId(), other, LeafHash.of("waarborg.local/log", forged, before));
        try {
            String html = page(1);
            assertTrue(html.contains("Geschiedenis klopt niet vanaf gebeurtenis " + last), html);
            assertTrue(html.contains("staat niet zo in het ondertekende logboek"), html);
        } finally {
            store(event.eventId(), event.metadata(), honest);
        }
        assertTrue(page(1).contains("Geschiedenis klopt:"));
    }

    /** Whoever takes the end of a case out of every table would else be told that nothing is missing, and get it signed. */
    @Test
    void anEndThatVanishedFromEveryTableIsMissedAndNoDossierIsSignedWithoutIt() {
        Checkpoints checkpoints = RunningApplication.context().getBean(Checkpoints.class);
        ProvenCases cases = RunningApplication.context().getBean(ProvenCases.class);
        checkpoints.extendAndSign();
        SignedCheckpoint signed = checkpoints.latest().orElseThrow();
        int last = Math.toIntExact(cases.at(signed).head(project.id).orElseThrow().lastSeq()) + 1;
        String event = sql.queryForObject("SELECT event_id FROM event_chain WHERE case_id = ? AND seq = ?", String.class, project.id, last - 1);
        sql.execute("CREATE TABLE kept_event AS SELECT * FROM domain_event WHERE event_id = '" + event + "'");
        sql.execute("CREATE TABLE kept_link AS SELECT * FROM event_chain WHERE event_id = '" + event + "'");
        sql.execute("CREATE TABLE kept_leaf AS SELECT * FROM leaf WHERE event_id = '" + event + "'");
        for (String table : List.of("leaf", "event_chain", "domain_event")) {
            assertEquals(1, sql.update("DELETE FROM " + table + " WHERE event_id = ?", event));
        }
        try {
            String html = page(1);
            assertTrue(html.contains("Geschiedenis klopt niet vanaf gebeurtenis " + last), html);
            assertTrue(html.contains("deze gebeurtenis is verdwenen"), html);
            HttpResponse<String> dossier = RunningApplication.signedIn("auditor").get("/projecten/" + project.id + "/dossier.zip");
            assertEquals(409, dossier.statusCode());
            assertTrue(dossier.body().contains("Er wordt nu geen dossier gemaakt"), dossier.body());
            ProvenCases unaware = new ProvenCases(RunningApplication.context().getBean(DataSource.class), checkpoints.keys().origin(),
                    new StoredEvents());
            assertThrows(IllegalStateException.class, () -> unaware.at(signed));
        } finally {
            sql.execute("INSERT INTO domain_event SELECT * FROM kept_event");
            sql.execute("INSERT INTO event_chain SELECT * FROM kept_link");
            sql.execute("INSERT INTO leaf SELECT * FROM kept_leaf");
            List.of("kept_event", "kept_link", "kept_leaf").forEach(table -> sql.execute("DROP TABLE " + table));
        }
        assertTrue(page(1).contains("Geschiedenis klopt:"));
    }

    private void store(String eventId, byte[] metadata, byte[] hash) {
        sql.update("UPDATE domain_event SET metadata = ? WHERE event_id = ?", metadata, eventId);
        sql.update("UPDATE event_chain SET hash = ? WHERE event_id = ?", hash, eventId);
    }

    @Test
    void anEventThatCannotBeReadAnyMoreIsNamedAndWhatCameBeforeItIsStillShown() {
        int number = Math.toIntExact(advice.seq()) + 1;
        store("geen JSON".getBytes(StandardCharsets.UTF_8));
        try {
            assertTrue(page(number).contains("Niet meer te lezen"));
            String before = page(1);
            assertTrue(before.contains("Gebeurtenis 1: Projectidee vastgelegd") && before.contains("klopt niet"), before);
            assertFalse(before.contains("Geschiedenis klopt:"), before);
        } finally {
            store(payload);
        }
    }
}
