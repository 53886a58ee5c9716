package nl.waarborg.ui.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.waarborg.domain.actor.By;
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
import nl.waarborg.domain.project.CouncilCommand;
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.domain.project.IdeaCommand;
import nl.waarborg.domain.project.PreScanCommand;
import nl.waarborg.domain.project.PriorConsultationCommand;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.project.SecurityCommand;
import nl.waarborg.domain.project.ViewsCommand;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.signin.DemoPeople;
import nl.waarborg.ui.work.Given;
import nl.waarborg.workflow.Commands;
import nl.waarborg.workflow.Receipt;

/** Brings a project in the running application as far as a test wants it, with commands of the demo people. */
public final class SampleProject {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Its id. */
    public final String id;
    private LocalDate day = LocalDate.now().minusDays(90);
    private Receipt last;

    private SampleProject(String id) {
        this.id = id;
    }

    /** An idea that counts passers-by in Zandermeer. */
    public static SampleProject idea(String name) {
        return idea(name, "GM-Z");
    }

    /** An idea with this name in this municipality. */
    public static SampleProject idea(String name, String municipality) {
        return idea(name, municipality, "In de binnenstad tellen sensoren hoeveel mensen er lopen, zodat het niet te druk wordt.");
    }

    /** An idea with this name and description. */
    public static SampleProject idea(String name, String municipality, String description) {
        SampleProject project = new SampleProject("P-2025-" + (100 + NUMBER.incrementAndGet()));
        return project.gives("projectleider", new IdeaCommand.RegisterIdea(
                project.id, municipality, name, description, Set.of(IdeaCommand.Theme.MOBILITY), IdeaCommand.Kind.SENSOR, false,
                false, null, LocalDate.now().plusDays(200), null, null,
                "Er wordt alleen geteld. Niemand wordt gevolgd of herkend, en wie niet geteld wil worden kan omlopen.",
                IdeaCommand.Body.COLLEGE));
    }

    /** Somebody gives a command on the day where the project is. */
    public SampleProject gives(String person, ProjectCommand command) {
        last = RunningApplication.context().getBean(Commands.class)
                .send(command, By.of(DemoPeople.find(person).orElseThrow().actor(), day));
        return this;
    }

    /** Waits until the read models show it. */
    public SampleProject shown() {
        if (!RunningApplication.reaches(last.lastEventId())) {
            throw new AssertionError("Expected the views to reach " + last + ", but they are behind");
        }
        return this;
    }

    /** The day moves on. */
    public SampleProject after(int days) {
        day = day.plusDays(days);
        return this;
    }

    /** The pre-scan says that a DPIA is required. */
    public SampleProject preScanned() {
        return gives("projectleider", new PreScanCommand.CompletePreScan(
                id, Answer.YES, "De sensor ziet voorbijgangers voordat hij telt. Op dat moment zijn het persoonsgegevens, "
                        + "ook al verlaat alleen een aantal het apparaat.", false, false, true, Set.of(),
                Set.of(PreScanCommand.Wp248.SYSTEMATIC_MONITORING, PreScanCommand.Wp248.LARGE_SCALE), "Er lopen elke dag duizenden mensen langs de sensoren.", 250_000, false,
                false, PreScanCommand.AiClass.NONE, false, false));
    }

    /** Every section is written; risk R1 stays at this level. */
    public SampleProject written(Level residual) {
        gives("projectleider", new DpiaCommand.ReviseProposal(
                id, "Zestien telsensoren in de winkelstraten meten hoe druk het is.\nBij te veel drukte wijst de gemeente een "
                        + "andere route aan.", null));
        gives("projectleider", new DpiaCommand.ReviseProcessings(id, List.of(new Processing(
                "Tellen van voorbijgangers", "De sensor telt op het apparaat zelf hoeveel mensen voorbijkomen.", true,
                "Weten hoe druk het is, om ongelukken te voorkomen", Processing.LegalGround.PUBLIC_TASK,
                "Artikel 172 Gemeentewet: openbare orde", "24 uur")), null));
        gives("privacy-officer", new DpiaCommand.RevisePersonalData(id, List.of(new DataItem(
                "Beeld van voorbijgangers", DataItem.Type.ORDINARY, "Bezoekers", "Sensor", "Minder dan een seconde", null,
                false)), null));
        gives("privacy-officer", new DpiaCommand.ReviseSensors(id, List.of(new Sensor(
                "S1", "Telsensor", 16, "Hoofdstraat en Markt", false, "Aantal mensen per minuut", false, Answer.YES,
                "Voor het tellen ziet de sensor mensen", false, true, "Alleen een aantal per minuut", "Geen", "De gemeente",
                List.of("Tellen van voorbijgangers"))), null));
        gives("privacy-officer", new DpiaCommand.ReviseParties(id, List.of(
                new Party("Gemeente Zandermeer", Set.of(Party.Role.CONTROLLER), Party.Agreement.NOT_NEEDED, null, null, "NL"),
                new Party("Telbureau BV", Set.of(Party.Role.PROCESSOR), Party.Agreement.DRAFT, null, null, "NL")), null));
        gives("privacy-officer", new DpiaCommand.ReviseResponsibilities(id, List.of(new Responsibility(
                "Tellen van voorbijgangers", "Gemeente Zandermeer", "Loket burgerzaken", "Privacy officer", "Telbureau BV", 24)),
                null));
        gives("privacy-officer", new DpiaCommand.PlanMeasures(id, List.of(
                new Measure("M1", "Beelden wissen op het apparaat, direct na het tellen", Measure.Kind.TECHNICAL, "Leverancier", true, Measure.Status.COMMITTED, null),
                new Measure("M2", "Borden aan het begin van elke straat", Measure.Kind.ORGANISATIONAL, "Projectteam", true, Measure.Status.COMMITTED, null)), null));
        gives("privacy-officer", new DpiaCommand.AssessRisks(id, List.of(
                new Risk("R1", "Mensen zijn herkenbaar op beeld", "Sensor", Risk.Source.DESIGN_CHOICE, Level.HIGH, Level.HIGH,
                        false, List.of("M1"), residual, residual, false, "Het beeld verlaat het apparaat niet"),
                new Risk("R2", "Inwoners weten niet dat er geteld wordt", "Plaatsing", Risk.Source.DESIGN_CHOICE, Level.HIGH,
                        Level.MEDIUM, false, List.of("M2"), Level.MEDIUM, Level.MEDIUM, false, "Er staan borden"),
                new Risk("R3", "Iemand steelt een sensor", "Diefstal", Risk.Source.INCIDENT, Level.MEDIUM, Level.MEDIUM, false,
                        List.of("M1"), Level.LOW, Level.MEDIUM, false, "Er staat niets op het apparaat")), null));
        gives("projectleider", new DpiaCommand.RecordNecessityTest(id, new NecessityTest(
                NecessityTest.Tracking.COUNTING, true, "Met de hand tellen lukt niet op dertig plaatsen tegelijk.", true,
                "In twee andere steden bleef het rustiger.", true, "Er wordt alleen geteld.",
                List.of(new NecessityTest.Alternative("Tellen met de hand", "Te duur en te onnauwkeurig"))), null));
        Given.answersTheModel(id);
        return this;
    }

    /** The version lies with the FG. */
    public SampleProject submitted() {
        return gives("projectleider", new DpiaCommand.SubmitDpia(id, null, null));
    }

    /** The version lies with the FG, who gives this advice after a positive review by the CISO. */
    public SampleProject advised(FgCommand.Advice advice) {
        submitted();
        after(3).gives("ciso", new SecurityCommand.CompleteSecurityReview(
                id, 2, 2, 2, "Sensoren hangen hoog en zijn alleen via het eigen netwerk te bereiken.", null,
                SecurityCommand.Verdict.APPROVED));
        return after(4).gives("fg", new FgCommand.IssueFgAdvice(
                id, advice, "De DPIA is zorgvuldig. Let op wat bezoekers vooraf kunnen weten.",
                advice.needsResponse() ? List.of(new FgCommand.Point(
                        "Borden", "Zet borden waar mensen nog kunnen omlopen.", FgCommand.Weight.CONDITION)) : List.of(),
                false, null));
    }

    /** People were asked, and the college adopted the DPIA. */
    public SampleProject adopted() {
        gives("projectleider", new ViewsCommand.PlanViews(
                id, ViewsCommand.Approach.ASK, Set.of(ViewsCommand.Method.SURVEY), "bewoners en ondernemers", day,
                day.plusDays(21), null));
        after(22).gives("projectleider", new ViewsCommand.CloseViews(
                id, ViewsCommand.Result.COMPLETED, 62, "De meeste mensen begrijpen het doel. Zij willen weten wat er met beeld gebeurt.",
                List.of(new ViewsCommand.ThemeAnswer("Beeld", "Beelden worden meteen gewist.")), day));
        gives("college", new AdoptionCommand.DecideOnDpia(
                id, AdoptionCommand.Decision.APPROVED, "Het doel weegt zwaarder, omdat niemand gevolgd wordt.",
                "Wat overblijft is aanvaardbaar na raadpleging van de AP.", day, null));
        return gives("griffier", new CouncilCommand.DetermineCouncilInvolvement(
                id, false, false, false, false, false, false, true, false));
    }

    /** The AP received the request this many days ago. */
    public SampleProject withTheAp(int daysAgo) {
        day = LocalDate.now().minusDays(daysAgo);
        gives("privacy-officer", new PriorConsultationCommand.PreparePriorConsultation(
                id, "De gemeente is verantwoordelijk, Telbureau BV verwerkt.", "Weten hoe druk het is, met telsensoren.",
                "M1: beelden wissen op het apparaat.", "fg@zandermeer.example", null));
        gives("privacy-officer", new PriorConsultationCommand.SubmitPriorConsultation(id, day, null));
        return gives("privacy-officer", new PriorConsultationCommand.ConfirmApReceipt(id, day, "z2026-1234"));
    }
}
