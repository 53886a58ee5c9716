package nl.waarborg.domain.project;

import nl.waarborg.domain.actor.ActedBy;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.form.MayBeEmpty;
import nl.waarborg.domain.form.Text;
import nl.waarborg.domain.form.Unasked;
import nl.waarborg.domain.form.Whole;

/** The security review, art. 32 and BIO2 (SPEC A.13 S05). */
public sealed interface SecurityCommand extends ProjectCommand {

    /** What the CISO finds. */
    enum Verdict { APPROVED, APPROVED_WITH_MEASURES, NOT_APPROVED }

    /** Reviews the submitted version; stale as soon as the content changes (gate G09). */
    @ActedBy(Role.CISO)
    record CompleteSecurityReview(
            @Unasked String projectId,
            @Whole(min = 1, max = 3) int availability,
            @Whole(min = 1, max = 3) int integrity,
            @Whole(min = 1, max = 3) int confidentiality,
            @Text(min = 20) String threats,
            @MayBeEmpty @Text String controls,
            Verdict verdict) implements SecurityCommand {}
}
