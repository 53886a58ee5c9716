package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.actor.ActedBy;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.form.MayBeEmpty;
import nl.waarborg.domain.form.Text;
import nl.waarborg.domain.form.Unasked;

/** Carrying out and verifying measures, art. 35(7)(d) (SPEC A.13 S11). */
public sealed interface MeasureCommand extends ProjectCommand {

    /** What a verification finds. */
    enum Finding { VERIFIED, FAILED }

    /** One measure and the evidence that it was carried out. */
    record Implemented(String measure, @Text(min = 5) String evidence) {}

    /** One measure and what its verification found. */
    record Verified(String measure, Finding finding, @Text(min = 5) String explanation) {}

    /** Reports measures as carried out. */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER, Role.CISO})
    record ImplementMeasures(
            @Unasked String projectId, @MayBeEmpty List<Implemented> measures, LocalDate implementedOn)
            implements MeasureCommand {}

    /** Verifies measures. Refuses the person who carried a measure out, and a measure that was not carried out. */
    @ActedBy({Role.CISO, Role.PRIVACY_OFFICER})
    record VerifyMeasures(@Unasked String projectId, @MayBeEmpty List<Verified> measures, LocalDate verifiedOn)
            implements MeasureCommand {}
}
