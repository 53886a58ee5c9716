package nl.waarborg.bpmn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;

/** Every model, played to the last marking: it can always come to its end, loses no token and has no dead step. */
class SoundnessTest {

    private static final Map<String, TokenGame> GAMES = Drawn.PROCESSES.stream()
            .collect(Collectors.toMap(Function.identity(), process -> new TokenGame(Drawn.process(process))));

    @Test
    void fromEveryMarkingTheProcessCanComeToItsEnd() {
        GAMES.forEach((process, game) -> {
            assertTrue(game.size() > 4, process);
            assertEquals(List.of(), game.stuck().stream().limit(3).toList(), process);
        });
    }

    @Test
    void noTokenGoesAstray() {
        GAMES.forEach((process, game) -> assertEquals(List.of(), game.doubled().stream().limit(3).toList(), process));
    }

    @Test
    void noStepIsDead() {
        GAMES.forEach((process, game) -> {
            TreeSet<String> never = Drawn.model(process).getModelElementsByType(FlowNode.class).stream()
                    .map(FlowNode::getId).collect(Collectors.toCollection(TreeSet::new));
            never.removeAll(game.entered());
            assertTrue(never.isEmpty(), process + " never enters " + never);
        });
    }
}
