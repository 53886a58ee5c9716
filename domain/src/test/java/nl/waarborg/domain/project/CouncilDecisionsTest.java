package nl.waarborg.domain.project;

import static nl.waarborg.domain.project.ProjectFixture.given;
import static nl.waarborg.domain.project.Samples.ID;
import static nl.waarborg.domain.project.Samples.REASONS;
import static nl.waarborg.domain.project.Samples.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.waarborg.domain.project.CouncilCommand.Involvement;
import nl.waarborg.domain.project.CouncilCommand.Outcome;
import nl.waarborg.domain.risk.Level;
import org.junit.jupiter.api.Test;

class CouncilDecisionsTest {

    private static final CouncilCommand.AnswerCouncilViews ANSWER =
            new CouncilCommand.AnswerCouncilViews(ID, "Het college plaatst borden bij elke sensor.", TODAY);

    @Test
    void theTableDecidesAndKeepsItsGrounds() {
        given(Story.registered()).when(Cast.CLERK, Samples.council(true, true)).events(
                new CouncilEvent.CouncilInvolvementDetermined(ID, Involvement.WISHES_AND_CONCERNS, CouncilDecisions.TABLE,
                        List.of("council-asked", "politically-sensitive")));
        given(Story.registered()).when(Cast.CLERK, Samples.council(false, false))
                .one(CouncilEvent.CouncilInvolvementDetermined.class, e -> e.involvement() == Involvement.NONE);
    }

    @Test
    void aHighRiskAndADepartureAreReadFromTheCase() {
        given(Story.submitted(Level.HIGH)).when(Cast.CLERK, Samples.council(false, false))
                .one(CouncilEvent.CouncilInvolvementDetermined.class, e ->
                        e.involvement() == Involvement.INFORMATION_LETTER && e.grounds().equals(List.of("high-residual-risk")));
        Story departed = Story.submitted(Level.LOW)
                .then(Cast.FG, Samples.advice(FgCommand.Advice.NEGATIVE, Samples.point("duur")))
                .then(Cast.COLLEGE, Samples.respond(FgCommand.Reaction.DEPARTED, REASONS, "duur"));
        given(departed).when(Cast.CLERK, Samples.council(false, false))
                .one(CouncilEvent.CouncilInvolvementDetermined.class, e -> e.grounds().equals(List.of("departed-from-fg")));
    }

    @Test
    void theTableAskedTooEarlyDoesNotKeepTheCouncilOut() {
        Story early = Story.registered().then(Cast.CLERK, Samples.council(false, false)).then(Cast.LEADER, Samples.preScan())
                .draft(Level.HIGH);
        assertTrue(early.shut().contains(Gate.G10));
    }

    @Test
    void theClerkRecordsWhatTheCouncilDoes() {
        given(Story.registered()).when(Cast.CLERK, new CouncilCommand.InformCouncil(ID, TODAY, "Raadsinformatiebrief 3"))
                .events(new CouncilEvent.CouncilInformed(ID, TODAY, "Raadsinformatiebrief 3"));
        given(Story.registered()).when(Cast.CLERK, new CouncilCommand.OpenCouncilConsultation(ID, TODAY, "Raadsvoorstel 12"))
                .events(new CouncilEvent.CouncilConsultationOpened(ID, TODAY, "Raadsvoorstel 12"));
        given(Story.registered()).when(Cast.CLERK, new CouncilCommand.RecordCouncilFramework(ID, true, "Kader", TODAY))
                .events(new CouncilEvent.CouncilFrameworkAdopted(ID, "Kader", TODAY));
        given(Story.registered()).when(Cast.CLERK, new CouncilCommand.RecordCouncilFramework(ID, false, "Kader", TODAY))
                .events(new CouncilEvent.CouncilFrameworkRejected(ID, "Kader", TODAY));
        given(Story.registered().on(TODAY.minusDays(1)))
                .when(Cast.CLERK, new CouncilCommand.InformCouncil(ID, TODAY, "Raadsinformatiebrief 3"))
                .refusedFor("informedOn", "in-the-future");
    }

    @Test
    void concernsMotionsAndAmendmentsAskForAnAnswer() {
        for (Outcome outcome : Outcome.values()) {
            boolean needsAnswer = outcome == Outcome.CONCERNS || outcome == Outcome.MOTION || outcome == Outcome.AMENDMENT;
            given(Story.registered()).when(Cast.CLERK, Samples.councilSays(outcome))
                    .one(CouncilEvent.CouncilViewsReceived.class, e -> e.needsAnswer() == needsAnswer);
        }
        given(Story.registered()).when(Cast.COLLEGE, ANSWER).refused("council.no-views");
        given(Story.registered().then(Cast.CLERK, Samples.councilSays(Outcome.MOTION))).when(Cast.COLLEGE, ANSWER)
                .happened(CouncilEvent.CouncilViewsAnswered.class);
    }

    @Test
    void laterSilenceDoesNotAnswerEarlierConcerns() {
        Story concerned = Story.adopted(Level.LOW).then(Cast.CLERK, Samples.council(true, false))
                .then(Cast.CLERK, Samples.councilSays(Outcome.CONCERNS))
                .then(Cast.CLERK, new CouncilCommand.OpenCouncilConsultation(ID, TODAY, "Raadsvoorstel 12"))
                .then(Cast.CLERK, Samples.councilSays(Outcome.NO_REMARKS));
        assertEquals(List.of("unanswered"), Gates.open(concerned.state(), TODAY).stream()
                .filter(shut -> shut.gate() == Gate.G10).map(ShutGate::reason).toList());
        assertTrue(!concerned.then(Cast.COLLEGE, ANSWER).shut().contains(Gate.G10));
    }
}
