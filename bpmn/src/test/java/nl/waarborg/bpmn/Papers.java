package nl.waarborg.bpmn;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.dpia.DataItem;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.dpia.NecessityTest;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.dpia.Processing;
import nl.waarborg.domain.dpia.Responsibility;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.dpia.Sensor;
import nl.waarborg.domain.project.AdoptionCommand;
import nl.waarborg.domain.project.ClosingCommand;
import nl.waarborg.domain.project.CouncilCommand;
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.domain.project.FullAnswers;
import nl.waarborg.domain.project.GoLiveCommand;
import nl.waarborg.domain.project.IdeaCommand;
import nl.waarborg.domain.project.MeasureCommand;
import nl.waarborg.domain.project.PreScanCommand;
import nl.waarborg.domain.project.PriorConsultationCommand;
import nl.waarborg.domain.project.ProcessCommand;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.project.PublicationCommand;
import nl.waarborg.domain.project.ReassessmentCommand;
import nl.waarborg.domain.project.SecurityCommand;
import nl.waarborg.domain.project.UseCommand;
import nl.waarborg.domain.project.ViewsCommand;
import nl.waarborg.domain.risk.Level;

/** The papers of a project that counts passers-by: well-formed commands, with only what a path turns on left open. */
final class Papers {

    private static final String REASONS = "Dit is zo omdat de sensor alleen aantallen telt en niemand herkent. ".repeat(4);

    private Papers() {}

    static ProjectCommand idea(Walk w) {
        return new IdeaCommand.RegisterIdea(
                w.id, Town.CODE, "Drukte meten", REASONS, Set.of(IdeaCommand.Theme.MOBILITY), IdeaCommand.Kind.SENSOR, false,
                false, null, w.today().plusYears(1), null, null, REASONS, IdeaCommand.Body.COLLEGE);
    }

    static ProjectCommand withdraw(Walk w) {
        return new IdeaCommand.WithdrawProject(w.id, REASONS);
    }

    static ProjectCommand preScan(Walk w, Answer personalData, PreScanCommand.Wp248... criteria) {
        return new PreScanCommand.CompletePreScan(
                w.id, personalData, REASONS, false, false, false, Set.of(), Set.of(criteria), REASONS, 1000, false, false,
                PreScanCommand.AiClass.NONE, false, false);
    }

    static ProjectCommand fgOnNeed(Walk w, PreScanCommand.Need need) {
        return new PreScanCommand.AdviseOnDpiaNeed(w.id, need, REASONS);
    }

    static ProjectCommand decideNeed(Walk w, PreScanCommand.Need need) {
        return new PreScanCommand.DecideOnDpiaNeed(w.id, need, REASONS, w.today());
    }

    static ProjectCommand noPersonalData(Walk w) {
        return new PreScanCommand.ConcludeNoPersonalData(w.id, REASONS, true);
    }

    /** Writes every section; the one risk is as high after measures as given. */
    static void write(Walk w, Level residual) {
        write(w, residual, "R1");
    }

    static void write(Walk w, Level residual, String risk) {
        w.gives(new DpiaCommand.ReviseProposal(w.id, REASONS, null));
        w.gives(new DpiaCommand.ReviseProcessings(w.id, List.of(new Processing(
                "tellen", REASONS, true, REASONS, Processing.LegalGround.PUBLIC_TASK, REASONS, "een dag")), null));
        w.gives(new DpiaCommand.RevisePersonalData(w.id, List.of(new DataItem(
                "beeld van passant", DataItem.Type.ORDINARY, "bezoekers", "sensor", "een dag", null, false)), null));
        w.gives(new DpiaCommand.ReviseSensors(w.id, List.of(new Sensor(
                "S1", "telsensor", 3, "centrum", false, REASONS, false, Answer.YES, REASONS, false, true, REASONS, "een dag",
                "gemeente", List.of("tellen"))), null));
        w.gives(new DpiaCommand.ReviseParties(w.id, List.of(new Party(
                "gemeente", Set.of(Party.Role.CONTROLLER), Party.Agreement.NOT_NEEDED, null, null, "NL")), null));
        w.gives(new DpiaCommand.ReviseResponsibilities(w.id, List.of(new Responsibility(
                "tellen", "gemeente", "loket", "privacy officer", "leverancier", 24)), null));
        w.gives(new DpiaCommand.PlanMeasures(w.id, List.of(new Measure(
                "M1", REASONS, Measure.Kind.TECHNICAL, "beheer", true, Measure.Status.COMMITTED, null)), null));
        w.gives(new DpiaCommand.AssessRisks(w.id, List.of(new Risk(
                risk, REASONS, "sensor", Risk.Source.DESIGN_CHOICE, Level.HIGH, Level.HIGH, false, List.of("M1"), residual,
                residual, false, REASONS)), null));
        w.gives(new DpiaCommand.RecordNecessityTest(w.id, new NecessityTest(
                NecessityTest.Tracking.COUNTING, true, REASONS, true, REASONS, true, REASONS,
                List.of(new NecessityTest.Alternative("handmatig tellen", REASONS))), null));
        FullAnswers.to(w.id, w.state().dpia().content()).forEach(w::gives);
    }

    static ProjectCommand submit(Walk w) {
        return new DpiaCommand.SubmitDpia(w.id, null, null);
    }

    static ProjectCommand security(Walk w, SecurityCommand.Verdict verdict) {
        return new SecurityCommand.CompleteSecurityReview(w.id, 2, 2, 2, REASONS, null, verdict);
    }

    static ProjectCommand advice(Walk w, FgCommand.Advice advice) {
        List<FgCommand.Point> points = advice.needsResponse()
                ? List.of(new FgCommand.Point("bewaartermijn", REASONS, FgCommand.Weight.CONDITION)) : List.of();
        return new FgCommand.IssueFgAdvice(w.id, advice, REASONS, points, false, null);
    }

    static ProjectCommand informFg(Walk w) {
        return new FgCommand.ProvideFgInformation(w.id, REASONS);
    }

    static ProjectCommand handle(Walk w, FgCommand.Next next) {
        return new FgCommand.HandleFgAdvice(w.id, next, REASONS);
    }

    static ProjectCommand respond(Walk w) {
        return new FgCommand.RespondToFgAdvice(
                w.id, List.of(new FgCommand.PointResponse("bewaartermijn", FgCommand.Reaction.ADOPTED, null)), w.today());
    }

    static ProjectCommand decideDpia(Walk w, AdoptionCommand.Decision decision) {
        return new AdoptionCommand.DecideOnDpia(w.id, decision, REASONS, REASONS, w.today(), null);
    }

    static ProjectCommand askPeople(Walk w) {
        return new ViewsCommand.PlanViews(
                w.id, ViewsCommand.Approach.ASK, Set.of(ViewsCommand.Method.SURVEY), "bewoners", w.today(),
                w.today().plusDays(21), null);
    }

    static ProjectCommand askNobody(Walk w) {
        return new ViewsCommand.PlanViews(w.id, ViewsCommand.Approach.WAIVE, null, null, null, null, REASONS);
    }

    static ProjectCommand decideWaiver(Walk w, boolean approved) {
        return new ViewsCommand.DecideOnWaiver(w.id, approved, REASONS);
    }

    static ProjectCommand closeViews(Walk w) {
        return new ViewsCommand.CloseViews(w.id, ViewsCommand.Result.COMPLETED, 12, REASONS, List.of(), w.today());
    }

    static ProjectCommand council(Walk w, CouncilCommand.Involvement involvement) {
        return new CouncilCommand.DetermineCouncilInvolvement(
                w.id, false, involvement == CouncilCommand.Involvement.FRAMEWORK_OR_BYLAW, false,
                involvement == CouncilCommand.Involvement.WISHES_AND_CONCERNS, false,
                involvement == CouncilCommand.Involvement.OPINION,
                involvement == CouncilCommand.Involvement.INFORMATION_LETTER, false);
    }

    static ProjectCommand informCouncil(Walk w) {
        return new CouncilCommand.InformCouncil(w.id, w.today(), "raadsinformatiebrief");
    }

    static ProjectCommand askCouncil(Walk w) {
        return new CouncilCommand.OpenCouncilConsultation(w.id, w.today(), "raadsvoorstel");
    }

    static ProjectCommand councilSays(Walk w, CouncilCommand.Outcome outcome) {
        return new CouncilCommand.RecordCouncilViews(w.id, outcome, REASONS, w.today());
    }

    static ProjectCommand answerCouncil(Walk w) {
        return new CouncilCommand.AnswerCouncilViews(w.id, REASONS, w.today());
    }

    static ProjectCommand framework(Walk w, boolean adopted) {
        return new CouncilCommand.RecordCouncilFramework(w.id, adopted, REASONS, w.today());
    }

    static ProjectCommand prepareAp(Walk w) {
        return new PriorConsultationCommand.PreparePriorConsultation(
                w.id, "De gemeente is verantwoordelijk.", "Tellen hoe druk het is.", "Beelden worden gewist.",
                "fg@zandermeer.example", null);
    }

    static ProjectCommand submitAp(Walk w) {
        return new PriorConsultationCommand.SubmitPriorConsultation(w.id, w.today(), null);
    }

    static ProjectCommand apReceived(Walk w) {
        return new PriorConsultationCommand.ConfirmApReceipt(w.id, w.today(), "z2026-1");
    }

    static ProjectCommand apWrites(Walk w, PriorConsultationCommand.Message message) {
        return new PriorConsultationCommand.RecordApMessage(w.id, message, w.today(), null, REASONS, null);
    }

    static ProjectCommand apAdvises(Walk w, PriorConsultationCommand.Outcome outcome) {
        return new PriorConsultationCommand.RecordApMessage(
                w.id, PriorConsultationCommand.Message.ADVICE, w.today(), outcome, REASONS, List.of("M1"));
    }

    static ProjectCommand answerAp(Walk w) {
        return new PriorConsultationCommand.ProvideApInformation(w.id, w.today(), REASONS);
    }

    static ProjectCommand withdrawAp(Walk w) {
        return new PriorConsultationCommand.WithdrawPriorConsultation(w.id, REASONS);
    }

    static ProjectCommand step(Walk w, String element) {
        return new ProcessCommand.CompleteStep(w.id, element, Map.of("outcome", "gedaan"));
    }

    static ProjectCommand decideGo(Walk w, GoLiveCommand.Decision decision) {
        return new GoLiveCommand.DecideGoLive(w.id, decision, REASONS, List.of("na zes weken kijken"), null, w.today());
    }

    static ProjectCommand goUntil(Walk w, LocalDate last) {
        return new GoLiveCommand.DecideGoLive(w.id, GoLiveCommand.Decision.GO, REASONS, List.of(), last, w.today());
    }

    static ProjectCommand earlier(Walk w, LocalDate dueOn) {
        return new ReassessmentCommand.ScheduleReassessment(
                w.id, ReassessmentCommand.Trigger.NEW_LAW_OR_RULING, REASONS, dueOn, null);
    }

    static ProjectCommand implement(Walk w) {
        return new MeasureCommand.ImplementMeasures(
                w.id, List.of(new MeasureCommand.Implemented("M1", REASONS)), w.today());
    }

    static ProjectCommand implementNothing(Walk w) {
        return new MeasureCommand.ImplementMeasures(w.id, List.of(), w.today());
    }

    static ProjectCommand verify(Walk w, MeasureCommand.Finding finding) {
        return new MeasureCommand.VerifyMeasures(
                w.id, List.of(new MeasureCommand.Verified("M1", finding, REASONS)), w.today());
    }

    static ProjectCommand verifyNothing(Walk w) {
        return new MeasureCommand.VerifyMeasures(w.id, List.of(), w.today());
    }

    static ProjectCommand publish(Walk w) {
        return new PublicationCommand.PublishTransparency(
                w.id, "borden bij elke ingang", "https://example.nl/drukte", REASONS, "VR-118", null, "geen algoritme", "SR-7",
                null, w.today());
    }

    static ProjectCommand start(Walk w) {
        return new UseCommand.StartProcessing(w.id, w.today());
    }

    static ProjectCommand pause(Walk w) {
        return new UseCommand.PauseProcessing(w.id, REASONS, w.today());
    }

    static ProjectCommand resume(Walk w) {
        return new UseCommand.ResumeProcessing(w.id, w.today());
    }

    static ProjectCommand reportChange(Walk w) {
        return new UseCommand.ReportChange(w.id, REASONS);
    }

    static ProjectCommand classify(Walk w, boolean material) {
        return new UseCommand.ClassifyChange(w.id, material, false, false, false, false, REASONS);
    }

    static ProjectCommand settle(Walk w, boolean effect) {
        return new UseCommand.SettleChange(w.id, effect, REASONS);
    }

    static ProjectCommand startReassessment(Walk w) {
        return new ReassessmentCommand.StartReassessment(w.id, ReassessmentCommand.Trigger.PERIODIC, REASONS);
    }

    static ProjectCommand planReassessment(Walk w, boolean newVersion) {
        return new ReassessmentCommand.PlanReassessment(w.id, newVersion, true, REASONS);
    }

    static ProjectCommand conclude(Walk w, ReassessmentCommand.Outcome outcome) {
        return new ReassessmentCommand.ConcludeReassessment(w.id, outcome, REASONS, w.today());
    }

    static ProjectCommand legacy(Walk w) {
        return new ReassessmentCommand.ImportLegacyDpia(
                w.id, Town.CODE, "Afvalpas", REASONS, Set.of(IdeaCommand.Theme.LIVING_ENVIRONMENT), IdeaCommand.Kind.SENSOR,
                false, w.today().minusYears(9), w.today().minusYears(9), "2016");
    }

    static ProjectCommand end(Walk w) {
        return new ClosingCommand.EndProcessing(w.id, REASONS, w.today());
    }

    static ProjectCommand reportUnassessed(Walk w) {
        return new UseCommand.ReportUnassessedProcessing(
                w.id, w.today().minusDays(300), "De camera's hangen er al een jaar zonder DPIA.");
    }

    static ProjectCommand decideUnassessed(Walk w, boolean stop) {
        return new UseCommand.DecideOnUnassessedProcessing(w.id, stop, REASONS, w.today());
    }

    static ProjectCommand confirmDeletion(Walk w) {
        return new ClosingCommand.ConfirmDataDeletion(
                w.id, List.of(new ClosingCommand.Deletion("S1", "verwijderverklaring", w.today())));
    }

    static ProjectCommand close(Walk w) {
        return new ClosingCommand.CloseProject(w.id, List.of("begin eerder met de FG"), "beeindigd");
    }
}
