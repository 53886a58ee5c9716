package nl.waarborg.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

/** The second lock: a model that would slip through the check still finds an engine that runs nothing for it. */
class HostileModelTest {

    private static final String FRAME = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="t">
              <bpmn:process id="hostile" isExecutable="true">
                <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f" sourceRef="start" targetRef="x"/>%s
              </bpmn:process>
            </bpmn:definitions>""";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
        "<bpmn:scriptTask id='x' scriptFormat='javascript'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
        "<bpmn:scriptTask id='x' scriptFormat='juel'><bpmn:script>${1}</bpmn:script></bpmn:scriptTask>",
        "<bpmn:serviceTask id='x' camunda:expression='${event.getClass()}'/>",
        "<bpmn:serviceTask id='x' camunda:expression='${execution.processEngineServices}'/>",
        "<bpmn:serviceTask id='x' camunda:expression='${sendCommand.execute(execution)}'/>",
        "<bpmn:serviceTask id='x' camunda:delegateExpression='${commands}'/>"
    })
    void theEngineRunsNothingForAModel(String hostile) {
        try (Office office = new Office(Databases.h2(folder))) {
            String project = office.runningProject();
            int before = office.events(project).size();

            assertThrows(RuntimeException.class, () -> start(office, project, hostile));

            assertEquals(before, office.events(project).size());
        }
    }

    private static void start(Office office, String project, String element) {
        office.engine().getRepositoryService().createDeployment().addString("hostile.bpmn", FRAME.formatted(element)).deploy();
        office.engine().getRuntimeService().startProcessInstanceByKey("hostile", project, Variables.createVariables()
                .putValueTyped("event", Variables.untypedValue(Map.of("municipality", "GM0344"), true)));
    }

    @Test
    void anExpressionOverVariablesRuns() {
        try (Office office = new Office(Databases.h2(folder))) {
            String project = office.runningProject();
            int before = office.events(project).size();
            start(office, project, "<bpmn:serviceTask id='x' camunda:expression='${event.municipality}'/>");
            assertEquals(before + 2, office.events(project).size(), "another model ran, and tokens moved");
        }
    }

    @Test
    void theDeploymentRefusesItInTheFirstPlace() {
        try (Office office = new Office(Databases.h2(folder))) {
            byte[] xml = FRAME.formatted("<bpmn:serviceTask id='x' camunda:class='a.B'/>").getBytes(StandardCharsets.UTF_8);
            ByteArrayResource model = new ByteArrayResource(xml) {
                @Override
                public String getFilename() {
                    return "hostile.bpmn";
                }
            };

            assertThrows(IllegalArgumentException.class, () -> office.get(ModelDeployment.class).deploy(model));
            assertEquals(0, office.engine().getRepositoryService().createProcessDefinitionQuery()
                    .processDefinitionKey("hostile").count());
        }
    }
}
