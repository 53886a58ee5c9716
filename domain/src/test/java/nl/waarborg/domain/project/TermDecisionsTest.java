package nl.waarborg.domain.project;

import static nl.waarborg.domain.project.ProjectFixture.given;
import static nl.waarborg.domain.project.Samples.ID;
import static nl.waarborg.domain.project.Samples.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.planning.LegalTerms;
import nl.waarborg.domain.planning.WorkingDays;
import nl.waarborg.domain.project.RunningTerm.Kind;
import nl.waarborg.domain.project.TermLevel.Recipient;
import nl.waarborg.domain.risk.Level;
import org.junit.jupiter.api.Test;

/** Reminders and the ladder: each step once, on its day, and never a decision. */
class TermDecisionsTest {

    private static final Actor CALENDAR = Actor.calendar(Cast.CITY);
    private static final LocalDate FG_DUE = WorkingDays.plus(TODAY, 15);
    private static final int HISTORIES = 300;

    @Test
    void theLadderOfATaskHasFourStepsOnTheirDays() {
        LocalDate due = LocalDate.of(2026, 12, 4);
        Map<TermLevel, LocalDate> days = new EnumMap<>(TermLevel.class);
        TermLevel.of(Kind.TASK).forEach(level -> days.put(level, level.from(due)));
        assertEquals(Map.of(TermLevel.REMINDER, LocalDate.of(2026, 11, 27), TermLevel.DUE, due,
                TermLevel.LINE_MANAGER, LocalDate.of(2026, 12, 11), TermLevel.DEPARTMENT_HEAD, LocalDate.of(2026, 12, 18)), days);
        assertEquals(Optional.empty(), TermLevel.reached(Kind.TASK, due, LocalDate.of(2026, 11, 26)));
        assertEquals(Optional.of(TermLevel.DUE), TermLevel.reached(Kind.TASK, due, LocalDate.of(2026, 12, 10)));
        assertEquals(Optional.of(TermLevel.DEPARTMENT_HEAD), TermLevel.reached(Kind.TASK, due, LocalDate.of(2028, 1, 1)));
    }

    @Test
    void anAgreementIsNamedNinetyAndThirtyDaysAheadAndOnTheDay() {
        LocalDate end = LocalDate.of(2027, 3, 31);
        assertEquals(LocalDate.of(2026, 12, 31), TermLevel.FIRST_NOTICE.from(end));
        assertEquals(LocalDate.of(2027, 3, 1), TermLevel.LAST_NOTICE.from(end));
        assertEquals(List.of(TermLevel.FIRST_NOTICE, TermLevel.LAST_NOTICE, TermLevel.DUE, TermLevel.LINE_MANAGER,
                TermLevel.DEPARTMENT_HEAD), TermLevel.of(Kind.AGREEMENT));
    }

    @Test
    void aTermIsRaisedOnItsDayAndOnlyOnce() {
        Story submitted = Story.submitted(Level.LOW);
        LocalDate reminder = TermLevel.REMINDER.from(FG_DUE);
        given(submitted.on(reminder.minusDays(1))).when(CALENDAR, fg(TermLevel.REMINDER)).events();
        given(submitted.on(reminder)).when(CALENDAR, fg(TermLevel.REMINDER)).events(raised(TermLevel.REMINDER, Recipient.WHO_MUST_ACT));
        Story told = submitted.on(reminder).then(CALENDAR, fg(TermLevel.REMINDER));
        given(told).when(CALENDAR, fg(TermLevel.REMINDER)).events();
        given(told.on(FG_DUE)).when(CALENDAR, fg(TermLevel.DUE)).events(raised(TermLevel.DUE, Recipient.WHO_MUST_ACT));
        Story high = told.on(FG_DUE.plusMonths(2)).then(CALENDAR, fg(TermLevel.DEPARTMENT_HEAD));
        given(high).when(CALENDAR, fg(TermLevel.LINE_MANAGER)).events();
    }

    @Test
    void aLateAdviceIsRaisedWithTheControllerForCapacityAndNeverReplaced() {
        Story late = Story.submitted(Level.LOW).on(FG_DUE.plusMonths(1));
        given(late).when(CALENDAR, fg(TermLevel.DEPARTMENT_HEAD)).events(raised(TermLevel.DEPARTMENT_HEAD, Recipient.CONTROLLER));
        late.then(CALENDAR, fg(TermLevel.DEPARTMENT_HEAD));
        assertEquals(null, late.state().fg().advice());
        assertTrue(late.shut().contains(Gate.G02));
    }

    @Test
    void whatIsNoLongerRunningIsNotRaised() {
        LocalDate late = FG_DUE.plusMonths(1);
        given(Story.advised(Level.LOW).on(late)).when(CALENDAR, fg(TermLevel.DUE)).events();
        given(Story.submitted(Level.LOW).on(late)).when(CALENDAR, new TermCommand.RaiseTerm(
                ID, Kind.FG_ADVICE, "", "", FG_DUE.plusDays(1), TermLevel.DUE, List.of(Role.FG))).events();
        given(Story.submitted(Level.LOW).on(late)).when(CALENDAR, new TermCommand.RaiseTerm(
                ID, Kind.AP_ADVICE, "", "", FG_DUE, TermLevel.DUE, List.of(Role.PRIVACY_OFFICER))).events();
        given(Story.submitted(Level.LOW).on(late)).when(Cast.LEADER, fg(TermLevel.DUE)).refused("role.needed");
    }

    @Test
    void aTaskIsRaisedWithItsName() {
        LocalDate due = LocalDate.of(2026, 12, 4);
        TermCommand.RaiseTerm raise = new TermCommand.RaiseTerm(
                ID, Kind.TASK, "4711", "Pre-scan uitvoeren", due, TermLevel.LINE_MANAGER, List.of(Role.PROJECT_LEADER));
        given(Story.registered().on(LocalDate.of(2026, 12, 11))).when(CALENDAR, raise).events(new TermEvent.TermRaised(
                ID, Kind.TASK, "4711", "Pre-scan uitvoeren", due, TermLevel.LINE_MANAGER, Recipient.LINE_MANAGER,
                List.of(Role.PROJECT_LEADER)));
    }

    @Test
    void aReminderIsLawfulAndLeavesNoCapacityBehind() {
        Story story = Story.submitted(Level.LOW).on(FG_DUE).then(CALENDAR, fg(TermLevel.DUE));
        assertFalse(story.state().people().containsKey(CALENDAR.person()));
        List<Legality.Told> told = story.told().stream().map(one -> new Legality.Told(
                one.event(), one.by(), one.by().today().atTime(12, 0).atZone(java.time.ZoneId.of("Europe/Amsterdam")).toInstant())).toList();
        Legality.of(ID, told).forEach(verdict -> assertEquals(Legality.Standing.LAWFUL, verdict.standing()));
    }

    /** In whatever state a case is: what the system may send records nothing that a gate guards and opens no gate. */
    @Test
    void noCommandOfTheSystemEverRecordsAGuardedEvent() {
        int tried = 0;
        int happened = 0;
        for (long seed = 1; seed <= HISTORIES; seed++) {
            Story story = new Story();
            RandomProject project = new RandomProject(new SplittableRandom(seed), story.state());
            for (int step = 0; step < 60; step++) {
                RandomProject.Try next = project.next();
                story.on(project.today());
                try {
                    story.then(next.actor(), next.command());
                } catch (Refusal refused) {
                    continue;
                }
                for (ProjectCommand command : bySystem(story)) {
                    By by = By.of(CALENDAR, story.today().plusYears(1));
                    List<ProjectEvent> events = attempt(command, story.state(), by);
                    tried++;
                    happened += events.size();
                    for (ProjectEvent event : events) {
                        assertFalse(Guards.isGuarded(event), () -> event.toString());
                    }
                }
            }
        }
        assertTrue(tried > 20_000 && happened > 2_000, tried + " tried, " + happened + " happened");
    }

    private static List<ProjectEvent> attempt(ProjectCommand command, ProjectState state, By by) {
        try {
            return Decisions.decide(command, state, by).events();
        } catch (Refusal refused) {
            return List.of();
        }
    }

    private static List<ProjectCommand> bySystem(Story story) {
        List<ProjectCommand> commands = new ArrayList<>(List.of(
                new PriorConsultationCommand.MarkApTermExpired(ID), new ReassessmentCommand.MarkReassessmentDue(ID),
                new ReassessmentCommand.MarkReassessmentOverdue(ID, "afdelingshoofd"),
                new ProcessCommand.RecordTokens(ID, null, List.of(
                        new ProcessCommand.Move("privacy-case", "1", "privacy-case:1", "start", "entered", null)), null)));
        for (RunningTerm term : RunningTerms.of(story.state())) {
            if (term.dueOn() != null) {
                commands.add(new TermCommand.RaiseTerm(
                        ID, term.kind(), term.subject(), term.subject(), term.dueOn(), TermLevel.DUE, term.roles()));
            }
        }
        return commands;
    }

    @Test
    void theAgreementOfAPartyIsATermUntilTheCaseIsOver() {
        LocalDate until = TODAY.plusMonths(6);
        Story story = Story.preScanned().draft(Level.LOW).then(Cast.OFFICER, new DpiaCommand.ReviseParties(
                ID, List.of(Samples.city(), Samples.processor(Party.Agreement.SIGNED, null, until)), null));
        RunningTerm term = new RunningTerm(Kind.AGREEMENT, "Leverancier A", until, List.of(Role.PRIVACY_OFFICER));
        assertTrue(RunningTerms.of(story.state()).contains(term));
        given(story.on(until.minusDays(90))).when(CALENDAR, new TermCommand.RaiseTerm(ID, Kind.AGREEMENT, "Leverancier A",
                "Leverancier A", until, TermLevel.FIRST_NOTICE, term.roles())).events(new TermEvent.TermRaised(ID, Kind.AGREEMENT,
                "Leverancier A", "Leverancier A", until, TermLevel.FIRST_NOTICE, Recipient.WHO_MUST_ACT, term.roles()));
        story.then(Cast.LEADER, new IdeaCommand.WithdrawProject(ID, "Het college ziet ervan af, zie de brief."));
        assertEquals(List.of(), RunningTerms.of(story.state()));
    }

    @Test
    void theTermOfTheFgStandsStillWhileAQuestionIsOpen() {
        Story story = Story.submitted(Level.LOW);
        story.on(WorkingDays.plus(TODAY, 3)).then(Cast.FG, Samples.advice(FgCommand.Advice.INFORMATION_NEEDED));
        assertEquals(null, due(story, Kind.FG_ADVICE));
        story.on(WorkingDays.plus(TODAY, 7)).then(Cast.LEADER, new FgCommand.ProvideFgInformation(ID, "Het beeld blijft 0,2 seconde."));
        assertEquals(WorkingDays.plus(TODAY, 15 + 4), due(story, Kind.FG_ADVICE));
        assertEquals(15, LegalTerms.standard().on(TODAY).fgAdviceWorkingDays());
    }

    @Test
    void theClockOfTheApIsATermWithItsExtensionNotice() {
        Story story = Story.atTheAp();
        assertEquals(story.state().priorConsultation().clock().end(TODAY), due(story, Kind.AP_ADVICE));
        assertEquals(story.state().priorConsultation().clock().extensionNoticeBy(), due(story, Kind.AP_EXTENSION_NOTICE));
        story.then(Cast.OFFICER, Samples.apSays(PriorConsultationCommand.Message.INFORMATION_REQUEST, null));
        assertEquals(null, due(story, Kind.AP_ADVICE));
    }

    private static LocalDate due(Story story, Kind kind) {
        return RunningTerms.of(story.state()).stream().filter(term -> term.isAbout(kind, "")).findFirst().orElseThrow().dueOn();
    }

    private static TermCommand.RaiseTerm fg(TermLevel level) {
        return new TermCommand.RaiseTerm(ID, Kind.FG_ADVICE, "", "", FG_DUE, level, List.of(Role.FG));
    }

    private static TermEvent.TermRaised raised(TermLevel level, Recipient recipient) {
        return new TermEvent.TermRaised(ID, Kind.FG_ADVICE, "", "", FG_DUE, level, recipient, List.of(Role.FG));
    }
}
