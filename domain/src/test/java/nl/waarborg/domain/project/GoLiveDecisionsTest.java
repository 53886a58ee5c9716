package nl.waarborg.domain.project;

import static nl.waarborg.domain.project.ProjectFixture.given;
import static nl.waarborg.domain.project.Samples.ID;
import static nl.waarborg.domain.project.Samples.TODAY;
import static nl.waarborg.domain.project.Samples.goLive;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.waarborg.domain.project.GoLiveCommand.Decision;
import nl.waarborg.domain.risk.Level;
import org.junit.jupiter.api.Test;

class GoLiveDecisionsTest {

    @Test
    void goApprovesWhenEveryGateIsPassed() {
        assertEquals(List.of(), Story.readyForGo().shut());
        given(Story.readyForGo()).when(Cast.COLLEGE, goLive(Decision.GO)).events(new GoLiveEvent.GoLiveApproved(
                ID, "Alle poorten zijn open, zie het overzicht.", null, TODAY, List.of()));
    }

    @Test
    void conditionsAreNamedOrItIsNoConditionalApproval() {
        given(Story.readyForGo()).when(Cast.COLLEGE, goLive(Decision.GO_WITH_CONDITIONS))
                .happened(GoLiveEvent.GoLiveApprovedConditionally.class);
        given(Story.readyForGo())
                .when(Cast.COLLEGE, new GoLiveCommand.DecideGoLive(
                        ID, Decision.GO_WITH_CONDITIONS, "Onder voorwaarden akkoord.", null, null, TODAY))
                .refusedFor("conditions", "missing");
    }

    @Test
    void noGoRejectsTheProjectForGood() {
        given(Story.readyForGo()).when(Cast.COLLEGE, goLive(Decision.NO_GO)).happened(GoLiveEvent.GoLiveRejected.class);
        given(Story.readyForGo().then(Cast.COLLEGE, goLive(Decision.NO_GO)))
                .when(Cast.COLLEGE, goLive(Decision.GO)).refused("project.over");
    }

    @Test
    void deferringTakesAnApprovalBackAndItCanBeGivenAgain() {
        Story deferred = Story.approved().then(Cast.COLLEGE, goLive(Decision.DEFER));
        given(deferred).when(Cast.LEADER, new UseCommand.StartProcessing(ID, TODAY)).refused("go-live.not-approved");
        given(deferred).when(Cast.COLLEGE, goLive(Decision.GO)).happened(GoLiveEvent.GoLiveApproved.class);
    }

    @Test
    void aSecondGoIsRefused() {
        given(Story.approved()).when(Cast.COLLEGE, goLive(Decision.GO)).refused("already-done");
    }

    @Test
    void nothingIsDecidedAfterTheStartNorOnADayAhead() {
        given(Story.started()).when(Cast.COLLEGE, goLive(Decision.GO)).refused("already-started");
        given(Story.readyForGo().on(TODAY.minusDays(1))).when(Cast.COLLEGE, goLive(Decision.GO))
                .refusedFor("decidedOn", "in-the-future");
    }

    @Test
    void allShutGatesAreNamedAtOnce() {
        given(Story.submitted(Level.HIGH)).when(Cast.COLLEGE, goLive(Decision.GO))
                .refusedBy(Gate.G01, Gate.G04, Gate.G09, Gate.G10);
    }

    @Test
    void reopeningTheDpiaMakesTheApprovalLapseAndTheSecondAdoptionDoesNotBringItBack() {
        Story reopened = Story.approved().then(Cast.LEADER, new DpiaCommand.StartDpia(ID));
        assertFalse(reopened.state().use().isApproved());
        assertTrue(reopened.shut().contains(Gate.G01));
        given(reopened).when(Cast.LEADER, new UseCommand.StartProcessing(ID, TODAY)).refused("go-live.not-approved");
        Story again = reopened.nextVersion(Level.LOW);
        assertEquals(List.of(), again.shut());
        given(again).when(Cast.LEADER, new UseCommand.StartProcessing(ID, TODAY)).refused("go-live.not-approved");
        given(again.then(Cast.COLLEGE, goLive(Decision.GO)))
                .when(Cast.LEADER, new UseCommand.StartProcessing(ID, TODAY))
                .happened(UseEvent.ProcessingStarted.class);
    }

    @Test
    void importedHistoryRecordsShutGatesAsFindingsAndThenTheApprovalDoesNotCount() {
        Story imported = Story.registered().asImport().then(Cast.COLLEGE, goLive(Decision.GO));
        assertEquals(List.of("G01", "G07", "G09", "G10"),
                ((GoLiveEvent.GoLiveApproved) imported.told().get(2).event()).findings());
        assertFalse(imported.state().use().isApproved());
    }
}
