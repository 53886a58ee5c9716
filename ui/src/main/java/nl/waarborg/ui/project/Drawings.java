package nl.waarborg.ui.project;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import nl.waarborg.ui.failure.NotVisible;
import nl.waarborg.workflow.Diagrams;
import nl.waarborg.workflow.model.Models;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
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
     * @param edges the events on the edge of an activity, by id
     * @param tasks its user tasks with their questions, by id
     * @param waits names of the events and choices at which it waits for something else than a task, by id
     */
    public record Drawing(
            String name, String xml, List<Step> steps, Map<String, Edge> edges, Map<String, nl.waarborg.workflow.model.Step> tasks,
            Map<String, String> waits) {}

    /** One activity; the command that completes it is null where there is none; within which sub-processes it stands. */
    public record Step(String id, String name, String command, List<String> within) {}

    /** An event on the edge of an activity; the name of its message is null where it waits for something else. */
    public record Edge(String activity, String message) {}

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

    /** The user task with this id in the processes that a project went through, or null. */
    public nl.waarborg.workflow.model.Step task(ProjectView view, String element) {
        return view.runs().stream().map(run -> find(run.model()).tasks().get(element)).filter(Objects::nonNull)
                .findFirst().orElse(null);
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
                    steps.add(new Step(
                            activity.getId(), activity.getName(), Models.properties(activity).get("command"), around(activity)));
                }
            }
            return new Drawing(process.getName(), xml, List.copyOf(steps), edges(instance), Models.read(instance), waits(instance));
        }
        throw new IllegalStateException("Expected a process in " + model + ", but there is none");
    }

    private static List<String> around(Activity activity) {
        List<String> around = new ArrayList<>();
        for (ModelElementInstance outer = activity.getParentElement(); outer instanceof SubProcess sub; outer = sub.getParentElement()) {
            around.add(sub.getId());
        }
        return around;
    }

    private static Map<String, String> waits(BpmnModelInstance model) {
        Map<String, String> waits = new HashMap<>();
        for (Class<? extends FlowNode> kind : List.of(EventBasedGateway.class, IntermediateCatchEvent.class)) {
            model.getModelElementsByType(kind).stream().filter(node -> node.getName() != null)
                    .forEach(node -> waits.put(node.getId(), node.getName().strip()));
        }
        return waits;
    }

    private static Map<String, Edge> edges(BpmnModelInstance model) {
        Map<String, Edge> edges = new HashMap<>();
        for (BoundaryEvent event : model.getModelElementsByType(BoundaryEvent.class)) {
            String message = event.getEventDefinitions().stream().filter(MessageEventDefinition.class::isInstance)
                    .map(definition -> ((MessageEventDefinition) definition).getMessage().getName()).findFirst().orElse(null);
            edges.put(event.getId(), new Edge(event.getAttachedTo().getId(), message));
        }
        return edges;
    }
}
