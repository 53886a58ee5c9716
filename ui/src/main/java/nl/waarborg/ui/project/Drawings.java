package nl.waarborg.ui.project;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.waarborg.ui.failure.NotVisible;
import nl.waarborg.workflow.Diagrams;
import nl.waarborg.workflow.model.Models;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.stereotype.Component;

/** The drawn processes: the model itself for the diagram, and its steps for the list beside it. Each version is read once. */
@Component
public final class Drawings {

    /**
     * A drawn process.
     *
     * @param name  its name
     * @param xml   the model
     * @param steps its activities with a name, in the order of the model; a sub-process is told by what is in it
     */
    public record Drawing(String name, String xml, List<Step> steps) {}

    /** One activity; the command that completes it is null where there is none. */
    public record Step(String id, String name, String command) {}

    private final Diagrams diagrams;
    private final Map<String, Drawing> drawn = new ConcurrentHashMap<>();

    Drawings(Diagrams diagrams) {
        this.diagrams = diagrams;
    }

    /** A deployed version of a model; for an unknown one the page that is not there. */
    public Drawing find(String model) {
        Drawing known = drawn.get(model);
        if (known == null) {
            known = read(model);
            drawn.put(model, known);
        }
        return known;
    }

    private Drawing read(String model) {
        String xml;
        try {
            xml = diagrams.xml(model);
        } catch (ProcessEngineException unknown) {
            throw NotVisible.page();
        }
        BpmnModelInstance instance = Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        List<Step> steps = new ArrayList<>();
        for (Process process : instance.getModelElementsByType(Process.class)) {
            for (Activity activity : instance.getModelElementsByType(Activity.class)) {
                if (activity.getName() != null && !activity.getName().isBlank() && !(activity instanceof SubProcess)) {
                    steps.add(new Step(activity.getId(), activity.getName(), Models.properties(activity).get("command")));
                }
            }
            return new Drawing(process.getName(), xml, List.copyOf(steps));
        }
        throw new IllegalStateException("Expected a process in " + model + ", but there is none");
    }
}
