package nl.waarborg.workflow.form;

import java.util.List;
import java.util.Optional;
import nl.waarborg.domain.project.ProjectCommand;

/**
 * What is asked of a person, derived from the command that the answers become; nobody draws it twice.
 *
 * @param title what is to be done in the words of the model, or null for a command that is no task
 * @param command the command
 * @param fields the questions in their order
 */
public record Form(String title, Class<? extends ProjectCommand> command, List<Field> fields) {

    public Form {
        fields = List.copyOf(fields);
    }

    /** Simple record name of the command; message keys of labels start with it. */
    public String name() {
        return command.getSimpleName();
    }

    /** The field of a name, or empty. */
    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
