package nl.waarborg.workflow.form;

import java.util.Map;
import nl.waarborg.domain.project.ProcessCommand.CompleteStep;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.workflow.Vocabulary;
import nl.waarborg.workflow.model.Step;

/** Forms and the commands behind them. */
public final class Forms {

    private Forms() {}

    /** What a task asks: the components of its command, or the questions of the model for a generic step. */
    public static Form of(Step step) {
        Class<? extends ProjectCommand> command = Vocabulary.COMMANDS.named(step.command());
        return new Form(step.name(), command, isGeneric(command) ? Fields.of(step) : Fields.of(command));
    }

    /** What a command asks. */
    public static Form of(Class<? extends ProjectCommand> command) {
        return new Form(null, command, Fields.of(command));
    }

    /** Builds the command behind a form; refuses with every flaw at once. */
    public static ProjectCommand read(Form form, String projectId, Map<String, ?> answers, Map<String, ?> unasked) {
        return isGeneric(form.command())
                ? AnswerReader.read(
                        form.command(), projectId, Map.of("answers", StepAnswers.read(form.fields(), answers)), unasked)
                : AnswerReader.read(form.command(), projectId, answers, unasked);
    }

    private static boolean isGeneric(Class<? extends ProjectCommand> command) {
        return command == CompleteStep.class;
    }
}
