package nl.waarborg.workflow;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/**
 * Where a command came from, beside who gave it: its id, its name and the task it was given for. Each command states all
 * three itself, so that the task of a person's step never leaks to the automatic step behind it.
 */
public final class CommandMetadata {

    /** Id of the command; every try of one submission carries the same. */
    public static final String COMMAND_ID = "commandId";

    /** Simple record name of the command. */
    public static final String COMMAND = "command";

    /** Id of the task it was given for; absent from the metadata of an event, and empty in a command, without a task. */
    public static final String TASK_ID = "taskId";

    private static final String NONE = "";

    private CommandMetadata() {}

    static Map<String, Object> write(String commandId, String command, String taskId) {
        return Map.of(COMMAND_ID, commandId, COMMAND, command, TASK_ID, taskId == null ? NONE : taskId);
    }

    /** The id of the command behind an event, or null. */
    public static String commandId(Map<String, ?> metadata) {
        return text(metadata, COMMAND_ID);
    }

    /** The simple record name of the command behind an event, or null. */
    public static String command(Map<String, ?> metadata) {
        return text(metadata, COMMAND);
    }

    /** The task behind an event, or null. */
    public static String taskId(Map<String, ?> metadata) {
        return text(metadata, TASK_ID);
    }

    /** Copies the origin of a command, and nothing else, to the events it brings about. */
    static CorrelationDataProvider correlation() {
        return CommandMetadata::originOf;
    }

    private static Map<String, Object> originOf(Message<?> message) {
        Map<String, Object> origin = new HashMap<>();
        for (String key : new String[] {COMMAND_ID, COMMAND, TASK_ID}) {
            String value = text(message.getMetaData(), key);
            if (value != null) {
                origin.put(key, value);
            }
        }
        return origin;
    }

    private static String text(Map<String, ?> metadata, String key) {
        return metadata.get(key) instanceof String value && !value.isEmpty() ? value : null;
    }
}
