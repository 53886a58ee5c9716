package nl.waarborg.ui.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.project.AdoptionEvent;
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.domain.project.FgEvent;
import nl.waarborg.domain.project.IdeaCommand;
import nl.waarborg.domain.project.IdeaEvent;
import nl.waarborg.domain.project.PreScanEvent;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.oversight.CaseView.Departed;
import nl.waarborg.ui.oversight.CaseView.Lead;
import nl.waarborg.ui.project.ProjectViews;
import nl.waarborg.ui.project.SampleProject;
import nl.waarborg.ui.reading.Documents;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.RecordedEvent;
import org.junit.jupiter.api.Test;

class CaseFoldTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void aDepartureKeepsPointMotiveAndPostscript() {
        SampleProject project = Departing.partly("Afgeweken");
        CaseView view = told(project.gives("fg", new FgCommand.AddFgPostscript(
                project.id, "De FG blijft erbij dat borden eerder moeten staan.")));
        assertEquals(1, view.departures().size());
        Departed departed = view.departures().get(0);
        assertEquals("FgCommand.Advice.NEGATIVE", departed.advice());
        assertEquals("Borden", departed.point());
        assertEquals("Zet borden waar mensen nog kunnen omlopen.", departed.said());
        assertEquals("FgCommand.Reaction.PARTLY_DEPARTED", departed.reaction());
        assertEquals(Departing.MOTIVE, departed.motive());
        assertEquals("De FG blijft erbij dat borden eerder moeten staan.", departed.postscript());
        assertEquals(Role.COLLEGE, departed.act().capacity());
        assertEquals("demo:college", departed.act().person());
        assertTrue(departed.act().seq() > departed.advisedSeq());
    }

    @Test
    void followingEveryPointIsNoDeparture() {
        assertEquals(List.of(), told(Departing.followed("Gevolgd")).departures());
    }

    @Test
    void adoptingOverANegativeAdviceWithoutASentenceIsADepartureWithoutMotive() {
        CaseFold fold = new CaseFold();
        take(fold, 0, idea());
        take(fold, 1, new FgEvent.FgAdviceIssued(
                "X", "1.0", "h", FgCommand.Advice.NEGATIVE, "Het kan zonder.", List.of(), false, null));
        take(fold, 2, adopted("1.0"));
        take(fold, 3, adopted("1.0"));
        assertEquals(1, fold.view().departures().size());
        Departed departed = fold.view().departures().get(0);
        assertNull(departed.point());
        assertNull(departed.motive());
        assertEquals("Het kan zonder.", departed.said());
        assertEquals(2, departed.act().seq());
    }

    @Test
    void anotherVersionOrAPositiveAdviceIsNoDeparture() {
        CaseFold fold = new CaseFold();
        take(fold, 0, idea());
        take(fold, 1, new FgEvent.FgAdviceIssued(
                "X", "1.0", "h", FgCommand.Advice.NEGATIVE, "Het kan zonder.", List.of(), false, null));
        take(fold, 2, adopted("1.1"));
        take(fold, 3, new FgEvent.FgAdviceIssued(
                "X", "1.2", "h", FgCommand.Advice.POSITIVE, "Nu wel.", List.of(), false, null));
        take(fold, 4, adopted("1.2"));
        assertEquals(List.of(), fold.view().departures());
    }

    @Test
    void theTimeToADpiaIsCountedFromTheIdeaToTheFirstAdoption() {
        SampleProject project = SampleProject.idea("Doorloop").preScanned().written(Level.LOW);
        assertEquals(Lead.UNDER_WAY, told(project).lead());
        CaseView view = told(project.after(10).advised(FgCommand.Advice.POSITIVE).adopted());
        assertEquals(Lead.ADOPTED, view.lead());
        assertEquals(10 + 3 + 4 + 22, view.leadDays());
        assertEquals(view.adoptedOn(), view.ideaOn().plusDays(view.leadDays()));
        ProjectEvent decision = events(project).get(view.adoptedSeq().intValue()).event();
        assertEquals(AdoptionEvent.DpiaAdopted.class, decision.getClass());
    }

    /** SPEC B05: how soon thinking began, and a contract that came before it. */
    @Test
    void theDaysFromIdeaToTheBeginningOfTheDpiaAreCountedAndAContractBeforeItIsFound() {
        SampleProject project = SampleProject.idea("Eerst nadenken").preScanned();
        assertNull(told(project).startDays());
        CaseView view = told(project.after(12).written(Level.LOW));
        assertEquals(view.ideaOn().plusDays(view.startDays()), view.dpiaStartedOn());
        assertTrue(view.startDays() >= 12, () -> "after " + view.startDays());
        assertEquals(List.of("MOBILITY"), view.themes());
        assertEquals(List.of(), view.findings());
        project.gives("privacy-officer", new DpiaCommand.RecordAgreement(
                project.id, "Telbureau BV", view.ideaOn(), null, null, "Contract 2025-4"));
        assertEquals(List.of(new CaseView.Noted("contract-before-dpia", "Telbureau BV")), told(project).findings());
    }

    @Test
    void aProjectWithoutNeedForADpiaAndOneThatStoppedAreNotUnderWay() {
        CaseFold fold = new CaseFold();
        take(fold, 0, idea());
        take(fold, 1, new PreScanEvent.NoPersonalDataConcluded("X", "Er wordt niets gemeten.", true));
        assertEquals(Lead.NOT_NEEDED, fold.view().lead());
        SampleProject stopped = SampleProject.idea("Gestopt");
        stopped.gives("projectleider", new IdeaCommand.WithdrawProject(stopped.id, "Er is geen geld meer voor dit project."));
        assertEquals(Lead.STOPPED, told(stopped).lead());
    }

    @Test
    void everyAdviceAndDecisionOnThePageOfTheProjectIsAmongTheDecisions() {
        SampleProject project = Departing.partly("Volledig");
        CaseView view = told(project);
        List<Long> shown = RunningApplication.context().getBean(ProjectViews.class).find(project.id).orElseThrow()
                .pronouncements().stream().map(said -> said.seq()).toList();
        List<Long> decided = view.decisions().stream().map(decision -> decision.act().seq()).toList();
        assertTrue(decided.containsAll(shown), shown + " in " + decided);
        assertTrue(view.decisions().stream().anyMatch(decision -> decision.event().equals("DpiaPutToDecider")));
        assertFalse(view.decisions().stream().anyMatch(decision -> decision.event().equals("TokensMoved")));
    }

    @Test
    void aViewComesBackFromItsDocumentAsItWas() {
        CaseView view = told(Departing.partly("Heen en weer"));
        assertEquals(view, Documents.read(Documents.of(view.id(), view), CaseView.class));
    }

    private static CaseView told(SampleProject project) {
        CaseFold fold = new CaseFold();
        events(project.shown()).forEach(fold::take);
        return fold.view();
    }

    private static List<RecordedEvent> events(SampleProject project) {
        return RunningApplication.context().getBean(EventLog.class).ofProject(project.id);
    }

    private static void take(CaseFold fold, long seq, ProjectEvent event) {
        By by = new By(new Actor("import", "file", Set.of(Role.COLLEGE), Set.of("GM-Z"), null), Role.COLLEGE, DAY.plusDays(seq), true);
        fold.take(new RecordedEvent(seq, "e" + seq, "X", seq, Instant.EPOCH, event, by, "c", null));
    }

    private static ProjectEvent idea() {
        return new IdeaEvent.ProjectIdeaRegistered("X", "GM-Z", "Naam", "Wat", Set.of(), IdeaCommand.Kind.SENSOR, false, false,
                null, null, null, "", IdeaCommand.Body.COLLEGE);
    }

    private static ProjectEvent adopted(String version) {
        return new AdoptionEvent.DpiaAdopted("X", version, "h", false, "Wij zetten door.", null, DAY, Level.LOW, false, null, List.of());
    }
}
