package nl.waarborg.domain.project;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waarborg.domain.actor.ActedBy;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.DpiaModels;
import nl.waarborg.domain.dpia.Paragraph;
import nl.waarborg.domain.form.WellFormed;

/** Decisions on dividing the work on the DPIA and talking about it. What is so already is not told twice. */
final class WorkbenchDecisions {

    /** An identity: who vouches for it may be an address, so that the last colon divides. */
    private static final Pattern PERSON = Pattern.compile("(\\S+):([^\\s:]+)");

    private WorkbenchDecisions() {}

    static List<ProjectEvent> decide(WorkbenchCommand.AssignParagraph c, ProjectState project, By by) {
        paragraphs(project, c.paragraph());
        String owner = blankAsNull(c.owner());
        if (owner != null && !owner.equals(project.workbench().owner(c.paragraph()))) {
            canWrite(project, owner);
        }
        return Objects.equals(project.workbench().owner(c.paragraph()), owner) ? List.of()
                : List.of(new WorkbenchEvent.ParagraphAssigned(c.projectId(), c.paragraph(), owner));
    }

    static List<ProjectEvent> decide(WorkbenchCommand.SetParagraphStatus c, ProjectState project, By by) {
        paragraphs(project, c.paragraph());
        return project.workbench().status(c.paragraph()) == c.status() ? List.of()
                : List.of(new WorkbenchEvent.ParagraphStatusSet(c.projectId(), c.paragraph(), c.status()));
    }

    static List<ProjectEvent> decide(WorkbenchCommand.PlaceComment c, ProjectState project, By by) {
        List<Paragraph> paragraphs = paragraphs(project, c.paragraph());
        String place = blankAsNull(c.place());
        if (place != null && paragraphs.stream().noneMatch(paragraph -> Places.exists(paragraph, place))) {
            throw Refusal.rule("workbench.unknown-place", "Expected a question of " + c.paragraph() + ", but got " + place,
                    c.paragraph());
        }
        return List.of(new WorkbenchEvent.CommentPlaced(
                c.projectId(), project.workbench().nextThread(), c.paragraph(), place, c.text()));
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

    /** The paragraph in the model of the DPIA, if it is asked there; one from before models may have it of any model. */
    private static List<Paragraph> paragraphs(ProjectState project, String id) {
        Dpia content = project.dpia().content();
        List<Paragraph> found = DpiaModels.named(content.model())
                .map(model -> model.paragraph(id).filter(paragraph -> paragraph.isAsked(content)).stream())
                .orElseGet(() -> DpiaModels.all().stream().flatMap(model -> model.paragraph(id).stream())).toList();
        if (found.isEmpty()) {
            throw Refusal.rule("dpia.no-paragraph", "Expected a paragraph of a model, but got " + id, id);
        }
        return found;
    }

    /** Whoever is to write: a person by the name of an identity, and nobody whose part in this case rules writing out. */
    private static void canWrite(ProjectState project, String owner) {
        Matcher person = PERSON.matcher(owner);
        if (!person.matches() || person.group(1).equals(Actor.system("").issuer())) {
            throw Refusal.rule("workbench.no-person", "Expected a person as issuer:subject, but got " + owner);
        }
        Role[] writers = DpiaCommand.ReviseProposal.class.getAnnotation(ActedBy.class).value();
        List<Role> obstacles = Arrays.stream(writers).map(role -> project.obstacle(
                new Actor(person.group(1), person.group(2), Set.of(role), Set.of(), null), role)).filter(Objects::nonNull).toList();
        if (obstacles.size() == writers.length) {
            throw Refusal.rule("workbench.cannot-write", "Expected somebody who may write the DPIA, but " + owner + " acted as "
                    + obstacles.get(0), obstacles.get(0));
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
