package nl.waarborg.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.waarborg.domain.project.IdeaCommand.WithdrawProject;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.evidence.Sequencer;
import nl.waarborg.evidence.checkpoint.Anchors;
import nl.waarborg.evidence.checkpoint.Checkpoints;
import nl.waarborg.evidence.checkpoint.LogFlaw;
import nl.waarborg.evidence.checkpoint.LogKeys;
import nl.waarborg.evidence.checkpoint.Published;
import nl.waarborg.evidence.checkpoint.Scrub;
import nl.waarborg.evidence.note.KeyType;
import nl.waarborg.evidence.note.SigningKey;
import nl.waarborg.workflow.log.RecordedEvent;
import nl.waarborg.workflow.log.StoredEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody with the password of the database changes what happened; on every database it is seen. */
abstract class TamperingContract {

    private static final String ORIGIN = "waarborg.example/test";

    @TempDir
    Path folder;

    private Office office;
    private DataSource database;
    private Checkpoints checkpoints;
    private String project;
    private String other;

    abstract DataSource emptyDatabase() throws Exception;

    @BeforeEach
    void signTwoCases() throws Exception {
        database = emptyDatabase();
        office = new Office(database);
        project = office.runningProject();
        other = office.runningProject();
        LogKeys keys = new LogKeys(List.of(SigningKey.create(ORIGIN, KeyType.ED25519), SigningKey.create(ORIGIN, KeyType.ML_DSA_44)));
        checkpoints = new Checkpoints(database, keys, Office.CLOCK, new Published(folder.resolve("checkpoint")));
        sign();
        assertEquals(Optional.empty(), scrub());
    }

    private void sign() {
        Sequencer sequencer = new Sequencer(database);
        while (sequencer.sequenceOnce() > 0) {
            checkpoints.extendAndSign();
        }
    }

    private Optional<LogFlaw> scrub() {
        return new Scrub(database, checkpoints,
                new Anchors(checkpoints.keys().trusted(), List.of(folder.resolve("checkpoint"))), new StoredEvents(), Office.CLOCK).run().flaw();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Refusal refusal(String projectId) {
        office.commands().forget(projectId);
        return assertThrows(Refusal.class, () -> office.commands().send(
                new WithdrawProject(projectId, "Het blijkt niet nodig te zijn."), Office.by(Office.LEADER)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "UPDATE domain_event SET payload = ? WHERE case_id = ? AND seq = 0",
        "UPDATE domain_event SET metadata = ? WHERE case_id = ? AND seq = 1"})
    void changedContentsOfAnEventAreSeenAndNothingIsDecidedOnThem(String tampering) {
        String column = tampering.contains("payload") ? "payload" : "metadata";
        int seq = tampering.contains("payload") ? 0 : 1;
        byte[] content = sql().queryForObject(
                "SELECT " + column + " FROM domain_event WHERE case_id = ? AND seq = " + seq, byte[].class, project);
        content[content.length / 2] ^= 1;
        sql().update(tampering, content, project);
        assertSeen(project, seq);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "UPDATE domain_event SET recorded_at = '2026-01-01T00:00:00.000Z' WHERE case_id = ? AND seq = 1",
        "UPDATE domain_event SET payload_type = 'ProjectWithdrawn' WHERE case_id = ? AND seq = 1",
        "UPDATE domain_event SET aggregate_type = 'Other' WHERE case_id = ? AND seq = 1",
        "UPDATE domain_event SET revision = NULL WHERE case_id = ? AND seq = 1",
        "UPDATE domain_event SET event_id = 'another' WHERE case_id = ? AND seq = 1",
        "DELETE FROM domain_event WHERE case_id = ? AND seq = 1"})
    void anythingElseThatChangedIsSeenToo(String tampering) {
        assertEquals(1, sql().update(tampering, project));
        assertSeen(project, 1);
    }

    @Test
    void theLastEventIsMissedAsWell() {
        List<RecordedEvent> events = office.events(project);
        int last = events.size() - 1;
        sql().update("DELETE FROM domain_event WHERE case_id = ? AND seq = ?", project, last);
        assertSeen(project, last);
    }

    @Test
    void anEventThatSomebodyAddedIsNoHistory() {
        int next = office.events(project).size();
        sql().update("INSERT INTO domain_event (event_id, aggregate_type, case_id, seq, recorded_at, payload_type, revision, payload, metadata)"
                + " SELECT 'added', aggregate_type, case_id, ?, recorded_at, payload_type, revision, payload, metadata"
                + " FROM domain_event WHERE case_id = ? AND seq = 0", next, project);
        assertEquals(next, refusal(project).args().get(1) instanceof Long at ? at.intValue() : -1);
        assertEquals("added", scrub().orElseThrow().eventId());
    }

    @Test
    void aTailThatVanishedEverywhereIsMissedByTheSignedLog() {
        RecordedEvent last = office.events(other).get(office.events(other).size() - 1);
        for (String table : List.of("domain_event", "leaf", "event_chain")) {
            assertEquals(1, sql().update("DELETE FROM " + table + " WHERE event_id = ?", last.eventId()));
        }
        assertEquals(checkpoints.latest().orElseThrow().size() - 1, scrub().orElseThrow().leafIndex());
    }

    @Test
    void aCaseThatWasHashedAgainIsSeenInTheTiles() {
        RecordedEvent last = office.events(project).get(office.events(project).size() - 1);
        sql().update("UPDATE event_chain SET hash = ? WHERE event_id = ?", new byte[32], last.eventId());
        LogFlaw flaw = scrub().orElseThrow();
        assertEquals(last.eventId(), flaw.eventId());
        assertEquals(project, flaw.caseId());
        assertEquals("history.broken", refusal(project).key());
    }

    @Test
    void aSnapshotThatSomebodyPutThereIsNotBelieved() {
        sql().update("INSERT INTO snapshot SELECT event_id, aggregate_type, case_id, seq, recorded_at, payload_type, revision,"
                + " payload, metadata FROM domain_event WHERE case_id = ? AND seq = 1", project);
        office.commands().forget(project);
        office.ask(project, "check");
        assertTrue(office.facts(project).contains("FgAdviceRequested"));
    }

    private void assertSeen(String projectId, long seq) {
        Refusal refusal = refusal(projectId);
        assertEquals("history.broken", refusal.key());
        assertEquals(List.of(projectId, seq), refusal.args());
        LogFlaw flaw = scrub().orElseThrow();
        assertEquals(projectId, flaw.caseId());
        assertEquals(leafOf(projectId, seq), flaw.leafIndex());
        office.commands().forget(other);
        office.ask(other, "check");
        assertTrue(office.facts(other).contains("FgAdviceRequested"), "other cases go on");
    }

    private Long leafOf(String caseId, long seq) {
        return sql().queryForObject("SELECT l.leaf_index FROM leaf l JOIN event_chain c ON c.event_id = l.event_id"
                + " WHERE c.case_id = ? AND c.seq = ?", Long.class, caseId, seq);
    }

    private JdbcTemplate sql() {
        return new JdbcTemplate(database);
    }
}
