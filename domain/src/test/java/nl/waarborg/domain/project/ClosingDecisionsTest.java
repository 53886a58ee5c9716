package nl.waarborg.domain.project;

import static nl.waarborg.domain.project.ProjectFixture.given;
import static nl.waarborg.domain.project.Samples.ID;
import static nl.waarborg.domain.project.Samples.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.project.ClosingCommand.Deletion;
import nl.waarborg.domain.project.PublicationCommand.Register;
import org.junit.jupiter.api.Test;

/** Ending, publication and the steps without a meaning in law. */
class ClosingDecisionsTest {

    private static final ClosingCommand.EndProcessing END = new ClosingCommand.EndProcessing(ID, "De proef is afgelopen.", TODAY);
    private static final ClosingCommand.CloseProject CLOSE = new ClosingCommand.CloseProject(ID, List.of("Vraag eerder."), "Verleend");

    private static ClosingCommand.ConfirmDataDeletion deleted(String... places) {
        return new ClosingCommand.ConfirmDataDeletion(ID, java.util.Arrays.stream(places)
                .map(place -> new Deletion(place, "verklaring van vernietiging", TODAY)).toList());
    }

    @Test
    void onlyWhatRunsIsEnded() {
        given(Story.started()).when(Cast.LEADER, END).events(new ClosingEvent.ProcessingEnded(ID, END.reason(), TODAY));
        given(Story.approved()).when(Cast.LEADER, END).refused("use.not-started");
        given(Story.started().then(Cast.LEADER, END)).when(Cast.LEADER, END).refused("use.not-started");
    }

    @Test
    void everyDeviceAndProcessorShowsThatItsDataAreGone() {
        Story ended = Story.started().then(Cast.LEADER, END);
        given(Story.started()).when(Cast.OFFICER, deleted("S1", "Leverancier A")).refused("use.not-ended");
        given(ended).when(Cast.OFFICER, deleted("S1")).refusedFor("deletions", "deletion-missing");
        given(ended).when(Cast.OFFICER, deleted("S1", "Leverancier A")).happened(ClosingEvent.DataDeletionConfirmed.class);
        given(ended.on(TODAY.minusDays(1))).when(Cast.OFFICER, deleted("S1", "Leverancier A"))
                .refusedFor("deletions[0].deletedOn", "in-the-future");
    }

    @Test
    void aDeviceTakenOffTheListStillOwesItsEvidence() {
        Story ended = Story.changing()
                .then(Cast.LEADER, new DpiaCommand.ReviseSensors(
                        ID, List.of(Samples.sensor("S2", Answer.YES, false, List.of("Tellen"))), null))
                .then(Cast.LEADER, END);
        given(ended).when(Cast.OFFICER, deleted("S2", "Leverancier A")).refusedFor("deletions", "deletion-missing");
        given(ended).when(Cast.OFFICER, deleted("S1", "S2", "Leverancier A")).happened(ClosingEvent.DataDeletionConfirmed.class);
    }

    @Test
    void aProjectClosesAfterDeletionWithItsLessons() {
        Story ended = Story.started().then(Cast.LEADER, END);
        given(ended).when(Cast.LEADER, CLOSE).refused("deletion.not-confirmed");
        Story gone = ended.then(Cast.OFFICER, deleted("S1", "Leverancier A"));
        given(gone).when(Cast.LEADER, CLOSE).events(
                new ClosingEvent.LessonsRecorded(ID, List.of("Vraag eerder.")), new ClosingEvent.CaseClosed(ID, "Verleend"));
        given(gone.then(Cast.LEADER, CLOSE)).when(Cast.LEADER, CLOSE).refused("project.over");
    }

    @Test
    void publishingFillsFourRegistersOrSaysWhyNot() {
        given(Story.registered()).when(Cast.OFFICER, Samples.publish()).happened(
                PublicationEvent.TransparencyMeasuresPublished.class, PublicationEvent.ProcessingRecordPublished.class,
                PublicationEvent.AlgorithmRegisterPublished.class, PublicationEvent.SensorRegisterPublished.class);
        given(Story.registered()).when(Cast.OFFICER, publish("AR-1", null, null, null))
                .refusedFor("sensorRegister", "reference-or-reason");
        given(Story.registered()).when(Cast.OFFICER, publish(null, " ", "SR-1", null))
                .refusedFor("algorithmRegister", "reference-or-reason");
    }

    private static PublicationCommand.PublishTransparency publish(String algorithm, String noAlgorithm, String sensor, String noSensor) {
        PublicationCommand.PublishTransparency p = Samples.publish();
        return new PublicationCommand.PublishTransparency(ID, p.signs(), p.webPage(), p.informationText(), p.processingRecord(),
                algorithm, noAlgorithm, sensor, noSensor, TODAY);
    }

    @Test
    void signsAndTheProcessingRecordAlwaysApply() {
        for (Register register : Register.values()) {
            ProjectFixture.Then then = given(Story.registered()).when(Cast.OFFICER,
                    new PublicationCommand.RecordPublication(ID, register, "niet van toepassing", true, TODAY));
            if (register == Register.TRANSPARENCY || register == Register.PROCESSING_RECORD) {
                then.refusedFor("notApplicable", "always-applies");
            } else {
                then.axon().expectSuccessfulHandlerExecution();
            }
            Story published = Story.registered().then(Cast.OFFICER,
                    new PublicationCommand.RecordPublication(ID, register, "REF-1", false, TODAY));
            assertEquals(java.util.Set.of(register), published.state().use().published());
        }
    }

    @Test
    void aStepWithoutAMeaningIsRecordedAndOpensNothing() {
        Story registered = Story.registered();
        given(registered).when(Cast.CLERK, new ProcessCommand.CompleteStep(ID, "lezen", null))
                .events(new ProcessEvent.StepCompleted(ID, "lezen", Map.of()));
        List<Gate> before = registered.shut();
        ProcessCommand.Move move = new ProcessCommand.Move("privacy-case", "1", "privacy-case:1", "start", "entered", null);
        given(registered).when(Cast.SYSTEM, new ProcessCommand.RecordTokens(ID, "2026-11-24T09:00:00Z", List.of(move), List.of()))
                .events(new ProcessEvent.TokensMoved(ID, List.of(move), "2026-11-24T09:00:00Z"));
        assertEquals(before, registered.then(Cast.SYSTEM, new ProcessCommand.RecordTokens(ID, "2026-11-24T09:00:00Z", List.of(move), List.of())).shut());
    }

    @Test
    void aBreachIsReportedAndTheApToldWithReasonsWhenLate() {
        BreachCommand.ReportBreach report = new BreachCommand.ReportBreach(
                ID, "2026-11-20T09:50:00+01:00", "2026-11-20T10:20:00+01:00", "Beelden stonden open");
        given(Story.registered()).when(Cast.OFFICER, report).happened(BreachEvent.BreachReported.class);
        given(Story.registered()).when(Cast.OFFICER, new BreachCommand.ReportBreach(
                        ID, "2026-11-20T09:50:00+01:00", "2026-11-20T09:00:00+01:00", "Beelden stonden open"))
                .refusedFor("awareAt", "before");
        for (String moment : List.of("gisteren", "+999999999-12-31T23:59:59-18:00", "-999999999-01-01T00:00:00+18:00")) {
            given(Story.registered()).when(Cast.OFFICER, new BreachCommand.ReportBreach(ID, moment, moment, "Beelden open"))
                    .refusedFor("discoveredAt", "not-a-moment");
        }
        given(Story.registered()).when(Cast.OFFICER, notify("2026-11-21T10:00:00+01:00", null)).refused("breach.none");
        Story reported = Story.registered().then(Cast.OFFICER, report);
        given(reported).when(Cast.OFFICER, notify("2026-11-20T10:00:00+01:00", null)).refusedFor("notifiedAt", "before");
        given(reported).when(Cast.OFFICER, notify("2026-11-23T10:20:00+01:00", null))
                .one(BreachEvent.BreachNotifiedToAp.class, e -> !e.late());
        given(reported).when(Cast.OFFICER, notify("2026-11-23T15:00:00+01:00", " "))
                .refusedFor("reasonWhenLate", "needed-when-late");
        given(reported).when(Cast.OFFICER, notify("2026-11-23T15:00:00+01:00", "Ontdekt in een weekend"))
                .one(BreachEvent.BreachNotifiedToAp.class, BreachEvent.BreachNotifiedToAp::late);
    }

    private static BreachCommand.NotifyBreachToAp notify(String at, String reason) {
        return new BreachCommand.NotifyBreachToAp(ID, at, reason);
    }
}
