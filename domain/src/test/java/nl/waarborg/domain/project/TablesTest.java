package nl.waarborg.domain.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.project.CouncilCommand.Involvement;
import nl.waarborg.domain.project.PreScanCommand.Outcome;
import nl.waarborg.domain.project.UseCommand.ChangeClass;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.domain.risk.RiskScale;
import nl.waarborg.domain.risk.RiskScales;
import nl.waarborg.domain.risk.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four decision tables as they stand in the specification of the lifecycle, typed again by hand. */
class TablesTest {

    @ParameterizedTest(name = "{0}, art. 35(3): {1}, AP list: {2}, WP248: {3} gives {4}")
    @CsvSource({
        "NO, 3, 17, 9, NO_PERSONAL_DATA",
        "NO, 0, 0, 0, NO_PERSONAL_DATA",
        "UNKNOWN, 0, 0, 0, DPIA_REQUIRED",
        "UNKNOWN, 1, 1, 1, DPIA_REQUIRED",
        "YES, 1, 0, 0, DPIA_REQUIRED",
        "YES, 3, 0, 1, DPIA_REQUIRED",
        "YES, 0, 1, 0, DPIA_REQUIRED",
        "YES, 0, 17, 1, DPIA_REQUIRED",
        "YES, 0, 0, 2, DPIA_REQUIRED",
        "YES, 0, 0, 9, DPIA_REQUIRED",
        "YES, 0, 0, 1, DPIA_RECOMMENDED",
        "YES, 0, 0, 0, DPIA_NOT_REQUIRED",
    })
    void preScan(Answer personalData, int article35, int apList, int wp248, Outcome outcome) {
        assertEquals(outcome, PreScanDecisions.outcome(personalData, article35, apList, wp248));
    }

    @ParameterizedTest(name = "likelihood {0}, impact {1} gives {2}")
    @CsvSource({
        "LOW, LOW, LOW", "MEDIUM, LOW, LOW", "HIGH, LOW, LOW",
        "LOW, MEDIUM, LOW", "MEDIUM, MEDIUM, MEDIUM", "HIGH, MEDIUM, HIGH",
        "LOW, HIGH, LOW", "MEDIUM, HIGH, HIGH", "HIGH, HIGH, HIGH",
    })
    void riskLevel(Level likelihood, Level impact, Level level) {
        RiskScale official = RiskScales.official();
        assertEquals(level, official.level(Step.of(likelihood), Step.of(impact), false));
        assertEquals(Level.HIGH, official.level(Step.of(likelihood), Step.of(impact), true));
    }

    @ParameterizedTest(name = "framework {0}, wishes {1}, opinion {2}, inform {3} gives {4}")
    @CsvSource({
        "true, true, true, true, FRAMEWORK_OR_BYLAW", "true, false, false, false, FRAMEWORK_OR_BYLAW",
        "false, true, true, true, WISHES_AND_CONCERNS", "false, true, false, false, WISHES_AND_CONCERNS",
        "false, false, true, true, OPINION", "false, false, true, false, OPINION",
        "false, false, false, true, INFORMATION_LETTER",
        "false, false, false, false, NONE",
    })
    void council(boolean framework, boolean wishes, boolean opinion, boolean inform, Involvement involvement) {
        assertEquals(involvement, CouncilDecisions.involvement(framework, wishes, opinion, inform));
    }

    @ParameterizedTest(name = "new, longer or doubt {0}, fewer or shorter {1} gives {2}")
    @CsvSource({
        "true, true, MATERIAL", "true, false, MATERIAL", "false, true, LIMITED", "false, false, ADMINISTRATIVE",
    })
    void change(boolean newOrLongerOrDoubt, boolean fewerOrShorter, ChangeClass changeClass) {
        assertEquals(changeClass, UseDecisions.changeClass(newOrLongerOrDoubt, fewerOrShorter));
    }
}
