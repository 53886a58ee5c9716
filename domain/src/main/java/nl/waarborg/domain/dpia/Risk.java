package nl.waarborg.domain.dpia;

import java.util.List;
import nl.waarborg.domain.form.MayBeEmpty;
import nl.waarborg.domain.form.Text;
import nl.waarborg.domain.form.Unasked;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.domain.risk.RiskScales;
import nl.waarborg.domain.risk.Step;

/**
 * A risk to people before and after measures (paragraphs 16 and 17, SPEC A.6). A draft may leave its answers open; what is
 * open never makes a risk milder.
 *
 * @param id short id, unique within the DPIA
 * @param description what can happen to whom
 * @param origin where it comes from
 * @param source a deliberate design choice or an incident (EDPB template)
 * @param likelihood before measures, a step of the table
 * @param impact before measures, a step of the table
 * @param irreversible whether the harm is irreversible and cannot be averted by the person; forces HIGH
 * @param measures ids of the measures that lower it
 * @param residualLikelihood after measures
 * @param residualImpact after measures
 * @param residualIrreversible whether the harm is still irreversible and unavoidable after measures
 * @param residualReason why the measures lower the risk this far
 * @param raisedLevel the level before measures where people put it higher than the table does
 * @param raisedResidualLevel the level after measures where people put it higher than the table does
 * @param raisedReason why it was put higher
 * @param scale name and version of the table; null for the official matrix
 */
public record Risk(
        String id,
        @Text String description,
        @MayBeEmpty @Text String origin,
        @MayBeEmpty Source source,
        @MayBeEmpty Step likelihood,
        @MayBeEmpty Step impact,
        @MayBeEmpty Boolean irreversible,
        @MayBeEmpty List<String> measures,
        @MayBeEmpty Step residualLikelihood,
        @MayBeEmpty Step residualImpact,
        @MayBeEmpty Boolean residualIrreversible,
        @MayBeEmpty @Text String residualReason,
        @AddedLater @MayBeEmpty Level raisedLevel,
        @AddedLater @MayBeEmpty Level raisedResidualLevel,
        @AddedLater @MayBeEmpty @Text String raisedReason,
        @AddedLater @Unasked @MayBeEmpty String scale) {

    public Risk {
        measures = measures == null ? List.of() : List.copyOf(measures);
    }

    /** A risk scored on the official matrix, nothing raised by hand. */
    public Risk(
            String id, String description, String origin, Source source, Level likelihood, Level impact, Boolean irreversible,
            List<String> measures, Level residualLikelihood, Level residualImpact, Boolean residualIrreversible,
            String residualReason) {
        this(id, description, origin, source, Step.of(likelihood), Step.of(impact), irreversible, measures,
                Step.of(residualLikelihood), Step.of(residualImpact), residualIrreversible, residualReason, null, null, null, null);
    }

    /** EDPB: deliberate design choices beside accidental or unlawful events. */
    public enum Source {
        DESIGN_CHOICE,
        INCIDENT
    }

    /** The same risk on another table; null for the official matrix. */
    public Risk on(String table) {
        return new Risk(id, description, origin, source, likelihood, impact, irreversible, measures, residualLikelihood,
                residualImpact, residualIrreversible, residualReason, raisedLevel, raisedResidualLevel, raisedReason, table);
    }

    /** The level before measures as the table has it: the least it can be. */
    public Level computedLevel() {
        return level(likelihood, impact, irreversible);
    }

    /** The inherent level, without measures. */
    public Level inherentLevel() {
        return computedLevel().max(raisedLevel);
    }

    /** Whether every question was answered that the form asks of a risk. */
    public boolean isAnswered() {
        return source != null && origin != null && !origin.isBlank() && likelihood != null && impact != null
                && irreversible != null && isResidualScored();
    }

    /** Whether the risk after measures was scored; as long as it was not, measures have lowered nothing. */
    public boolean isResidualScored() {
        return residualLikelihood != null && residualImpact != null && residualIrreversible != null;
    }

    /** The level after measures as the table has it: the least it can be. */
    public Level computedResidualLevel() {
        return isResidualScored() ? level(residualLikelihood, residualImpact, residualIrreversible) : inherentLevel();
    }

    /** The level with all its measures in place. What counts is {@link Dpia#residualLevel(Risk)}: a measure may be no more than a proposal. */
    public Level levelOnceMeasured() {
        return computedResidualLevel().max(raisedResidualLevel);
    }

    private Level level(Step ofLikelihood, Step ofImpact, Boolean beyondRepair) {
        return RiskScales.find(scale).map(table -> table.level(ofLikelihood, ofImpact, beyondRepair)).orElse(Level.HIGH);
    }
}
