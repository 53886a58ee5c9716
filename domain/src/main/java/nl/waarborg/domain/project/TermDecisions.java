package nl.waarborg.domain.project;

import java.util.List;
import nl.waarborg.domain.actor.By;

/** Decisions on reminders and the ladder above them: whether there is anything to tell, and nothing else. */
final class TermDecisions {

    private TermDecisions() {}

    static List<ProjectEvent> decide(TermCommand.RaiseTerm c, ProjectState project, By by) {
        String subject = c.subject() == null ? "" : c.subject();
        boolean told = !c.kind().isRaised() || !TermLevel.of(c.kind()).contains(c.level())
                || by.today().isBefore(c.level().from(c.dueOn()))
                || project.terms().isRaised(c.kind(), subject, c.dueOn(), c.level());
        if (told || !isRunning(c, subject, project)) {
            return List.of();
        }
        return List.of(new TermEvent.TermRaised(c.projectId(), c.kind(), subject, c.name() == null ? "" : c.name(), c.dueOn(),
                c.level(), c.level().recipient(c.roles()), c.roles()));
    }

    /** Which tasks are open the engine knows; every other term follows from the case. */
    private static boolean isRunning(TermCommand.RaiseTerm c, String subject, ProjectState project) {
        return c.kind() == RunningTerm.Kind.TASK || RunningTerms.of(project).stream().anyMatch(term ->
                term.isAbout(c.kind(), subject) && c.dueOn().equals(term.dueOn()) && term.roles().equals(c.roles()));
    }
}
