package nl.waarborg.domain.project;

import java.util.List;
import java.util.Objects;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.dpia.DpiaModels;
import nl.waarborg.domain.form.WellFormed;

/** Decisions on dividing the work on the DPIA and talking about it. What is so already is not told twice. */
final class WorkbenchDecisions {

    private WorkbenchDecisions() {}

    static List<ProjectEvent> decide(WorkbenchCommand.AssignParagraph c, ProjectState project, By by) {
        isKnown(c.paragraph());
        String owner = blankAsNull(c.owner());
        return Objects.equals(project.workbench().owner(c.paragraph()), owner) ? List.of()
                : List.of(new WorkbenchEvent.ParagraphAssigned(c.projectId(), c.paragraph(), owner));
    }

    static List<ProjectEvent> decide(WorkbenchCommand.SetParagraphStatus c, ProjectState project, By by) {
        isKnown(c.paragraph());
        return project.workbench().status(c.paragraph()) == c.status() ? List.of()
                : List.of(new WorkbenchEvent.ParagraphStatusSet(c.projectId(), c.paragraph(), c.status()));
    }

    static List<ProjectEvent> decide(WorkbenchCommand.PlaceComment c, ProjectState project, By by) {
        isKnown(c.paragraph());
        return List.of(new WorkbenchEvent.CommentPlaced(
                c.projectId(), project.workbench().nextThread(), c.paragraph(), blankAsNull(c.place()), c.text()));
    }

    static List<ProjectEvent> decide(WorkbenchCommand.ReplyToComment c, ProjectState project, By by) {
        thread(project, c.thread());
        return List.of(new WorkbenchEvent.CommentAnswered(c.projectId(), c.thread(), c.text()));
    }

    static List<ProjectEvent> decide(WorkbenchCommand.ResolveThread c, ProjectState project, By by) {
        return thread(project, c.thread()).resolved() ? List.of()
                : List.of(new WorkbenchEvent.ThreadResolved(c.projectId(), c.thread()));
    }

    static List<ProjectEvent> decide(WorkbenchCommand.ReopenThread c, ProjectState project, By by) {
        return thread(project, c.thread()).resolved()
                ? List.of(new WorkbenchEvent.ThreadReopened(c.projectId(), c.thread())) : List.of();
    }

    /** A paragraph of any model: a case from before models has some of them too. */
    private static void isKnown(String paragraph) {
        if (DpiaModels.all().stream().noneMatch(model -> model.paragraph(paragraph).isPresent())) {
            throw Refusal.rule("dpia.no-paragraph", "Expected a paragraph of a model, but got " + paragraph, paragraph);
        }
    }

    private static WorkbenchState.Thread thread(ProjectState project, int number) {
        WorkbenchState.Thread thread = project.workbench().thread(number);
        if (thread == null) {
            throw Refusal.rule("workbench.unknown-thread", "Expected a thread of the project, but got " + number, number);
        }
        return thread;
    }

    private static String blankAsNull(String text) {
        return text == null || WellFormed.written(text) == 0 ? null : text;
    }
}
