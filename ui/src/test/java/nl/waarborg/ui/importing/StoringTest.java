package nl.waarborg.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.project.ProcessEvent;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.Status;
import nl.waarborg.workflow.Commands;
import nl.waarborg.workflow.Inbox;
import nl.waarborg.workflow.InboxTask;
import nl.waarborg.workflow.ModelDeployment;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.RecordedEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** What was rehearsed is stored through the real engine, all of a project or nothing of it. */
class StoringTest {

    private static final LocalDate TODAY = ReferenceProjects.REFERENCE_DATE;
    private static ConfigurableApplicationContext context;
    private static Storing storing;
    private static EventLog log;

    @BeforeAll
    static void start() {
        SpringApplication application = new SpringApplication(ImportStore.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        context = application.run("--spring.datasource.url=jdbc:h2:mem:storing;DB_CLOSE_DELAY=-1", "--waarborg.jobs=false",
                "--logging.level.root=ERROR");
        context.getBean(ModelDeployment.class).deployFromClassPath();
        storing = new Storing(context.getBean(Commands.class), context.getBean(PlatformTransactionManager.class));
        log = context.getBean(EventLog.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void every_reference_project_is_stored_as_it_was_rehearsed_and_only_once() {
        for (Imported project : ReferenceProjects.asTheyAre().rehearsed(TODAY)) {
            assertFalse(storing.store(project).refused(), project.id());
            List<RecordedEvent> events = happened(project.id());
            assertEquals(project.answer().events(), events.size(), project.id());
            ProjectState state = new ProjectState();
            events.forEach(event -> state.evolve(event.event(), event.by()));
            assertEquals(project.answer().status(), Words.of(Status.of(state, TODAY)), project.id());

            Imported again = storing.store(project);
            assertTrue(again.refused());
            assertEquals("import.exists", again.findings().get(0).key());
            assertEquals(events.size(), happened(project.id()).size());
        }
        assertEquals(List.of("CloseViews", "SubmitDpia"), tasks("RP-01"));
        assertEquals(List.of(), tasks("RP-03"), "a rejected project has nothing to do");
        assertEquals(List.of(), tasks("RP-04"), "nor has a project in use whose change was dropped");
        assertEquals(List.of("PublishTransparency"), tasks("RP-06"));
        assertEquals(List.of("SubmitDpia"), tasks("RP-07"));
        assertTrue(tasks("RP-08").contains("IssueFgAdvice"));
    }

    @Test
    void what_fails_half_way_leaves_nothing_behind() {
        Imported whole = ReferenceProjects.with("RP-01", p -> p.put("id", "RP-99")).rehearsed("RP-99", TODAY);
        List<Act> acts = new ArrayList<>(whole.acts());
        acts.add(acts.get(0));
        Imported broken = new Imported(
                whole.id(), whole.place(), whole.name(), false, whole.answer(), acts, whole.findings());
        assertTrue(storing.store(broken).refused());
        assertEquals(List.of(), log.ofProject("RP-99"));
        assertTrue(context.getBean(Inbox.class).openTasks("RP-99").isEmpty());
    }

    private static List<String> tasks(String project) {
        return context.getBean(Inbox.class).openTasks(project).stream().map(InboxTask::command).sorted().toList();
    }

    /** The project's own events; where the process stood is recorded beside them. */
    private static List<RecordedEvent> happened(String project) {
        return log.ofProject(project).stream().filter(event -> event.by().isTold())
                .filter(event -> !(event.event() instanceof ProcessEvent.Arrangement)).toList();
    }
}
