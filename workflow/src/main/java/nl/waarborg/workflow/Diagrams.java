package nl.waarborg.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;

/** The drawn models, and where a project stands in them. */
public final class Diagrams {

    private final ProcessEngine engine;

    Diagrams(ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * Where one process of a project stands.
     *
     * @param process key of the model
     * @param name name of the model
     * @param model id of the deployed version, for {@link #xml}
     * @param instance id of the process instance
     * @param active ids of the elements where it waits
     */
    public record Standing(String process, String name, String model, String instance, Set<String> active) {
        public Standing {
            active = Set.copyOf(active);
        }
    }

    /** Where all running processes of a project stand, called ones included; empty when none runs. */
    public List<Standing> standingOf(String projectId) {
        List<Standing> standing = new ArrayList<>();
        for (ProcessInstance instance : engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceBusinessKey(projectId).list()) {
            ProcessDefinition model = engine.getRepositoryService().getProcessDefinition(instance.getProcessDefinitionId());
            Set<String> active = new LinkedHashSet<>();
            collect(engine.getRuntimeService().getActivityInstance(instance.getId()), active);
            standing.add(new Standing(model.getKey(), model.getName(), model.getId(), instance.getId(), active));
        }
        return standing;
    }

    /** The BPMN of a deployed version. */
    public String xml(String model) {
        return new String(bytes(model), StandardCharsets.UTF_8);
    }

    /** The BPMN of a deployed version, byte for byte. */
    public byte[] bytes(String model) {
        try (InputStream bpmn = engine.getRepositoryService().getProcessModel(model)) {
            return bpmn.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The BPMN of the newest version of a model; refuses an unknown key. */
    public String latestXml(String process) {
        ProcessDefinition latest = engine.getRepositoryService().createProcessDefinitionQuery()
                .processDefinitionKey(process).latestVersion().singleResult();
        if (latest == null) {
            throw new IllegalArgumentException("Expected the key of a deployed model, but got " + process);
        }
        return xml(latest.getId());
    }

    /** Keys of all deployed models. */
    public List<String> processes() {
        return engine.getRepositoryService().createProcessDefinitionQuery().latestVersion()
                .orderByProcessDefinitionKey().asc().list().stream().map(ProcessDefinition::getKey).toList();
    }

    private static void collect(ActivityInstance instance, Set<String> active) {
        if (instance == null) {
            return;
        }
        for (ActivityInstance child : instance.getChildActivityInstances()) {
            active.add(child.getActivityId());
            collect(child, active);
        }
        for (TransitionInstance moving : instance.getChildTransitionInstances()) {
            active.add(moving.getActivityId());
        }
    }
}
