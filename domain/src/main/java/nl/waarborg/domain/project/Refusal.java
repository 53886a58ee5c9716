package nl.waarborg.domain.project;

import java.util.List;
import nl.waarborg.domain.form.Flaw;

/**
 * A command that is refused: nothing happened and nothing is stored. The message says for the log what was expected;
 * people get the sentence behind the key, in their language.
 */
public final class Refusal extends RuntimeException {

    private final String key;
    private final transient List<Object> args;
    private final transient List<Flaw> flaws;
    private final transient List<ShutGate> shutGates;

    private Refusal(String key, String message, List<Object> args, List<Flaw> flaws, List<ShutGate> shutGates) {
        super(message, null, false, false);
        this.key = key;
        this.args = args;
        this.flaws = flaws;
        this.shutGates = shutGates;
    }

    /** A rule that does not allow it; the key names the rule, the message reads "Expected …, but …". */
    public static Refusal rule(String key, String message, Object... args) {
        return new Refusal(key, message, List.of(args), List.of(), List.of());
    }

    /** One answer that does not fit the others. */
    public static Refusal flaw(String path, String key, Object... args) {
        return flaws(List.of(new Flaw(path, key, List.of(args))));
    }

    /** Answers that are missing or out of bounds. */
    public static Refusal flaws(List<Flaw> flaws) {
        return new Refusal(
                "not-well-formed",
                "Expected well-formed answers, but found " + flaws,
                List.of(flaws.size()), List.copyOf(flaws), List.of());
    }

    /** A guarded event whose gates are shut. */
    public static Refusal gates(List<ShutGate> shut) {
        return new Refusal(
                "gate.shut", "Expected the gates to be passed, but these are shut: " + shut,
                List.of(shut.size()), List.of(), List.copyOf(shut));
    }

    /** The same words for a project that does not exist and one that may not be seen. */
    public static Refusal unknownProject(String projectId) {
        return rule("project.unknown", "Expected a project known to the actor, but got " + projectId, projectId);
    }

    /** Message key of the rule. */
    public String key() {
        return key;
    }

    /** What the sentence names. */
    public List<Object> args() {
        return args;
    }

    /** The answers at fault, empty unless the key is {@code not-well-formed}. */
    public List<Flaw> flaws() {
        return flaws;
    }

    /** The gates that are shut, empty unless the key is {@code gate.shut}. */
    public List<ShutGate> shutGates() {
        return shutGates;
    }
}
