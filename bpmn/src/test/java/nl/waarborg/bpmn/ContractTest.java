package nl.waarborg.bpmn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waarborg.domain.actor.ActedBy;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.project.Decisions;
import nl.waarborg.domain.project.ProcessCommand;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.project.ProjectEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;

/** BPMN names Java: every name in a model exists there and means what the model takes it for. */
class ContractTest {

    private static final Map<String, Class<? extends ProjectCommand>> COMMANDS = bySimpleName(Decisions.catalogue());
    private static final Map<String, Class<? extends ProjectEvent>> EVENTS = bySimpleName(Decisions.events());
    private static final Pattern FIELD = Pattern.compile("event\\.(\\w+)(?: == '(\\w+)'| != '(\\w+)')?");
    private static final Pattern EVENT_NAME = Pattern.compile("eventName [!=]= '(\\w+)'");
    private static final Pattern WORD = Pattern.compile("(?<![\\w.'])([a-z]\\w*)(?![\\w.'])");

    @Test
    void everyUserTaskNamesACommandAndAsksExactlyThoseWhoMayGiveIt() {
        Drawn.all(UserTask.class).forEach(task -> {
            Class<? extends ProjectCommand> command = command(task.getId(), Drawn.properties(task).get("command"));
            Set<Role> asked = task.getCamundaCandidateGroupsList().stream().map(Role::ofGroup).collect(Collectors.toSet());
            Set<Role> allowed = Set.of(command.getAnnotation(ActedBy.class).value());
            if (command == ProcessCommand.CompleteStep.class) {
                assertTrue(!asked.isEmpty() && allowed.containsAll(asked), task.getId() + " asks " + asked);
            } else {
                assertEquals(allowed, asked, task.getId());
            }
        });
    }

    @Test
    void everyAutomaticStepGivesACommandOfTheSystemWithAnswersThatItHas() {
        Drawn.all(ServiceTask.class).forEach(task -> {
            Map<String, String> answers = new java.util.HashMap<>(Drawn.properties(task));
            Class<? extends ProjectCommand> command = command(task.getId(), answers.remove("command"));
            assertTrue(List.of(command.getAnnotation(ActedBy.class).value()).contains(Role.SYSTEM), task.getId());
            Set<String> asked = fields(command).map(RecordComponent::getName).collect(Collectors.toSet());
            assertTrue(asked.containsAll(answers.keySet()), task.getId() + " answers " + answers);
        });
    }

    @Test
    void everyMessageIsNamedAfterAnEvent() {
        Drawn.all(Message.class).forEach(message ->
                assertTrue(EVENTS.containsKey(message.getName()), "no event " + message.getName()));
    }

    @Test
    void everyCalledProcessIsDrawnAndRunsUnderTheSameProject() {
        Drawn.all(CallActivity.class).forEach(call -> {
            assertTrue(Drawn.PROCESSES.contains(call.getCalledElement()), call.getId() + " calls " + call.getCalledElement());
            assertTrue(
                    call.getExtensionElements().getChildElementsByType(CamundaIn.class).stream()
                            .anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey())),
                    call.getId() + " passes the business key");
        });
    }

    @Test
    void everyFieldAndValueThatAnExpressionReadsExistsOnAnEvent() {
        expressions().forEach(text -> {
            FIELD.matcher(text).results().forEach(field -> assertTrue(
                    EVENTS.values().stream().flatMap(ContractTest::fields).anyMatch(component -> fits(component, field)),
                    "no event has " + field.group()));
            EVENT_NAME.matcher(text).results().forEach(name ->
                    assertTrue(EVENTS.containsKey(name.group(1)), "no event " + name.group(1)));
        });
    }

    @Test
    void everyVariableThatAConditionReadsIsSetInItsOwnProcess() {
        for (String process : Drawn.PROCESSES) {
            Set<String> set = new TreeSet<>(Set.of("event", "eventName", "true", "false"));
            Drawn.model(process).getModelElementsByType(CamundaOutputParameter.class)
                    .forEach(output -> set.add(output.getCamundaName()));
            Drawn.all(CallActivity.class).filter(call -> call.getCalledElement().equals(process))
                    .flatMap(call -> call.getExtensionElements().getChildElementsByType(CamundaIn.class).stream())
                    .filter(in -> in.getCamundaTarget() != null)
                    .forEach(in -> set.add(in.getCamundaTarget()));
            Drawn.model(process).getModelElementsByType(ConditionExpression.class).stream()
                    .flatMap(condition -> WORD.matcher(condition.getTextContent()).results())
                    .forEach(word -> assertTrue(set.contains(word.group(1)), process + " reads " + word.group(1)));
        }
    }

    @Test
    void everyCallHandsOverAllThatTheCalledProcessReads() {
        Drawn.all(CallActivity.class).filter(call -> call.getCalledElement().equals("dpia-cycle")).forEach(call ->
                assertTrue(call.getExtensionElements().getChildElementsByType(CamundaIn.class).stream()
                        .anyMatch(in -> "viewsDone".equals(in.getCamundaTarget())), call.getId()));
    }

    @Test
    void everyQuestionOfAGenericStepIsAskedInDutchAndEnglish() {
        Drawn.all(UserTask.class)
                .filter(task -> "CompleteStep".equals(Drawn.properties(task).get("command")))
                .forEach(task -> assertTrue(
                        task.getExtensionElements().getElementsQuery()
                                .filterByType(org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData.class).count() == 1,
                        task.getId() + " asks something"));
        Drawn.all(CamundaFormField.class).forEach(field -> {
            assertTrue(field.getCamundaLabel() != null && !field.getCamundaLabel().isBlank(), field.getCamundaId());
            assertTrue(List.of("string", "text", "long", "boolean", "date", "enum").contains(field.getCamundaType()), field.getCamundaId());
            assertTrue(field.getCamundaProperties().getCamundaProperties().stream()
                    .filter(property -> "label-en".equals(property.getCamundaId()))
                    .map(CamundaProperty::getCamundaValue)
                    .anyMatch(label -> !label.isBlank()), field.getCamundaId() + " has an English label");
        });
    }

    @Test
    void termsAreWorkingDaysInWholeNumbers() {
        Drawn.all(UserTask.class).map(Drawn::properties).filter(properties -> properties.containsKey("workingDays"))
                .forEach(properties -> assertTrue(Integer.parseInt(properties.get("workingDays")) > 0, properties.toString()));
    }

    private static Stream<String> expressions() {
        return Stream.of(
                        Drawn.all(ConditionExpression.class).map(ConditionExpression::getTextContent),
                        Drawn.all(CamundaOutputParameter.class).map(CamundaOutputParameter::getTextContent),
                        Drawn.all(org.camunda.bpm.model.bpmn.instance.TimeDate.class).map(date -> date.getTextContent()))
                .flatMap(Function.identity());
    }

    /** Whether the component is the field that is read and, when it is compared with a value, knows that value. */
    private static boolean fits(RecordComponent component, MatchResult field) {
        String value = field.group(2) != null ? field.group(2) : field.group(3);
        return component.getName().equals(field.group(1))
                && (value == null || component.getType().isEnum()
                        && Arrays.stream(component.getType().getEnumConstants()).anyMatch(c -> c.toString().equals(value)));
    }

    private static Class<? extends ProjectCommand> command(String task, String name) {
        assertTrue(name != null && COMMANDS.containsKey(name), task + " names command " + name);
        return COMMANDS.get(name);
    }

    private static Stream<RecordComponent> fields(Class<?> leaf) {
        return Arrays.stream(leaf.getRecordComponents());
    }

    private static <T> Map<String, Class<? extends T>> bySimpleName(List<Class<? extends T>> leaves) {
        return leaves.stream().collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
    }
}
