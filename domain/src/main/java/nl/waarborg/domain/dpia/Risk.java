package nl.waarborg.domain.dpia;

import java.util.List;
import nl.waarborg.domain.form.MayBeEmpty;
import nl.waarborg.domain.form.Text;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.domain.risk.RiskMatrix;

/**
 * A risk to people before and after measures (paragraphs 16 and 17, SPEC A.6).
 *
 * @param id short id, unique within the DPIA
 * @param description what can happen to whom
 * @param origin where it comes from
 * @param source a deliberate design choice or an incident (EDPB template)
 * @param likelihood before measures
 * @param impact before measures
 * @param irreversible whether the harm is irreversible and cannot be averted by the person; forces HIGH
 * @param measures ids of the measures that lower it
 * @param residualLikelihood after measures
 * @param residualImpact after measures
 * @param residualIrreversible whether the harm is still irreversible and unavoidable after measures
 * @param residualReason why the measures lower the risk this far
 */
public record Risk(
        String id,
        @Text String description,
        @Text String origin,
        Source source,
        Level likelihood,
        Level impact,
        boolean irreversible,
        @MayBeEmpty List<String> measures,
        Level residualLikelihood,
        Level residualImpact,
        boolean residualIrreversible,
        @MayBeEmpty @Text String residualReason) {

    public Risk {
        measures = measures == null ? List.of() : List.copyOf(measures);
    }

    /** EDPB: deliberate design choices beside accidental or unlawful events. */
    public enum Source {
        DESIGN_CHOICE,
        INCIDENT
    }

    /** The inherent level, without measures. */
    public Level inherentLevel() {
        return RiskMatrix.level(likelihood, impact, irreversible);
    }

    /** The residual level, with the measures in place. */
    public Level residualLevel() {
        return RiskMatrix.level(residualLikelihood, residualImpact, residualIrreversible);
    }
}
