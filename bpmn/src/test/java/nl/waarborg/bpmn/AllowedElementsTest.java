package nl.waarborg.bpmn;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.junit.jupiter.api.Test;

/** Models say in which order, and can do nothing else: no code, no script, no listener, no call out. */
class AllowedElementsTest {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final Set<String> ELEMENTS = Set.of(
            "definitions", "message", "process", "documentation", "extensionElements", "incoming", "outgoing",
            "startEvent", "endEvent", "boundaryEvent", "intermediateCatchEvent", "messageEventDefinition",
            "timerEventDefinition", "timeDate", "timeDuration", "userTask", "serviceTask", "callActivity", "subProcess",
            "exclusiveGateway", "parallelGateway", "eventBasedGateway", "sequenceFlow", "conditionExpression");

    private static final Set<String> EXTENSIONS = Set.of(
            "properties", "property", "inputOutput", "outputParameter", "formData", "formField", "value", "validation",
            "constraint", "in", "out");

    /** Attributes by which the engine would run or fetch something, or keep what belongs in the log. */
    private static final List<String> FORBIDDEN = List.of(
            "class", "expression", "asyncBefore", "asyncAfter", "assignee", "formKey", "resource", "type", "topic",
            "candidateUsers", "resultVariable", "initiator", "dueDate", "variableMappingClass", "taskPriority");

    private static final List<Pattern> EXPRESSIONS = List.of(
            Pattern.compile("#\\{execution\\.processBusinessKey}"),
            Pattern.compile("\\$\\{sendCommand}"),
            Pattern.compile("\\$\\{event\\.\\w+}T\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d"),
            Pattern.compile("P\\d+D"),
            // Variables and fields of the event, compared and combined; no call, no index, no arithmetic.
            Pattern.compile("\\$\\{(?:!?[a-z]\\w*(?:\\.[a-z]\\w*)?(?: [!=]= (?:'\\w+'|true|false))?(?: && | \\|\\| )?)+}"));

    @Test
    void onlyElementsOfTheListOccur() {
        Drawn.PROCESSES.forEach(process -> visit(Drawn.model(process).getDocument().getRootElement()));
    }

    @Test
    void onlyExpressionsThatReadOccur() {
        for (String process : Drawn.PROCESSES) {
            read(Drawn.model(process).getDocument().getRootElement());
        }
    }

    private static void visit(DomElement element) {
        String space = element.getNamespaceURI();
        if (space.equals(BPMN)) {
            assertTrue(ELEMENTS.contains(element.getLocalName()), "element " + element.getLocalName());
        } else if (space.equals(CAMUNDA)) {
            assertTrue(EXTENSIONS.contains(element.getLocalName()), "extension " + element.getLocalName());
        }
        if (space.equals(BPMN)) {
            FORBIDDEN.forEach(attribute -> assertTrue(element.getAttribute(CAMUNDA, attribute) == null,
                    "attribute " + attribute + " of " + element.getAttribute("id")));
        }
        element.getChildElements().forEach(AllowedElementsTest::visit);
    }

    private static void read(DomElement element) {
        if (element.getChildElements().isEmpty()) {
            check(element.getTextContent());
        }
        for (String attribute : List.of("sourceExpression", "businessKey")) {
            check(element.getAttribute(attribute));
        }
        check(element.getAttribute(CAMUNDA, "delegateExpression"));
        element.getChildElements().forEach(AllowedElementsTest::read);
    }

    private static void check(String text) {
        if (text != null && (text.contains("${") || text.contains("#{"))) {
            assertTrue(EXPRESSIONS.stream().anyMatch(allowed -> allowed.matcher(text.strip()).matches()), text);
        }
    }
}
