package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.planning.LegalTerms;
import nl.waarborg.domain.planning.Term;

/** The steps of the ladder on which a term is raised: two or three before it, one on the day, two when it is late. */
public enum TermLevel {
    /** Long before an agreement ends. */
    FIRST_NOTICE,
    /** Once more before an agreement ends. */
    LAST_NOTICE,
    /** Some working days ahead. */
    REMINDER,
    /** On the last day. */
    DUE,
    /** Late. */
    LINE_MANAGER,
    /** Very late. */
    DEPARTMENT_HEAD;

    /** Who is told. Nobody stands above an FG in the advice (art. 38(3)): there the controller hears, for capacity. */
    public enum Recipient { WHO_MUST_ACT, LINE_MANAGER, DEPARTMENT_HEAD, CONTROLLER }

    /** The first day on which a term with this due date is raised on this level, under the terms of that due date. */
    public LocalDate from(LocalDate dueOn) {
        LegalTerms.OnDay terms = LegalTerms.standard().on(dueOn);
        return switch (this) {
            case FIRST_NOTICE -> Term.AGREEMENT_FIRST_NOTICE.dueOn(dueOn, terms);
            case LAST_NOTICE -> Term.AGREEMENT_LAST_NOTICE.dueOn(dueOn, terms);
            case REMINDER -> Term.REMINDER.dueOn(dueOn, terms);
            case DUE -> dueOn;
            case LINE_MANAGER -> Term.LINE_MANAGER.dueOn(dueOn, terms);
            case DEPARTMENT_HEAD -> Term.DEPARTMENT_HEAD.dueOn(dueOn, terms);
        };
    }

    /** The levels for a kind of term, the earliest first: an agreement has its own notices. */
    public static List<TermLevel> of(RunningTerm.Kind kind) {
        return Arrays.stream(values())
                .filter(level -> kind == RunningTerm.Kind.AGREEMENT ? level != REMINDER : level.compareTo(REMINDER) >= 0)
                .toList();
    }

    /** The highest level that a term has reached on a day; empty while its first lies ahead. */
    public static Optional<TermLevel> reached(RunningTerm.Kind kind, LocalDate dueOn, LocalDate today) {
        return of(kind).stream().filter(level -> !level.from(dueOn).isAfter(today)).reduce((lower, higher) -> higher);
    }

    /** Whether the term has passed by then. */
    public boolean isLate() {
        return compareTo(DUE) > 0;
    }

    /** Who is told on this level about work of these roles. */
    public Recipient recipient(List<Role> roles) {
        if (!isLate()) {
            return Recipient.WHO_MUST_ACT;
        } else if (roles.contains(Role.FG)) {
            return Recipient.CONTROLLER;
        }
        return this == LINE_MANAGER ? Recipient.LINE_MANAGER : Recipient.DEPARTMENT_HEAD;
    }
}
