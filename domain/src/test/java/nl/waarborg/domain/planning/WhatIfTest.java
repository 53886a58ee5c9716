package nl.waarborg.domain.planning;

import static nl.waarborg.domain.planning.PlanStep.ADVICE_PROCESSING;
import static nl.waarborg.domain.planning.PlanStep.COLLEGE_DECISION;
import static nl.waarborg.domain.planning.PlanStep.COUNCIL;
import static nl.waarborg.domain.planning.PlanStep.DRAFTING;
import static nl.waarborg.domain.planning.PlanStep.PRIOR_CONSULTATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WhatIfTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final LegalTerms.OnDay TERMS = LegalTerms.standard().on(TODAY);
  private static final Set<PlanStep> ALL = EnumSet.allOf(PlanStep.class);

  @Test
  void everyScenarioIsAnsweredInOrder() {
    List<WhatIf> answers = ask(LocalDate.of(2027, 12, 31), ALL);
    assertEquals(
        List.of(Scenario.values()), answers.stream().map(WhatIf::scenario).toList());
    assertEquals(List.of(DRAFTING, PlanStep.VIEWS, PlanStep.SECURITY_REVIEW, PlanStep.FG_ADVICE,
        COLLEGE_DECISION, COUNCIL), stepsOf(answers.get(0)));
    assertEquals(8, answers.get(1).steps().size());
  }

  @Test
  void theLongerTheApTakesTheLessSlackRemains() {
    List<WhatIf> answers = ask(LocalDate.of(2027, 12, 31), ALL);
    for (int i = 1; i < answers.size(); i++) {
      assertTrue(answers.get(i).slackWorkingDays() < answers.get(i - 1).slackWorkingDays());
      assertTrue(answers.get(i).earliestGoLive().isAfter(answers.get(i - 1).earliestGoLive()));
    }
  }

  @Test
  void onlyTheShortCourseFitsWhenTheAdviceIsDueBeforeSpring() {
    Set<PlanStep> remaining = Set.of(PRIOR_CONSULTATION, ADVICE_PROCESSING);
    List<WhatIf> answers = ask(LocalDate.of(2027, 2, 8), remaining);
    WhatIf fits = answers.get(1);
    assertTrue(fits.feasible());
    assertEquals(Optional.of(PRIOR_CONSULTATION), fits.critical());
    assertEquals(List.of(
        new WhatIf.StepDates(
            PRIOR_CONSULTATION, LocalDate.of(2026, 11, 27), LocalDate.of(2027, 1, 22)),
        new WhatIf.StepDates(
            ADVICE_PROCESSING, LocalDate.of(2027, 1, 25), LocalDate.of(2027, 2, 5))),
        fits.steps());
    assertEquals(3, fits.slackWorkingDays());
    assertFalse(answers.get(2).feasible());
    assertTrue(answers.get(2).slackWorkingDays() < 0);
  }

  @Test
  void theCouncilWorksBesideTheApAndTheCollegeBeforeBoth() {
    Set<PlanStep> remaining =
        Set.of(COLLEGE_DECISION, COUNCIL, PRIOR_CONSULTATION, ADVICE_PROCESSING);
    for (WhatIf answer : ask(LocalDate.of(2027, 7, 1), remaining)) {
      LocalDate college = answer.steps().get(0).doneBy();
      answer.steps().stream().skip(1)
          .forEach(later -> assertTrue(college.isBefore(later.startBy())));
    }
  }

  @Test
  void theEarliestGoLiveIsFeasibleAndTheDayBeforeItIsNot() {
    for (WhatIf answer : ask(LocalDate.of(2026, 12, 24), ALL)) {
      assertFalse(answer.feasible(), "half a year of work does not fit in a month");
      LocalDate earliest = answer.earliestGoLive();
      int index = answer.scenario().ordinal();
      assertTrue(ask(earliest, ALL).get(index).feasible());
      assertFalse(ask(earliest.minusDays(1), ALL).get(index).feasible());
    }
  }

  @Test
  void aStartThatWasDueLastFridayIsInfeasibleOnSaturdayWithNegativeSlack() {
    Set<PlanStep> college = Set.of(COLLEGE_DECISION);
    LocalDate goLive = LocalDate.of(2026, 11, 27);
    WhatIf friday = WhatIf.scenarios(goLive, LocalDate.of(2026, 11, 20), college, 0, TERMS).get(0);
    WhatIf saturday =
        WhatIf.scenarios(goLive, LocalDate.of(2026, 11, 21), college, 0, TERMS).get(0);
    assertTrue(friday.feasible());
    assertEquals(0, friday.slackWorkingDays());
    assertFalse(saturday.feasible());
    assertEquals(-1, saturday.slackWorkingDays());
  }

  @Test
  void withNothingLeftTheDateItselfIsTheOnlyLimit() {
    WhatIf answer = ask(TODAY, Set.of()).get(0);
    assertTrue(answer.feasible());
    assertEquals(Optional.empty(), answer.critical());
    assertEquals(TODAY, answer.earliestGoLive());
  }

  @Test
  void moreThanAYearOfQuestionsIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> WhatIf.scenarios(TODAY, TODAY, ALL, 367, TERMS));
  }

  private static List<WhatIf> ask(LocalDate goLive, Set<PlanStep> remaining) {
    return WhatIf.scenarios(goLive, TODAY, remaining, 14, TERMS);
  }

  private static List<PlanStep> stepsOf(WhatIf answer) {
    return answer.steps().stream().map(WhatIf.StepDates::step).toList();
  }
}
