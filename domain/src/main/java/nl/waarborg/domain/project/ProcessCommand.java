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

    /** Takes a task for oneself. Says who means to do it, and decides nothing. */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER, Role.FG, Role.CISO, Role.COLLEGE, Role.CLERK})
    record ClaimTask(@Unasked String projectId, @Unasked String task, @Unasked String instance, @Unasked String element)
            implements ProcessCommand {}

    /** Gives back a task that one had taken. */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER, Role.FG, Role.CISO, Role.COLLEGE, Role.CLERK})
    record ReleaseTask(@Unasked String projectId, @Unasked String task, @Unasked String instance, @Unasked String element)
            implements ProcessCommand {}

    /**
     * Records where the tokens went, and which models they moved through. Sent by the process itself, with opaque names.
     *
     * @param at the moment (ISO 8601, UTC) that the engine worked with: its tasks and timers began then;
     *     empty in what was recorded without it
     * @param models every model that these moves name
     */
    @ActedBy(Role.SYSTEM)
    record RecordTokens(
            @Unasked String projectId, @MayBeEmpty String at, List<Move> moves, @MayBeEmpty List<Model> models)
            implements ProcessCommand {}

    /**
     * One movement of a token.
     *
     * @param process key of the process model
     * @param instance id of the process instance
     * @param model id and version of the deployed model
     * @param element id of the element in the model
     * @param kind {@code entered}, {@code left}, {@code cancelled} or {@code taken} (a flow)
     * @param task id of the task that was opened by entering the element, or null
     */
    record Move(String process, String instance, String model, String element, String kind, @MayBeEmpty String task) {}

    /**
     * A deployed model.
     *
     * @param process key of the process model
     * @param model id and version of the deployed model
     * @param sha256 SHA-256 of its BPMN as deployed, in hexadecimal
     */
    record Model(String process, String model, String sha256) {}
}
