package nl.waarborg.bpmn;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nl.waarborg.domain.project.AdoptionCommand;
import nl.waarborg.domain.project.Gate;
import nl.waarborg.domain.project.GoLiveCommand;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.domain.risk.Level;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever moves a token by hand in the engine gets a task at most, never a decision (SPEC A.5, bypass; B16). */
class TokenMoveTest {

    @Test
    void aTokenThatIsMovedPastTheDpiaBringsNoGoDecision() {
        Walk w = Paths.toDpia();
        refusesAfterMoving(w, "draft-dpia", "decide-go-live", Papers.decideGo(w, GoLiveCommand.Decision.GO), Gate.G01);
        w.neverSaw("GoLiveApproved").waitsAt("draft-dpia", "plan-views");
    }

    @Test
    void aTokenThatIsMovedPastTheFgBringsNoAdoption() {
        Walk w = Paths.toReview(Level.LOW);
        refusesAfterMoving(w, "fg-advice", "decide-dpia", Papers.decideDpia(w, AdoptionCommand.Decision.APPROVED), Gate.G02);
        w.neverSaw("DpiaAdopted").waitsAt("fg-advice", "security-review");
    }

    /** All of it is taken back at the end: the other tests walk through the same engine, and a rebuild finds such a move. */
    private static void refusesAfterMoving(Walk w, String from, String to, ProjectCommand command, Gate gate) {
        new TransactionTemplate(w.town.transactions()).executeWithoutResult(status -> {
            status.setRollbackOnly();
            moves(w, from, to);
            assertTrue(w.open().contains(to) && !w.open().contains(from), () -> "moved to " + w.open());
            Refusal refusal = assertThrows(Refusal.class, () -> w.does(to, command));
            assertTrue(refusal.shutGates().stream().anyMatch(shut -> shut.gate() == gate), refusal::getMessage);
        });
    }

    private static void moves(Walk w, String from, String to) {
        RuntimeService runtime = w.town.engine().getRuntimeService();
        for (ProcessInstance instance : runtime.createProcessInstanceQuery().processInstanceBusinessKey(w.id).list()) {
            if (knows(w, instance, to)) {
                runtime.createProcessInstanceModification(instance.getId()).startBeforeActivity(to).execute();
            }
            if (runtime.getActiveActivityIds(instance.getId()).contains(from)) {
                runtime.createProcessInstanceModification(instance.getId()).cancelAllForActivity(from).execute();
            }
        }
    }

    private static boolean knows(Walk w, ProcessInstance instance, String element) {
        return w.town.engine().getRepositoryService().getBpmnModelInstance(instance.getProcessDefinitionId())
                .getModelElementById(element) != null;
    }
}
