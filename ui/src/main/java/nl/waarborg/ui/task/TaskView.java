package nl.waarborg.ui.task;

import java.util.List;
import nl.waarborg.ui.form.FormView;

/**
 * A task as its page shows it.
 *
 * @param taskId   the task
 * @param due      until when, as a sentence; null without a term
 * @param mine     whether the reader has taken it
 * @param writes   whether the task is to write the DPIA, which is done on the workbench
 * @param open     what the DPIA still lacks; empty for other tasks
 */
public record TaskView(
        String taskId, String projectId, String projectName, String due, boolean mine, FormView form,
        List<SidePanel> panels, boolean writes, List<SidePanel.Link> open) {
}
