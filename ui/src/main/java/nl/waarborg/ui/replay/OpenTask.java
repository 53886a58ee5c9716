package nl.waarborg.ui.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.planning.WorkingDays;
import nl.waarborg.ui.project.Drawings;
import nl.waarborg.ui.project.PersonNames;
import nl.waarborg.ui.project.ProjectView;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.model.Step;

/**
 * A task that was open at one moment.
 *
 * @param name   what was to be done
 * @param roles  for whom
 * @param holder who took it; null while nobody had
 * @param since  the event that brought it; null where nothing tells
 * @param from   the day of that event; null where nothing tells
 * @param dueOn  the last day of its term; null without a term
 * @param late   whether that day had passed
 */
public record OpenTask(String name, String roles, String holder, Integer since, LocalDate from, LocalDate dueOn, boolean late) {

    /** The tasks that were open where the walk stands. */
    static List<OpenTask> all(Texts t, Walk walk, Drawings drawings, LocalDate day) {
        List<OpenTask> tasks = new ArrayList<>();
        for (ProjectView.Run run : walk.view().runs()) {
            for (String element : run.now()) {
                Step step = drawings.find(run.model()).tasks().get(element);
                if (step != null) {
                    tasks.add(task(t, step, walk.tasks().of(run.instance(), element), walk.tasks().holder(run.instance(), element), day));
                }
            }
        }
        return tasks;
    }

    private static OpenTask task(Texts t, Step step, TaskTrail.Since since, By holder, LocalDate day) {
        boolean generic = "CompleteStep".equals(step.command());
        String name = t.language() == Language.NL || generic ? step.name()
                : t.getOr("forms." + step.command() + ".title", step.name());
        String roles = t.list(step.roles().stream().map(role -> t.get("role." + role)).toList());
        LocalDate dueOn = since == null || step.workingDays() == null ? null : WorkingDays.plus(since.day(), step.workingDays());
        String who = holder == null ? null
                : PersonNames.of(t, holder.actor().issuer(), holder.actor().subject(), holder.capacity());
        return new OpenTask(name, roles, who, since == null ? null : since.number(), since == null ? null : since.day(), dueOn,
                dueOn != null && day.isAfter(dueOn));
    }
}
