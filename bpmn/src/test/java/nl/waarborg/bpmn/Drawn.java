package nl.waarborg.bpmn;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** The models of this module as they are shipped. */
final class Drawn {

    /** Ids of the processes; each stands in a file of its own name. */
    static final List<String> PROCESSES =
            List.of("project-lifecycle", "dpia-cycle", "prior-consultation", "reassessment");

    /** Ids of the tables; each stands in a file of its own name. */
    static final List<String> TABLES = List.of("pre-scan", "risk-level", "council-involvement", "change-class");

    private static final Map<String, BpmnModelInstance> READ = new TreeMap<>();

    private Drawn() {}

    static synchronized BpmnModelInstance model(String process) {
        return READ.computeIfAbsent(process, id -> Bpmn.readModelFromStream(open(id + ".bpmn")));
    }

    static Process process(String id) {
        return model(id).getModelElementById(id);
    }

    static InputStream open(String file) {
        InputStream found = Drawn.class.getResourceAsStream("/bpmn/" + file);
        if (found == null) {
            throw new IllegalArgumentException("Expected a model, but found no " + file);
        }
        return found;
    }

    /** All elements of a kind in all models. */
    static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Stream<T> all(Class<T> kind) {
        return PROCESSES.stream().flatMap(process -> model(process).getModelElementsByType(kind).stream());
    }

    static Map<String, String> properties(BaseElement element) {
        if (element.getExtensionElements() == null) {
            return Map.of();
        }
        return element.getExtensionElements().getChildElementsByType(CamundaProperties.class).stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .collect(Collectors.toMap(CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue));
    }
}
