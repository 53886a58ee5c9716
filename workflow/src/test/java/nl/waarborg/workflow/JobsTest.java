package nl.waarborg.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobsTest {

    @TempDir
    Path folder;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void aTimerThatIsDueFiresByItselfAndItsEventsAreStoredWithIt() throws InterruptedException {
        try (Office office = new Office(Databases.h2(folder))) {
            String project = office.runningProject();
            office.ask(project, "wait");
            CountDownLatch committed = new CountDownLatch(1);
            office.get(Configuration.class).eventStore().subscribe(events ->
                    CurrentUnitOfWork.get().root().onCleanup(unit -> committed.countDown()));

            ClockUtil.setCurrentTime(Date.from(Office.CLOCK.instant().plus(Duration.ofHours(2))));
            office.get(Jobs.class).start();

            assertTrue(committed.await(30, TimeUnit.SECONDS));
            office.get(Jobs.class).stop();
            assertEquals(List.of(), office.jobs(project));
            assertEquals(
                    List.of("LegacyDpiaImported", "ReassessmentDue", "FgAdviceRequested", "ReassessmentOverdue", "EscalationRaised"),
                    office.facts(project));
            assertEquals("check", office.task(project).element());
            assertTrue(office.hasNoGaps(project));
        }
    }
}
