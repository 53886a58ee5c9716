package nl.waarborg.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import nl.waarborg.domain.project.ProcessEvent.ModelRan;
import nl.waarborg.workflow.model.ModelHash;
import nl.waarborg.workflow.rebuild.Rebuild.Compared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class RebuildOnH2Test extends RebuildContract {

    @TempDir
    Path folder;

    @Override
    DataSource emptyDatabase() {
        return Databases.h2(folder);
    }

    @Test
    void aCaseThatTheLogDoesNotKnowDisappears() {
        String project = office.runningProject();
        office.sql().update("UPDATE ACT_RU_EXECUTION SET BUSINESS_KEY_ = 'unheard-of' WHERE BUSINESS_KEY_ = ?", project);

        List<Compared> wrong = wrong(replace());

        assertEquals(List.of(project, "unheard-of"), wrong.stream().map(Compared::projectId).toList());
        assertEquals(List.of(), wrong(compare()));
        assertEquals("question", office.task(project).element());
    }

    @Test
    void aHistoryThatSomebodyChangedIsNotDrivenAndNothingIsReplaced() {
        String changed = office.runningProject();
        String other = office.runningProject();
        office.sql().update("UPDATE ACT_RU_TASK SET ASSIGNEE_ = 'iemand' WHERE ID_ = ?", office.task(other).id());
        office.sql().update("UPDATE domain_event SET recorded_at = '2026-11-24T09:00:01Z' WHERE case_id = ? AND seq = 0", changed);

        List<Compared> wrong = wrong(replace());

        assertEquals(List.of(changed, other), wrong.stream().map(Compared::projectId).toList());
        assertEquals(0, wrong.get(0).finding().seq());
        assertEquals("iemand", office.task(other).assignee());
    }

    @Test
    void aTimerThatFiredBeforeItWasDueIsADifference() {
        String project = office.idea();
        office.ask(project, "wait");
        office.engine().getManagementService().executeJob(office.jobs(project).get(0).getId());

        List<Compared> wrong = wrong(compare());

        assertEquals("wait", wrong.get(0).finding().element());
        assertTrue(wrong.get(0).finding().sentence().startsWith("Expected a timer that was due"), wrong.toString());
    }

    @Test
    void aCaseGoesOnInTheVersionOfTheModelThatItRuns() throws Exception {
        String old = office.runningProject();
        deploy(model -> model.replace("Kleine zaak", "Kleinere zaak").replace("question", "first-question"));
        String young = office.idea();
        ModelRan ran = (ModelRan) office.events(young).stream().filter(e -> e.event() instanceof ModelRan).findFirst().orElseThrow().event();
        assertEquals(ran.sha256(), ModelHash.of(office.engine().getRepositoryService().getProcessModel(ran.model()).readAllBytes()));

        assertEquals(List.of(), wrong(replace()));
        assertEquals("question", office.task(old).element());
        assertEquals("first-question", office.task(young).element());
        office.ask(old, "check");
        assertEquals(List.of(), wrong(compare()));

        office.sql().update("UPDATE ACT_RE_PROCDEF SET RESOURCE_NAME_ = 'other.bpmn' WHERE ID_ = ?", ran.model());
        assertTrue(wrong(compare()).get(0).finding().sentence().contains(ran.sha256()));
    }

    private void deploy(UnaryOperator<String> change) throws Exception {
        String model = new String(new ClassPathResource("models/small-case.bpmn").getContentAsByteArray(), StandardCharsets.UTF_8);
        office.get(ModelDeployment.class).deploy(new ByteArrayResource(change.apply(model).getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "small-case.bpmn";
            }
        });
    }
}
