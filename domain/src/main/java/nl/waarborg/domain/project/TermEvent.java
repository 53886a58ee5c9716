package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.actor.Role;

/** Who was told of a term. */
public sealed interface TermEvent extends ProjectEvent {

    /** Termijn gemeld: a reminder before it and on the day, or raised with somebody else when it is late. */
    record TermRaised(
            String projectId, RunningTerm.Kind kind, String subject, String name, LocalDate dueOn, TermLevel level,
            TermLevel.Recipient recipient, List<Role> roles) implements TermEvent {}
}
