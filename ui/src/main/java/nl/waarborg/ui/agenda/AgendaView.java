package nl.waarborg.ui.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.waarborg.domain.project.RunningTerm;
import nl.waarborg.domain.project.TermLevel;

/**
 * The terms of one project. Which tasks are open is not among them: those the engine knows.
 *
 * @param terms     the running terms
 * @param raised    who was told of which, oldest first
 * @param people    everybody who acted in it, as {@code issuer:subject}
 * @param changes   how many events changed it; rises with every change
 * @param changedAt when the last of them was recorded
 */
public record AgendaView(
        String id, String municipality, String name, List<RunningTerm> terms, List<Raised> raised, List<String> people,
        int changes, Instant changedAt) {

    /** A term that was raised: which, with which date, how high. */
    public record Raised(RunningTerm.Kind kind, String subject, LocalDate dueOn, TermLevel level, TermLevel.Recipient recipient) {

        /** Whether this day of the agenda is the term that was raised, with the date it had then. */
        boolean isAbout(AgendaItem item) {
            return item.kind() == kind && item.subject().equals(subject) && item.ahead() == 0 && dueOn.equals(item.on());
        }
    }

    /** With whom a late task was raised last; empty when it was not. */
    public Optional<TermLevel.Recipient> raisedWith(String task) {
        return raised.stream().filter(one -> one.kind() == RunningTerm.Kind.TASK && one.subject().equals(task) && one.level().isLate())
                .map(Raised::recipient).reduce((earlier, later) -> later);
    }

    /** How high a term with this date was raised so far; null when it was not. */
    TermLevel raisedTo(RunningTerm.Kind kind, String subject, LocalDate dueOn) {
        return raised.stream().filter(one -> one.kind() == kind && one.subject().equals(subject) && one.dueOn().equals(dueOn))
                .map(Raised::level).max(Enum::compareTo).orElse(null);
    }
}
