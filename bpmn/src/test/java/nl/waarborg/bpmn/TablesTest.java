package nl.waarborg.bpmn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.project.CouncilDecisions;
import nl.waarborg.domain.project.PreScanDecisions;
import nl.waarborg.domain.project.UseDecisions;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.domain.risk.RiskScales;
import nl.waarborg.domain.risk.Step;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;

/** The tables show the law as tables; what they say is what the domain decides, for every input. */
class TablesTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private static final List<String> COUNCIL = List.of(
            "mayorsCameraPower", "bylawNeeded", "ownFrameworkRequiredButMissing", "listedPowerWithSeriousConsequences",
            "councilAsked", "jointArrangementAsksOpinion", "highResidualRisk", "departedFromFg", "politicallySensitive",
            "frameworkPrescribesInforming");

    private static final List<String> CHANGE = List.of(
            "newSensorOrDataOrPurposeOrLink", "newReceiverOrParty", "longerRetention", "doubt",
            "fewerDataOrShorterRetention");

    @Test
    void thePreScanTableSaysWhatTheDomainDecides() {
        DmnDecision table = table("pre-scan");
        for (Answer answer : Answer.values()) {
            for (int article35 = 0; article35 <= 3; article35++) {
                for (int apList = 0; apList <= 17; apList++) {
                    for (int wp248 = 0; wp248 <= 9; wp248++) {
                        assertEquals(
                                PreScanDecisions.outcome(answer, article35, apList, wp248).name(),
                                result(table, Map.of("personalData", answer.name(), "article35", article35,
                                        "apList", apList, "wp248", wp248)),
                                answer + " " + article35 + " " + apList + " " + wp248);
                    }
                }
            }
        }
    }

    @Test
    void theRiskTableSaysWhatTheDomainDecides() {
        DmnDecision table = table("risk-level");
        for (Level likelihood : Level.values()) {
            for (Level impact : Level.values()) {
                for (boolean irreversible : new boolean[] {false, true}) {
                    assertEquals(
                            RiskScales.official().level(Step.of(likelihood), Step.of(impact), irreversible).name(),
                            result(table, Map.of("likelihood", likelihood.name(), "impact", impact.name(),
                                    "irreversible", irreversible)));
                }
            }
        }
    }

    @Test
    void theCouncilTableSaysWhatTheDomainDecides() {
        DmnDecision table = table("council-involvement");
        for (int bits = 0; bits < 1 << COUNCIL.size(); bits++) {
            Map<String, Object> in = facts(COUNCIL, bits);
            boolean[] is = truths(COUNCIL, bits);
            assertEquals(
                    CouncilDecisions.involvement(
                            is[0] || is[1] || is[2], is[3] || is[4], is[5], is[6] || is[7] || is[8] || is[9]).name(),
                    result(table, in), in.toString());
        }
    }

    @Test
    void theChangeTableSaysWhatTheDomainDecides() {
        DmnDecision table = table("change-class");
        for (int bits = 0; bits < 1 << CHANGE.size(); bits++) {
            Map<String, Object> in = facts(CHANGE, bits);
            boolean[] is = truths(CHANGE, bits);
            assertEquals(
                    UseDecisions.changeClass(is[0] || is[1] || is[2] || is[3], is[4]).name(), result(table, in), in.toString());
        }
    }

    private static DmnDecision table(String id) {
        return ENGINE.parseDecision(id, Drawn.open(id + ".dmn"));
    }

    private static String result(DmnDecision table, Map<String, Object> facts) {
        return ENGINE.evaluateDecisionTable(table, facts).getSingleResult().getSingleEntry();
    }

    private static Map<String, Object> facts(List<String> names, int bits) {
        Map<String, Object> facts = new HashMap<>();
        boolean[] truths = truths(names, bits);
        for (int i = 0; i < names.size(); i++) {
            facts.put(names.get(i), truths[i]);
        }
        return facts;
    }

    private static boolean[] truths(List<String> names, int bits) {
        boolean[] truths = new boolean[names.size()];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = (bits & 1 << i) != 0;
        }
        return truths;
    }
}
