package nl.waarborg.ui.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Dpia.Section;
import nl.waarborg.domain.project.Completeness;
import nl.waarborg.domain.project.Gates;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.ui.project.GateTexts;
import nl.waarborg.ui.texts.Texts;

/**
 * A section of the DPIA in the list of what there is to write.
 *
 * @param command the command that rewrites it
 * @param title   its name
 * @param href    where it is written
 * @param rows    how much it holds, in words; null when that says nothing
 */
public record DpiaSection(String command, String title, String href, State state, String rows) {

    /** How far a section is. */
    public enum State { EMPTY, WRITTEN }

    /** The sections in the order in which they are best written: what others refer to comes first. */
    public static final List<String> ORDER = List.of(
            "ReviseProposal", "ReviseProcessings", "RevisePersonalData", "ReviseSensors", "ReviseParties",
            "ReviseResponsibilities", "RecordNecessityTest", "PlanMeasures", "AssessRisks");

    /** All sections of a project's DPIA. */
    public static List<DpiaSection> of(Texts t, ProjectState project) {
        return ORDER.stream().map(command -> of(t, project, command)).toList();
    }

    /** What the DPIA still lacks, and what in it will keep a gate shut once the version is fixed, a sentence each. */
    public static List<String> openPoints(Texts t, ProjectState project) {
        List<String> points = new ArrayList<>();
        Completeness.gaps(project.dpia().content())
                .forEach(gap -> points.add(t.get("task.gap." + gap.key(), gap.name())));
        Completeness.openCells(project.dpia().content())
                .forEach(cell -> points.add(t.get("task.gap." + cell.key(), cell.name())));
        Gates.aheadOf(project).forEach(shut -> points.add(GateTexts.reason(t, shut)));
        return points;
    }

    private static DpiaSection of(Texts t, ProjectState project, String command) {
        Section section = Presets.SECTIONS.get(command);
        Object content = content(project.dpia().content(), section);
        boolean written = project.dpia().revision(section) > 0 || holds(content);
        return new DpiaSection(command, t.get("forms." + command + ".title"),
                "/projecten/" + project.id() + "/acties/" + command, written ? State.WRITTEN : State.EMPTY,
                written && content instanceof Collection<?> rows ? t.count("task.section.rows", rows.size()) : null);
    }

    private static boolean holds(Object content) {
        return content instanceof Collection<?> rows ? !rows.isEmpty()
                : content instanceof String text ? !text.isBlank() : content != null;
    }

    private static Object content(Dpia dpia, Section section) {
        return switch (section) {
            case PROPOSAL -> dpia.proposal();
            case PROCESSINGS -> dpia.processings();
            case PERSONAL_DATA -> dpia.personalData();
            case SENSORS -> dpia.sensors();
            case PARTIES -> dpia.parties();
            case RESPONSIBILITIES -> dpia.responsibilities();
            case RISKS -> dpia.risks();
            case MEASURES -> dpia.measures();
            case NECESSITY -> dpia.necessity();
        };
    }
}
