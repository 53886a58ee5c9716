package nl.waarborg.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.waarborg.domain.project.IdeaCommand.WithdrawProject;
import nl.waarborg.domain.project.PreScanCommand.RequestFgAdvice;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.evidence.EventRecorder;
import nl.waarborg.evidence.StoredEvent;
import nl.waarborg.workflow.log.EventLog;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Facts, process steps and evidence stand or fall together, on every database. */
abstract class AtomicityContract {

    private Office office;

    abstract DataSource emptyDatabase() throws Exception;

    @BeforeEach
    void open() throws Exception {
        office = new Office(emptyDatabase());
    }

    @AfterEach
    void close() throws SQLException {
        office.close();
    }

    @Test
    void aFactCompletesItsTaskAndNothingOfItStaysInTheEngine() {
        String project = office.runningProject();
        assertEquals("question", office.task(project).element());

        office.ask(project, "check");

        assertEquals(List.of("LegacyDpiaImported", "ReassessmentDue", "FgAdviceRequested"), office.facts(project));
        assertEquals("check", office.task(project).element());
        assertTrue(office.hasNoGaps(project));
        for (String table : List.of("ACT_HI_PROCINST", "ACT_HI_ACTINST", "ACT_HI_TASKINST", "ACT_HI_VARINST", "ACT_RU_VARIABLE")) {
            assertEquals(0, count(table), table);
        }
        assertEquals(count("domain_event"), count("unsequenced"), "every event has its outbox row");
    }

    @Test
    void aProcessThatFailsBehindAFactUndoesTheFact() {
        String project = office.runningProject();
        int before = office.events(project).size();

        assertThrows(Refusal.class, () -> office.ask(project, "fail now"));

        assertEquals(before, office.events(project).size());
        assertEquals("question", office.task(project).element());

        office.ask(project, "check");
        assertEquals(List.of("LegacyDpiaImported", "ReassessmentDue", "FgAdviceRequested"), office.facts(project));
        assertTrue(office.hasNoGaps(project));
    }

    @Test
    void anAutomaticStepSpeaksToTheSameProjectWithinTheSameTransaction() {
        String project = office.runningProject();

        Receipt receipt = office.ask(project, "mark");

        assertEquals(
                List.of("LegacyDpiaImported", "ReassessmentDue", "FgAdviceRequested", "ReassessmentOverdue", "EscalationRaised"),
                office.facts(project));
        assertEquals("check", office.task(project).element());
        assertTrue(office.hasNoGaps(project));
        var overdue = office.events(project).stream().filter(e -> e.name().equals("ReassessmentOverdue")).findFirst().orElseThrow();
        assertEquals("system:process", overdue.by().actor().person());
        assertEquals(null, overdue.taskId(), "the task of the person does not leak to the automatic step");
        assertEquals(office.events(project).get(office.events(project).size() - 1).eventId(), receipt.lastEventId());
    }

    @Test
    void aTimerSendsItsCommandWithinItsOwnTransaction() {
        String project = office.runningProject();
        office.ask(project, "wait");
        Job timer = office.jobs(project).get(0);

        office.engine().getManagementService().executeJob(timer.getId());

        assertEquals(List.of(), office.jobs(project));
        assertEquals("check", office.task(project).element());
        assertEquals(
                List.of("LegacyDpiaImported", "ReassessmentDue", "FgAdviceRequested", "ReassessmentOverdue", "EscalationRaised"),
                office.facts(project));
        assertTrue(office.hasNoGaps(project));
    }

    @Test
    void aTimerThatFailsAfterItsCommandLeavesNoPhantom() {
        String project = office.runningProject();
        office.ask(project, "fail later");
        int before = office.events(project).size();
        String timer = office.jobs(project).get(0).getId();

        assertThrows(Refusal.class, () -> office.engine().getManagementService().executeJob(timer));

        assertEquals(before, office.events(project).size());
        assertEquals(timer, office.jobs(project).get(0).getId());
        office.commands().send(new RequestFgAdvice(project, "En nu?"), Office.by(Office.LEADER));
        assertEquals(before + 1, office.events(project).size());
        assertTrue(office.hasNoGaps(project));
    }

    @Test
    void aConflictLeavesTheProcessAloneAndTheNextTrySucceeds() {
        String project = office.runningProject();
        // Another node stores the next event while this one still has the project in its cache.
        List<StoredEvent> events = office.get(EventLog.class).storedOfProject(project);
        StoredEvent last = events.get(events.size() - 1);
        long next = last.seq() + 1;
        office.sql().update("INSERT INTO domain_event (event_id, aggregate_type, case_id, seq, recorded_at, payload_type,"
                + " revision, payload, metadata) SELECT 'elsewhere', aggregate_type, case_id, ?, recorded_at, payload_type,"
                + " revision, payload, metadata FROM domain_event WHERE event_id = ?", next, last.eventId());
        new TransactionTemplate(office.get(PlatformTransactionManager.class)).executeWithoutResult(status ->
                office.sql().execute((ConnectionCallback<Void>) connection -> {
                    new EventRecorder("waarborg.example/test").record(connection, new StoredEvent("elsewhere", last.aggregateType(),
                            project, next, last.timestamp(), last.payloadType(), last.revision(), last.payload(), last.metadata()));
                    return null;
                }));

        office.ask(project, "check");

        assertEquals("check", office.task(project).element());
        assertEquals(1, office.facts(project).stream().filter("FgAdviceRequested"::equals).count());
        assertTrue(office.hasNoGaps(project));
    }

    @Test
    void aTimerAndAPersonWhoMeetDoNotBlockEachOther() throws Exception {
        for (int round = 0; round < 10; round++) {
            String project = office.idea();
            office.ask(project, "wait");
            String timer = office.jobs(project).get(0).getId();
            CyclicBarrier together = new CyclicBarrier(2);
            CompletableFuture<Void> fired = CompletableFuture.runAsync(() -> {
                await(together);
                office.engine().getManagementService().executeJob(timer);
            });

            await(together);
            office.commands().send(new WithdrawProject(project, "Geen draagvlak in de wijk"), Office.by(Office.LEADER));
            try {
                fired.get(20, TimeUnit.SECONDS);
            } catch (ExecutionException tooLate) {
                assertEquals(List.of("LegacyDpiaImported", "ReassessmentDue"), office.facts(office.runningProject()), "the office still works");
            }

            assertEquals(List.of(), office.inbox().openTasks(project));
            assertEquals(List.of(), office.jobs(project));
            assertTrue(office.hasNoGaps(project));
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(String table) {
        return office.sql().queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
    }
}
