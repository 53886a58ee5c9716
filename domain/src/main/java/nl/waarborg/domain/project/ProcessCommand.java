package nl.waarborg.domain.project;

import java.util.List;
import java.util.Map;
import nl.waarborg.domain.actor.ActedBy;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.form.MayBeEmpty;
import nl.waarborg.domain.form.Text;
import nl.waarborg.domain.form.Unasked;

/** Steps without a meaning in law, and where the process stands. */
public sealed interface ProcessCommand extends ProjectCommand {

    /** Completes a step that exists only in the model: fill in, check, confirm. Opens no gate, is read by none. */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER, Role.FG, Role.CISO, Role.COLLEGE, Role.CLERK})
    record CompleteStep(@Unasked String projectId, @Unasked String step, @MayBeEmpty @Text Map<String, String> answers)
            implements ProcessCommand {}

    /** Records where the tokens of one process instance went. Sent by the process itself, with opaque names. */
    @ActedBy(Role.SYSTEM)
    record RecordTokens(@Unasked String projectId, List<Move> moves) implements ProcessCommand {}

    /**
     * One movement of a token.
     *
     * @param process key of the process model
     * @param instance id of the process instance
     * @param model id and version of the deployed model
     * @param element id of the element in the model
     * @param kind {@code entered}, {@code left}, {@code cancelled} or {@code taken} (a flow)
     */
    record Move(String process, String instance, String model, String element, String kind) {}
}
