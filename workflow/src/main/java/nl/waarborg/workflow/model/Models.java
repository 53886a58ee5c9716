package nl.waarborg.workflow.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.waarborg.domain.actor.Role;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConstraint;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What deployed models say about their tasks; each version is read once, for it never changes. */
public final class Models {

    private static final String ENGLISH = "label-en";

    private final RepositoryService repository;
    private final Map<String, Map<String, Step>> stepsOfModel = new ConcurrentHashMap<>();
    private volatile Set<String> messages;

    /** Takes where the models are deployed. */
    public Models(RepositoryService repository) {
        this.repository = repository;
    }

    /** The task of a deployed model; refuses an id that is not a user task in it. */
    public Step step(String processDefinitionId, String element) {
        Step step = steps(processDefinitionId).get(element);
        if (step == null) {
            throw new IllegalArgumentException("Expected a user task of " + processDefinitionId + ", but got " + element);
        }
        return step;
    }

    /** Whether any version of any deployed model has a message of this name; most events interest no model. */
    public boolean haveMessage(String name) {
        Set<String> known = messages;
        if (known == null) {
            known = repository.createProcessDefinitionQuery().list().stream()
                    .map(definition -> repository.getBpmnModelInstance(definition.getId()))
                    .flatMap(model -> model.getModelElementsByType(Message.class).stream())
                    .map(Message::getName)
                    .collect(Collectors.toUnmodifiableSet());
            messages = known;
        }
        return known.contains(name);
    }

    /** Forgets which messages there are, after a deployment. */
    public void haveChanged() {
        messages = null;
    }

    private Map<String, Step> steps(String processDefinitionId) {
        Map<String, Step> known = stepsOfModel.get(processDefinitionId);
        if (known == null) {
            known = read(repository.getBpmnModelInstance(processDefinitionId));
            stepsOfModel.put(processDefinitionId, known);
        }
        return known;
    }

    /** All user tasks of a model by their ids. */
    public static Map<String, Step> read(BpmnModelInstance model) {
        return model.getModelElementsByType(UserTask.class).stream().collect(Collectors.toMap(UserTask::getId, Models::step));
    }

    /** The properties of an element of a model, by name. */
    public static Map<String, String> properties(BaseElement element) {
        if (element.getExtensionElements() == null) {
            return Map.of();
        }
        return element.getExtensionElements().getChildElementsByType(CamundaProperties.class).stream()
                .map(CamundaProperties::getCamundaProperties).flatMap(Collection::stream)
                .collect(Collectors.toMap(CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue));
    }

    private static Step step(UserTask task) {
        Map<String, String> properties = properties(task);
        String days = properties.get("workingDays");
        return new Step(
                task.getId(), task.getName(), processOf(task), properties.get("command"),
                roles(task.getCamundaCandidateGroups()), days == null ? null : Integer.valueOf(days.strip()),
                questions(task));
    }

    /** The roles behind candidate groups; refuses a group that is no role. */
    static List<Role> roles(String groups) {
        return groups == null ? List.of() : Arrays.stream(groups.split(",")).map(String::strip).map(Role::ofGroup).toList();
    }

    private static String processOf(UserTask task) {
        ModelElementInstance element = task;
        while (!(element instanceof Process)) {
            element = element.getParentElement();
        }
        return ((Process) element).getId();
    }

    private static List<Step.Question> questions(UserTask task) {
        if (task.getExtensionElements() == null) {
            return List.of();
        }
        return task.getExtensionElements().getChildElementsByType(CamundaFormData.class).stream()
                .map(CamundaFormData::getCamundaFormFields).flatMap(Collection::stream)
                .map(Models::question).toList();
    }

    private static Step.Question question(CamundaFormField field) {
        boolean required = field.getCamundaValidation() != null
                && field.getCamundaValidation().getCamundaConstraints().stream()
                        .map(CamundaConstraint::getCamundaName).anyMatch("required"::equals);
        List<Step.Choice> choices = field.getCamundaValues().stream()
                .map(value -> new Step.Choice(value.getCamundaId(), value.getCamundaName())).toList();
        String english = field.getCamundaProperties() == null ? null
                : field.getCamundaProperties().getCamundaProperties().stream()
                        .filter(property -> ENGLISH.equals(property.getCamundaId()))
                        .map(CamundaProperty::getCamundaValue).findFirst().orElse(null);
        return new Step.Question(
                field.getCamundaId(), field.getCamundaLabel(), english, field.getCamundaType(), required, choices);
    }
}
