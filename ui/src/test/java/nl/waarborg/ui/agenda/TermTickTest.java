package nl.waarborg.ui.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.project.Guards;
import nl.waarborg.domain.project.RunningTerm.Kind;
import nl.waarborg.domain.project.TermCommand;
import nl.waarborg.domain.project.TermEvent;
import nl.waarborg.domain.project.TermLevel;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.ui.BrowserTest;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.project.SampleProject;
import nl.waarborg.workflow.Commands;
import nl.waarborg.workflow.Inbox;
import nl.waarborg.workflow.InboxTask;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.RecordedEvent;
import org.junit.jupiter.api.Test;

/** The daily tick on the running application: once for each term and level, from however many sides at once. */
class TermTickTest extends BrowserTest {

    private static final Inbox INBOX = RunningApplication.context().getBean(Inbox.class);
    private static final Commands COMMANDS = RunningApplication.context().getBean(Commands.class);

    @Test
    void aLateTaskIsRaisedOnceOnEachLevelAndShownWhereItMatters() {
        SampleProject project = SampleProject.idea("Te late pre-scan").shown();
        InboxTask task = INBOX.openTasks(project.id).get(0);
        LocalDate due = LocalDate.ofInstant(task.dueAt(), Agenda.HERE);
        for (LocalDate day : List.of(TermLevel.REMINDER.from(due), due, TermLevel.LINE_MANAGER.from(due), TermLevel.DEPARTMENT_HEAD.from(due))) {
            raise(project, task, due, day);
            raise(project, task, due, day);
        }
        List<TermEvent.TermRaised> raised = raised(project);
        assertEquals(List.of(TermLevel.REMINDER, TermLevel.DUE, TermLevel.LINE_MANAGER, TermLevel.DEPARTMENT_HEAD),
                raised.stream().map(TermEvent.TermRaised::level).toList());
        assertTrue(history(project).stream().noneMatch(event -> Guards.isGuarded(event.event())));
        assertEquals(task.id(), INBOX.openTasks(project.id).get(0).id(), "the task is still there");

        signIn("projectleider");
        page.navigate("/projecten/" + project.id + "/planning");
        assertTrue(page.locator("section[aria-labelledby=gemeld]").innerText().contains("het afdelingshoofd"));
        picture("planning-gemeld");
        assertAccessible();
        page.navigate("/projecten/" + project.id + "/geschiedenis");
        assertTrue(page.locator("main").innerText().contains("Nog steeds te laat, gemeld aan het afdelingshoofd. Taak, uiterlijk"));
        page.navigate("/mijn-werk?zoek=Te+late+pre-scan");
        assertTrue(page.locator(".wf-table").innerText().contains("Gemeld bij het afdelingshoofd"));
    }

    @Test
    void aTickRaisesWhatIsLateAndASecondOneNothing() {
        SampleProject project = SampleProject.idea("FG laat wachten").preScanned().after(5).written(Level.LOW)
                .submitted().shown();
        TermTick tick = RunningApplication.context().getBean(TermTick.class);
        AgendaViews views = RunningApplication.context().getBean(AgendaViews.class);
        LocalDate today = LocalDate.now();
        AgendaView stale = views.find(project.id).orElseThrow();
        assertTrue(tick.run(stale, today) > 0);
        assertEquals(0, tick.run(stale, today), "the project knows better than a view that is behind");
        TermEvent.TermRaised raised = raised(project).stream().filter(one -> one.kind() == Kind.FG_ADVICE).findFirst().orElseThrow();
        assertEquals(TermLevel.Recipient.CONTROLLER, raised.recipient());
        project.shown();
        assertEquals(0, tick.run(views.find(project.id).orElseThrow(), today));
        assertTrue(history(project).stream().noneMatch(event -> event.event() instanceof nl.waarborg.domain.project.FgEvent.FgAdviceIssued));
    }

    @Test
    void twoNodesAtOnceRaiseItOnce() throws Exception {
        SampleProject project = SampleProject.idea("Twee knooppunten").shown();
        InboxTask task = INBOX.openTasks(project.id).get(0);
        LocalDate due = LocalDate.ofInstant(task.dueAt(), Agenda.HERE);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        CountDownLatch together = new CountDownLatch(4);
        List<Future<?>> done = new java.util.ArrayList<>();
        for (int i = 0; i < 4; i++) {
            done.add(nodes.submit(() -> {
                together.countDown();
                together.await();
                raise(project, task, due, due);
                return null;
            }));
        }
        for (Future<?> one : done) {
            one.get();
        }
        nodes.shutdown();
        assertEquals(1, raised(project).size());
    }

    private static void raise(SampleProject project, InboxTask task, LocalDate due, LocalDate day) {
        TermLevel level = TermLevel.reached(Kind.TASK, due, day).orElseThrow();
        COMMANDS.send(new TermCommand.RaiseTerm(project.id, Kind.TASK, task.id(), task.name(), due, level, List.of(Role.PROJECT_LEADER)),
                By.of(Actor.calendar("GM-Z"), day));
    }

    private static List<RecordedEvent> history(SampleProject project) {
        return RunningApplication.context().getBean(EventLog.class).ofProject(project.id);
    }

    private static List<TermEvent.TermRaised> raised(SampleProject project) {
        return history(project).stream().map(RecordedEvent::event).filter(TermEvent.TermRaised.class::isInstance)
                .map(TermEvent.TermRaised.class::cast).toList();
    }
}
