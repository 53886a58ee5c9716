package nl.waarborg.domain.project;

import static nl.waarborg.domain.project.ProjectFixture.given;
import static nl.waarborg.domain.project.Samples.ID;
import static nl.waarborg.domain.project.Samples.REASONS;
import static nl.waarborg.domain.project.Samples.TODAY;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.project.ViewsCommand.Approach;
import nl.waarborg.domain.project.ViewsCommand.Method;
import org.junit.jupiter.api.Test;

class ViewsDecisionsTest {

    private static ViewsCommand.PlanViews ask(Set<Method> methods, String audience, LocalDate from, LocalDate until) {
        return new ViewsCommand.PlanViews(ID, Approach.ASK, methods, audience, from, until, "haast");
    }

    private static final ViewsCommand.DecideOnWaiver APPROVE =
            new ViewsCommand.DecideOnWaiver(ID, true, "Alleen eigen medewerkers, gehoord via de OR.");

    @Test
    void peopleGetThreeWeeksAndNoReasonMakesThatLess() {
        Set<Method> survey = Set.of(Method.SURVEY);
        given(Story.registered()).when(Cast.LEADER, ask(survey, "bewoners", TODAY, TODAY.plusDays(20)))
                .events(new ViewsEvent.StakeholderConsultationOpened(ID, survey, "bewoners", TODAY, TODAY.plusDays(20)));
        given(Story.registered()).when(Cast.LEADER, ask(survey, "bewoners", TODAY, TODAY.plusDays(19)))
                .refusedFor("until", "too-soon");
        given(Story.registered()).when(Cast.LEADER, ask(survey, "bewoners", TODAY, TODAY.minusDays(1)))
                .refusedFor("until", "before");
    }

    @Test
    void askingSaysHowWhomAndWhen() {
        given(Story.registered()).when(Cast.LEADER, ask(Set.of(), "bewoners", TODAY, TODAY)).refusedFor("methods", "missing");
        Set<Method> survey = Set.of(Method.SURVEY);
        given(Story.registered()).when(Cast.LEADER, ask(survey, " ", TODAY, TODAY)).refusedFor("audience", "missing");
        given(Story.registered()).when(Cast.LEADER, ask(survey, "bewoners", null, TODAY)).refusedFor("from", "missing");
        given(Story.registered()).when(Cast.LEADER, ask(survey, "bewoners", TODAY, null)).refusedFor("until", "missing");
    }

    @Test
    void oneConsultationRunsAtATimeAndClosesNotBeforeItsLastDay() {
        Story open = Story.registered().then(Cast.LEADER, Samples.askPeople(TODAY));
        given(open).when(Cast.LEADER, Samples.askPeople(TODAY)).refused("views.open");
        given(open.on(TODAY.plusDays(19))).when(Cast.LEADER, Samples.closeViews(TODAY.plusDays(19)))
                .refusedFor("closedOn", "still-running");
        given(open).when(Cast.LEADER, Samples.closeViews(TODAY.plusDays(20))).refusedFor("closedOn", "still-running");
        given(open.on(TODAY.plusDays(21))).when(Cast.LEADER, Samples.closeViews(TODAY.plusDays(22)))
                .refusedFor("closedOn", "in-the-future");
        given(open.on(TODAY.plusDays(20))).when(Cast.LEADER, Samples.closeViews(TODAY.plusDays(20)))
                .happened(ViewsEvent.StakeholderConsultationClosed.class);
        given(Story.registered()).when(Cast.LEADER, Samples.closeViews(TODAY)).refused("views.not-open");
    }

    @Test
    void everyThemeThatPeopleRaisedIsAnswered() {
        Story open = Story.registered().then(Cast.LEADER, Samples.askPeople(TODAY.minusDays(20)));
        given(open).when(Cast.LEADER, new ViewsCommand.CloseViews(
                        ID, ViewsCommand.Result.TOO_LITTLE_RESPONSE, 3, "Verslag: drie mensen reageerden.",
                        List.of(new ViewsCommand.ThemeAnswer("borden", " ")), TODAY))
                .refusedFor("answers[0].answer", "missing");
    }

    @Test
    void notAskingNeedsReasonsAndTheDecider() {
        given(Story.registered()).when(Cast.LEADER, new ViewsCommand.PlanViews(
                ID, Approach.WAIVE, null, null, null, null, "te weinig tijd")).refusedFor("waiverReason", "too-short");
        Story proposed = Story.registered().then(Cast.LEADER, Samples.waive());
        assertTrue(proposed.shut().contains(Gate.G06));
        given(proposed).when(Cast.LEADER, APPROVE).refused("role.needed");
        given(proposed).when(Cast.COLLEGE, APPROVE).events(new ViewsEvent.StakeholderConsultationWaived(
                ID, REASONS, APPROVE.motivation()));
        given(proposed).when(Cast.COLLEGE, new ViewsCommand.DecideOnWaiver(ID, false, APPROVE.motivation()))
                .events(new ViewsEvent.StakeholderConsultationWaiverRefused(ID, APPROVE.motivation()));
        given(Story.registered()).when(Cast.COLLEGE, APPROVE).refused("views.no-waiver");
    }
}
