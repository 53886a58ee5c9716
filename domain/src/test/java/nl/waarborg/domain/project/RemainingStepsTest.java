package nl.waarborg.domain.project;

import static nl.waarborg.domain.planning.PlanStep.ADVICE_PROCESSING;
import static nl.waarborg.domain.planning.PlanStep.COLLEGE_DECISION;
import static nl.waarborg.domain.planning.PlanStep.COUNCIL;
import static nl.waarborg.domain.planning.PlanStep.DRAFTING;
import static nl.waarborg.domain.planning.PlanStep.FG_ADVICE;
import static nl.waarborg.domain.planning.PlanStep.PRIOR_CONSULTATION;
import static nl.waarborg.domain.planning.PlanStep.SECURITY_REVIEW;
import static nl.waarborg.domain.planning.PlanStep.VIEWS;
import static nl.waarborg.domain.project.Samples.ID;
import static nl.waarborg.domain.project.Samples.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.waarborg.domain.planning.ApClock;
import nl.waarborg.domain.planning.LegalTerms;
import nl.waarborg.domain.planning.PlanStep;
import nl.waarborg.domain.planning.Progress;
import nl.waarborg.domain.planning.Scenario;
import nl.waarborg.domain.planning.WhatIf;
import nl.waarborg.domain.planning.WorkingDays;
import nl.waarborg.domain.project.RemainingSteps.Closed;
import nl.waarborg.domain.risk.Level;
import org.junit.jupiter.api.Test;

/** The plan follows the case: what is done drops out, what was begun is counted by its own term. */
class RemainingStepsTest {

    private static final LocalDate KINGS_DAY = LocalDate.of(2027, 4, 27);

    @Test
    void stepsDropOutWhenTheyAreDone() {
        assertEquals(Set.of(DRAFTING, VIEWS, SECURITY_REVIEW, FG_ADVICE, COLLEGE_DECISION, PRIOR_CONSULTATION, ADVICE_PROCESSING),
                remaining(Story.registered()));
        assertEquals(EnumSet.allOf(PlanStep.class), RemainingSteps.of(Story.registered().state(), true).remaining());
        assertEquals(Set.of(DRAFTING, SECURITY_REVIEW, FG_ADVICE, COLLEGE_DECISION, PRIOR_CONSULTATION, ADVICE_PROCESSING),
                remaining(Story.drafted(Level.LOW)));
        assertEquals(Set.of(SECURITY_REVIEW, FG_ADVICE, COLLEGE_DECISION, PRIOR_CONSULTATION, ADVICE_PROCESSING),
                remaining(Story.submitted(Level.LOW)));
        assertEquals(Set.of(COLLEGE_DECISION, PRIOR_CONSULTATION, ADVICE_PROCESSING), remaining(Story.advised(Level.LOW)));
        assertEquals(Set.of(), remaining(Story.adopted(Level.LOW)));
        assertEquals(Set.of(PRIOR_CONSULTATION, ADVICE_PROCESSING), remaining(Story.adopted(Level.HIGH)));
        assertEquals(Set.of(PRIOR_CONSULTATION, ADVICE_PROCESSING), remaining(Story.atTheAp()));
        assertEquals(Set.of(), remaining(Story.approved()));
        assertEquals(Set.of(), remaining(Story.started()));
    }

    @Test
    void afterTheAdviceOfTheApItsProcessingRemains() {
        Story advised = Story.atTheAp().then(Cast.OFFICER, Samples.apSays(
                PriorConsultationCommand.Message.ADVICE, PriorConsultationCommand.Outcome.ADVICE_WITH_MEASURES, "M1"));
        Progress progress = RemainingSteps.of(advised.state(), false);
        assertEquals(Set.of(ADVICE_PROCESSING), progress.remaining());
        assertEquals(WorkingDays.plus(TODAY, 10), progress.underway().get(ADVICE_PROCESSING).dueOn());
        assertEquals(Set.of(Scenario.NO_AP, Scenario.AP_EXTENDED, Scenario.AP_EXTENDED_AND_SUSPENDED),
                RemainingSteps.closed(advised.state()).keySet());
    }

    @Test
    void theCouncilRemainsWhereItIsAskedForMoreThanALetter() {
        Story asked = Story.adopted(Level.LOW).then(Cast.CLERK, Samples.council(true, false));
        assertEquals(Set.of(COUNCIL), remaining(asked));
        asked.then(Cast.CLERK, new CouncilCommand.OpenCouncilConsultation(ID, TODAY, "Raadsvoorstel 2026-114"));
        assertTrue(RemainingSteps.of(asked.state(), false).isUnderway(COUNCIL));
        asked.then(Cast.CLERK, Samples.councilSays(CouncilCommand.Outcome.NO_REMARKS));
        assertEquals(Set.of(), remaining(asked));
    }

    @Test
    void theCoursesThatAreNoLongerOpenAreNamedWithTheirReason() {
        assertEquals(Map.of(), RemainingSteps.closed(Story.registered().state()));
        assertEquals(Map.of(Scenario.NO_AP, Closed.AP_NEEDED), RemainingSteps.closed(Story.submitted(Level.HIGH).state()));
        assertEquals(Set.of(Scenario.AP_TERM, Scenario.AP_EXTENDED, Scenario.AP_EXTENDED_AND_SUSPENDED),
                RemainingSteps.closed(Story.adopted(Level.LOW).state()).keySet());
        Story extended = Story.atTheAp().then(Cast.OFFICER, Samples.apSays(PriorConsultationCommand.Message.EXTENSION, null));
        assertEquals(Map.of(Scenario.NO_AP, Closed.AP_NEEDED, Scenario.AP_TERM, Closed.EXTENDED_ALREADY),
                RemainingSteps.closed(extended.state()));
    }

    @Test
    void anAdviceThatIsLateTakesAwayTheRoomThatItTakes() {
        Story submitted = Story.submitted(Level.LOW);
        LocalDate goLive = TODAY.plusDays(60);
        WhatIf inTime = noAp(submitted, goLive, TODAY);
        assertEquals(Optional.of(FG_ADVICE), inTime.critical());
        LocalDate due = WorkingDays.plus(TODAY, 15);
        assertEquals(inTime.slackWorkingDays(), noAp(submitted, goLive, due).slackWorkingDays());
        WhatIf late = noAp(submitted, goLive, WorkingDays.plus(due, 4));
        assertEquals(inTime.slackWorkingDays() - 4, late.slackWorkingDays());
        WhatIf tooLate = noAp(submitted, goLive, inTime.of(FG_ADVICE).orElseThrow().doneBy().plusDays(1));
        assertFalse(tooLate.feasible());
        assertTrue(tooLate.slackWorkingDays() < 0);
    }

    @Test
    void theClockThatRunsAtTheApIsCountedAsItRuns() {
        Story atTheAp = Story.atTheAp();
        LocalDate end = ApClock.received(TODAY).end(TODAY);
        LocalDate goLive = WorkingDays.plus(end, 15);
        List<WhatIf> answers = answers(atTheAp, goLive, TODAY);
        assertTrue(answers.get(1).feasible());
        assertEquals(Optional.of(PRIOR_CONSULTATION), answers.get(1).critical());
        assertFalse(answers.get(2).feasible());
        atTheAp.then(Cast.OFFICER, Samples.apSays(PriorConsultationCommand.Message.EXTENSION, null));
        assertFalse(answers(atTheAp, goLive, TODAY).get(1).feasible(), "the AP took 14 weeks");
    }

    /** SPEC A.7, and B26: to the day. */
    @Test
    void kingsDayComesOutToTheDay() {
        List<WhatIf> answers = answers(Story.registered().on(LocalDate.of(2026, 6, 1)), KINGS_DAY, LocalDate.of(2026, 6, 1));
        WhatIf eight = answers.get(1);
        assertEquals(LocalDate.of(2027, 4, 13), eight.of(ADVICE_PROCESSING).orElseThrow().startBy());
        assertEquals(LocalDate.of(2027, 4, 26), eight.of(ADVICE_PROCESSING).orElseThrow().doneBy());
        assertEquals(LocalDate.of(2027, 2, 15), eight.of(PRIOR_CONSULTATION).orElseThrow().startBy());
        assertEquals(LocalDate.of(2027, 4, 12), eight.of(PRIOR_CONSULTATION).orElseThrow().doneBy());
        assertEquals(LocalDate.of(2027, 1, 4), answers.get(2).of(PRIOR_CONSULTATION).orElseThrow().startBy());
        assertTrue(answers.stream().allMatch(WhatIf::feasible));
    }

    @Test
    void aStepMovedByHandTakesWhatComesBeforeItAsDone() {
        Progress all = RemainingSteps.of(Story.registered().state(), true);
        assertEquals(Set.of(FG_ADVICE, COLLEGE_DECISION, COUNCIL, PRIOR_CONSULTATION, ADVICE_PROCESSING), all.from(FG_ADVICE).remaining());
        assertEquals(Set.of(COUNCIL, PRIOR_CONSULTATION, ADVICE_PROCESSING), all.from(PRIOR_CONSULTATION).remaining());
        assertEquals(Set.of(COUNCIL, PRIOR_CONSULTATION, ADVICE_PROCESSING), all.from(COUNCIL).remaining());
    }

    private static Set<PlanStep> remaining(Story story) {
        return RemainingSteps.of(story.state(), false).remaining();
    }

    private static WhatIf noAp(Story story, LocalDate goLive, LocalDate today) {
        return answers(story, goLive, today).get(0);
    }

    private static List<WhatIf> answers(Story story, LocalDate goLive, LocalDate today) {
        return WhatIf.scenarios(goLive, today, RemainingSteps.of(story.state(), false), 14, LegalTerms.standard().on(goLive));
    }
}
