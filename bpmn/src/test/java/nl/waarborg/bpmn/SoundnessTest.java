package nl.waarborg.bpmn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;

/** Every model, played to the last marking: it can always come to its end, loses no token and has no dead step. */
class SoundnessTest {

    @Test
    void fromEveryMarkingTheProcessCanComeToItsEnd() {
        for (String process : Drawn.PROCESSES) {
            TokenGame game = new TokenGame(Drawn.process(process));
            assertTrue(game.size() > 10, process);
            assertEquals(List.of(), game.stuck().stream().limit(3).toList(), process);
        }
    }

    @Test
    void noTokenGoesAstray() {
        for (String process : Drawn.PROCESSES) {
            assertEquals(List.of(), new TokenGame(Drawn.process(process)).doubled().stream().limit(3).toList(), process);
        }
    }

    @Test
    void noStepIsDead() {
        for (String process : Drawn.PROCESSES) {
            TreeSet<String> never = Drawn.model(process).getModelElementsByType(FlowNode.class).stream()
                    .map(FlowNode::getId).collect(Collectors.toCollection(TreeSet::new));
            never.removeAll(new TokenGame(Drawn.process(process)).entered());
            assertTrue(never.isEmpty(), process + " never enters " + never);
        }
    }
}
