package nl.waarborg.domain.project;

import java.time.LocalDate;
import nl.waarborg.domain.actor.ActedBy;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.form.MayBeEmpty;
import nl.waarborg.domain.form.Text;
import nl.waarborg.domain.form.Unasked;

/** Adopting the DPIA, art. 24, 35 and 36(1) (SPEC A.13 S08). */
public sealed interface AdoptionCommand extends ProjectCommand {

    /** What the decider does with the DPIA. */
    enum Decision { APPROVED, CONDITIONALLY_APPROVED, RETURNED, REJECTED, REFERRED_TO_AP }

    /**
     * Decides on the submitted version. Adopting is guarded by G02, G03, G06, G13, G16 and G17. {@code versionHash} is
     * the version the agenda named; another one is refused. {@code residualRiskAcceptance} is paragraph 17.3.
     */
    @ActedBy(Role.COLLEGE)
    record DecideOnDpia(
            @Unasked String projectId,
            Decision decision,
            @Text(min = 20) String motivation,
            @MayBeEmpty @Text String residualRiskAcceptance,
            LocalDate decidedOn,
            @Unasked @MayBeEmpty String versionHash) implements AdoptionCommand {}
}
