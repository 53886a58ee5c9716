package nl.waarborg.domain.project;

import static nl.waarborg.domain.project.ProjectFixture.given;
import static nl.waarborg.domain.project.Samples.ID;
import static nl.waarborg.domain.project.Samples.TODAY;
import static nl.waarborg.domain.project.Samples.advice;
import static nl.waarborg.domain.project.Samples.point;
import static nl.waarborg.domain.project.Samples.respond;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.planning.WorkingDays;
import nl.waarborg.domain.project.FgCommand.Advice;
import nl.waarborg.domain.project.FgCommand.Next;
import nl.waarborg.domain.project.FgCommand.Reaction;
import nl.waarborg.domain.risk.Level;
import org.junit.jupiter.api.Test;

class FgDecisionsTest {

    private static final FgCommand.HandleFgAdvice REWORK = new FgCommand.HandleFgAdvice(ID, Next.REWORK, "Wij vullen dit aan.");
    private static final FgCommand.HandleFgAdvice PUT = new FgCommand.HandleFgAdvice(ID, Next.PUT_TO_DECIDER, "Aan het college.");

    private static final FgCommand.ProvideFgInformation ANSWER =
            new FgCommand.ProvideFgInformation(ID, "Het beeld blijft 0,2 seconde.");

    private static Story conditional() {
        return Story.submitted(Level.LOW).then(Cast.FG, advice(Advice.POSITIVE_WITH_CONDITIONS, point("bewaartermijn")));
    }

    private static Story negative() {
        return Story.submitted(Level.LOW).then(Cast.FG, advice(Advice.NEGATIVE, point("noodzaak"), point("duur")));
    }

    @Test
    void adviceIsAboutTheSubmittedVersion() {
        Story submitted = Story.submitted(Level.LOW);
        String hash = submitted.state().dpia().current().hash();
        given(submitted).when(Cast.FG, advice(Advice.POSITIVE)).events(new FgEvent.FgAdviceIssued(
                ID, "1.0", hash, Advice.POSITIVE, "Beoordeeld langs artikel 35.", List.of(), false, null));
        given(Story.drafted(Level.LOW)).when(Cast.FG, advice(Advice.POSITIVE)).refused("dpia.not-submitted");
    }

    @Test
    void adviceIsStaleFromTheMomentThatAFieldSaysSomethingElse() {
        Story negative = negative();
        assertFalse(isStale(negative));
        Story reworked = negative.then(Cast.LEADER, REWORK);
        assertFalse(isStale(reworked), "nothing was changed yet");
        Story changed = reworked.then(Cast.LEADER, new DpiaCommand.ReviseProposal(ID, Samples.PROPOSAL + " Ook op maandag.", null));
        assertTrue(isStale(changed));
        assertFalse(isStale(changed.then(Cast.LEADER, new DpiaCommand.ReviseProposal(ID, Samples.PROPOSAL, null))), "all is as it was");
        Story again = changed.then(Cast.LEADER, new DpiaCommand.SubmitDpia(ID, null, null));
        assertTrue(isStale(again));
        assertFalse(isStale(again.then(Cast.FG, advice(Advice.POSITIVE))));
        assertFalse(isStale(Story.submitted(Level.LOW)), "there is no advice");
    }

    private static boolean isStale(Story story) {
        return story.state().fg().isStaleFor(story.state().dpia());
    }

    @Test
    void conditionsAndRefusalsCarryPointsOfDifferentNames() {
        for (Advice one : List.of(Advice.POSITIVE_WITH_CONDITIONS, Advice.NEGATIVE, Advice.NEGATIVE_UNLESS_PRIOR_CONSULTATION)) {
            given(Story.submitted(Level.LOW)).when(Cast.FG, advice(one)).refusedFor("points", "missing");
        }
        given(Story.submitted(Level.LOW)).when(Cast.FG, advice(Advice.NEGATIVE, point("a"), point("a")))
                .refusedFor("points[1]", "double");
    }

    @Test
    void aQuestionStopsTheTermUntilItIsAnswered() {
        Story asked = Story.submitted(Level.LOW).then(Cast.FG, advice(Advice.INFORMATION_NEEDED));
        FgCommand.ProvideFgInformation answer = new FgCommand.ProvideFgInformation(ID, "Het beeld blijft 0,2 seconde.");
        given(asked).when(Cast.LEADER, answer).events(new FgEvent.FgInformationProvided(
                ID, answer.answer(), WorkingDays.plus(TODAY, 15)));
        given(Story.submitted(Level.LOW)).when(Cast.LEADER, answer).refused("fg.no-question");
        given(asked).when(Cast.LEADER, PUT).refused("fg.no-advice");
        given(asked).when(Cast.LEADER, REWORK).happened(FgEvent.DpiaReturnedForRework.class);
    }

    @Test
    void theWorkingDaysOnWhichTheFgWaitedAreAddedToTheTerm() {
        Story asked = Story.submitted(Level.LOW).on(WorkingDays.plus(TODAY, 4)).then(Cast.FG, advice(Advice.INFORMATION_NEEDED));
        assertTrue(asked.state().fg().term().isStopped());
        Story answered = asked.on(WorkingDays.plus(TODAY, 7)).then(Cast.LEADER, ANSWER);
        assertEquals(WorkingDays.plus(TODAY, 18), answered.state().fg().term().dueOn(answered.today()));
        Story again = answered.on(WorkingDays.plus(TODAY, 10)).then(Cast.FG, advice(Advice.INFORMATION_NEEDED))
                .on(WorkingDays.plus(TODAY, 12));
        given(again).when(Cast.LEADER, ANSWER).one(FgEvent.FgInformationProvided.class,
                e -> e.adviceDueOn().equals(WorkingDays.plus(TODAY, 20)));
        assertNull(again.then(Cast.FG, advice(Advice.POSITIVE)).state().fg().term());
    }

    @Test
    void aLateAdviceAsksForCapacityOnceAndNeverAdvises() {
        FgCommand.MarkFgAdviceOverdue mark = new FgCommand.MarkFgAdviceOverdue(ID);
        LocalDate due = WorkingDays.plus(TODAY, 15);
        Story submitted = Story.submitted(Level.LOW);
        given(submitted.on(due)).when(Cast.SYSTEM, mark).events();
        given(submitted.on(due.plusDays(1))).when(Cast.FG, mark).refused("role.needed");
        given(submitted).when(Cast.SYSTEM, mark).events(new FgEvent.FgAdviceOverdueSignalled(ID, "1.0", due));
        Story late = submitted.then(Cast.SYSTEM, mark);
        given(late.on(due.plusYears(1))).when(Cast.SYSTEM, mark).events();
        assertTrue(late.shut().contains(Gate.G02));
        given(late).when(Cast.COLLEGE, Samples.onDpia(AdoptionCommand.Decision.APPROVED)).refused("gate.shut");
        Story waiting = Story.submitted(Level.LOW).then(Cast.FG, advice(Advice.INFORMATION_NEEDED)).on(due.plusYears(1));
        given(waiting).when(Cast.SYSTEM, mark).events();
    }

    @Test
    void historyFromBeforeMayTellADepartureInFewWordsWhichIsFoundAndBlocksNothing() {
        FgCommand.RespondToFgAdvice brief = respond(Reaction.DEPARTED, "Het college volgt de FG niet.", "noodzaak", "duur");
        given(negative().asImport()).when(Cast.COLLEGE, brief).happened(FgEvent.FgAdviceResponseRecorded.class);
        Story told = negative().asImport().then(Cast.COLLEGE, brief);
        assertEquals(List.of("noodzaak", "duur"), unmotivated(told));
        assertFalse(told.shut().contains(Gate.G03));
        assertEquals(List.of(), unmotivated(negative().then(Cast.COLLEGE, respond(Reaction.DEPARTED, "x".repeat(200), "noodzaak", "duur"))));
        assertEquals(List.of(), unmotivated(negative()));
    }

    private static List<String> unmotivated(Story story) {
        return Findings.of(story.state()).stream().filter(finding -> finding.key().equals("departure-unmotivated"))
                .map(Findings.Finding::name).toList();
    }

    @Test
    void whoLeavesAQuestionUnansweredDoesNotSilenceTheFg() {
        Story asked = Story.submitted(Level.LOW).then(Cast.FG, advice(Advice.POSITIVE))
                .then(Cast.FG, advice(Advice.INFORMATION_NEEDED));
        given(asked).when(Cast.LEADER, PUT).refused("fg.no-advice");
        given(asked).when(Cast.FG, advice(Advice.NEGATIVE, point("noodzaak"))).happened(FgEvent.FgAdviceIssued.class);
    }

    @Test
    void conditionsAreConfirmedOnTheVersionThatMeetsThem() {
        Story met = conditional().then(Cast.LEADER, REWORK).then(Cast.LEADER, new DpiaCommand.SubmitDpia(ID, null, null));
        assertTrue(met.shut().contains(Gate.G02));
        Story confirmed = met.then(Cast.FG, advice(Advice.CONDITIONS_MET));
        assertFalse(confirmed.shut().contains(Gate.G02));
        assertFalse(confirmed.shut().contains(Gate.G03));
        given(conditional()).when(Cast.FG, advice(Advice.CONDITIONS_MET)).happened(FgEvent.FgConditionsConfirmed.class);
        given(Story.submitted(Level.LOW)).when(Cast.FG, advice(Advice.CONDITIONS_MET)).refusedFor("advice", "no-earlier-conditions");
        given(negative()).when(Cast.FG, advice(Advice.CONDITIONS_MET)).refusedFor("advice", "no-earlier-conditions");
    }

    @Test
    void aConfirmationDoesNotOutliveANewAdvice() {
        Story withdrawn = conditional().then(Cast.FG, advice(Advice.CONDITIONS_MET))
                .then(Cast.FG, advice(Advice.NEGATIVE, point("noodzaak")));
        assertTrue(withdrawn.shut().contains(Gate.G03));
        Story newConditions = conditional().then(Cast.FG, advice(Advice.CONDITIONS_MET))
                .then(Cast.FG, advice(Advice.POSITIVE_WITH_CONDITIONS, point("borden")));
        assertTrue(newConditions.shut().contains(Gate.G03));
    }

    @Test
    void aNoUnlessTheApIsAskedIsAnsweredEvenWhenConfirmed() {
        Story unless = Story.submitted(Level.HIGH)
                .then(Cast.FG, advice(Advice.NEGATIVE_UNLESS_PRIOR_CONSULTATION, point("raadpleging")))
                .then(Cast.FG, advice(Advice.CONDITIONS_MET));
        assertTrue(unless.shut().contains(Gate.G03));
        Story answered = unless.then(Cast.COLLEGE, respond(Reaction.ADOPTED, null, "raadpleging"));
        assertFalse(answered.shut().contains(Gate.G03));
    }

    @Test
    void everyPointIsAnsweredAndEveryDepartureMotivatedAtLength() {
        given(negative()).when(Cast.COLLEGE, respond(Reaction.ADOPTED, null, "noodzaak"))
                .refusedFor("responses", "point-unanswered");
        given(negative()).when(Cast.COLLEGE, respond(Reaction.DEPARTED, "x".repeat(199), "noodzaak", "duur"))
                .refusedFor("responses[0].motivation", "departure-unmotivated");
        given(negative()).when(Cast.COLLEGE, respond(Reaction.PARTLY_DEPARTED, "x".repeat(200), "noodzaak", "duur"))
                .one(FgEvent.FgAdviceResponseRecorded.class, FgEvent.FgAdviceResponseRecorded::departed);
        given(negative()).when(Cast.COLLEGE, respond(Reaction.ADOPTED, null, "noodzaak", "duur"))
                .one(FgEvent.FgAdviceResponseRecorded.class, e -> !e.departed());
        given(Story.submitted(Level.LOW)).when(Cast.COLLEGE, respond(Reaction.ADOPTED, null, "x")).refused("fg.no-advice");
        given(negative().on(TODAY.minusDays(1))).when(Cast.COLLEGE, respond(Reaction.ADOPTED, null, "noodzaak", "duur"))
                .refusedFor("decidedOn", "in-the-future");
    }

    @Test
    void adviceIsHandledBeforeAdoptionAndNotWithoutAdvice() {
        given(conditional()).when(Cast.LEADER, PUT).events(new FgEvent.DpiaPutToDecider(ID, "1.0", PUT.explanation()));
        given(conditional()).when(Cast.LEADER, REWORK).events(new FgEvent.DpiaReturnedForRework(ID, "1.0", REWORK.explanation()));
        given(Story.submitted(Level.LOW)).when(Cast.LEADER, PUT).refused("fg.no-advice");
        given(Story.adopted(Level.LOW)).when(Cast.LEADER, REWORK).refused("dpia.adopted");
        given(Story.drafted(Level.LOW)).when(Cast.LEADER, REWORK).refused("dpia.not-submitted");
    }

    @Test
    void theDeputyAdvisesWhereTheFgHasAConflict() {
        Actor conflicted = Cast.person("privacy-officer", Role.FG);
        Actor standIn = new Actor("test", "vervanger-fg", Set.of(Role.FG), Set.of(Cast.CITY), "projectleider");
        Story submitted = Story.submitted(Level.LOW);
        given(submitted).when(conflicted, advice(Advice.POSITIVE)).refusedBy(Gate.G13);
        given(submitted).when(standIn, advice(Advice.POSITIVE)).refusedBy(Gate.G13);
        given(submitted).when(Cast.person("tweede-fg", Role.FG), advice(Advice.POSITIVE)).happened(FgEvent.FgAdviceIssued.class);
    }

    @Test
    void theFgAddsWordsOfItsOwn() {
        FgCommand.AddFgPostscript postscript = new FgCommand.AddFgPostscript(ID, "Ik blijf bij mijn bezwaar tegen de duur.");
        given(negative()).when(Cast.FG, postscript).refused("fg.no-response");
        given(negative().then(Cast.COLLEGE, respond(Reaction.ADOPTED, null, "noodzaak", "duur"))).when(Cast.FG, postscript)
                .events(new FgEvent.FgPostscriptAdded(ID, postscript.postscript()));
        given(Story.registered()).when(Cast.FG, new FgCommand.GiveUnsolicitedFgAdvice(ID, "Begin met een nulmeting zonder camera."))
                .events(new FgEvent.FgUnsolicitedAdviceIssued(ID, "Begin met een nulmeting zonder camera."));
    }

    @Test
    void theSecurityReviewIsOnTheSubmittedVersionToo() {
        Story submitted = Story.submitted(Level.LOW);
        given(submitted).when(Cast.CISO, Samples.review(SecurityCommand.Verdict.APPROVED))
                .one(SecurityEvent.SecurityReviewCompleted.class,
                        e -> e.version().equals("1.0") && e.hash().equals(submitted.state().dpia().current().hash()));
        given(Story.drafted(Level.LOW)).when(Cast.CISO, Samples.review(SecurityCommand.Verdict.APPROVED))
                .refused("dpia.not-submitted");
        assertEquals(null, Story.drafted(Level.LOW).state().securityReview());
    }
}
