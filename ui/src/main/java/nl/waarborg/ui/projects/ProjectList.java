package nl.waarborg.ui.projects;

import java.util.List;
import nl.waarborg.domain.project.Status;
import nl.waarborg.ui.project.CaseHead;
import nl.waarborg.ui.project.ProjectLine;

/**
 * The list of projects.
 *
 * @param rows  the projects found, at most a page
 * @param total how many there are
 */
public record ProjectList(ProjectFilter filter, List<Row> rows, long total, boolean mayBegin) {

    /** A project with what its row shows today. */
    public record Row(ProjectLine view, CaseHead head) {

        /** The status today. */
        public Status status() {
            return head.status();
        }
    }
}
