package nl.waarborg.ui.task;

import java.util.List;
import nl.waarborg.ui.form.FormView;

/**
 * A task as its page shows it.
 *
 * @param taskId   the task
 * @param due      until when, as a sentence; null without a term
 * @param mine     whether the reader has taken it
 * @param sections the sections of a DPIA with their state; empty for other tasks
 */
public record TaskView(
        String taskId, String projectId, String projectName, String due, boolean mine, FormView form,
        List<SidePanel> panels, List<DpiaSection> sections, List<String> openPoints) {
}
