package nl.waarborg.workflow.model;

import java.util.List;
import java.util.Optional;
import nl.waarborg.domain.actor.Role;

/**
 * A user task as a model draws it.
 *
 * @param element id of the task in the model
 * @param name what is to be done, in the words of the model
 * @param process key of the model
 * @param command simple record name of the command that completes it
 * @param roles who may do it, each of them alone
 * @param workingDays within how many working days, or null without a term
 * @param fields the questions drawn in the model itself; only a generic step has them
 */
public record Step(
        String element, String name, String process, String command, List<Role> roles, Integer workingDays, List<Question> fields) {

    public Step {
        roles = List.copyOf(roles);
        fields = List.copyOf(fields);
    }

    /** The term, or empty. */
    public Optional<Integer> term() {
        return Optional.ofNullable(workingDays);
    }

    /**
     * A question drawn in a model.
     *
     * @param id name of the answer
     * @param label the question
     * @param english the question in English (form field property {@code label-en}), or null
     * @param type {@code string}, {@code long}, {@code boolean}, {@code date} or {@code enum}
     * @param required whether it must be answered
     * @param choices ids and labels of an {@code enum}, in order
     */
    public record Question(String id, String label, String english, String type, boolean required, List<Choice> choices) {
        public Question {
            choices = List.copyOf(choices);
        }
    }

    /** One answer to choose from. */
    public record Choice(String id, String label) {}
}
