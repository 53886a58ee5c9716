package nl.waarborg.ui.work;

import java.util.List;
import java.util.Map;
import nl.waarborg.domain.project.Status;

/**
 * The work list as it is shown.
 *
 * @param items    the tasks, most urgent first
 * @param counts   how many tasks each view has
 * @param statuses the phases to choose from
 * @param facts    the line under the title
 * @param here     the address of this view, to come back to
 */
public record WorkView(
        WorkFilter filter, List<WorkItem> items, Map<WorkFilter.View, Long> counts, List<Status> statuses, String facts,
        String here, boolean mayRegister) {
}
