package nl.waarborg.domain.project;

import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.form.Flaw;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.domain.risk.RiskScale;
import nl.waarborg.domain.risk.RiskScales;
import nl.waarborg.domain.risk.Step;

/** What is asked of an assessment of risks: steps of one known table, and a level that people may raise but not lower. */
final class RiskScoring {

    private RiskScoring() {}

    /** Steps that the table does not have, levels put below what the table gives, and raising without a reason. */
    static List<Flaw> flaws(DpiaCommand.AssessRisks c) {
        RiskScale scale = RiskScales.find(chosen(c)).orElse(null);
        if (scale == null) {
            return List.of(new Flaw("scale", "not-a-choice", List.of(c.scale())));
        }
        List<Flaw> flaws = new ArrayList<>();
        List<Risk> risks = c.risks() == null ? List.of() : c.risks();
        for (int row = 0; row < risks.size(); row++) {
            if (risks.get(row) != null) {
                check("risks[" + row + "].", risks.get(row), scale, flaws);
            }
        }
        return flaws;
    }

    private static void check(String place, Risk given, RiskScale scale, List<Flaw> flaws) {
        int before = flaws.size();
        onScale(place + "likelihood", given.likelihood(), scale, flaws);
        onScale(place + "impact", given.impact(), scale, flaws);
        onScale(place + "residualLikelihood", given.residualLikelihood(), scale, flaws);
        onScale(place + "residualImpact", given.residualImpact(), scale, flaws);
        if (flaws.size() > before) {
            return;
        }
        Risk risk = given.on(scale.id());
        boolean raised = isRaised(place + "raisedLevel", risk.raisedLevel(), risk.computedLevel(), flaws);
        raised |= isRaised(place + "raisedResidualLevel", risk.raisedResidualLevel(), risk.computedResidualLevel(), flaws);
        if (raised && (risk.raisedReason() == null || risk.raisedReason().isBlank())) {
            flaws.add(new Flaw(place + "raisedReason", "needed-when-raised", List.of()));
        }
    }

    private static void onScale(String place, Step step, RiskScale scale, List<Flaw> flaws) {
        if (step != null && !scale.steps().contains(step)) {
            flaws.add(new Flaw(place, "not-on-scale", List.of(scale.name().nl())));
        }
    }

    private static boolean isRaised(String place, Level raised, Level computed, List<Flaw> flaws) {
        if (raised != null && raised.compareTo(computed) < 0) {
            flaws.add(new Flaw(place, "below-the-table", List.of()));
        }
        return raised != null && raised.compareTo(computed) > 0;
    }

    /** The assessment with the table it was made with. */
    static DpiaEvent.RisksAssessed assess(DpiaCommand.AssessRisks c) {
        RiskScale scale = RiskScales.find(chosen(c)).orElseThrow(() -> Refusal.flaw("scale", "not-a-choice", c.scale()));
        String named = scale.id().equals(RiskScale.OFFICIAL) ? null : scale.id();
        return new DpiaEvent.RisksAssessed(c.projectId(), c.risks().stream().map(risk -> risk.on(named)).toList(), scale.id(),
                chosen(c) == null ? null : scale.hash());
    }

    /** The risks of an assessment; on no table, so all of them high, when its table is not here as it was. */
    static List<Risk> asAssessed(DpiaEvent.RisksAssessed e) {
        return RiskScales.isUnchanged(e.table(), e.tableHash()) ? e.risks()
                : e.risks().stream().map(risk -> risk.on(e.table() + " " + e.tableHash())).toList();
    }

    private static String chosen(DpiaCommand.AssessRisks c) {
        return c.scale() == null || c.scale().isBlank() ? null : c.scale();
    }
}
