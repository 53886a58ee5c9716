package nl.waarborg.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.waarborg.domain.project.IdeaCommand.WithdrawProject;
import nl.waarborg.workflow.rebuild.Rebuild;
import nl.waarborg.workflow.rebuild.Rebuild.Compared;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The engine is disposable: on every database it can be made again from the log, and what is wrong with it is found. */
abstract class RebuildContract {

    final HourGlass clock = new HourGlass();
    Office office;

    abstract DataSource emptyDatabase() throws Exception;

    @BeforeEach
    void open() throws Exception {
        office = new Office(emptyDatabase(), clock);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void theEngineMadeAgainIsTheSameAndEverybodyGoesOn() {
        String asked = office.runningProject();
        String claimed = office.idea();
        office.inbox().claim(office.task(claimed).id(), Office.LEADER);
        String givenBack = office.idea();
        office.inbox().claim(office.task(givenBack).id(), Office.LEADER);
        office.inbox().release(office.task(givenBack).id(), Office.LEADER);
        String waiting = office.idea();
        office.ask(waiting, "wait");
        String waited = office.idea();
        office.ask(waited, "wait");
        clock.passes(Duration.ofHours(1));
        office.engine().getManagementService().executeJob(office.jobs(waited).get(0).getId());
        String marked = office.idea();
        office.ask(marked, "mark");
        String withdrawn = office.idea();
        office.commands().send(new WithdrawProject(withdrawn, "Geen draagvlak in de wijk"), Office.by(Office.LEADER));
        String task = office.task(claimed).id();
        int events = office.sql().queryForObject("SELECT COUNT(*) FROM domain_event", Integer.class);

        assertEquals(List.of(), wrong(compare()));
        assertEquals(List.of(), wrong(replace()));
        assertEquals(List.of(), wrong(compare()));

        assertEquals(events, office.sql().queryForObject("SELECT COUNT(*) FROM domain_event", Integer.class), "nothing was stored");
        assertEquals(task, office.task(claimed).id(), "addresses of tasks stay");
        assertEquals(Office.LEADER.person(), office.task(claimed).assignee());
        office.ask(asked, "check");
        office.ask(claimed, "check");
        office.ask(givenBack, "mark");
        office.engine().getManagementService().executeJob(office.jobs(waiting).get(0).getId());
        office.forms().submit(office.task(waited).id(), Map.of("complete", "ja"), Office.by(Office.FG));
        office.commands().send(new WithdrawProject(marked, "Geen draagvlak in de wijk"), Office.by(Office.LEADER));
        assertEquals("check", office.task(waiting).element());
        assertEquals(List.of(), office.inbox().openTasks(waited));
        assertEquals(List.of(), office.inbox().openTasks(withdrawn));
        assertEquals(List.of(), wrong(compare()));
    }

    @Test
    void whatIsWrongInTheEngineIsSaidAndPutRight() {
        String one = office.runningProject();
        String other = office.runningProject();
        office.sql().update("UPDATE ACT_RU_TASK SET ASSIGNEE_ = 'iemand' WHERE ID_ = ?", office.task(one).id());
        office.sql().update("DELETE FROM ACT_RU_EVENT_SUBSCR WHERE EXECUTION_ID_ IN (SELECT ID_ FROM ACT_RU_EXECUTION"
                + " WHERE PROC_INST_ID_ = (SELECT ID_ FROM ACT_RU_EXECUTION WHERE BUSINESS_KEY_ = ?))", other);

        List<Compared> wrong = wrong(replace());

        assertEquals(List.of(one, other), wrong.stream().map(Compared::projectId).toList());
        assertTrue(wrong.get(0).onlyInEngine().get(0).contains("assignee=iemand"), wrong.toString());
        assertTrue(wrong.get(1).onlyFromLog().stream().anyMatch(line -> line.startsWith("message CaseWithdrawn")), wrong.toString());
        assertEquals(List.of(), wrong(compare()));
    }

    final List<Compared> compare() {
        return office.get(Rebuild.class).compare((done, of) -> { });
    }

    final List<Compared> replace() {
        List<Integer> told = new ArrayList<>();
        List<Compared> compared = office.get(Rebuild.class).replace((done, of) -> told.add(done));
        assertEquals(compared.size(), told.size());
        return compared;
    }

    static List<Compared> wrong(List<Compared> compared) {
        return compared.stream().filter(one -> !one.isSame()).toList();
    }
}
