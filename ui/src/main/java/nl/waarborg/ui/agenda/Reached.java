package nl.waarborg.ui.agenda;

import java.time.LocalDate;
import java.util.Optional;
import nl.waarborg.domain.planning.ReassessmentTerm;
import nl.waarborg.domain.project.RunningTerm.Kind;
import nl.waarborg.domain.project.TermLevel;

/**
 * A day of the agenda that somebody is told of, because it has come to a step of the ladder.
 *
 * @param item  the day
 * @param level the step
 */
public record Reached(AgendaItem item, TermLevel level) {

    /**
     * The step that a day has reached for who must act; empty while the first lies ahead, for what stands still, and for a
     * notice ahead, which is a step itself. Looking at a DPIA again is told of once it is work, long before the day. What
     * nobody raises ends on the day itself.
     */
    public static Optional<Reached> of(AgendaItem item, LocalDate today) {
        if (item.on() == null || item.ahead() != 0) {
            return Optional.empty();
        }
        Optional<TermLevel> reached = TermLevel.reached(item.kind(), item.on(), today)
                .map(level -> level.isLate() && !item.kind().isRaised() ? TermLevel.DUE : level);
        boolean announced = item.kind() == Kind.REASSESSMENT && !ReassessmentTerm.taskFrom(item.on()).isAfter(today);
        return reached.or(() -> announced ? Optional.of(TermLevel.FIRST_NOTICE) : Optional.empty())
                .map(level -> new Reached(item, level));
    }
}
