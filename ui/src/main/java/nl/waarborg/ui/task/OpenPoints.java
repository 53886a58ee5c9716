package nl.waarborg.ui.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.dpia.Dpia.Section;
import nl.waarborg.domain.project.Gate;
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
    static List<Link> of(Texts t, ProjectState project, LocalDate today) {
        List<Link> points = new ArrayList<>(GapLinks.of(t, project));
        Gates.aheadOf(project).forEach(shut -> points.add(new Link(GateTexts.reason(t, shut), address(shut.gate(), project, today))));
        return points;
    }

    /** Where what shuts a gate is written; of sensors the page on which a file of them can be taken over too. */
    private static String address(Gate gate, ProjectState project, LocalDate today) {
        return switch (gate) {
            case G08 -> "/projecten/" + project.id() + "/sensoren";
            case G16 -> GapLinks.section(project, today, Section.PERSONAL_DATA);
            case G17 -> GapLinks.section(project, today, Section.NECESSITY);
            default -> "";
        };
    }
}
