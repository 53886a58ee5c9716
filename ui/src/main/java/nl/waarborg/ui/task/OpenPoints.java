package nl.waarborg.ui.task;

import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.project.Gates;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.ui.dpia.GapLinks;
import nl.waarborg.ui.project.GateTexts;
import nl.waarborg.ui.task.SidePanel.Link;
import nl.waarborg.ui.texts.Texts;

/** What a DPIA still lacks, and what in it will keep a gate shut once the version is fixed. */
final class OpenPoints {

    private OpenPoints() {
    }

    /** A sentence each, with where it is mended; the address is empty for what no paragraph mends. */
    static List<Link> of(Texts t, ProjectState project) {
        List<Link> points = new ArrayList<>(GapLinks.of(t, project));
        Gates.aheadOf(project).forEach(shut -> points.add(new Link(GateTexts.reason(t, shut), "")));
        return points;
    }
}
