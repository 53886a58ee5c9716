package nl.waarborg.ui.work;

import java.util.Locale;
import nl.waarborg.domain.project.Status;
import nl.waarborg.workflow.InboxTask;

/**
 * One task in the work list with what is known of its project.
 *
 * @param name    what is to be done, in the reader's language
 * @param isForMe whether the reader may do it now
 * @param isMine  whether the reader has taken it
 * @param who     whose turn it is, in words
 * @param raised  to whom it was raised because it is late, in words; null when it was not
 */
public record WorkItem(
        InboxTask task, String name, String project, Status status, String statusWord, DueText due, boolean isForMe,
        boolean isMine, String who, String raised) {

    String searched() {
        return (name + " " + project + " " + task.projectId()).toLowerCase(Locale.ROOT);
    }

    /** Late or due today: the one that gets the blue button. */
    public boolean isUrgent() {
        return due.isUrgent();
    }
}
