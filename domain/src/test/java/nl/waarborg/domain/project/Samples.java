package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.dpia.DataItem;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.dpia.NecessityTest;
import nl.waarborg.domain.dpia.NecessityTest.Alternative;
import nl.waarborg.domain.dpia.NecessityTest.Tracking;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.dpia.Processing;
import nl.waarborg.domain.dpia.Responsibility;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.dpia.Sensor;
import nl.waarborg.domain.risk.Level;

/** Well-formed content of one plain project: fourteen sensors that count passers-by. */
final class Samples {

    static final String ID = "druktemeting-binnenstad";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final String REASONS = "Uitvoerig gemotiveerd: ".repeat(10);
    static final String PROPOSAL = "Veertien telsensoren tellen passanten op de toegangswegen van het centrum.";

    private Samples() {}

    static IdeaCommand.RegisterIdea idea() {
        return idea(Set.of(IdeaCommand.Theme.SAFETY), IdeaCommand.Kind.SENSOR, false, false, null);
    }

    static IdeaCommand.RegisterIdea idea(
            Set<IdeaCommand.Theme> themes, IdeaCommand.Kind kind, boolean isPilot, boolean temporary, LocalDate endsOn) {
        return new IdeaCommand.RegisterIdea(
                ID, Cast.CITY, "Druktemeting binnenstad", PROPOSAL, themes, kind, isPilot, temporary, endsOn,
                TODAY.plusMonths(5), null, null,
                "Het recht op privacy en het recht om ongestoord over straat te gaan.", IdeaCommand.Body.COLLEGE);
    }

    static PreScanCommand.CompletePreScan preScan(Answer personalData, int wp248, boolean article35c, int people) {
        List<PreScanCommand.Wp248> all = List.of(PreScanCommand.Wp248.values());
        return new PreScanCommand.CompletePreScan(
                ID, personalData, REASONS, false, false, article35c, Set.of(), Set.copyOf(all.subList(0, wp248)),
                "Per criterium toegelicht", people, false, false, PreScanCommand.AiClass.NONE, false, false);
    }

    static PreScanCommand.CompletePreScan preScan() {
        return preScan(Answer.YES, 3, true, 9_500_000);
    }

    static Processing processing() {
        return new Processing("Tellen", "Tellen van passanten op het apparaat", true, "Drukte tonen",
                Processing.LegalGround.PUBLIC_TASK, "Gemeentewet 172", "minder dan 24 uur");
    }

    static DataItem data(DataItem.Type type, String exception, boolean biometric) {
        return new DataItem("beeld van passant", type, "bezoekers", "sensor", "0,2 seconde", exception, biometric);
    }

    static Sensor sensor(String id, Answer personalData, boolean canFollow, List<String> processings) {
        return new Sensor(id, "telsensor", 14, "toegangswegen centrum", false, "aantal personen per minuut", false,
                personalData, "Vluchtig beeld in werkgeheugen", canFollow, true, "alleen tellingen", "0,2 seconde",
                "gemeente", processings);
    }

    static Sensor sensor() {
        return sensor("S1", Answer.YES, false, List.of("Tellen"));
    }

    /** A sensor of which only half the row is filled in. */
    static Sensor halfSensor(String id) {
        return new Sensor(id, "telsensor", 1, null, null, null, null, Answer.UNKNOWN, null, null, null, null, null, null, null);
    }

    static InventoryCommand.RecordAsBuiltCheck asBuilt(LocalDate day, InventoryCommand.Checked... sensors) {
        return new InventoryCommand.RecordAsBuiltCheck(ID, day, "CISO-team", List.of(sensors));
    }

    static InventoryCommand.Checked found(String sensor, InventoryCommand.Found found) {
        return new InventoryCommand.Checked(sensor, found,
                found == InventoryCommand.Found.AS_DESCRIBED ? null : "Anders dan op de lijst staat");
    }

    static Party city() {
        return new Party("Gemeente Zandermeer", Set.of(Party.Role.CONTROLLER), Party.Agreement.NOT_NEEDED, null, null, "NL");
    }

    static Party processor(Party.Agreement agreement, LocalDate from, LocalDate until) {
        return new Party("Leverancier A", Set.of(Party.Role.PROCESSOR), agreement, from, until, "NL");
    }

    static Responsibility responsibility() {
        return new Responsibility("Tellen", "Gemeente Zandermeer", "loket privacy", "Gemeente Zandermeer", "Leverancier A", 24);
    }

    static Risk risk(String id, Level residualImpact) {
        return new Risk(id, "Herkenning van personen", "toegang tot beeld", Risk.Source.INCIDENT, Level.MEDIUM, Level.HIGH,
                false, List.of("M1"), residualImpact == Level.HIGH ? Level.MEDIUM : Level.LOW, residualImpact, false,
                "Beeld verlaat het apparaat niet");
    }

    static Measure measure(String id) {
        return new Measure(id, "Beelduitvoer uitgeschakeld in de firmware", Measure.Kind.TECHNICAL, "CISO", true,
                Measure.Status.COMMITTED, null);
    }

    static NecessityTest necessity(Tracking tracking, boolean necessary) {
        return new NecessityTest(tracking, necessary, "Handmatig tellen is te laat", true, "Proef in 2025", true,
                "Alleen tellingen", List.of(new Alternative("wifi-tellingen", "ingrijpender")));
    }

    static ViewsCommand.PlanViews askPeople(LocalDate from) {
        return new ViewsCommand.PlanViews(ID, ViewsCommand.Approach.ASK, Set.of(ViewsCommand.Method.SURVEY),
                "bewoners en bezoekers", from, from.plusDays(20), null);
    }

    static ViewsCommand.PlanViews waive() {
        return new ViewsCommand.PlanViews(ID, ViewsCommand.Approach.WAIVE, null, null, null, null, REASONS);
    }

    static ViewsCommand.CloseViews closeViews(LocalDate on) {
        return new ViewsCommand.CloseViews(ID, ViewsCommand.Result.COMPLETED, 212,
                "Verslag: men vraagt om zichtbare borden.", List.of(), on);
    }

    static FgCommand.IssueFgAdvice advice(FgCommand.Advice advice, FgCommand.Point... points) {
        return new FgCommand.IssueFgAdvice(ID, advice, "Beoordeeld langs artikel 35.", List.of(points), false, null);
    }

    static FgCommand.Point point(String subject) {
        return new FgCommand.Point(subject, "Beperk de bewaartermijn", FgCommand.Weight.CONDITION);
    }

    static FgCommand.RespondToFgAdvice respond(FgCommand.Reaction reaction, String motivation, String... subjects) {
        return new FgCommand.RespondToFgAdvice(ID,
                java.util.Arrays.stream(subjects).map(s -> new FgCommand.PointResponse(s, reaction, motivation)).toList(),
                TODAY);
    }

    static SecurityCommand.CompleteSecurityReview review(SecurityCommand.Verdict verdict) {
        return new SecurityCommand.CompleteSecurityReview(
                ID, 2, 2, 3, "Toegang tot de debugmodus van de sensor", "BIO2 8.9", verdict);
    }

    static AdoptionCommand.DecideOnDpia onDpia(AdoptionCommand.Decision decision) {
        return new AdoptionCommand.DecideOnDpia(
                ID, decision, "Besproken in de vergadering van het college.", "Aanvaard met de maatregelen.", TODAY, null);
    }

    static CouncilCommand.DetermineCouncilInvolvement council(boolean councilAsked, boolean sensitive) {
        return new CouncilCommand.DetermineCouncilInvolvement(
                ID, false, false, false, false, councilAsked, false, sensitive, false);
    }

    static CouncilCommand.RecordCouncilViews councilSays(CouncilCommand.Outcome outcome) {
        return new CouncilCommand.RecordCouncilViews(ID, outcome, "Motie over de borden", TODAY);
    }

    static PriorConsultationCommand.PreparePriorConsultation prepareAp(boolean complete) {
        return new PriorConsultationCommand.PreparePriorConsultation(
                ID, "De gemeente is verantwoordelijk, Leverancier A verwerkt.", "Tellen hoe druk het is, met sensoren.",
                "Beelden worden op het apparaat gewist.", complete ? "fg@zandermeer.example" : "", null);
    }

    static PriorConsultationCommand.RecordApMessage apSays(
            PriorConsultationCommand.Message message, PriorConsultationCommand.Outcome outcome, String... measures) {
        return new PriorConsultationCommand.RecordApMessage(
                ID, message, TODAY, outcome, "Brief van de AP met kenmerk Z2026", List.of(measures));
    }

    static MeasureCommand.ImplementMeasures implement(String... ids) {
        return new MeasureCommand.ImplementMeasures(ID,
                java.util.Arrays.stream(ids).map(id -> new MeasureCommand.Implemented(id, "testrapport 12")).toList(), TODAY);
    }

    static MeasureCommand.VerifyMeasures verify(MeasureCommand.Finding finding, String... ids) {
        return new MeasureCommand.VerifyMeasures(ID,
                java.util.Arrays.stream(ids).map(id -> new MeasureCommand.Verified(id, finding, "pentest gezien")).toList(),
                TODAY);
    }

    static GoLiveCommand.DecideGoLive goLive(GoLiveCommand.Decision decision) {
        return new GoLiveCommand.DecideGoLive(
                ID, decision, "Alle poorten zijn open, zie het overzicht.", List.of("Evaluatie na een jaar"), null, TODAY);
    }

    static PublicationCommand.PublishTransparency publish() {
        return new PublicationCommand.PublishTransparency(
                ID, "Borden op alle negen toegangswegen", "https://zandermeer.example/drukte",
                "Wij tellen passanten en bewaren geen beeld.", "VR-2026-014", null, "Er is geen algoritme in gebruik.",
                "SR-2026-031", null, TODAY);
    }

    static UseCommand.ClassifyChange classify(boolean newSensor, boolean fewer) {
        return new UseCommand.ClassifyChange(ID, newSensor, false, false, false, fewer, "Beoordeeld langs de tabel");
    }

    static ReassessmentCommand.ConcludeReassessment conclude(ReassessmentCommand.Outcome outcome) {
        return new ReassessmentCommand.ConcludeReassessment(ID, outcome, "Besloten door het college", TODAY);
    }

    static ReassessmentCommand.ImportLegacyDpia legacy() {
        return new ReassessmentCommand.ImportLegacyDpia(
                ID, Cast.CITY, "Slimme afvalcontainers", "Containers met adrespas", Set.of(IdeaCommand.Theme.LIVING_ENVIRONMENT),
                IdeaCommand.Kind.SENSOR, false, LocalDate.of(2016, 10, 3), LocalDate.of(2016, 9, 12), "2016");
    }
}
