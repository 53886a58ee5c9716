package nl.waarborg.workflow;

import static nl.waarborg.workflow.Office.FG;
import static nl.waarborg.workflow.Office.LEADER;
import static nl.waarborg.workflow.Office.by;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.form.Flaw;
import nl.waarborg.domain.project.IdeaCommand.WithdrawProject;
import nl.waarborg.domain.project.PreScanCommand.RequestFgAdvice;
import nl.waarborg.domain.project.ProcessCommand.Move;
import nl.waarborg.domain.project.ProcessEvent.StepCompleted;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.workflow.form.Field;
import nl.waarborg.workflow.form.Form;
import nl.waarborg.workflow.log.RecordedEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do with tasks: find, claim, answer, come too late. */
class TasksTest {

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(Databases.h2(folder));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void ofTwoPeopleWhoCompleteOneTaskOneIsTheFirstAndTheOtherIsTold() throws Exception {
        String project = office.runningProject();
        String task = office.task(project).id();
        Actor other = Office.person("bas", Role.PROJECT_LEADER);
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Receipt> lotte = () -> submitTogether(together, task, LEADER);
        Callable<Receipt> bas = () -> submitTogether(together, task, other);

        List<Refusal> refusals = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        for (Future<Receipt> done : threads.invokeAll(List.of(lotte, bas))) {
            try {
                done.get();
            } catch (ExecutionException e) {
                refusals.add((Refusal) e.getCause());
            }
        }
        threads.shutdown();

        assertEquals(List.of("someone-was-first"), refusals.stream().map(Refusal::key).toList());
        assertEquals(List.of("LegacyDpiaImported", "ReassessmentDue", "FgAdviceRequested"), office.facts(project));
        RecordedEvent first = office.events(project).stream().filter(e -> e.name().equals("FgAdviceRequested")).findFirst().orElseThrow();
        assertEquals(List.of(first.by().actor().person(), first.recordedAt()), refusals.get(0).args());
        assertTrue(office.hasNoGaps(project));
    }

    private Receipt submitTogether(CyclicBarrier together, String task, Actor actor) throws Exception {
        together.await();
        return office.forms().submit(task, Map.of("question", "check"), by(actor));
    }

    @Test
    void aTaskCannotBeDoneInAnotherRoleMunicipalityOrPlaceOfSomebodyElse() {
        String project = office.runningProject();
        String task = office.task(project).id();
        Actor elsewhere = new Actor("test", "eva", Set.of(Role.PROJECT_LEADER), Set.of("GM0518"), null);
        Actor colleague = Office.person("bas", Role.PROJECT_LEADER);

        assertEquals("role.needed", refused(() -> office.ask(project, FG)).key());
        assertEquals("task.closed", refused(() -> office.ask(project, elsewhere)).key());
        office.inbox().claim(task, LEADER);
        assertEquals("task.taken", refused(() -> office.ask(project, colleague)).key());
        assertEquals("task.taken", refused(() -> office.inbox().claim(task, colleague)).key());
        assertEquals("task.taken", refused(() -> office.inbox().release(task, colleague)).key());
        assertEquals("role.needed", refused(() -> office.inbox().claim(task, FG)).key());
        office.inbox().release(task, LEADER);
        office.ask(project, colleague);
        assertEquals("task.closed", refused(() -> office.forms().describe("no-such-task")).key());
        assertEquals("someone-was-first", refused(() -> office.forms().describe(task)).key());
    }

    @Test
    void theInboxShowsWhatThisPersonMayDo() {
        String project = office.runningProject();
        InboxTask task = office.task(project);

        assertEquals(List.of(task), office.inbox().list(LEADER, Inbox.Filter.ALL, 0));
        assertEquals(List.of(), office.inbox().list(FG, Inbox.Filter.ALL, 0));
        assertEquals(List.of(task), office.inbox().ofOthers(FG));
        assertEquals(List.of(), office.inbox().ofOthers(LEADER));
        assertEquals(0, office.inbox().count(new Actor("test", "eva", Set.of(Role.PROJECT_LEADER), Set.of("GM0518"), null), Inbox.Filter.ALL));
        assertEquals(1, office.inbox().count(LEADER, new Inbox.Filter(false, true, false, project)));
        assertEquals(0, office.inbox().count(LEADER, new Inbox.Filter(true, false, false, project)));
        assertEquals(0, office.inbox().count(LEADER, new Inbox.Filter(false, false, true, null)));
        office.inbox().claim(task.id(), LEADER);
        assertEquals(1, office.inbox().count(LEADER, new Inbox.Filter(true, false, false, null)));
        assertEquals(0, office.inbox().count(LEADER, new Inbox.Filter(false, true, false, null)));
        assertEquals(List.of(Role.PROJECT_LEADER), task.roles());
        assertEquals(project, task.projectId());
        assertEquals("GM0344", task.municipality());
        assertEquals("Vraag stellen aan de FG", task.name());
    }

    @Test
    void aTermOfFiveWorkingDaysEndsAtTheEndOfTheFifth() {
        assertEquals(
                ZonedDateTime.of(2026, 12, 1, 23, 59, 59, 0, Office.HERE).toInstant(),
                office.task(office.runningProject()).dueAt());
    }

    @Test
    void aMessageTakesTheTaskAwayBeforeItCouldBeCompleted() {
        // An idea that is withdrawn: the boundary event ends the work, task included.
        String project = office.idea();
        assertEquals("question", office.task(project).element());

        office.commands().send(new WithdrawProject(project, "Geen draagvlak in de wijk"), by(LEADER));

        assertEquals(List.of(), office.inbox().openTasks(project));
        assertEquals(List.of(), office.get(Diagrams.class).standingOf(project));
        assertTrue(moves(project).contains("stop entered"));
        assertTrue(moves(project).contains("question cancelled"));
    }

    @Test
    void aCommandWithoutATaskCompletesTheOneTaskThatWaitsForIt() {
        String project = office.runningProject();

        office.commands().send(new RequestFgAdvice(project, "check"), by(LEADER));
        assertEquals("check", office.task(project).element());

        office.commands().send(new RequestFgAdvice(project, "niemand wacht hierop"), by(LEADER));
        assertEquals("check", office.task(project).element());
    }

    @Test
    void whereTheTokensWentIsRecordedOncePerStep() {
        String project = office.runningProject();

        assertEquals(
                List.of("start-imported entered", "start-imported left", "to-work-too taken", "work entered",
                        "work-start entered", "work-start left", "to-question taken", "question entered"),
                moves(project));
        assertEquals(List.of("LegacyDpiaImported", "ReassessmentDue", "ModelRan", "TokensMoved"), office.events(project).stream().map(RecordedEvent::name).toList());
        Diagrams.Standing standing = office.get(Diagrams.class).standingOf(project).get(0);
        assertEquals("small-case", standing.process());
        assertEquals(Set.of("work", "question"), standing.active());
        assertTrue(office.get(Diagrams.class).xml(standing.model()).contains("small-case"));
    }

    @Test
    void aGenericStepAsksWhatTheModelDrawsAndStoresIt() {
        String project = office.runningProject();
        office.ask(project, "check");
        String task = office.task(project).id();

        Form form = office.forms().describe(task);
        assertEquals("Nakijken", form.title());
        assertEquals(List.of(Field.Kind.YES_NO, Field.Kind.DATE), form.fields().stream().map(Field::kind).toList());
        Refusal refusal = refused(() -> office.forms().submit(task, Map.of("on", "31-02-2026"), by(FG)));
        assertEquals(List.of("complete missing", "on not-a-date"), flaws(refusal));

        office.forms().submit(task, Map.of("complete", "ja", "on", "5-1-26", "extra", "x"), by(FG));

        StepCompleted completed = (StepCompleted) office.events(project).stream()
                .filter(e -> e.name().equals("StepCompleted")).findFirst().orElseThrow().event();
        assertEquals("check", completed.step());
        assertEquals(Map.of("complete", "true", "on", "2026-01-05"), completed.answers());
        assertEquals(List.of(), office.inbox().openTasks(project));
    }

    @Test
    void anUnknownProjectIsRefusedInTheSameWordsAsOneThatMayNotBeSeen() {
        String project = office.runningProject();
        Actor elsewhere = new Actor("test", "eva", Set.of(Role.PROJECT_LEADER), Set.of("GM0518"), null);

        assertEquals("project.unknown", refused(() -> office.commands().send(new RequestFgAdvice("nope", "?"), by(LEADER))).key());
        assertEquals("project.unknown", refused(() -> office.commands().send(new RequestFgAdvice(project, "?"), by(elsewhere))).key());
        assertFalse(office.events(project).isEmpty());
    }

    private List<String> moves(String project) {
        return office.events(project).stream()
                .filter(e -> e.event() instanceof nl.waarborg.domain.project.ProcessEvent.TokensMoved)
                .flatMap(e -> ((nl.waarborg.domain.project.ProcessEvent.TokensMoved) e.event()).moves().stream())
                .map(TasksTest::said).toList();
    }

    private static String said(Move move) {
        return move.element() + " " + move.kind();
    }

    private static List<String> flaws(Refusal refusal) {
        return refusal.flaws().stream().map((Flaw flaw) -> flaw.path() + " " + flaw.key()).toList();
    }

    private static Refusal refused(Runnable attempt) {
        return assertThrows(Refusal.class, attempt::run);
    }
}
