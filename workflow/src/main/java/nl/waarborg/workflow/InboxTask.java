package nl.waarborg.workflow;

import java.time.Instant;
import java.util.List;
import nl.waarborg.domain.actor.Role;

/**
 * An open task as a list shows it.
 *
 * @param id id of the task
 * @param name what is to be done, in the words of the model
 * @param element id of the task in the model
 * @param process key of the model
 * @param projectId the project
 * @param municipality code of the municipality
 * @param command simple record name of the command that completes it
 * @param roles who may do it, each of them alone
 * @param assignee the person who claimed it ({@code issuer:subject}), or null
 * @param createdAt since when it is open
 * @param dueAt when it should be done, or null
 * @param overdue whether that moment has passed
 */
public record InboxTask(
        String id, String name, String element, String process, String projectId, String municipality, String command,
        List<Role> roles, String assignee, Instant createdAt, Instant dueAt, boolean overdue) {

    public InboxTask {
        roles = List.copyOf(roles);
    }
}
