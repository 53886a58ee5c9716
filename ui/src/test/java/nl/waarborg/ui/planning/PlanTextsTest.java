package nl.waarborg.ui.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.planning.PlanStep;
import nl.waarborg.domain.project.IdeaCommand;
import nl.waarborg.domain.project.IdeaEvent;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import org.junit.jupiter.api.Test;

/** The plan of King's Day to the day as in SPEC A.7, and plain words about what would work (B26). */
class PlanTextsTest {

    private static final LocalDate KINGS_DAY = LocalDate.of(2027, 4, 27);
    private static final Texts NL = Texts.in(Language.NL);

    @Test
    void theLastDaysForTheApAreThoseOfTheSpecification() {
        PlanView view = view(LocalDate.of(2026, 6, 1), none());
        assertEquals("Teruggerekend vanaf het evenement op 27 april 2027", view.heading());
        assertEquals(List.of(LocalDate.of(2026, 12, 3), LocalDate.of(2027, 1, 18), LocalDate.of(2027, 3, 1)),
                view.receipts().stream().map(PlanView.Receipt::on).toList());
        assertEquals("De termijn eindigt dan op 26 april 2027.", view.receipts().get(1).text());
        assertEquals("De termijn eindigt dan op 26 april 2027.", view.receipts().get(2).text());
        assertTrue(view.receipts().stream().noneMatch(PlanView.Receipt::past));
        assertTrue(view.courses().stream().allMatch(course -> course.look().equals("ok")));
        assertEquals(7, view.rows().size());
    }

    @Test
    void whatCannotBeMadeSaysSoAndNamesWhatWouldWorkAndNeverToSkip() {
        PlanView view = view(LocalDate.of(2026, 11, 24), none());
        PlanView.Course extended = view.courses().get(2);
        assertEquals("bad", extended.look());
        assertEquals("Niet haalbaar", extended.verdict());
        assertTrue(extended.slack().matches("\\d+ werkdagen te laat"), extended.slack());
        assertTrue(extended.works().get(0).matches("Een evenement op \\d+ \\w+ 2027 of later is haalbaar\\."), extended.works().toString());
        assertEquals("Of: zorg dat de AP de aanvraag uiterlijk 4 januari 2027 heeft. De stappen daarvoor moeten dan in 27 werkdagen"
                + " klaar zijn, in plaats van 85.", extended.works().get(1));
        assertTrue(view.rows().get(0).cells().get(2).late());
        assertFalse(view.courses().stream().flatMap(course -> Stream.concat(course.works().stream(), Stream.of(course.critical())))
                .anyMatch(line -> line.toLowerCase().contains("overslaan")));
    }

    @Test
    void theDateThatIsNamedAsPossibleIsPossible() {
        LocalDate today = LocalDate.of(2026, 11, 24);
        for (int course = 0; course < 4; course++) {
            LocalDate earliest = Plan.of(state(), none(), today).answers().get(course).earliestGoLive();
            assertEquals("ok", view(today, asked(earliest, 28, null, null)).courses().get(course).look());
            assertEquals("bad", view(today, asked(earliest.minusDays(1), 28, null, null)).courses().get(course).look());
        }
    }

    @Test
    void aMovedDateIsATrial() {
        PlanView view = view(LocalDate.of(2026, 11, 24), asked(LocalDate.of(2027, 7, 1), 28, null, null));
        assertEquals("Teruggerekend vanaf 1 juli 2027. Dit is een proef: er is niets bewaard.", view.heading());
        assertEquals(LocalDate.of(2027, 2, 10), view.receipts().get(0).on());
        assertTrue(view.courses().get(0).works().isEmpty());
    }

    @Test
    void aStepThatBeginsOnAnotherDayTakesWhatComesBeforeAsDone() {
        PlanView view = view(LocalDate.of(2026, 11, 24), asked(null, 0, PlanStep.PRIOR_CONSULTATION, LocalDate.of(2027, 1, 4)));
        assertEquals(2, view.rows().size());
        assertEquals("ok", view.courses().get(2).look());
        assertEquals("Nog 0 werkdagen ruimte", view.courses().get(2).slack());
        assertEquals("bad", view(LocalDate.of(2026, 11, 24), asked(null, 0, PlanStep.PRIOR_CONSULTATION, LocalDate.of(2027, 1, 5)))
                .courses().get(2).look());
    }

    @Test
    void moreStandstillLeavesLessRoom() {
        LocalDate today = LocalDate.of(2026, 6, 1);
        int none = Plan.of(state(), asked(null, 0, null, null), today).answers().get(3).slackWorkingDays();
        int some = Plan.of(state(), asked(null, 28, null, null), today).answers().get(3).slackWorkingDays();
        assertTrue(some < none);
        assertEquals(none, Plan.of(state(), asked(null, 0, null, null), today).answers().get(2).slackWorkingDays());
    }

    @Test
    void theTimelineLiesBetweenItsEdges() {
        for (LocalDate today : List.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 11, 24), KINGS_DAY.plusDays(30))) {
            Timeline timeline = view(today, none()).timeline();
            assertEquals(4, timeline.lanes().size());
            timeline.lanes().forEach(lane -> lane.bars().forEach(bar ->
                    assertTrue(bar.x() >= 0 && bar.width() > 0 && bar.x() + bar.width() <= 100.01, bar.toString())));
        }
    }

    private static PlanView view(LocalDate today, PlanQuestion asked) {
        return PlanTexts.view(NL, state(), asked, today, false, List.of());
    }

    private static PlanQuestion none() {
        return asked(null, 28, null, null);
    }

    private static PlanQuestion asked(LocalDate date, int days, PlanStep step, LocalDate begin) {
        return new PlanQuestion(date, "", days, "", step, begin, "", false, List.of());
    }

    private static ProjectState state() {
        ProjectState state = new ProjectState();
        By by = By.of(Actor.system("GM-Z"), LocalDate.of(2026, 5, 1));
        state.evolve(new IdeaEvent.ProjectIdeaRegistered("P-1", "GM-Z", "Koningsdag", "Tellen", Set.of(IdeaCommand.Theme.SAFETY),
                IdeaCommand.Kind.SENSOR, false, true, LocalDate.of(2027, 4, 28), KINGS_DAY, null, "Privacy", IdeaCommand.Body.COLLEGE), by);
        state.evolve(new IdeaEvent.PlannedGoLiveSet("P-1", LocalDate.of(2027, 4, 24)), by);
        return state;
    }
}
