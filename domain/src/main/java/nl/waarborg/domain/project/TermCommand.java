package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.actor.ActedBy;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.form.MayBeEmpty;
import nl.waarborg.domain.form.Unasked;

/** Reminders of terms and the ladder above them. It tells people; it decides nothing. */
public sealed interface TermCommand extends ProjectCommand {

    /**
     * Raises a term on a level, once. Does nothing when the term is not running with this date, when the day of the level
     * has not come, or when this or a higher level was raised already. Decides nothing.
     *
     * @param subject the task or party it is about, empty when the kind says enough
     * @param name what people call the task or party, empty when the kind says enough
     * @param roles who must act
     */
    @ActedBy(Role.SYSTEM)
    record RaiseTerm(
            @Unasked String projectId, @Unasked RunningTerm.Kind kind, @Unasked @MayBeEmpty String subject,
            @Unasked @MayBeEmpty String name, @Unasked LocalDate dueOn, @Unasked TermLevel level,
            @Unasked List<Role> roles) implements TermCommand {}
}
