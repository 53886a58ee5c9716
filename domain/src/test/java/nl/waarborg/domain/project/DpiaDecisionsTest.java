package nl.waarborg.domain.project;

import static nl.waarborg.domain.project.ProjectFixture.given;
import static nl.waarborg.domain.project.Samples.ID;
import static nl.waarborg.domain.project.Samples.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.dpia.DataItem;
import nl.waarborg.domain.dpia.Dpia.Section;
import nl.waarborg.domain.dpia.NecessityTest.Tracking;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.domain.risk.RiskScale;
import org.junit.jupiter.api.Test;

class DpiaDecisionsTest {

    private static final DpiaCommand.ReviseProposal PROPOSAL = new DpiaCommand.ReviseProposal(ID, Samples.PROPOSAL, null);
    private static final DpiaCommand.SubmitDpia SUBMIT = new DpiaCommand.SubmitDpia(ID, null, null);
    private static final DpiaCommand.StartDpia START = new DpiaCommand.StartDpia(ID);

    @Test
    void theFirstSectionOpensTheDraftAndTheNextDoesNot() {
        given(Story.preScanned()).when(Cast.LEADER, PROPOSAL).events(
                new DpiaEvent.DpiaStarted(ID, "0.1", null), new DpiaEvent.ProposalRevised(ID, Samples.PROPOSAL));
        given(Story.preScanned().then(Cast.LEADER, START)).when(Cast.LEADER, PROPOSAL)
                .events(new DpiaEvent.ProposalRevised(ID, Samples.PROPOSAL));
        given(Story.preScanned().then(Cast.LEADER, START)).when(Cast.LEADER, START).events();
    }

    @Test
    void eachSectionIsWrittenAsAWhole() {
        Story open = Story.preScanned().then(Cast.LEADER, START);
        given(open).when(Cast.LEADER, new DpiaCommand.ReviseProcessings(ID, List.of(Samples.processing()), null))
                .events(new DpiaEvent.ProcessingsRevised(ID, List.of(Samples.processing())));
        List<DataItem> data = List.of(Samples.data(DataItem.Type.ORDINARY, null, false));
        given(open).when(Cast.LEADER, new DpiaCommand.RevisePersonalData(ID, data, null))
                .events(new DpiaEvent.PersonalDataRevised(ID, data));
        given(open).when(Cast.LEADER, new DpiaCommand.ReviseSensors(ID, null, null))
                .events(new DpiaEvent.SensorsRevised(ID, List.of()));
        given(open).when(Cast.LEADER, new DpiaCommand.ReviseParties(ID, List.of(Samples.city()), null))
                .events(new DpiaEvent.PartiesRevised(ID, List.of(Samples.city())));
        given(open).when(Cast.LEADER, new DpiaCommand.ReviseResponsibilities(ID, List.of(Samples.responsibility()), null))
                .events(new DpiaEvent.ResponsibilitiesRevised(ID, List.of(Samples.responsibility())));
        given(open).when(Cast.LEADER, new DpiaCommand.AssessRisks(ID, List.of(Samples.risk("R1", Level.LOW)), null))
                .events(new DpiaEvent.RisksAssessed(ID, List.of(Samples.risk("R1", Level.LOW)), RiskScale.OFFICIAL));
        given(open).when(Cast.LEADER, new DpiaCommand.PlanMeasures(ID, null, null))
                .events(new DpiaEvent.MeasuresPlanned(ID, List.of()));
        given(open).when(Cast.LEADER, new DpiaCommand.RecordNecessityTest(ID, Samples.necessity(Tracking.COUNTING, true), null))
                .events(new DpiaEvent.NecessityTestRecorded(ID, Samples.necessity(Tracking.COUNTING, true)));
    }

    @Test
    void rowsWithTheSameNameAreRefused() {
        given(Story.preScanned())
                .when(Cast.LEADER, new DpiaCommand.ReviseSensors(ID, List.of(Samples.sensor(), Samples.sensor()), null))
                .refusedFor("sensors[1]", "double");
    }

    @Test
    void ofTwoWritersOfOneSectionTheSecondIsTold() {
        Story written = Story.preScanned().then(Cast.LEADER, PROPOSAL);
        given(written).when(Cast.OFFICER, new DpiaCommand.ReviseProposal(ID, Samples.PROPOSAL, 0)).refused("someone-was-first");
        given(written).when(Cast.OFFICER, new DpiaCommand.ReviseProposal(ID, Samples.PROPOSAL, 1))
                .happened(DpiaEvent.ProposalRevised.class);
        given(written).when(Cast.OFFICER, new DpiaCommand.ReviseParties(ID, List.of(Samples.city()), 0))
                .happened(DpiaEvent.PartiesRevised.class);
    }

    @Test
    void submittingFreezesTheContentUnderItsHashAndNamesOpenPoints() {
        Story drafted = Story.drafted(Level.MEDIUM);
        String hash = drafted.state().dpia().content().hash();
        given(drafted).when(Cast.LEADER, SUBMIT).events(
                new DpiaEvent.DpiaSubmittedForFgAdvice(ID, "1.0", hash, null, List.of(), Level.LOW,
                        nl.waarborg.domain.planning.WorkingDays.plus(TODAY, 15)));
        Story open = Story.drafted(Level.HIGH).then(Cast.OFFICER, new DpiaCommand.ReviseResponsibilities(ID, List.of(
                new nl.waarborg.domain.dpia.Responsibility("Tellen", null, null, null, null, null)), null));
        given(open).when(Cast.LEADER, SUBMIT).one(DpiaEvent.DpiaSubmittedForFgAdvice.class,
                e -> e.openPoints().equals(List.of("Tellen")) && e.highestResidualRisk() == Level.HIGH);
    }

    @Test
    void anIncompleteInventoryIsNotPutToTheFg() {
        given(Story.preScanned()).when(Cast.LEADER, SUBMIT).refusedBy(Gate.G08);
        Story unknown = Story.drafted(Level.LOW).then(Cast.LEADER, new DpiaCommand.ReviseSensors(
                ID, List.of(Samples.sensor("S1", Answer.UNKNOWN, false, List.of("Tellen"))), null));
        given(unknown).when(Cast.LEADER, SUBMIT).refusedBy(Gate.G08);
    }

    @Test
    void theInventoryIsAskedForEvenWhereNoDpiaWasThoughtToBeNeeded() {
        Story none = Story.registered().then(Cast.LEADER, Samples.preScan(Answer.NO, 0, false, 1))
                .then(Cast.OFFICER, new PreScanCommand.ConcludeNoPersonalData(ID, "Niemand is te herkennen.", true));
        given(none).when(Cast.LEADER, SUBMIT).refusedBy(Gate.G08);
    }

    @Test
    void aVersionLabelIsUsedOnce() {
        Story returned = Story.submitted(Level.LOW).then(Cast.LEADER, new FgCommand.HandleFgAdvice(
                ID, FgCommand.Next.REWORK, "Wij vullen dit aan."));
        given(returned).when(Cast.LEADER, new DpiaCommand.SubmitDpia(ID, null, "1.0")).refused("dpia.version-exists");
        given(returned).when(Cast.LEADER, SUBMIT).one(DpiaEvent.DpiaSubmittedForFgAdvice.class, e -> e.version().equals("1.1"));
    }

    @Test
    void whatLiesWithFgOrDeciderIsNotChanged() {
        given(Story.submitted(Level.LOW)).when(Cast.LEADER, PROPOSAL).refused("dpia.locked");
        given(Story.submitted(Level.LOW)).when(Cast.LEADER, START).refused("dpia.locked");
        given(Story.submitted(Level.LOW)).when(Cast.LEADER, SUBMIT).refused("dpia.locked");
        given(Story.adopted(Level.LOW)).when(Cast.LEADER, PROPOSAL).refused("dpia.locked");
        given(Story.adopted(Level.LOW)).when(Cast.LEADER, SUBMIT).refused("dpia.locked");
        given(Story.started()).when(Cast.LEADER, START).refused("dpia.locked");
    }

    @Test
    void aMeasureThatProvesImpossibleBringsTheProjectBackToTheDrawingTable() {
        Story reopened = Story.adopted(Level.LOW).then(Cast.LEADER, START);
        assertTrue(reopened.shut().contains(Gate.G01));
        given(reopened).when(Cast.LEADER, PROPOSAL).happened(DpiaEvent.ProposalRevised.class);
        assertEquals(List.of(), reopened.prepared().nextVersion(Level.LOW).shut());
    }

    @Test
    void whatTheApIsReadingIsNotChangedBehindItsBack() {
        given(Story.atTheAp()).when(Cast.LEADER, START).refused("dpia.at-ap");
        Story withdrawn = Story.atTheAp().then(Cast.COLLEGE, new PriorConsultationCommand.WithdrawPriorConsultation(
                ID, "Een nieuwe versie zonder hoog risico komt eraan."));
        given(withdrawn).when(Cast.LEADER, START).happened(DpiaEvent.DpiaStarted.class);
    }

    @Test
    void aReassessmentOpensTheNextVersion() {
        Story changing = Story.changing();
        given(changing).when(Cast.LEADER, PROPOSAL).events(
                new DpiaEvent.DpiaStarted(ID, "1.1", null), new DpiaEvent.ProposalRevised(ID, Samples.PROPOSAL));
        Story ended = changing.then(Cast.LEADER, new ClosingCommand.EndProcessing(ID, "De proef is afgelopen.", TODAY));
        given(ended).when(Cast.LEADER, PROPOSAL).refused("dpia.locked");
    }

    @Test
    void labelsCountOn() {
        Story story = Story.drafted(Level.LOW).then(Cast.LEADER, new DpiaCommand.SubmitDpia(ID, null, "Versie A"))
                .then(Cast.LEADER, new FgCommand.HandleFgAdvice(ID, FgCommand.Next.REWORK, "Wij vullen dit aan."));
        assertEquals("Versie A.1", story.state().dpia().nextLabel());
        assertEquals(1, story.state().dpia().revision(Section.RISKS));
    }

    @Test
    void anAgreementIsSignedWithoutWritingTheDpiaAgain() {
        DpiaCommand.RecordAgreement signed = new DpiaCommand.RecordAgreement(
                ID, "Leverancier A", TODAY, TODAY.plusDays(5), TODAY.plusYears(1), "Document 4");
        Story unsigned = Story.drafted(Level.LOW).then(Cast.OFFICER, new DpiaCommand.ReviseParties(
                ID, List.of(Samples.city(), Samples.processor(Party.Agreement.DRAFT, null, null)), null));
        assertTrue(unsigned.shut().contains(Gate.G07));
        String hash = unsigned.state().dpia().content().hash();
        unsigned.then(Cast.OFFICER, signed);
        assertTrue(unsigned.shut().contains(Gate.G07));
        assertFalse(unsigned.on(TODAY.plusDays(5)).shut().contains(Gate.G07));
        assertTrue(unsigned.on(TODAY.plusYears(1).plusDays(1)).shut().contains(Gate.G07));
        assertEquals(hash, unsigned.state().dpia().content().hash());
        given(Story.drafted(Level.LOW)).when(Cast.OFFICER, new DpiaCommand.RecordAgreement(
                ID, "Iemand anders", TODAY, null, null, "Document 4")).refused("not-well-formed");
        given(Story.drafted(Level.LOW)).when(Cast.OFFICER, new DpiaCommand.RecordAgreement(
                ID, "Leverancier A", TODAY.plusDays(1), null, null, "Document 4")).refused("not-well-formed");
        given(Story.drafted(Level.LOW)).when(Cast.OFFICER, new DpiaCommand.RecordAgreement(
                ID, "Leverancier A", TODAY, TODAY, TODAY.minusDays(1), "Document 4")).refused("not-well-formed");
    }

    @Test
    void aContractBeforeTheDpiaIsNoted() {
        Story unsigned = Story.adopted(Level.LOW).then(Cast.LEADER, START).then(Cast.OFFICER, new DpiaCommand.ReviseParties(
                ID, List.of(Samples.city(), Samples.processor(Party.Agreement.DRAFT, null, null)), null));
        assertEquals(List.of(), Findings.of(unsigned.state()));
        assertEquals(List.of("Leverancier A"), names(Findings.of(unsigned.then(Cast.OFFICER, new DpiaCommand.RecordAgreement(
                ID, "Leverancier A", TODAY.minusDays(40), null, null, "Document 4")).state())));
        assertEquals(List.of("Leverancier A"), names(Findings.of(Story.drafted(Level.LOW).state())));
    }

    /** SPEC B03: §13 is asked of every processing, and a second source shows when the pre-scan did not count with it. */
    @Test
    void aSecondSourceInTheDpiaIsNotedWhenThePreScanDidNotKnowIt() {
        Story draft = Story.registered().on(LocalDate.of(2026, 11, 24))
                .then(Cast.LEADER, Samples.preScan(Answer.YES, 3, true, 10))
                .then(Cast.LEADER, START)
                .then(Cast.LEADER, new DpiaCommand.ReviseProcessings(ID, List.of(Samples.processing()), null))
                .then(Cast.LEADER, data("sensor", " Sensor ", null));
        assertEquals(List.of(), Findings.of(draft.state()));
        assertEquals(List.of("sensor, afvalpassen"), names(Findings.of(
                draft.then(Cast.LEADER, data("sensor", "afvalpassen")).state())));
        assertTrue(Completeness.gaps(draft.state().dpia().content()).stream()
                .anyMatch(gap -> gap.paragraph().equals("p13") && gap.place().endsWith("judgement")));
        Story counted = Story.registered().then(Cast.LEADER, Samples.preScan(Answer.YES, 6, true, 10)).then(Cast.LEADER, START);
        assertEquals(List.of(), Findings.of(counted.then(Cast.LEADER, data("sensor", "afvalpassen")).state()));
    }

    private static DpiaCommand.RevisePersonalData data(String... sources) {
        return new DpiaCommand.RevisePersonalData(ID, Arrays.stream(sources).map(source -> new DataItem(
                "uit " + source, DataItem.Type.ORDINARY, "bezoekers", source, "een dag", null, false)).toList(), null);
    }

    private static List<String> names(List<Findings.Finding> findings) {
        return findings.stream().map(Findings.Finding::name).toList();
    }

    @Test
    void noDpiaIsWrittenBeforeThePreScanButATalePutsItWhereItStood() {
        given(Story.registered()).when(Cast.LEADER, PROPOSAL).refused("dpia.before-pre-scan");
        given(Story.registered()).when(Cast.LEADER, START).refused("dpia.before-pre-scan");
        given(Story.registered().asImport()).when(Cast.LEADER, PROPOSAL)
                .happened(DpiaEvent.DpiaStarted.class, DpiaEvent.ProposalRevised.class);
    }

    @Test
    void theLastAgreementWithAPartyStandsUntilTheDpiaCallsItOutdated() {
        Party processor = Samples.processor(Party.Agreement.DRAFT, null, null);
        Story signed = Story.drafted(Level.LOW)
                .then(Cast.OFFICER, new DpiaCommand.ReviseParties(ID, List.of(Samples.city(), processor), null))
                .then(Cast.OFFICER, new DpiaCommand.RecordAgreement(ID, "Leverancier A", TODAY, null, null, "Document 4"));
        assertFalse(signed.shut().contains(Gate.G07));
        assertTrue(signed.then(Cast.OFFICER, new DpiaCommand.RecordAgreement(
                ID, "Leverancier A", TODAY, TODAY.minusDays(9), TODAY.minusDays(1), "Document 5")).shut().contains(Gate.G07));
        signed.then(Cast.OFFICER, new DpiaCommand.RecordAgreement(ID, "Leverancier A", TODAY, null, null, "Document 6"));
        assertFalse(signed.shut().contains(Gate.G07));
        assertTrue(signed.then(Cast.OFFICER, new DpiaCommand.ReviseParties(ID, List.of(
                Samples.city(), Samples.processor(Party.Agreement.OUTDATED, null, null)), null)).shut().contains(Gate.G07));
    }
}
