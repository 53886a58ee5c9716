package nl.waarborg.domain.project;

import static nl.waarborg.domain.project.Samples.ID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.form.Flaw;
import nl.waarborg.domain.project.DpiaCommand.AssessRisks;
import nl.waarborg.domain.project.DpiaEvent.RisksAssessed;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.domain.risk.RiskScale;
import nl.waarborg.domain.risk.RiskScales;
import nl.waarborg.domain.risk.Step;
import org.junit.jupiter.api.Test;

/** A level is computed, may be raised and never lowered; whatever is open, changed or merely proposed keeps a risk high. */
class RiskScoringTest {

    private static final List<Level> LEVELS_AND_NONE = new ArrayList<>(List.of(Level.values()));

    static {
        LEVELS_AND_NONE.add(null);
    }

    @Test
    void aLevelCanBeRaisedWithAReasonAndNeverBeLowered() {
        everyScore((scale, risk) -> {
            for (Level before : LEVELS_AND_NONE) {
                for (Level after : LEVELS_AND_NONE) {
                    for (String reason : new String[] {null, " ", "Er lopen ook kinderen"}) {
                        Risk raised = raised(risk, before, after, reason);
                        List<Flaw> flaws = Decisions.flaws(assess(scale.id(), raised));
                        Risk scored = raised.on(scale.id());
                        assertTrue(scored.inherentLevel().compareTo(scored.computedLevel()) >= 0);
                        assertTrue(scored.levelOnceMeasured().compareTo(scored.computedResidualLevel()) >= 0);
                        boolean lowers = isBelow(before, scored.computedLevel()) || isBelow(after, scored.computedResidualLevel());
                        boolean raises = isAbove(before, scored.computedLevel()) || isAbove(after, scored.computedResidualLevel());
                        boolean silent = raises && (reason == null || reason.isBlank());
                        assertEquals(lowers || silent, !flaws.isEmpty(), () -> raised + " gave " + flaws);
                        assertEquals(lowers, flaws.stream().anyMatch(flaw -> flaw.key().equals("below-the-table")));
                        assertEquals(silent, flaws.stream().anyMatch(flaw -> flaw.key().equals("needed-when-raised")));
                    }
                }
            }
        });
    }

    @Test
    void aRiskThatWasNotScoredAfterMeasuresStaysAsItWasBefore() {
        everyScore((scale, risk) -> {
            Risk scored = risk.on(scale.id());
            for (int missing = 0; missing < 3; missing++) {
                Risk open = new Risk("R1", "x", "x", Risk.Source.INCIDENT, risk.likelihood(), risk.impact(), risk.irreversible(),
                        List.of(), missing == 0 ? null : risk.residualLikelihood(), missing == 1 ? null : risk.residualImpact(),
                        missing == 2 ? null : risk.residualIrreversible(), null, null, null, null, scale.id());
                assertEquals(scored.inherentLevel(), open.levelOnceMeasured());
            }
        });
        Risk blank = new Risk("R1", "x", null, null, (Step) null, null, null, List.of(), null, null, null, null, null, null, null, null);
        assertEquals(Level.HIGH, blank.inherentLevel());
        assertEquals(Level.HIGH, blank.levelOnceMeasured());
        assertEquals(List.of(), Decisions.flaws(assess(null, blank)));
        assertTrue(Completeness.gaps(Dpia.BLANK.withRisks(List.of(blank))).stream()
                .anyMatch(gap -> gap.key().equals("risk-unanswered") && gap.name().equals("R1")));
    }

    @Test
    void aMeasureThatIsOnlyProposedLowersNoRisk() {
        everyScore((scale, risk) -> {
            Risk scored = risk.on(scale.id());
            Dpia promised = dpia(scored, Measure.Status.COMMITTED, Measure.Status.COMMITTED);
            Dpia before = dpia(scored, null, null);
            Dpia proposed = dpia(scored, Measure.Status.COMMITTED, Measure.Status.PROPOSED);
            assertEquals(scored.levelOnceMeasured(), promised.residualLevel(scored));
            assertEquals(scored.levelOnceMeasured(), before.residualLevel(scored));
            assertEquals(scored.inherentLevel().max(scored.levelOnceMeasured()), proposed.residualLevel(scored));
            assertEquals(proposed.residualLevel(scored), proposed.highestResidualRisk());
        });
        Risk untouched = risk(Step.HIGH, Step.HIGH, Step.LOW, Step.LOW, false, false, List.of("M9"));
        assertEquals(Level.LOW, dpia(untouched, Measure.Status.PROPOSED, Measure.Status.PROPOSED).residualLevel(untouched));
    }

    @Test
    void theTableIsKeptWithItsHashAndDecidesTheLevel() {
        Risk risk = risk(Step.LOW, Step.HIGH, Step.LOW, Step.HIGH, false, false, List.of());
        RisksAssessed official = RiskScoring.assess(assess(null, risk));
        assertEquals(RiskScale.OFFICIAL, official.table());
        assertNull(official.tableHash());
        assertEquals(Level.LOW, official.risks().get(0).inherentLevel());
        assertEquals(risk, official.risks().get(0));

        RisksAssessed chosen = RiskScoring.assess(assess(RiskScale.OFFICIAL, risk));
        assertEquals(RiskScales.official().hash(), chosen.tableHash());
        assertEquals(official.risks(), chosen.risks());

        RisksAssessed other = RiskScoring.assess(assess("5x5/1", risk));
        assertEquals("5x5/1", other.table());
        assertEquals(Level.MEDIUM, other.risks().get(0).inherentLevel());
        assertNotEquals(Dpia.BLANK.withRisks(official.risks()).hash(), Dpia.BLANK.withRisks(other.risks()).hash());
    }

    @Test
    void anAssessmentWhoseTableIsNotHereAsItWasCountsAsHigh() {
        Risk risk = risk(Step.LOW, Step.LOW, Step.LOW, Step.LOW, false, false, List.of());
        RisksAssessed told = RiskScoring.assess(assess("5x5/1", risk));
        assertEquals(told.risks(), RiskScoring.asAssessed(told));
        assertEquals(Level.HIGH, levelOf(new RisksAssessed(ID, told.risks(), "5x5/1", "0".repeat(64))));
        assertEquals(Level.HIGH, levelOf(new RisksAssessed(ID, told.risks(), "eigen/1", null)));
        assertEquals(Level.LOW, levelOf(new RisksAssessed(ID, List.of(risk), RiskScale.OFFICIAL, null)));
    }

    private static Level levelOf(RisksAssessed told) {
        return Dpia.BLANK.withRisks(RiskScoring.asAssessed(told)).highestResidualRisk();
    }

    @Test
    void aStepThatTheScaleDoesNotHaveIsRefused() {
        Risk risk = risk(Step.MEDIUM, Step.LOW, Step.MEDIUM, Step.VERY_LOW, false, false, List.of());
        assertEquals(List.of("risks[0].likelihood", "risks[0].residualLikelihood"),
                Decisions.flaws(assess("cnil-4x4/1", risk)).stream().map(Flaw::path).toList());
        assertEquals(List.of("risks[0].residualImpact"), Decisions.flaws(assess(null, risk)).stream().map(Flaw::path).toList());
        assertEquals(List.of(), Decisions.flaws(assess("5x5/1", risk)));
        assertEquals(List.of("scale"), Decisions.flaws(assess("9x9/1", risk)).stream().map(Flaw::path).toList());
    }

    private interface Check {
        void on(RiskScale scale, Risk risk);
    }

    /** Every score before and after measures on every scale. */
    private static void everyScore(Check check) {
        for (RiskScale scale : RiskScales.all()) {
            for (Step likelihood : scale.steps()) {
                for (Step impact : scale.steps()) {
                    for (Step after : scale.steps()) {
                        for (int bits = 0; bits < 4; bits++) {
                            check.on(scale, risk(likelihood, impact, after, impact, (bits & 1) != 0, (bits & 2) != 0,
                                    List.of("M1", "M2")));
                        }
                    }
                }
            }
        }
    }

    private static Risk risk(
            Step likelihood, Step impact, Step residualLikelihood, Step residualImpact, boolean irreversible,
            boolean residualIrreversible, List<String> measures) {
        return new Risk("R1", "x", "x", Risk.Source.INCIDENT, likelihood, impact, irreversible, measures, residualLikelihood,
                residualImpact, residualIrreversible, null, null, null, null, null);
    }

    private static Risk raised(Risk risk, Level before, Level after, String reason) {
        return new Risk(risk.id(), risk.description(), risk.origin(), risk.source(), risk.likelihood(), risk.impact(),
                risk.irreversible(), risk.measures(), risk.residualLikelihood(), risk.residualImpact(),
                risk.residualIrreversible(), risk.residualReason(), before, after, reason, null);
    }

    private static Dpia dpia(Risk risk, Measure.Status first, Measure.Status second) {
        return Dpia.BLANK.withRisks(List.of(risk)).withMeasures(List.of(
                new Measure("M1", "x", Measure.Kind.LEGAL, "CISO", true, first, null),
                new Measure("M2", "x", Measure.Kind.LEGAL, "CISO", true, second, null),
                new Measure("M3", "x", Measure.Kind.LEGAL, "CISO", true, Measure.Status.PROPOSED, null)));
    }

    private static AssessRisks assess(String scale, Risk risk) {
        return new AssessRisks(ID, scale, List.of(risk), null);
    }

    private static boolean isBelow(Level given, Level computed) {
        return given != null && given.compareTo(computed) < 0;
    }

    private static boolean isAbove(Level given, Level computed) {
        return given != null && given.compareTo(computed) > 0;
    }
}
