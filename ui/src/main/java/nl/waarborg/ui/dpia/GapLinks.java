package nl.waarborg.ui.dpia;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Dpia.Section;
import nl.waarborg.domain.dpia.DpiaModel;
import nl.waarborg.domain.dpia.DpiaModels;
import nl.waarborg.domain.dpia.Paragraph;
import nl.waarborg.domain.project.Completeness;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.ui.task.SidePanel.Link;
import nl.waarborg.ui.texts.Texts;

/** Where on the workbench something is written, for pages elsewhere. */
public final class GapLinks {

    private GapLinks() {
    }

    /** Everything that the DPIA of a project lacks, each with the field that mends it. */
    public static List<Link> of(Texts t, ProjectState project) {
        Dpia content = project.dpia().content();
        return Stream.concat(Completeness.gaps(content).stream(), Completeness.openCells(content).stream())
                .map(gap -> new Link(ParagraphScreen.sentence(t, gap), gap.paragraph().isEmpty() ? ""
                        : ParagraphScreen.address(project.id(), gap.paragraph()) + "#" + ParagraphScreen.idOf(gap)))
                .toList();
    }

    /** The paragraph in which a section is written, in the model of the DPIA or of the draft that is opened today. */
    public static String section(ProjectState project, LocalDate today, Section section) {
        DpiaModel model = DpiaModels.named(project.dpia().content().model()).or(() -> DpiaModels.inForce(today))
                .orElseGet(DpiaModels::newest);
        return model.of(section, "").map(Paragraph::id).map(id -> ParagraphScreen.address(project.id(), id))
                .orElse("/projecten/" + project.id() + "/dpia");
    }
}
