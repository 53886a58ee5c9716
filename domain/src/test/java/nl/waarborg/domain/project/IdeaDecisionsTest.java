package nl.waarborg.domain.project;

import static nl.waarborg.domain.project.ProjectFixture.given;
import static nl.waarborg.domain.project.ProjectFixture.givenNothing;
import static nl.waarborg.domain.project.Samples.ID;
import static nl.waarborg.domain.project.Samples.REASONS;
import static nl.waarborg.domain.project.Samples.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.form.Flaw;
import nl.waarborg.domain.risk.Level;
import org.junit.jupiter.api.Test;

class IdeaDecisionsTest {

    @Test
    void anIdeaIsRegisteredWithItsPlannedDate() {
        IdeaCommand.RegisterIdea idea = Samples.idea();
        givenNothing().when(Cast.LEADER, idea).events(
                new IdeaEvent.ProjectIdeaRegistered(
                        ID, Cast.CITY, idea.name(), idea.description(), idea.themes(), idea.kind(), false, false, null,
                        null, null, idea.fundamentalRights(), IdeaCommand.Body.COLLEGE),
                new IdeaEvent.PlannedGoLiveSet(ID, idea.plannedGoLive()));
    }

    @Test
    void aTemporaryProjectHasAnEndAfterItsStart() {
        givenNothing().when(Cast.LEADER, temporary(null)).refusedFor("endsOn", "needed-when-temporary");
        givenNothing().when(Cast.LEADER, temporary(TODAY.plusMonths(5))).refusedFor("endsOn", "not-after-go-live");
        givenNothing().when(Cast.LEADER, temporary(TODAY.plusMonths(6)))
                .happened(IdeaEvent.ProjectIdeaRegistered.class, IdeaEvent.PlannedGoLiveSet.class);
    }

    @Test
    void everyFlawIsToldAtOnceAndOnePerPlace() {
        IdeaCommand.RegisterIdea i = temporary(null);
        List<Flaw> flaws = Decisions.flaws(new IdeaCommand.RegisterIdea(
                ID, Cast.CITY, i.name(), "Te kort.", i.themes(), i.kind(), true, true, null, null,
                TODAY, null, i.fundamentalRights(), i.body()));
        assertEquals(List.of("description too-short", "plannedGoLive missing", "endsOn needed-when-temporary"),
                flaws.stream().map(flaw -> flaw.path() + " " + flaw.key()).toList());
    }

    private static IdeaCommand.RegisterIdea temporary(LocalDate endsOn) {
        return Samples.idea(Set.of(IdeaCommand.Theme.SAFETY), IdeaCommand.Kind.SENSOR, true, true, endsOn);
    }

    @Test
    void anEventBeforeTheGoLiveIsAMistake() {
        IdeaCommand.RegisterIdea i = Samples.idea();
        givenNothing().when(Cast.LEADER, new IdeaCommand.RegisterIdea(
                        ID, Cast.CITY, i.name(), i.description(), i.themes(), i.kind(), false, false, null,
                        i.plannedGoLive(), i.plannedGoLive().minusDays(1), null, i.fundamentalRights(), i.body()))
                .refusedFor("eventOn", "before-go-live");
    }

    @Test
    void aProjectIsRegisteredOnceAndInAMunicipalityOfOnesOwn() {
        given(Story.registered()).when(Cast.LEADER, Samples.idea()).refused("project.exists");
        Actor elsewhere = new Actor("test", "vreemd", Set.of(Role.PROJECT_LEADER), Set.of("GM-O"), null);
        givenNothing().when(elsewhere, Samples.idea()).refused("municipality.unknown");
    }

    @Test
    void nothingIsAskedOfAProjectThatDoesNotExist() {
        IdeaCommand.WithdrawProject withdraw = new IdeaCommand.WithdrawProject(ID, "De begroting is vervallen.");
        assertEquals("project.unknown", assertThrows(Refusal.class, () ->
                Decisions.decide(withdraw, new ProjectState(), By.of(Cast.LEADER, TODAY))).key());
    }

    @Test
    void aFormWithHolesIsRefusedWithEveryHole() {
        givenNothing().when(Cast.LEADER, new IdeaCommand.RegisterIdea(
                        ID, Cast.CITY, "", null, Set.of(), null, false, false, null, null, null, null, null, null))
                .refused("not-well-formed");
    }

    @Test
    void thePlannedGoLiveMovesUntilTheStartAndTheSameDayIsNoNews() {
        LocalDate later = TODAY.plusMonths(7);
        given(Story.registered()).when(Cast.LEADER, move(later)).events(
                new IdeaEvent.PlannedGoLiveChanged(ID, later, "De levering loopt een maand uit."));
        given(Story.registered()).when(Cast.LEADER, move(TODAY.plusMonths(5))).events();
        given(Story.started()).when(Cast.LEADER, move(later)).refused("already-started");
    }

    private static IdeaCommand.ChangePlannedGoLive move(LocalDate to) {
        return new IdeaCommand.ChangePlannedGoLive(ID, to, "De levering loopt een maand uit.");
    }

    @Test
    void aProjectIsWithdrawnBeforeItsStartOnly() {
        IdeaCommand.WithdrawProject withdraw = new IdeaCommand.WithdrawProject(ID, "De begroting is vervallen.");
        given(Story.adopted(Level.LOW)).when(Cast.COLLEGE, withdraw)
                .events(new IdeaEvent.CaseWithdrawn(ID, "De begroting is vervallen."));
        given(Story.started()).when(Cast.LEADER, withdraw).refused("already-started");
        given(Story.registered().then(Cast.LEADER, withdraw)).when(Cast.LEADER, Samples.preScan()).refused("project.over");
    }

    @Test
    void afterTheEndOnlyTheFgStillSpeaks() {
        Story over = Story.registered().then(Cast.LEADER, new IdeaCommand.WithdrawProject(ID, "De begroting is vervallen."));
        given(over).when(Cast.FG, new FgCommand.GiveUnsolicitedFgAdvice(ID, "Begin een volgende keer eerder: " + REASONS))
                .happened(FgEvent.FgUnsolicitedAdviceIssued.class);
    }
}
