package nl.waarborg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.workflow.form.AnswerReader;
import nl.waarborg.workflow.model.Models;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * The one automatic step, {@code ${sendCommand}}: gives the command that the model names in property {@code command},
 * with the other properties as its answers, in the name of the process itself.
 */
final class SendCommand implements JavaDelegate {

    private final Commands commands;
    private final Clock clock;

    SendCommand(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> properties = new HashMap<>(Models.properties(execution.getBpmnModelElementInstance()));
        String name = properties.remove("command");
        if (name == null) {
            throw new IllegalStateException(
                    "Expected property command on " + execution.getCurrentActivityId() + ", but it is missing");
        }
        ProjectCommand command = AnswerReader.read(
                Vocabulary.COMMANDS.named(name), execution.getProcessBusinessKey(), properties, properties);
        Actor process = Actor.system(execution.getTenantId());
        commands.send(command, By.of(process, LocalDate.now(clock.withZone(DueDates.HERE))), null);
    }
}
