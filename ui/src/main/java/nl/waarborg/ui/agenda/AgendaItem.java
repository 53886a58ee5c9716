package nl.waarborg.ui.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.project.RunningTerm;

/**
 * One day in the agenda.
 *
 * @param projectId the project
 * @param project   its name
 * @param kind      what is due
 * @param subject   what tells it from others of its kind in the project
 * @param ahead     how many days before the real date this is a notice; 0 for the date itself
 * @param what      what is due, in words
 * @param on        the day; null while the term stands still
 * @param roles     who must see to it
 * @param mine      whether it is the reader's own
 * @param late      whether that day has passed
 * @param href      where it is dealt with
 * @param changes   rises whenever the project changes
 * @param changedAt when it changed last
 */
public record AgendaItem(
        String projectId, String project, RunningTerm.Kind kind, String subject, int ahead, String what, LocalDate on,
        List<Role> roles, boolean mine, boolean late, String href, int changes, Instant changedAt) {
}
