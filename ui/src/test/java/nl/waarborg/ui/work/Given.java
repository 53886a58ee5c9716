package nl.waarborg.ui.work;

import java.time.Clock;
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
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.domain.project.FullAnswers;
import nl.waarborg.domain.project.IdeaCommand;
import nl.waarborg.domain.project.PreScanCommand;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.signin.DemoPeople;
import nl.waarborg.workflow.Commands;
import nl.waarborg.workflow.Inbox;
import nl.waarborg.workflow.InboxTask;
import nl.waarborg.workflow.log.EventLog;

/** Projects for tests, brought where the test begins by giving the same commands that people give. */
public final class Given {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String LONG = "Genoeg woorden om aan te geven wat er gebeurt en waarom dat nodig is voor de stad, met een"
            + " toelichting die lang genoeg is om te worden aanvaard.";

    private Given() {
    }

    /** A project of Zandermeer with this name that has just been registered. */
    public static String idea(String name) {
        String id = "T-" + System.nanoTime() + "-" + NUMBER.incrementAndGet();
        give("projectleider", new IdeaCommand.RegisterIdea(
                id, "GM-Z", name, LONG, Set.of(IdeaCommand.Theme.MOBILITY), IdeaCommand.Kind.SENSOR, false, false, null,
                today().plusYears(1), null, null, LONG, IdeaCommand.Body.COLLEGE));
        return id;
    }

    /** A project whose pre-scan asks for a DPIA. */
    public static String preScanned(String name) {
        String id = idea(name);
        give("projectleider", new PreScanCommand.CompletePreScan(
                id, Answer.YES, LONG, false, false, true, Set.of(PreScanCommand.ApList.INTERNET_OF_THINGS), Set.of(), LONG,
                1000, false, false, PreScanCommand.AiClass.NONE, false, false));
        return id;
    }

    /** A project whose complete DPIA waits for the FG. */
    public static String submitted(String name) {
        return submitted(name, null);
    }

    /** The same, with something written to the FG. */
    public static String submitted(String name, String remarks) {
        String id = preScanned(name);
        give("projectleider", new DpiaCommand.ReviseProposal(id, LONG, null));
        give("projectleider", new DpiaCommand.ReviseProcessings(id, List.of(new Processing(
                "tellen", LONG, true, "Straatlicht dimmen", Processing.LegalGround.PUBLIC_TASK, "Gemeentewet", "30 dagen")), null));
        give("projectleider", new DpiaCommand.RevisePersonalData(id, List.of(new DataItem(
                "aantal passanten", DataItem.Type.ORDINARY, "voorbijgangers", "sensor", "30 dagen", null, false)), null));
        give("projectleider", new DpiaCommand.ReviseSensors(id, List.of(new Sensor(
                "S1", "teller", 12, "plein", false, "aantallen", false, Answer.YES, LONG, false, true, "tellingen", "1 uur",
                "gemeente", List.of("tellen"))), null));
        give("projectleider", new DpiaCommand.ReviseParties(id, List.of(new Party(
                "Gemeente Zandermeer", Set.of(Party.Role.CONTROLLER), Party.Agreement.NOT_NEEDED, null, null, "Nederland")), null));
        give("projectleider", new DpiaCommand.ReviseResponsibilities(id, List.of(new Responsibility(
                "tellen", "Gemeente Zandermeer", "privacy@zandermeer.nl", "privacy officer", "projectleider", 24)), null));
        give("projectleider", new DpiaCommand.RecordNecessityTest(id, new NecessityTest(
                NecessityTest.Tracking.COUNTING, true, LONG, true, LONG, true, LONG,
                List.of(new NecessityTest.Alternative("met de hand tellen", "te weinig metingen"))), null));
        give("projectleider", new DpiaCommand.PlanMeasures(id, List.of(new Measure(
                "M1", "Alleen aantallen bewaren", Measure.Kind.TECHNICAL, "beheerder", true, Measure.Status.COMMITTED, null)), null));
        give("projectleider", new DpiaCommand.AssessRisks(id, List.of(new Risk(
                "R1", "Herkenning van een voorbijganger", "ruwe beelden", Risk.Source.INCIDENT, Level.MEDIUM, Level.MEDIUM, false,
                List.of("M1"), Level.LOW, Level.MEDIUM, false, "er blijven geen beelden over")), null));
        answersTheModel(id);
        give("projectleider", new DpiaCommand.SubmitDpia(id, remarks, null));
        return id;
    }

    /** Answers whatever the model of the DPIA asks besides its typed sections. */
    public static void answersTheModel(String id) {
        ProjectState state = new ProjectState();
        bean(EventLog.class).ofProject(id).forEach(event -> state.evolve(event.event(), event.by()));
        FullAnswers.to(id, state.dpia().content()).forEach(command -> give("projectleider", command));
    }

    /** Gives a command as a demo person. */
    public static void give(String person, ProjectCommand command) {
        bean(Commands.class).send(command, By.of(DemoPeople.find(person).orElseThrow().actor(), today()));
    }

    /** The open task of a project that a command completes. */
    public static InboxTask task(String projectId, String command) {
        List<InboxTask> open = bean(Inbox.class).openTasks(projectId);
        return open.stream().filter(task -> task.command().equals(command)).findFirst().orElseThrow(() ->
                new AssertionError("Expected a task for " + command + ", but open are " + open));
    }

    /** Today by the application's clock. */
    public static LocalDate today() {
        return LocalDate.now(bean(Clock.class));
    }

    private static <T> T bean(Class<T> type) {
        return RunningApplication.context().getBean(type);
    }
}
