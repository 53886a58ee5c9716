package nl.waarborg.domain.project;

import static nl.waarborg.domain.project.ProjectFixture.given;
import static nl.waarborg.domain.project.Samples.ID;
import static nl.waarborg.domain.project.Samples.REASONS;
import static nl.waarborg.domain.project.Samples.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.project.PreScanCommand.Need;
import nl.waarborg.domain.project.PreScanCommand.Outcome;
import nl.waarborg.domain.project.PreScanCommand.Wp248;
import nl.waarborg.domain.risk.Level;
import org.junit.jupiter.api.Test;

class PreScanDecisionsTest {

    @Test
    void aRequiredDpiaIsConcludedAtOnce() {
        given(Story.registered()).when(Cast.LEADER, Samples.preScan())
                .happened(PreScanEvent.PreScanCompleted.class, PreScanEvent.DpiaRequiredConcluded.class);
        given(Story.registered()).when(Cast.LEADER, Samples.preScan(Answer.UNKNOWN, 0, false, 1))
                .happened(PreScanEvent.PreScanCompleted.class, PreScanEvent.DpiaRequiredConcluded.class);
    }

    @Test
    void aRecommendationIsLeftToTheDecider() {
        given(Story.registered()).when(Cast.LEADER, Samples.preScan(Answer.YES, 1, false, 1)).one(
                PreScanEvent.PreScanCompleted.class, e -> e.outcome() == Outcome.DPIA_RECOMMENDED);
    }

    @Test
    void criteriaAreExplained() {
        PreScanCommand.CompletePreScan p = Samples.preScan();
        given(Story.registered()).when(Cast.LEADER, new PreScanCommand.CompletePreScan(
                        ID, p.personalData(), p.reasoning(), false, false, true, Set.of(PreScanCommand.ApList.FRAUD),
                        Set.of(), " ", 1, false, false, p.aiClass(), false, false))
                .refusedFor("explanation", "needed-with-criteria");
    }

    private static final LocalDate COUNTED = LocalDate.of(2026, 11, 24);

    private static PreScanCommand.CompletePreScan of(Answer personalData, int people, Set<Wp248> ticked, String explanation) {
        return new PreScanCommand.CompletePreScan(
                ID, personalData, REASONS, false, false, false, Set.of(), ticked, explanation, people, false, false,
                PreScanCommand.AiClass.NONE, false, false);
    }

    private static void expectCriteria(Story story, PreScanCommand.CompletePreScan c, Outcome outcome, Wp248... criteria) {
        PreScanEvent.PreScanCompleted answers = story.then(Cast.LEADER, c).state().preScan().answers();
        assertEquals(Set.of(criteria), answers.wp248());
        assertEquals(outcome, answers.outcome());
        assertEquals(c.peoplePerYear(), answers.peoplePerYear());
    }

    /** SPEC B06: above the threshold the number itself meets the criterion of large scale, ticked or not. */
    @Test
    void aNumberAboveTheThresholdIsLargeScaleWhetherOrNotItIsTicked() {
        expectCriteria(Story.registered().on(COUNTED), of(Answer.YES, 10_000, Set.of(), null), Outcome.DPIA_NOT_REQUIRED);
        expectCriteria(Story.registered().on(COUNTED), of(Answer.YES, 10_001, Set.of(), null), Outcome.DPIA_RECOMMENDED,
                Wp248.LARGE_SCALE);
        expectCriteria(Story.registered().on(COUNTED), of(Answer.YES, 10_001, null, null), Outcome.DPIA_RECOMMENDED,
                Wp248.LARGE_SCALE);
        expectCriteria(Story.registered().on(COUNTED), of(Answer.YES, 50, Set.of(Wp248.LARGE_SCALE), "Half het dorp"),
                Outcome.DPIA_RECOMMENDED, Wp248.LARGE_SCALE);
        expectCriteria(Story.registered().on(COUNTED),
                of(Answer.YES, 10_001, Set.of(Wp248.SYSTEMATIC_MONITORING), "Elke dag"), Outcome.DPIA_REQUIRED,
                Wp248.SYSTEMATIC_MONITORING, Wp248.LARGE_SCALE);
        expectCriteria(Story.registered().on(COUNTED), of(Answer.NO, 9_500_000, Set.of(), null), Outcome.NO_PERSONAL_DATA);
    }

    @Test
    void theNumberExplainsItsOwnCriterionAndNoOther() {
        given(Story.registered().on(COUNTED)).when(Cast.LEADER, of(Answer.YES, 10_001, Set.of(Wp248.LARGE_SCALE), null))
                .happened(PreScanEvent.PreScanCompleted.class);
        given(Story.registered().on(COUNTED)).when(Cast.LEADER, of(Answer.YES, 10_000, Set.of(Wp248.LARGE_SCALE), null))
                .refusedFor("explanation", "needed-with-criteria");
        given(Story.registered().on(COUNTED)).when(Cast.LEADER,
                of(Answer.YES, 10_001, Set.of(Wp248.LARGE_SCALE, Wp248.INNOVATIVE_TECHNOLOGY), null))
                .refusedFor("explanation", "needed-with-criteria");
    }

    @Test
    void noNumberWasLargeBeforeThePolicyNorIsItInHistoryThatIsTold() {
        expectCriteria(Story.registered().on(COUNTED.minusDays(1)), of(Answer.YES, 9_500_000, Set.of(), null),
                Outcome.DPIA_NOT_REQUIRED);
        expectCriteria(Story.registered().on(COUNTED).asImport(), of(Answer.YES, 9_500_000, Set.of(), null),
                Outcome.DPIA_NOT_REQUIRED);
    }

    private static PreScanCommand.CompletePreScan from(Answer personalData, String... sources) {
        return new PreScanCommand.CompletePreScan(
                ID, personalData, REASONS, false, false, false, Set.of(), Set.of(), null, 10, false, false,
                PreScanCommand.AiClass.NONE, false, false, List.of(sources));
    }

    /** SPEC B03: whoever names a second source combines data sets, ticked or not. */
    @Test
    void aSecondSourceIsTheMatchingOfDataSets() {
        expectCriteria(Story.registered(), from(Answer.YES, "Telsensoren"), Outcome.DPIA_NOT_REQUIRED);
        expectCriteria(Story.registered(), from(Answer.YES, "Telsensoren", " telsensoren "), Outcome.DPIA_NOT_REQUIRED);
        expectCriteria(Story.registered(), from(Answer.YES, "Telsensoren", "Afvalpassen"), Outcome.DPIA_RECOMMENDED,
                Wp248.MATCHING_DATASETS);
        expectCriteria(Story.registered(), from(Answer.NO, "Telsensoren", "Afvalpassen"), Outcome.NO_PERSONAL_DATA);
        expectCriteria(Story.registered().asImport(), from(Answer.YES, "Telsensoren", "Afvalpassen"), Outcome.DPIA_NOT_REQUIRED);
    }

    @Test
    void answersAreNotChangedUnderAStartedDpiaUnlessItIsLookedAtAgain() {
        given(Story.drafted(Level.LOW)).when(Cast.LEADER, Samples.preScan()).refused("pre-scan.dpia-started");
        given(Story.changing()).when(Cast.LEADER, Samples.preScan())
                .happened(PreScanEvent.PreScanCompleted.class, PreScanEvent.DpiaRequiredConcluded.class);
    }

    private static PreScanCommand.ConcludeNoPersonalData none() {
        return new PreScanCommand.ConcludeNoPersonalData(ID, "Alleen radar: niemand is te herkennen.", true);
    }

    private static PreScanCommand.DecideOnDpiaNeed decide(Need need) {
        return new PreScanCommand.DecideOnDpiaNeed(ID, need, "Kleine schaal en toestemming.", TODAY);
    }

    private static PreScanCommand.AdviseOnDpiaNeed view(Need need) {
        return new PreScanCommand.AdviseOnDpiaNeed(ID, need, "Een criterium, kleine schaal.");
    }

    private static Story asked(Answer personalData, int wp248, boolean article35c) {
        return Story.registered().then(Cast.LEADER, Samples.preScan(personalData, wp248, article35c, 10));
    }

    @Test
    void noPersonalDataIsConcludedOnlyAfterAPreScanThatSaysSo() {
        given(Story.registered()).when(Cast.OFFICER, none()).refused("pre-scan.missing");
        given(asked(Answer.YES, 1, false)).when(Cast.OFFICER, none()).refused("pre-scan.outcome");
        given(asked(Answer.NO, 0, false)).when(Cast.OFFICER, none()).happened(PreScanEvent.NoPersonalDataConcluded.class);
    }

    @Test
    void theDeciderDecidesThatNoneIsNeededWithTheViewOfTheFg() {
        given(asked(Answer.YES, 1, false)).when(Cast.COLLEGE, decide(Need.DPIA_NOT_NEEDED)).refused("pre-scan.fg-not-asked");
        Story advised = asked(Answer.YES, 1, false).then(Cast.FG, view(Need.DPIA_NOT_NEEDED));
        given(advised).when(Cast.COLLEGE, decide(Need.DPIA_NOT_NEEDED)).events(
                new PreScanEvent.DpiaNotRequiredDecided(ID, "Kleine schaal en toestemming.", TODAY));
        given(advised).when(Cast.COLLEGE, decide(Need.DPIA_NEEDED)).events(
                new PreScanEvent.DpiaRequiredConcluded(ID, "Kleine schaal en toestemming."));
        given(Story.registered()).when(Cast.FG, view(Need.DPIA_NEEDED)).refused("pre-scan.missing");
    }

    @Test
    void theCollegeOverrulesCriteriaButNeverTheLawNorTheListOfTheAp() {
        Story criteria = asked(Answer.YES, 2, false).then(Cast.FG, view(Need.DPIA_NEEDED));
        given(criteria).when(Cast.COLLEGE, decide(Need.DPIA_NOT_NEEDED)).happened(PreScanEvent.DpiaNotRequiredDecided.class);
        for (Story law : new Story[] {asked(Answer.YES, 2, true), asked(Answer.UNKNOWN, 0, false)}) {
            given(law.then(Cast.FG, view(Need.DPIA_NOT_NEEDED))).when(Cast.COLLEGE, decide(Need.DPIA_NOT_NEEDED))
                    .refused("pre-scan.outcome");
        }
    }

    @Test
    void aDpiaThatWasPutToTheFgIsNotDecidedAway() {
        Story submitted = asked(Answer.YES, 1, false).then(Cast.FG, view(Need.DPIA_NOT_NEEDED)).draft(Level.HIGH)
                .then(Cast.LEADER, new DpiaCommand.SubmitDpia(ID, null, null));
        given(submitted).when(Cast.COLLEGE, decide(Need.DPIA_NOT_NEEDED)).refused("pre-scan.dpia-started");
    }

    @Test
    void newAnswersEndAnEarlierConclusion() {
        Story none = asked(Answer.NO, 0, false).then(Cast.OFFICER, none());
        assertTrue(none.state().preScan().needsNoDpia());
        Story again = none.then(Cast.LEADER, Samples.preScan(Answer.YES, 1, false, 10));
        assertEquals(PreScanState.Conclusion.OPEN, again.state().preScan().conclusion());
        assertTrue(again.shut().contains(Gate.G01));
        assertEquals(null, again.then(Cast.FG, view(Need.DPIA_NEEDED))
                .then(Cast.LEADER, Samples.preScan(Answer.YES, 1, false, 10)).state().preScan().fgView());
    }

    @Test
    void theProjectDoesNotConcludeAwayWhatTheCollegeWants() {
        Story wanted = asked(Answer.NO, 0, false).then(Cast.COLLEGE, decide(Need.DPIA_NEEDED));
        given(wanted).when(Cast.LEADER, none()).refused("pre-scan.decided");
        given(wanted.then(Cast.LEADER, Samples.preScan(Answer.NO, 0, false, 1))).when(Cast.LEADER, none())
                .refused("pre-scan.decided");
    }

    @Test
    void aSubmittedDpiaEndsTheDecisionThatNoneIsNeeded() {
        Story voluntary = asked(Answer.NO, 0, false).then(Cast.OFFICER, none()).draft(Level.LOW)
                .then(Cast.LEADER, new DpiaCommand.SubmitDpia(ID, REASONS, null));
        assertTrue(voluntary.shut().containsAll(java.util.List.of(Gate.G01, Gate.G02, Gate.G06)));
    }

    @Test
    void theFgIsAskedAQuestionAtAnyTime() {
        given(Story.registered()).when(Cast.LEADER, new PreScanCommand.RequestFgAdvice(ID, "Is een DPIA nodig?"))
                .events(new PreScanEvent.FgAdviceRequested(ID, "Is een DPIA nodig?"));
    }

    @Test
    void aDecisionIsNotDatedAhead() {
        given(asked(Answer.YES, 1, false).on(TODAY.minusDays(1))).when(Cast.COLLEGE, decide(Need.DPIA_NEEDED))
                .refusedFor("decidedOn", "in-the-future");
    }
}
