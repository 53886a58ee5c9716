package nl.waarborg.domain.project;

import nl.waarborg.domain.actor.ActedBy;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.form.MayBeEmpty;
import nl.waarborg.domain.form.Text;
import nl.waarborg.domain.form.Unasked;

/**
 * A personal data breach, as far as the project's own history tells of it: that it was reported and that the AP was told,
 * art. 33 (SPEC A.8). Moments are written with their offset, as in {@code 2026-10-08T10:20:00+02:00}.
 */
public sealed interface BreachCommand extends ProjectCommand {

    /** Reports a breach. The 72 hours run from awareness; awareness before discovery is refused. */
    @ActedBy({Role.PRIVACY_OFFICER, Role.PROJECT_LEADER})
    record ReportBreach(@Unasked String projectId, String discoveredAt, String awareAt, @Text(min = 5) String nature)
            implements BreachCommand {}

    /** Records that the AP was told. Refuses without a reported breach; a late notification needs its reasons. */
    @ActedBy(Role.PRIVACY_OFFICER)
    record NotifyBreachToAp(@Unasked String projectId, String notifiedAt, @MayBeEmpty @Text String reasonWhenLate)
            implements BreachCommand {}
}
