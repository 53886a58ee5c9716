package nl.waarborg.domain.project;

import static nl.waarborg.domain.project.ProjectFixture.given;
import static nl.waarborg.domain.project.Samples.ID;
import static nl.waarborg.domain.project.Samples.TODAY;
import static nl.waarborg.domain.project.Samples.implement;
import static nl.waarborg.domain.project.Samples.verify;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.project.MeasureCommand.Finding;
import nl.waarborg.domain.project.MeasuresState.Progress;
import nl.waarborg.domain.risk.Level;
import org.junit.jupiter.api.Test;

class MeasureDecisionsTest {

    private static Story implementedBy(Actor actor) {
        return Story.adopted(Level.LOW).then(actor, implement("M1"));
    }

    @Test
    void aMeasureIsCarriedOutAndThenVerifiedByAnother() {
        given(Story.adopted(Level.LOW)).when(Cast.LEADER, implement("M1")).events(
                new MeasureEvent.MeasuresReviewed(ID, false),
                new MeasureEvent.MeasureImplemented(ID, "M1", "testrapport 12", TODAY));
        given(implementedBy(Cast.LEADER)).when(Cast.CISO, verify(Finding.VERIFIED, "M1")).events(
                new MeasureEvent.MeasuresReviewed(ID, true),
                new MeasureEvent.MeasureVerified(ID, "M1", "pentest gezien", TODAY));
        given(implementedBy(Cast.LEADER)).when(Cast.CISO, verify(Finding.FAILED, "M1")).events(
                new MeasureEvent.MeasuresReviewed(ID, false),
                new MeasureEvent.MeasureVerificationFailed(ID, "M1", "pentest gezien", TODAY));
    }

    @Test
    void nobodyVerifiesOwnWorkNotEvenThroughADeputyOrAfterSomebodyElseTouchedIt() {
        given(implementedBy(Cast.OFFICER)).when(Cast.OFFICER, verify(Finding.VERIFIED, "M1"))
                .refusedFor("measures[0].measure", "own-work");
        Actor deputy = new Actor("test", "vervanger", Set.of(Role.CISO), Set.of(Cast.CITY), "privacy-officer");
        given(implementedBy(Cast.OFFICER)).when(deputy, verify(Finding.VERIFIED, "M1"))
                .refusedFor("measures[0].measure", "own-work");
        given(implementedBy(Cast.OFFICER).then(Cast.LEADER, implement("M1"))).when(Cast.OFFICER, verify(Finding.VERIFIED, "M1"))
                .refusedFor("measures[0].measure", "own-work");
        given(implementedBy(Cast.OFFICER)).when(Cast.SECOND_OFFICER, verify(Finding.VERIFIED, "M1"))
                .happened(MeasureEvent.MeasuresReviewed.class, MeasureEvent.MeasureVerified.class);
    }

    @Test
    void onlyKnownMeasuresThatWereCarriedOutAreVerifiedAndEachOnce() {
        given(Story.adopted(Level.LOW)).when(Cast.CISO, verify(Finding.VERIFIED, "M1"))
                .refusedFor("measures[0].measure", "not-implemented");
        given(Story.adopted(Level.LOW)).when(Cast.CISO, verify(Finding.VERIFIED, "M7"))
                .refusedFor("measures[0].measure", "unknown-measure");
        given(Story.adopted(Level.LOW)).when(Cast.LEADER, implement("M7"))
                .refusedFor("measures[0].measure", "unknown-measure");
        given(Story.adopted(Level.LOW)).when(Cast.LEADER, implement("M1", "M1")).refusedFor("measures[1].measure", "double");
        given(implementedBy(Cast.LEADER)).when(Cast.CISO, verify(Finding.VERIFIED, "M1", "M1"))
                .refusedFor("measures[1].measure", "double");
    }

    @Test
    void aVerifiedMeasureIsNotReportedAgainAndAnEmptyRoundIsARound() {
        Story verified = implementedBy(Cast.LEADER).then(Cast.CISO, verify(Finding.VERIFIED, "M1"));
        given(verified).when(Cast.LEADER, implement("M1")).events(new MeasureEvent.MeasuresReviewed(ID, true));
        given(verified).when(Cast.CISO, verify(Finding.VERIFIED)).events(new MeasureEvent.MeasuresReviewed(ID, true));
    }

    @Test
    void workIsNotDatedAhead() {
        Story yesterday = implementedBy(Cast.LEADER).on(TODAY.minusDays(1));
        given(yesterday).when(Cast.LEADER, implement("M1")).refusedFor("implementedOn", "in-the-future");
        given(yesterday).when(Cast.CISO, verify(Finding.VERIFIED, "M1")).refusedFor("verifiedOn", "in-the-future");
    }

    @Test
    void anotherMeasureUnderAnOldIdStartsAgain() {
        Story verified = implementedBy(Cast.LEADER).then(Cast.CISO, verify(Finding.VERIFIED, "M1"))
                .then(Cast.LEADER, new DpiaCommand.StartDpia(ID));
        assertEquals(Progress.VERIFIED, verified.state().measures().progress("M1"));
        verified.then(Cast.OFFICER, new DpiaCommand.PlanMeasures(ID, List.of(Samples.measure("M1")), null));
        assertEquals(Progress.VERIFIED, verified.state().measures().progress("M1"));
        verified.then(Cast.OFFICER, new DpiaCommand.PlanMeasures(ID, List.of(
                new Measure("M1", "Iets heel anders", Measure.Kind.TECHNICAL, "CISO", true)), null));
        assertEquals(Progress.PLANNED, verified.state().measures().progress("M1"));
        assertTrue(verified.shut().contains(Gate.G11));
    }
}
