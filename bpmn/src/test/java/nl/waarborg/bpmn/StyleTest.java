package nl.waarborg.bpmn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;

/** How models are written: short ids, everything named, questions at the forks. */
class StyleTest {

    private static final String KEBAB = "[a-z0-9]+(-[a-z0-9]+)*";

    @Test
    void idsAreShortKebabCaseWords() {
        Drawn.all(FlowNode.class).forEach(node ->
                assertTrue(node.getId().matches(KEBAB) && node.getId().length() <= 30, node.getId()));
        Drawn.all(SequenceFlow.class).forEach(flow -> assertEquals(
                flow.getSource().getId() + "-to-" + flow.getTarget().getId(), flow.getId()));
    }

    @Test
    void everyProcessStandsInAFileOfItsNameAndCanRun() {
        for (String process : Drawn.PROCESSES) {
            Process drawn = Drawn.process(process);
            assertTrue(drawn.isExecutable() && named(drawn.getName()), process);
            assertEquals(1, Drawn.model(process).getModelElementsByType(Process.class).size(), process);
        }
    }

    @Test
    void everyTaskEventAndPhaseHasAName() {
        Drawn.all(Activity.class).forEach(activity -> assertTrue(named(activity.getName()), activity.getId()));
        Drawn.all(Event.class).forEach(event -> assertTrue(named(event.getName()), event.getId()));
    }

    @Test
    void everyForkAsksAQuestionAndEveryWayOutAnswersIt() {
        for (Class<? extends Gateway> kind : List.of(ExclusiveGateway.class, EventBasedGateway.class)) {
            Drawn.all(kind).filter(gateway -> gateway.getOutgoing().size() > 1).forEach(gateway ->
                    assertTrue(named(gateway.getName()) && gateway.getName().endsWith("?"), gateway.getId()));
        }
        Drawn.all(ExclusiveGateway.class).filter(gateway -> gateway.getOutgoing().size() > 1)
                .flatMap(gateway -> gateway.getOutgoing().stream())
                .forEach(flow -> assertTrue(named(flow.getName()), flow.getId()));
    }

    @Test
    void everyForkHasExactlyOneWayOutWithoutACondition() {
        Drawn.all(ExclusiveGateway.class).filter(gateway -> gateway.getOutgoing().size() > 1).forEach(gateway -> {
            SequenceFlow standard = gateway.getDefault();
            assertTrue(standard != null && standard.getConditionExpression() == null, gateway.getId());
            gateway.getOutgoing().stream().filter(flow -> !flow.equals(standard)).forEach(flow ->
                    assertTrue(flow.getConditionExpression() != null, flow.getId()));
        });
    }

    @Test
    void gatewaysEitherForkOrMerge() {
        Drawn.all(Gateway.class).filter(gateway -> gateway.getIncoming().size() > 1 && gateway.getOutgoing().size() > 1)
                .forEach(gateway -> assertTrue(gateway instanceof ExclusiveGateway, gateway.getId() + " forks and merges"));
    }

    @Test
    void namesFitTheScreen() {
        Drawn.all(FlowElement.class).filter(element -> element.getName() != null)
                .forEach(element -> assertTrue(element.getName().length() <= 40, element.getName()));
    }

    private static boolean named(String name) {
        return name != null && !name.isBlank() && Character.isLetterOrDigit(name.charAt(0));
    }
}
