package nl.waarborg.ui.agenda;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.domain.project.RunningTerm;
import nl.waarborg.domain.project.RunningTerm.Kind;
import nl.waarborg.domain.project.TermCommand;
import nl.waarborg.domain.project.TermLevel;
import nl.waarborg.workflow.Commands;
import nl.waarborg.workflow.Inbox;
import nl.waarborg.workflow.InboxTask;
import org.springframework.stereotype.Component;

/**
 * Once a day: every term and open task that has reached a level of the ladder on which it was not raised. The views only say
 * where to look; the project decides whether there is anything to tell, so it does not matter how often or on how many
 * nodes this runs.
 */
@Component
public class TermTick {

    private static final Logger LOG = System.getLogger(TermTick.class.getName());
    /** The re-assessment has a ladder of its own in its model. */
    private static final Set<String> NOT_HERE = Set.of(Agenda.FG_TASK, "StartReassessment");

    private final AgendaViews views;
    private final Inbox inbox;
    private final Commands commands;

    TermTick(AgendaViews views, Inbox inbox, Commands commands) {
        this.views = views;
        this.inbox = inbox;
        this.commands = commands;
    }

    /** Raises what has to be raised on a day; gives how many were. */
    public int run(LocalDate today) {
        return views.all().stream().mapToInt(view -> run(view, today)).sum();
    }

    /** The same for one project, as far as the views have told it. */
    int run(AgendaView view, LocalDate today) {
        int raised = 0;
        for (RunningTerm term : view.terms()) {
            if (term.kind().isRaised() && term.dueOn() != null) {
                raised += raise(view, term.kind(), term.subject(), term.subject(), term.dueOn(), term.roles(), today);
            }
        }
        for (InboxTask task : inbox.openTasks(view.id())) {
            if (task.dueAt() != null && !NOT_HERE.contains(task.command())) {
                raised += raise(view, Kind.TASK, task.id(), task.name(), LocalDate.ofInstant(task.dueAt(), Agenda.HERE), task.roles(), today);
            }
        }
        return raised;
    }

    private int raise(AgendaView view, Kind kind, String subject, String name, LocalDate dueOn, List<Role> roles, LocalDate today) {
        TermLevel reached = TermLevel.reached(kind, dueOn, today).orElse(null);
        TermLevel known = view.raisedTo(kind, subject, dueOn);
        if (reached == null || known != null && known.compareTo(reached) >= 0) {
            return 0;
        }
        try {
            return commands.send(new TermCommand.RaiseTerm(view.id(), kind, subject, name, dueOn, reached, roles),
                    By.of(Actor.calendar(view.municipality()), today)).eventIds().size();
        } catch (Refusal refused) {
            LOG.log(Level.DEBUG, () -> "Expected to raise " + kind + " of " + view.id() + ", but " + refused.getMessage());
            return 0;
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, () -> "Expected to raise " + kind + " of " + view.id() + ", but it failed and is tried again tomorrow", failed);
            return 0;
        }
    }
}
