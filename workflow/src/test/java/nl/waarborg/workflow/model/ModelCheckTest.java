package nl.waarborg.workflow.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCheckTest {

    private static final String FRAME = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:activiti="http://activiti.org/bpmn"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="t">
              <bpmn:process id="p" isExecutable="true">%s</bpmn:process>
            </bpmn:definitions>""";

    @Test
    void anOrdinaryModelMayBeDeployed() throws IOException {
        try (InputStream model = getClass().getResourceAsStream("/models/small-case.bpmn")) {
            byte[] xml = model.readAllBytes();
            assertDoesNotThrow(() -> new ModelCheck(Set.of()).check(Map.of("small-case.bpmn", xml)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<bpmn:scriptTask id='x' scriptFormat='javascript'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
        "<bpmn:serviceTask id='x' camunda:class='java.lang.Runtime'/>",
        "<bpmn:serviceTask id='x' activiti:class='java.lang.Runtime'/>",
        "<bpmn:serviceTask id='x' camunda:expression='${true}'/>",
        "<bpmn:serviceTask id='x' camunda:delegateExpression='${dataSource}'/>",
        "<bpmn:serviceTask id='x' camunda:type='external' camunda:topic='t'/>",
        "<bpmn:serviceTask id='x'/>",
        "<bpmn:businessRuleTask id='x' camunda:delegateExpression='${sendCommand}'/>",
        "<bpmn:userTask id='x'/>",
        "<bpmn:userTask id='x' camunda:candidateGroups='system'/>",
        "<bpmn:userTask id='x' camunda:candidateGroups='everybody'/>",
        "<bpmn:userTask id='x' camunda:candidateGroups='fg,everybody'/>",
        "<bpmn:userTask id='x' camunda:candidateGroups='fg' camunda:assignee='lotte'/>",
        "<bpmn:userTask id='x' camunda:candidateGroups='fg'><bpmn:extensionElements>"
                + "<camunda:taskListener event='create' class='a.B'/></bpmn:extensionElements></bpmn:userTask>",
        "<bpmn:userTask id='x' camunda:candidateGroups='fg'><bpmn:extensionElements>"
                + "<camunda:properties><camunda:property name='command' value='DropTables'/></camunda:properties>"
                + "</bpmn:extensionElements></bpmn:userTask>",
        "<bpmn:startEvent id='x'><bpmn:extensionElements>"
                + "<camunda:executionListener event='start' expression='${1}'/></bpmn:extensionElements></bpmn:startEvent>",
        "<bpmn:callActivity id='x' calledElement='unknown'/>",
        "<bpmn:callActivity id='x' calledElement='p'/>",
        "<bpmn:sequenceFlow id='x'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression' language='groovy'>1"
                + "</bpmn:conditionExpression></bpmn:sequenceFlow>",
        "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>100000</bpmn:loopCardinality>"
                + "</bpmn:multiInstanceLoopCharacteristics>",
        "<bpmn:intermediateThrowEvent id='x'><bpmn:signalEventDefinition signalRef='s'/></bpmn:intermediateThrowEvent>"
    })
    void aModelThatDoesMoreThanSayWhatComesNextIsRefused(String hostile) {
        assertRefused(FRAME.formatted(hostile));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "${''.getClass()}", "${event.getClass().forName('x')}", "#{execution.processEngineServices}", "${task.execution}",
        "${sendCommand}", "${now()}", "${event['class']}", "${a ${b}}", "${execution.processBusinessKey == execution.tenantId}",
        "${event.x.toString().bytes.clone()}"
    })
    void anExpressionThatReadsMoreThanVariablesIsRefused(String expression) {
        assertTrue(!Expressions.areHarmless(expression), expression);
        assertRefused(FRAME.formatted("<bpmn:sequenceFlow id='x'><bpmn:conditionExpression><![CDATA[" + expression
                + "]]></bpmn:conditionExpression></bpmn:sequenceFlow>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "${event.advice == 'POSITIVE'}", "${not positive and (event.level != \"HIGH\" || empty event.points)}", "${viewsDone}",
        "PT1H", "#{execution.processBusinessKey}", "${event.endsOn}", "${event.endsOn.toString()}", "${event.daysLate >= 30 ? 'a()' : b}"
    })
    void aConditionOverVariablesIsAllowed(String expression) {
        assertTrue(Expressions.areHarmless(expression), expression);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><d>&e;</d>",
        "<d xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'><literalExpression/></d>",
        "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'><decision id='x'><text>function(x) external {}</text></decision></definitions>",
        "<inputEntry xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' expressionLanguage='groovy'/>",
        "no model at all"
    })
    void aFileThatIsNoModelIsRefused(String xml) {
        assertRefused(xml);
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        assertRefused(FRAME.formatted(" ".repeat(ModelCheck.LARGEST)));
    }

    private static void assertRefused(String xml) {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        assertThrows(IllegalArgumentException.class,
                () -> new ModelCheck(Set.of("p")).check(Map.of("hostile.bpmn", bytes)), xml);
    }
}
