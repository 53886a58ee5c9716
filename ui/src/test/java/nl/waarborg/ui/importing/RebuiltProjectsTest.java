package nl.waarborg.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.domain.project.FgCommand.AddFgPostscript;
import nl.waarborg.domain.project.FgCommand.Advice;
import nl.waarborg.domain.project.FgCommand.IssueFgAdvice;
import nl.waarborg.domain.project.IdeaCommand.WithdrawProject;
import nl.waarborg.domain.project.ProcessEvent;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.project.ReassessmentCommand.StartReassessment;
import nl.waarborg.domain.project.ReassessmentCommand.Trigger;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.domain.project.UseCommand.PauseProcessing;
import nl.waarborg.workflow.Commands;
import nl.waarborg.workflow.Inbox;
import nl.waarborg.workflow.InboxTask;
import nl.waarborg.workflow.ModelDeployment;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.RecordedEvent;
import nl.waarborg.workflow.rebuild.Rebuild;
import nl.waarborg.workflow.rebuild.Rebuild.Compared;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** The eight reference projects, brought in as history: the engine is made again, and each of them goes on. */
class RebuiltProjectsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    private static ConfigurableApplicationContext context;
    private static List<Imported> projects;

    @BeforeAll
    static void start() {
        SpringApplication application = new SpringApplication(ImportStore.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        context = application.run("--spring.datasource.url=jdbc:h2:mem:rebuilt;DB_CLOSE_DELAY=-1", "--waarborg.jobs=false",
                "--logging.level.root=ERROR");
        context.getBean(ModelDeployment.class).deployFromClassPath();
        Storing storing = new Storing(context.getBean(Commands.class), context.getBean(PlatformTransactionManager.class));
        projects = ReferenceProjects.asTheyAre().rehearsed(ReferenceProjects.REFERENCE_DATE);
        projects.forEach(project -> assertFalse(storing.store(project).refused(), project.id()));
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void everyReferenceProjectStandsWhereItStoodAndGoesOn() {
        Rebuild rebuild = context.getBean(Rebuild.class);
        Map<String, List<InboxTask>> tasks = tasks();

        assertEquals(List.of(), wrong(rebuild.compare((done, of) -> { })));
        assertEquals(List.of(), wrong(rebuild.replace((done, of) -> { })));

        assertEquals(8, projects.size());
        assertEquals(tasks, tasks(), "every task, its address, its dates and who may do it");
        for (Imported project : projects) {
            goOn(project.id());
        }
        assertEquals(List.of(), wrong(rebuild.compare((done, of) -> { })));
    }

    private static void goOn(String project) {
        String municipality = events(project).get(0).by().actor().municipalities().iterator().next();
        Inbox inbox = context.getBean(Inbox.class);
        for (InboxTask task : inbox.openTasks(project)) {
            inbox.claim(task.id(), person(task.roles().get(0), municipality));
        }
        List<ProjectCommand> next = List.of(
                new StartReassessment(project, Trigger.RISK_CHANGE, "Er is een nieuw risico gemeld door bewoners."),
                new PauseProcessing(project, "Er is een storing gemeld.", TODAY),
                new WithdrawProject(project, "Er is geen draagvlak meer in de wijk voor dit project."),
                new IssueFgAdvice(project, Advice.POSITIVE, "Er is genoeg gedaan voor wie daar woont en loopt.", null, false, null),
                new AddFgPostscript(project, "De FG heeft hierna nog iets op te merken bij dit project."));
        List<String> refusals = new ArrayList<>();
        for (ProjectCommand command : next) {
            Role role = command instanceof FgCommand ? Role.FG : Role.PROJECT_LEADER;
            boolean running = !inbox.openTasks(project).isEmpty();
            try {
                context.getBean(Commands.class).send(command, By.of(person(role, municipality), TODAY));
                List<RecordedEvent> events = events(project);
                assertTrue(!running || events.get(events.size() - 1).event() instanceof ProcessEvent.TokensMoved,
                        project + " did not move on " + command);
                return;
            } catch (Refusal refusal) {
                refusals.add(refusal.getMessage());
            }
        }
        throw new AssertionError(project + " cannot go on: " + refusals);
    }

    private static Actor person(Role role, String municipality) {
        return new Actor("test", "nieuw-" + role.group(), Set.of(role), Set.of(municipality), null);
    }

    private static Map<String, List<InboxTask>> tasks() {
        return projects.stream().collect(Collectors.toMap(
                Imported::id, project -> context.getBean(Inbox.class).openTasks(project.id()).stream()
                        .sorted(Comparator.comparing(InboxTask::id)).toList()));
    }

    private static List<RecordedEvent> events(String project) {
        return context.getBean(EventLog.class).ofProject(project);
    }

    private static List<Compared> wrong(List<Compared> compared) {
        return compared.stream().filter(one -> !one.isSame()).toList();
    }
}
